// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_view.h"

#include "ui/sources/library_columns.h"
#include "ui/sources/library_delegate.h"
#include "ui/sources/library_model.h"

#include <QKeyEvent>

namespace stet {

LibraryView::LibraryView(LibraryModel &model, QWidget *parent)
    : ListTable(model, new LibraryDelegate, libraryColumnPlan(), parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("libraryList"));
    setAccessibleName(tr("Sources"));
}

void LibraryView::showSort(LibraryColumn column, Qt::SortOrder order)
{
    showSortBy(sectionOf(column), order);
}

void LibraryView::sortBy(int section)
{
    const LibraryColumn column = libraryColumnAt(section);
    const bool first = beginsAscending(column);
    const bool again = m_model.query().sort == column && m_model.query().ascending == first;
    Q_EMIT sortRequested(column,
                         (again ? !first : first) ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void LibraryView::chooseRows(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows)
        ranges.emplace_back(row, row);
    ListTable::chooseRows(ranges, rows.front());
}

std::vector<LibraryRow> LibraryView::selectedRows() const
{
    std::vector<LibraryRow> rows;
    for (const auto &[top, bottom] : selectedRanges()) {
        for (int number = top; number <= bottom; ++number) {
            if (const LibraryRow *row = m_model.rowAt(number))
                rows.push_back(*row);
        }
    }
    return rows;
}

void LibraryView::openRow(int row)
{
    if (const LibraryRow *one = m_model.rowAt(row))
        Q_EMIT openRequested(one->id);
}

void LibraryView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        ListTable::keyPressEvent(event);
}

} // namespace stet
