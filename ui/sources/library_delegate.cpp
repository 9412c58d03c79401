// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/library_delegate.h"

#include "ui/sources/library_columns.h"
#include "ui/sources/library_model.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QPainter>

namespace stet {

void LibraryDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *row =
        static_cast<const LibraryRow *>(index.data(LibraryModel::RowRole).value<const void *>());
    painter->save();
    paintRowGround(*painter, option, index, hoverRow());
    const LibraryColumn column = libraryColumnAt(index.column());
    const Tokens &tokens = tokensFor(option.palette);
    painter->setFont(QApplication::font());
    if (row == nullptr) {
        painter->restore();
        return;
    }
    if (column == LibraryColumn::Title) {
        paintTitle(*painter, option, *row);
    } else if (column == LibraryColumn::Link && row->hasLink) {
        paintLink(*painter, option, *row);
    } else {
        const bool none = (column == LibraryColumn::Link && !row->hasLink) ||
                          (column == LibraryColumn::Articles && row->articles == 0) ||
                          (column == LibraryColumn::Snapshots && row->snapshots == 0);
        const QString text = none ? QString() : index.data().toString();
        const bool quiet = column == LibraryColumn::LastLook || column == LibraryColumn::Key ||
                           column == LibraryColumn::Type;
        painter->setPen(text.isEmpty() ? tokens.faint : quiet ? tokens.muted : tokens.text);
        drawRowLine(*painter, rowCell(option), text.isEmpty() ? QStringLiteral("–") : text);
    }
    painter->restore();
}

void LibraryDelegate::paintTitle(QPainter &painter,
                                 const QStyleOptionViewItem &option,
                                 const LibraryRow &row)
{
    const Tokens &tokens = tokensFor(option.palette);
    const QRect cell = rowCell(option);
    const QFont font = rowTitleFont();
    painter.setFont(font);
    const QString title = row.title.isEmpty() ? tr("Untitled") : row.title;
    const QString below = row.terms == SourceTerms::Open ? row.people : termsName(row.terms);
    const QStringList lines = wrapText(title, font, cell.width(), below.isEmpty() ? 2 : 1);
    if (lines.size() < 2) {
        drawRowLines(painter,
                     cell,
                     {lines.value(0), row.title.isEmpty() ? tokens.faint : tokens.text},
                     {below, tokens.muted});
        return;
    }
    painter.setPen(tokens.text);
    const int spacing = painter.fontMetrics().lineSpacing();
    int top = cell.top() + (cell.height() - 2 * spacing) / 2;
    for (const QString &line : lines) {
        drawRowLine(painter, QRect(cell.left(), top, cell.width(), spacing), line);
        top += spacing;
    }
}

void LibraryDelegate::paintLink(QPainter &painter,
                                const QStyleOptionViewItem &option,
                                const LibraryRow &row)
{
    const QRect room = rowCell(option).adjusted(0, 1, rowPadding / 2, 1);
    paintBadges(painter,
                badgesFor(row.linkState(), row.link.awaitsPerson),
                QStyle::visualRect(option.direction, option.rect, room),
                option.palette);
}

} // namespace stet
