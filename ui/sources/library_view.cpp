// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_view.h"

#include "ui/sources/library_columns.h"
#include "ui/sources/library_delegate.h"
#include "ui/sources/library_model.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/list_head.h"
#include "ui/widgets/list_row.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace stet {

LibraryView::LibraryView(LibraryModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new LibraryDelegate(this))
    , m_head(new ListHead(this))
{
    setObjectName(QStringLiteral("libraryList"));
    setAccessibleName(tr("Sources"));
    setHorizontalHeader(m_head);
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    m_head->setHighlightSections(false);
    m_head->setSectionResizeMode(QHeaderView::Interactive);
    m_head->setStretchLastSection(false);
    m_head->setDefaultSectionSize(100);
    connect(m_head, &QHeaderView::sectionClicked, this, &LibraryView::headClicked);
    connect(m_head, &ListHead::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const LibraryRow *row = m_model.rowAt(index.row()))
            Q_EMIT openRequested(row->id);
    });
}

void LibraryView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(rowOfTwoLines());
    verticalHeader()->setDefaultSectionSize(rowOfTwoLines());
}

void LibraryView::showSort(LibraryColumn column, Qt::SortOrder order)
{
    m_head->setSortIndicatorShown(true);
    m_head->setSortIndicator(sectionOf(column), order);
}

void LibraryView::headClicked(int section)
{
    const LibraryColumn column = libraryColumnAt(section);
    const bool first = beginsAscending(column);
    const bool again = m_model.query().sort == column && m_model.query().ascending == first;
    Q_EMIT sortRequested(column,
                         (again ? !first : first) ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void LibraryView::focusHead()
{
    m_head->setFocus(Qt::ShortcutFocusReason);
}

void LibraryView::chooseRows(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    QItemSelection chosen;
    for (const int row : rows)
        chosen.append(
            QItemSelectionRange(m_model.index(row, 0), m_model.index(row, libraryColumnCount - 1)));
    selectionModel()->setCurrentIndex(m_model.index(rows.front(), 0),
                                      QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    scrollTo(currentIndex());
}

std::vector<LibraryRow> LibraryView::selectedRows() const
{
    std::vector<int> numbers;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            numbers.push_back(row);
    }
    // A row may lie in several ranges; none is counted twice.
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<LibraryRow> rows;
    for (const int number : numbers) {
        if (const LibraryRow *row = m_model.rowAt(number))
            rows.push_back(*row);
    }
    return rows;
}

void LibraryView::keyboardSearch(const QString &typed)
{
    if (!typed.trimmed().isEmpty())
        Q_EMIT this->typed(typed);
}

void LibraryView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (const LibraryRow *row = m_model.rowAt(currentIndex().row()))
            Q_EMIT openRequested(row->id);
    } else if (plain && key == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (event->text() == QStringLiteral("/")) {
        Q_EMIT searchRequested();
    } else if (plain && (key == Qt::Key_Home || key == Qt::Key_End)) {
        // The first and the last source, not the first and last column.
        if (m_model.rowCount() > 0)
            chooseRows({key == Qt::Key_Home ? 0 : m_model.rowCount() - 1});
    } else {
        QTableView::keyPressEvent(event);
    }
}

void LibraryView::mouseMoveEvent(QMouseEvent *event)
{
    hoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void LibraryView::leaveEvent(QEvent *event)
{
    hoverRow(-1);
    QTableView::leaveEvent(event);
}

void LibraryView::hoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    m_delegate->setHoverRow(row);
    viewport()->update();
}

void LibraryView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPoint inRow = visualRect(currentIndex()).bottomLeft() + QPoint(24, 0);
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(inRow));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT contextMenuRequested(event->globalPos());
    }
}

void LibraryView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void LibraryView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        fit();
    }
}

void LibraryView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

int LibraryView::widthOf(LibraryColumn column) const
{
    constexpr int aroundBadges = 20;
    const int em = fontMetrics().averageCharWidth();
    int width = 12 * em;
    if (column == LibraryColumn::Title)
        width = 30 * em;
    else if (column == LibraryColumn::Publisher)
        width = 20 * em;
    else if (column == LibraryColumn::Key)
        width = 17 * em;
    else if (column == LibraryColumn::Type)
        width = 18 * em;
    else if (column == LibraryColumn::Link)
        width = badgesWidth(badgesFor(LinkState::QuoteMissing, false)) + aroundBadges;
    return std::max(width, m_head->sectionSizeHint(sectionOf(column)));
}

// The title takes the room that is left; what goes first when there is too little is said here.
void LibraryView::fit()
{
    const int room = viewport()->width();
    int taken = 0;
    for (int section = 1; section < libraryColumnCount; ++section) {
        setColumnHidden(section, false);
        setColumnWidth(section, widthOf(libraryColumnAt(section)));
        taken += columnWidth(section);
    }
    const int wanted = widthOf(LibraryColumn::Title);
    for (const LibraryColumn column : {LibraryColumn::Type,
                                       LibraryColumn::Snapshots,
                                       LibraryColumn::Key,
                                       LibraryColumn::LastLook,
                                       LibraryColumn::Publisher}) {
        if (room - taken >= wanted)
            break;
        taken -= columnWidth(sectionOf(column));
        setColumnHidden(sectionOf(column), true);
    }
    setColumnWidth(sectionOf(LibraryColumn::Title), std::max(120, room - taken));
}

} // namespace stet
