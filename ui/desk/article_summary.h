// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/article.h"
#include "core/model/listing.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace stet {

class BadgeRow;
class FactList;
class PlainLabel;

/// What the desk says of the chosen article at the right of the list: its words at a glance, its
/// facts, how its text begins, and what can be done with it. Shows values that it is given; UI
/// thread.
class ArticleSummary : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleSummary(const Clock &clock, QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    /// By which due times are told.
    void setZone(const QTimeZone &zone);

    /// Who is in which article now.
    void setPeople(const QHash<ArticleId, QStringList> &people);
    /// When articles are to be published, UTC milliseconds.
    void setPublishTimes(const QHash<ArticleId, qint64> &times);
    /// Times that are told from now on are others.
    void tellTime();

    /// What the list knows; the rest follows with `showArticle`.
    void showRow(const ArticleRow &row);
    /// Ignored where another article has been chosen meanwhile.
    void showArticle(const Article &article);
    /// Not one article is chosen, which `words` say.
    void showNothing(const QString &words);
    [[nodiscard]] static QString wordsFor(int articles);
    void setWritable(bool writable);

Q_SIGNALS:
    void openRequested();
    void restoreRequested();

private:
    void showFacts();
    void setFonts();
    void readGlance();
    void setContentVisible(bool visible);

    const Clock &m_clock;
    QHash<QString, QString> m_kindNames;
    QHash<ArticleId, QStringList> m_people;
    QHash<ArticleId, qint64> m_publishTimes;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    ArticleRow m_row;
    Article m_article;
    QDate m_verified; ///< of the article, where that stands; null: not, or not yet known
    bool m_writable = true;

    QScrollArea *m_scroll; ///< around m_content
    QWidget *m_content;
    PlainLabel *m_nothing;
    PlainLabel *m_kicker;
    PlainLabel *m_headline;
    PlainLabel *m_dek;
    BadgeRow *m_badges;
    FactList *m_facts;
    PlainLabel *m_opening;
    QPushButton *m_open;
    QPushButton *m_restore;
};

} // namespace stet
