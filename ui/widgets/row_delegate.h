// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace stet {

/// What paints the rows of a ListTable: all are of one height, so that a list of 100 000 rows
/// scrolls like one of ten, and one may lie under the pointer. UI thread.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the pointer; -1: none.
    void setHoverRow(int row);
    [[nodiscard]] int hoverRow() const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_hoverRow = -1;
};

} // namespace stet
