// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_page.h"

#include "core/base/when_done.h"
#include "core/desk/library.h"
#include "ui/palette/palette_popup.h"
#include "ui/sources/add_source_bar.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/library_filter_bar.h"
#include "ui/sources/library_model.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_pane.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int refreshAfterMs = 60;
constexpr int searchAfterMs = 120; // as long as one types on
constexpr int minuteMs = 60'000;
constexpr int paneWidth = 220;
constexpr int widthForPane = 560; // of list and pane together

} // namespace

LibraryPage::LibraryPage(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new LibraryModel(
          [&session](const LibraryQuery &query) { return Library(session).list(query); },
          session.clock(),
          this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_lists(new QWidget(m_splitter))
    , m_add(new AddSourceBar(m_lists))
    , m_filters(new LibraryFilterBar(m_lists))
    , m_stack(new QStackedWidget(m_lists))
    , m_view(new LibraryView(*m_model, m_stack))
    , m_empty(new EmptyPage(m_stack))
    , m_clear(m_empty->addButton(tr("Clear search and filters")))
    , m_import(m_empty->addButton(tr("Import a list of sources…")))
    , m_pane(new SourcePane(session.clock(), m_splitter))
{
    setObjectName(QStringLiteral("libraryPage"));
    readSort();
    for (QTimer *timer : {&m_refresh, &m_typing})
        timer->setSingleShot(true);
    m_refresh.setInterval(refreshAfterMs);
    m_typing.setInterval(searchAfterMs);
    m_minute.setInterval(minuteMs);
    buildLayout();
    connectParts();
    connectPane();
    m_add->setVisible(isWritable());
    m_pane->setWritable(isWritable());
    m_view->columns().restore(session.id().toString());
    m_view->showSort(m_query.sort, m_query.ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

LibraryPage::~LibraryPage()
{
    delete m_popup;
}

QString LibraryPage::sortKey() const
{
    return QStringLiteral("desks/%1/sources/sort").arg(m_session.id().toString());
}

// What this user sorted the desk's sources by the last time.
void LibraryPage::readSort()
{
    const QStringList sort = QSettings().value(sortKey()).toStringList();
    const int column = sort.size() == 2 ? sort.at(0).toInt() : -1;
    const bool known = column >= 0 && column < libraryColumnCount;
    m_query.sort = known ? LibraryColumn(column) : LibraryColumn::Title;
    m_query.ascending = !known || sort.at(1) == QStringLiteral("up");
}

void LibraryPage::buildLayout()
{
    m_empty->setObjectName(QStringLiteral("libraryEmpty"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(m_lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_add);
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    m_splitter->addWidget(m_lists);
    m_splitter->addWidget(m_pane);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    fitToText(*m_pane, [this] { m_pane->setMinimumWidth(withText(paneWidth)); });
    constexpr int usualPaneWidth = 320;
    m_splitter->setSizes({3 * usualPaneWidth, usualPaneWidth});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

// The list comes first: where text is large and the window small, nothing stands beside it.
void LibraryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pane->setVisible(width() >= withText(widthForPane));
}

void LibraryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minute.start();
    if (std::exchange(m_stale, false))
        m_model->refresh();
}

void LibraryPage::connectParts()
{
    connect(&m_session, &DeskSession::changed, this, &LibraryPage::refreshSoon);
    connect(&m_refresh, &QTimer::timeout, m_model, &LibraryModel::refresh);
    connect(&m_typing, &QTimer::timeout, this, [this] { setQuery(m_query); });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model->tellTime();
        m_pane->tellTime();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept = selectedIds();
        m_lastRow = std::max(0, m_view->currentIndex().row());
    });
    connect(m_model, &LibraryModel::loaded, this, &LibraryPage::listLoaded);
    connect(m_model, &LibraryModel::failed, this, [this](const Error &error) {
        Q_EMIT errorRaised(error, tr("read the list of sources"));
    });
    connect(m_view, &LibraryView::selectedRowsChanged, this, &LibraryPage::showSelection);
    connect(m_view, &LibraryView::openRequested, this, &LibraryPage::openRequested);
    connect(m_view, &LibraryView::sortRequested, this, &LibraryPage::sortBy);
    connect(m_view, &LibraryView::searchRequested, this, &LibraryPage::searchFocusRequested);
    connect(m_view, &LibraryView::contextMenuRequested, this, &LibraryPage::contextMenuRequested);
    connect(m_view, &LibraryView::left, this, &LibraryPage::left);
    connect(m_view, &LibraryView::typed, this, [this](const QString &letters) {
        Q_EMIT searchFocusRequested(); // which chooses what is there
        Q_EMIT searchTextRequested(letters);
    });
    connect(m_filters, &LibraryFilterBar::filterRequested, this, [this](int filter) {
        askFilter(LibraryFilter(filter));
    });
    connect(m_filters, &LibraryFilterBar::filterCleared, this, [this](int filter) {
        LibraryQuery query = m_query;
        clearFilter(LibraryFilter(filter), query);
        setQuery(query);
    });
    connect(m_filters, &LibraryFilterBar::exportRequested, this, &LibraryPage::exportRequested);
    connect(m_filters, &LibraryFilterBar::allCleared, this, &LibraryPage::clearFilters);
    connect(m_clear, &QPushButton::clicked, this, &LibraryPage::clearFilters);
    connect(m_import, &QPushButton::clicked, this, &LibraryPage::importRequested);
    connect(m_add, &AddSourceBar::addRequested, this, &LibraryPage::addRequested);
    connect(m_add, &AddSourceBar::writeRequested, this, &LibraryPage::writeRequested);
    connect(m_add, &AddSourceBar::left, this, &LibraryPage::focusList);
}

void LibraryPage::connectPane()
{
    const auto one = [this](auto signal) {
        return [this, signal] {
            const std::vector<SourceId> ids = selectedIds();
            if (ids.size() == 1)
                Q_EMIT(this->*signal)(ids.front());
        };
    };
    connect(m_pane, &SourcePane::openRequested, this, one(&LibraryPage::openRequested));
    connect(m_pane, &SourcePane::editRequested, this, one(&LibraryPage::editRequested));
    connect(m_pane, &SourcePane::seenRequested, this, one(&LibraryPage::seenRequested));
    connect(m_pane, &SourcePane::stillSaysRequested, this, &LibraryPage::stillSaysRequested);
    connect(
        m_pane, &SourcePane::lookRequested, this, [this] { Q_EMIT lookRequested(selectedIds()); });
    connect(m_pane, &SourcePane::linkRequested, this, &LibraryPage::linkRequested);
}

void LibraryPage::refreshSoon(const Changes &changes)
{
    if (changes.sources.isEmpty() && changes.snapshots.isEmpty() && changes.articles.isEmpty() &&
        !changes.settings) // which say what is due
        return;
    if (!isVisible())
        m_stale = true;
    else if (!m_refresh.isActive())
        m_refresh.start();
}

void LibraryPage::showShelf(LibraryShelf shelf)
{
    LibraryQuery query = m_query;
    setShelf(shelf, query);
    setQuery(query);
}

LibraryShelf LibraryPage::shelf() const
{
    return shelfOf(m_query);
}

void LibraryPage::search(const QString &text)
{
    if (text == m_query.text)
        return;
    m_query.text = text;
    m_typing.start();
}

const LibraryQuery &LibraryPage::query() const
{
    return m_query;
}

void LibraryPage::sortBy(LibraryColumn column, Qt::SortOrder order)
{
    LibraryQuery query = m_query;
    query.sort = column;
    query.ascending = order == Qt::AscendingOrder;
    QSettings().setValue(
        sortKey(),
        QStringList{QString::number(int(column)),
                    query.ascending ? QStringLiteral("up") : QStringLiteral("down")});
    setQuery(query);
}

void LibraryPage::clearFilters()
{
    LibraryQuery query;
    setShelf(shelfOf(m_query), query);
    query.sort = m_query.sort;
    query.ascending = m_query.ascending;
    setQuery(query);
    Q_EMIT searchTextRequested({});
    focusList();
}

void LibraryPage::setQuery(const LibraryQuery &query)
{
    m_typing.stop();
    m_query = query;
    m_stale = false;
    m_model->setQuery(query);
    m_view->showSort(query.sort, query.ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_filters->showQuery(query);
}

// What there is to choose from is counted over the whole shelf, whatever narrows it now.
void LibraryPage::askFilter(LibraryFilter filter)
{
    LibraryQuery shelf;
    setShelf(shelfOf(m_query), shelf);
    whenDone(Library(m_session).list(shelf),
             this,
             [this, filter](const Result<std::vector<LibraryRow>> &rows) {
                 if (!rows) {
                     Q_EMIT errorRaised(rows.error(), tr("read what there is to choose from"));
                     return;
                 }
                 if (!m_popup)
                     m_popup = new PalettePopup(window());
                 PaletteQuestion question;
                 question.placeholder = tr("Narrow by %1").arg(filterName(filter));
                 question.entries = filterEntries(filter, *rows, m_query);
                 question.chosen = [this, filter](const PaletteEntry &entry) {
                     LibraryQuery query = m_query;
                     applyFilter(filter, entry, query);
                     setQuery(query);
                     focusList();
                 };
                 m_popup->ask(std::move(question));
             });
}

std::vector<LibraryRow> LibraryPage::selectedRows() const
{
    return m_view->selectedRows();
}

std::vector<SourceId> LibraryPage::selectedIds() const
{
    std::vector<SourceId> ids;
    for (const LibraryRow &row : m_view->selectedRows())
        ids.push_back(row.id);
    return ids;
}

void LibraryPage::choose(const SourceId &source)
{
    const int row = m_model->rowOf(source);
    constexpr int mostReadings = 3; // one may be under way that does not know it yet
    m_wish = row < 0 ? source : SourceId();
    m_wishReadings = mostReadings;
    if (row >= 0)
        m_view->chooseRows({row});
}

bool LibraryPage::isWritable() const
{
    return m_session.readOnlyReason().isEmpty();
}

AddSourceBar &LibraryPage::addBar() const
{
    return *m_add;
}

LibraryView &LibraryPage::view() const
{
    return *m_view;
}

void LibraryPage::focusList()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void LibraryPage::focusSide()
{
    if (m_pane->isVisible())
        m_pane->takeFocus();
}

void LibraryPage::listLoaded()
{
    if (m_model->isLoading())
        return;
    showListOrEmpty();
    chooseAgain();
    showSelection();
}

void LibraryPage::chooseAgain()
{
    const int wished = m_wish.isNull() ? -1 : m_model->rowOf(m_wish);
    if (wished >= 0) {
        m_wish = {};
        m_view->chooseRows({wished});
        return;
    }
    if (!m_wish.isNull() && --m_wishReadings == 0)
        m_wish = {};
    if (m_model->rowCount() == 0 || !m_view->selectionModel()->selection().isEmpty())
        return;
    std::vector<int> rows;
    for (const SourceId &id : m_kept) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    // What was seen goes from the shelf of changes: the next one takes its place.
    if (rows.empty())
        rows.push_back(m_kept.empty() ? 0 : std::min(m_lastRow, m_model->rowCount() - 1));
    m_view->chooseRows(rows);
}

void LibraryPage::showSelection()
{
    const std::vector<LibraryRow> rows = m_view->selectedRows();
    m_filters->showTotal(m_model->rowCount(), int(rows.size()));
    if (rows.size() == 1) {
        m_pane->showRow(rows.front());
        readChosen();
    } else {
        m_pane->showCount(int(rows.size()));
    }
    Q_EMIT selectedRowsChanged();
}

void LibraryPage::readChosen()
{
    const SourceId id = selectedIds().front();
    whenDone(Library(m_session).byId(id), m_pane, [this](const Result<Source> &source) {
        if (source)
            m_pane->showSource(*source);
    });
}

void LibraryPage::showListOrEmpty()
{
    const bool none = m_model->isKnown() && m_model->rowCount() == 0;
    const bool narrowed = !m_query.text.isEmpty() || !m_query.type.isEmpty() ||
                          !m_query.publisher.isEmpty() || m_query.link;
    if (none && narrowed)
        m_empty->showWords(QStringLiteral("search"),
                           tr("No source fits"),
                           tr("Try fewer words or the beginning of one, or take away what narrows "
                              "the list. Search looks at keys, titles, publishers and people."));
    else if (none && m_query.onlyChanged)
        m_empty->showWords(QStringLiteral("eye"),
                           tr("No change waits to be seen"),
                           tr("When a look finds that a source says something else than the words "
                              "that were kept, it is listed here until a person has seen it."));
    else if (none && m_query.onlyDue)
        m_empty->showWords(
            QStringLiteral("clock"),
            tr("No source is due"),
            tr("A source is listed here when its last look is as long ago as the desk's "
               "settings say (a week by default). F5 looks at those with a link; at "
               "the others a person has to look."));
    else if (none)
        m_empty->showWords(QStringLiteral("source"),
                           tr("Add the first source"),
                           tr("Paste a link above: publisher, title, authors and date are read "
                              "from its page, and what it says is kept. Or import a list of "
                              "sources that you have (.bib, .ris, .json)."));
    m_clear->setVisible(narrowed);
    m_import->setVisible(none && !narrowed && shelf() == LibraryShelf::All && isWritable());
    QWidget *shown = none ? static_cast<QWidget *>(m_empty) : m_view;
    if (m_stack->currentWidget() == shown)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeys = focus != nullptr && m_stack->isAncestorOf(focus);
    m_stack->setCurrentWidget(shown);
    if (hadKeys)
        shown->setFocus(Qt::OtherFocusReason);
}

} // namespace stet
