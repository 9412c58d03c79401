// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"
#include "core/model/language.h"
#include "core/model/listing.h"

#include <QHash>
#include <QUrl>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace stet {

class ArticleSummary;
class SidePage;

/// What stands beside the list: the chosen article at a glance, or its page. Which of them is kept
/// for the user. Owned by the desk's page; UI thread.
class SidePane : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Glance, Page };

    SidePane(DeskSession &session, const Languages &languages, QWidget *parent);

    void setKindNames(const QHash<QString, QString> &names);
    void setZone(const QTimeZone &zone);
    void setWritable(bool writable);
    /// Who is in which article now.
    void setPeople(const QHash<ArticleId, QStringList> &people);
    /// When articles are to be published, UTC milliseconds.
    void setPublishTimes(const QHash<ArticleId, qint64> &times);
    /// Times that are told from now on are others.
    void tellTime();
    void takeFocus();
    /// Who gets the keyboard back when a page takes it.
    void setFocusHome(QWidget *home);

    void showRow(const ArticleRow &row);
    /// So many articles are chosen, but not one: 0 or several.
    void showCount(int articles);
    /// One is chosen that has not been read yet.
    void showWaiting();

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    /// The page is shown, and its first one is not loaded yet.
    [[nodiscard]] bool awaitsFirstPage() const;
    /// Takes the width that it had last in this mode, of at most half of `splitter`: a page needs
    /// more room than a glance.
    void fitIn(QSplitter &splitter);
    /// Of the page where it is shown, by so many windows; negative: back.
    void scrollPages(double pages);

Q_SIGNALS:
    void modeChanged(stet::SidePane::Mode mode);
    void openRequested();
    void restoreRequested();
    void webLinkClicked(const QUrl &url);
    void articleLinkClicked(const QString &slug);
    void statusMessage(const QString &text);

private:
    void buildHead();
    void showMode();
    void showChosen();
    void showWords(const QString &words);
    [[nodiscard]] SidePage &page();

    DeskSession &m_session;
    const Languages &m_languages;
    QToolButton *m_glanceButton;
    QToolButton *m_pageButton;
    QStackedWidget *m_stack;
    ArticleSummary *m_summary;
    SidePage *m_page = nullptr; ///< null until a page was asked for
    QWidget *m_focusHome = nullptr;
    Mode m_mode;
    int m_glanceWidth = 300;
    int m_pageWidth = 460;
    bool m_fitted = false;
    ArticleRow m_row; ///< the one chosen, where `m_count` is 1
    int m_count = 0;
};

} // namespace stet
