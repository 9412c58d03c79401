// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/article.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/model/listing.h"
#include "ui/desk/list_selection.h"
#include "ui/widgets/notice_bar.h"

#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace stet {

class ArticleListModel;
class ArticleView;
class BulkVerbs;
class DeskNumbers;
class DayWatch;
class EmptyState;
class FilterBar;
class ListChoice;
class ListQuestion;
class NewArticleBar;
class OpenArticles;
class SavedSearches;
class SidePane;
class SourceHits;
enum class ListFilter;

/// The desk: the list of articles for one question, the chosen one at a glance, and the way to
/// what is done with them. Asks the desk through its verbs and shows what changed by itself. Owned
/// by the window; UI thread.
class DeskPage : public QWidget
{
    Q_OBJECT

public:
    DeskPage(DeskSession &session, const Languages &languages, QWidget *parent = nullptr);

    [[nodiscard]] ListQuestion &question() const;
    [[nodiscard]] DeskSession &session() const;
    [[nodiscard]] std::vector<ArticleRow> selectedRows() const;
    [[nodiscard]] ListSelection selection() const;
    [[nodiscard]] DeskNumbers &numbers() const;
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] ArticleView &view() const;
    [[nodiscard]] BulkVerbs &bulk() const;
    [[nodiscard]] SavedSearches &savedSearches() const;
    [[nodiscard]] SidePane &side() const;
    /// Who is in which article now.
    [[nodiscard]] OpenArticles &openArticles() const;
    void focusList();
    void focusSide();
    /// An action whose shortcut is the list's alone.
    void addListAction(QAction *action);
    /// Chooses the article that one comes back from; where the list does not hold it, it says so.
    void select(const ArticleId &article);

public Q_SLOTS:
    /// The category is called otherwise from now on: what is asked and what is kept follows.
    void renameCategory(const QString &from, const QString &to);
    void beginNewArticle();
    void cancelNewArticle();
    void openSelected();

Q_SIGNALS:
    void openRequested(const stet::ArticleId &article);
    void importRequested();
    void importFolderRequested();
    void settingsRequested();
    void searchFocusRequested();
    void searchTextRequested(const QString &text);
    void contextMenuRequested(const QPoint &globalPosition);
    void filterRequested(stet::ListFilter filter);
    void saveSearchRequested();
    void selectedRowsChanged();
    void countsChanged(const stet::DeskCounts &counts);
    /// The list was painted with articles in it for the first time, or holds none.
    void listSeen();
    void queryChanged(const stet::ArticleQuery &query);
    void noticeRaised(const stet::Notice &notice);
    /// `doing` says what was tried: "move the article to the trash".
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void connectFilters();
    void connectTime();
    void deskChanged(const Changes &changes);
    void refreshNow();
    void listLoaded();
    void showSelection();
    void create(const ArticleContent &content);
    void findSources(const QString &text);
    void showKinds();
    void applyQuery(const ArticleQuery &query);
    void showListOrEmptyState();
    void offerEverything(const ArticleId &missed);

    DeskSession &m_session;
    ListQuestion *m_question;
    DeskNumbers *m_numbers;
    ArticleListModel *m_model;
    // Each is made where it stays: to move a part means to style all of it again.
    QSplitter *m_splitter;
    QWidget *m_lists;
    QStackedWidget *m_listStack;
    // Made from top to bottom: so goes Tab.
    NewArticleBar *m_newArticle;
    FilterBar *m_filters;
    ArticleView *m_view;
    EmptyState *m_empty;
    SourceHits *m_sources;
    SidePane *m_side;
    BulkVerbs *m_bulk;
    SavedSearches *m_saved;
    QTimer *m_refreshTimer;
    ListChoice *m_choice;
    DayWatch *m_day;
    OpenArticles *m_open;
    bool m_awaitsRow = false; ///< the chosen article has not been read yet
};

} // namespace stet
