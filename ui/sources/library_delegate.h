// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"

#include <QStyledItemDelegate>

namespace stet {

/// Paints the rows of the list of sources: title with the people below it, what the link reads as
/// badges, facts in a line each. All rows are of one height. Content is painted as plain text.
class LibraryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The row under the pointer; -1: none.
    void setHoverRow(int row);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    static void
    paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row);
    static void
    paintLink(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row);

    int m_hoverRow = -1;
};

} // namespace stet
