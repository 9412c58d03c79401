// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_table.h"

#include "ui/widgets/column_layout.h"
#include "ui/widgets/list_head.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/row_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

#include <algorithm>

namespace stet {

ListTable::ListTable(QAbstractItemModel &model,
                     RowDelegate *delegate,
                     ColumnPlan plan,
                     QWidget *parent)
    : QTableView(parent)
    , m_delegate(delegate)
    , m_head(new ListHead(this))
{
    m_delegate->setParent(this);
    setUp(model);
    m_columns = new ColumnLayout(*this, *m_head, std::move(plan));
    connect(m_head, &QHeaderView::sectionClicked, this, [this](int section) { sortBy(section); });
    connect(m_head, &ListHead::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        openRow(index.row());
    });
}

void ListTable::setUp(QAbstractItemModel &model)
{
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
}

void ListTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(rowOfTwoLines());
    verticalHeader()->setDefaultSectionSize(rowOfTwoLines());
}

ColumnLayout &ListTable::columns() const
{
    return *m_columns;
}

ListHead &ListTable::head() const
{
    return *m_head;
}

void ListTable::focusHead()
{
    m_head->setFocus(Qt::ShortcutFocusReason);
}

void ListTable::showSortBy(int section, Qt::SortOrder order)
{
    m_head->setSortIndicatorShown(true);
    m_head->setSortIndicator(section, order);
}

void ListTable::selectOnly(int row)
{
    // QTableView::selectRow would toggle the row while Ctrl is down.
    selectionModel()->setCurrentIndex(
        model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListTable::chooseRows(const std::vector<std::pair<int, int>> &ranges, int current)
{
    QItemSelection rows;
    for (const auto &[top, bottom] : ranges)
        rows.append(QItemSelectionRange(model()->index(top, 0), model()->index(bottom, 0)));
    selectionModel()->setCurrentIndex(model()->index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

std::vector<std::pair<int, int>> ListTable::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    // A row may lie in several ranges; none is counted twice.
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto &[top, bottom] : ranges) {
        if (!joined.empty() && top <= joined.back().second + 1)
            joined.back().second = std::max(joined.back().second, bottom);
        else
            joined.emplace_back(top, bottom);
    }
    return joined;
}

int ListTable::selectedCount() const
{
    int count = 0;
    for (const auto &[top, bottom] : selectedRanges())
        count += bottom - top + 1;
    return count;
}

int ListTable::firstSelectedRow() const
{
    const auto ranges = selectedRanges();
    return ranges.empty() ? -1 : ranges.front().first;
}

void ListTable::keyboardSearch(const QString &typed)
{
    if (!typed.trimmed().isEmpty())
        Q_EMIT this->typed(typed);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int key = event->key();
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        openRow(currentIndex().row());
    } else if (event->text() == QStringLiteral("/")) {
        Q_EMIT searchRequested();
    } else if (plain && (key == Qt::Key_Home || key == Qt::Key_End)) {
        // The first and the last row, not the first and last column.
        if (const int rows = model()->rowCount(); rows > 0)
            selectOnly(key == Qt::Key_Home ? 0 : rows - 1);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ListTable::mouseMoveEvent(QMouseEvent *event)
{
    hoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void ListTable::leaveEvent(QEvent *event)
{
    hoverRow(-1);
    QTableView::leaveEvent(event);
}

void ListTable::hoverRow(int row)
{
    if (row == m_delegate->hoverRow())
        return;
    m_delegate->setHoverRow(row);
    viewport()->update();
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
}

void ListTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPoint inRow = visualRect(currentIndex()).bottomLeft() + QPoint(24, 0);
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(inRow));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT contextMenuRequested(event->globalPos());
    }
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (m_columns != nullptr &&
        (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        fitRows();
        m_columns->fit();
    }
}

void ListTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

} // namespace stet
