// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/library_listing.h"
#include "core/model/source.h"
#include "ui/sources/library_question.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <vector>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace stet {

class AddSourceBar;
class EmptyPage;
class LibraryFilterBar;
class LibraryModel;
class LibraryView;
class PalettePopup;
class SourcePane;

/// The list of the library: sources for one question, the chosen one beside it, and the way to what
/// is done with them. Reads by the desk's verbs and shows what changed by itself while it is seen;
/// changes nothing. Owned by SourcesArea; UI thread.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(DeskSession &session, QWidget *parent);
    ~LibraryPage() override;

    void showShelf(LibraryShelf shelf);
    [[nodiscard]] LibraryShelf shelf() const;
    /// Narrows what is shown to what matches; empty: everything.
    void search(const QString &text);
    [[nodiscard]] const LibraryQuery &query() const;
    void sortBy(LibraryColumn column, Qt::SortOrder order);
    void askFilter(LibraryFilter filter);
    void clearFilters();

    [[nodiscard]] std::vector<LibraryRow> selectedRows() const;
    /// Chooses the source, at once or when the list has it.
    void choose(const SourceId &source);
    [[nodiscard]] bool isWritable() const;
    [[nodiscard]] AddSourceBar &addBar() const;
    [[nodiscard]] LibraryView &view() const;
    void focusList();
    void focusSide();

Q_SIGNALS:
    void openRequested(const stet::SourceId &source);
    void editRequested(const stet::SourceId &source);
    void writeRequested();
    void importRequested();
    /// All of the library, into a file.
    void exportRequested();
    void lookRequested(const std::vector<stet::SourceId> &sources);
    void seenRequested(const stet::SourceId &source);
    void stillSaysRequested();
    void addRequested(const QString &url);
    void linkRequested(const QUrl &url);
    void searchFocusRequested();
    void searchTextRequested(const QString &text);
    void contextMenuRequested(const QPoint &globalPosition);
    void selectedRowsChanged();
    /// Back to the articles.
    void left();
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString sortKey() const;
    void readSort();
    void buildLayout();
    void connectParts();
    void connectPane();
    void setQuery(const LibraryQuery &query);
    void refreshSoon(const Changes &changes);
    void listLoaded();
    void chooseAgain();
    void showSelection();
    void readChosen();
    void showListOrEmpty();
    [[nodiscard]] std::vector<SourceId> selectedIds() const;

    DeskSession &m_session;
    LibraryModel *m_model;
    QSplitter *m_splitter;
    QWidget *m_lists;
    AddSourceBar *m_add;
    LibraryFilterBar *m_filters;
    QStackedWidget *m_stack;
    LibraryView *m_view;
    EmptyPage *m_empty;
    QPushButton *m_clear;
    QPushButton *m_import;
    SourcePane *m_pane;
    QPointer<PalettePopup> m_popup; ///< made for the first question; over the window
    QTimer m_refresh;
    QTimer m_typing;
    QTimer m_minute;
    LibraryQuery m_query;
    std::vector<SourceId> m_kept; ///< what was chosen before the rows were others
    SourceId m_wish;              ///< to be chosen once the list has it
    int m_wishReadings = 0;       ///< of the list until the wish is given up
    int m_lastRow = 0;            ///< where the chosen row stood
    bool m_stale = true;
};

} // namespace stet
