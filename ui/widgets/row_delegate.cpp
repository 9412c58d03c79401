// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_delegate.h"

#include "ui/widgets/list_row.h"

namespace stet {

void RowDelegate::setHoverRow(int row)
{
    m_hoverRow = row;
}

int RowDelegate::hoverRow() const
{
    return m_hoverRow;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowOfTwoLines()};
}

} // namespace stet
