// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/language.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <memory>

class QStackedLayout;

namespace stet {

class DeskSession;
class DeskWatch;
class PagePipeline;
class PlainLabel;
class PreviewView;
class ThemeWatch;
struct Error;
struct PageOutcome;

/// The page of the article that is chosen in the list, as readers would have it: the very page of
/// the preview beside a text. It is made once the choice rests for a moment, and only while it is
/// seen; the web engine's library is loaded beside the window. Owned by SidePane; UI thread.
class SidePage : public QWidget
{
    Q_OBJECT

public:
    SidePage(DeskSession &session, const Languages &languages, QWidget *parent);
    ~SidePage() override;

    /// `changedMs` tells one text of the article from the next.
    void showArticle(ArticleId article, qint64 changedMs);
    /// No page; `words` stand in its place.
    void showNothing(const QString &words);
    /// Who gets the keyboard back when the page takes it.
    void setFocusHome(QWidget *home);
    /// The first page is wanted and not loaded yet.
    [[nodiscard]] bool awaitsFirst() const;
    /// By so many of its windows; negative: back.
    void scrollPages(double pages);

Q_SIGNALS:
    void webLinkClicked(const QUrl &url);
    void articleLinkClicked(const QString &slug);
    void statusMessage(const QString &text);
    /// The page of the chosen article is on its way to the screen.
    void pageShown(const stet::ArticleId &article);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rest();
    void read();
    void loadEngine();
    void followTheme();
    void take(const Article &article);
    void orderPage();
    void showPage(const std::shared_ptr<const PageOutcome> &outcome);
    void followLink(const QUrl &url);
    void applyScheme();

    DeskSession &m_session;
    QStackedLayout *m_stack;
    PlainLabel *m_words;
    PreviewView *m_view;
    PlainLabel *m_cut; ///< says that the page is too long to be shown whole
    PagePipeline *m_pipeline;
    bool m_loaded = false;              ///< a page was there once
    std::unique_ptr<DeskWatch> m_watch; ///< while the page is seen
    ThemeWatch *m_theme = nullptr;      ///< from the first page on
    QTimer m_rest;
    ArticleId m_wanted;
    qint64 m_wantedMs = 0;
    int m_reading = 0; ///< the newest question to the desk; earlier answers are dropped
    Article m_article; ///< as read
    ArticleId m_shown; ///< whose page the view has
    bool m_engineAsked = false;
    bool m_engineLoaded = false;
};

} // namespace stet
