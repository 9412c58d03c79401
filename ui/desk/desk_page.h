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
class EmptyState;
class FilterBar;
class ListQuestion;
class NewArticleBar;
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
    void focusList();
    /// An action whose shortcut is the list's alone.
    void addListAction(QAction *action);
    void select(const ArticleId &article);

public Q_SLOTS:
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
    void queryChanged(const stet::ArticleQuery &query);
    void noticeRaised(const stet::Notice &notice);
    /// `doing` says what was tried: "move the article to the trash".
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void buildLayout();
    void connectParts();
    void connectFilters();
    void deskChanged(const Changes &changes);
    void refreshNow();
    void listLoaded();
    void showSelection();
    void create(const ArticleContent &content);
    void findSources(const QString &text);
    void showKinds();
    void applyQuery(const ArticleQuery &query);
    void keepCurrentRow();

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
    ArticleId m_selectWhenLoaded;
    int m_lastRow = -1;  ///< where the chosen row stood, for when it goes
    bool m_fresh = true; ///< a query was set: choose its first row
};

} // namespace stet
