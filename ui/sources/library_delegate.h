// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "ui/widgets/row_delegate.h"

namespace stet {

/// Paints the rows of the list of sources: title with the people below it, what the link reads as
/// badges, facts in a line each. Content is painted as plain text.
class LibraryDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    static void
    paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row);
    static void
    paintLink(QPainter &painter, const QStyleOptionViewItem &option, const LibraryRow &row);
};

} // namespace stet
