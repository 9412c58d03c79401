// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_delegate.h"

#include "ui/palette/palette_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QTextLayout>

namespace stet {

namespace {

constexpr int padding = 10;

int iconSize()
{
    return withText(15);
}

/// Where the words that were typed stand in what is shown.
QList<QTextLayout::FormatRange>
foundRanges(const QString &shown, const QString &typed, const QColor &color)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(at);
        range.length = int(word.size());
        range.format.setForeground(color);
        range.format.setFontWeight(QFont::DemiBold);
        ranges.append(range);
    }
    return ranges;
}

/// One line with some of its letters marked; gives its width.
int drawMarked(QPainter &painter,
               const QRect &rect,
               const QString &text,
               const QList<QTextLayout::FormatRange> &marks)
{
    QTextLayout layout(text, painter.font());
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1'000'000);
    layout.endLayout();
    const int width = int(line.naturalTextWidth());
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    layout.draw(&painter,
                QPointF(mirrored ? rect.right() + 1 - width : rect.left(),
                        rect.top() + (rect.height() - line.height()) / 2));
    return width;
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, QFontMetrics(option.font).height() + 13};
}

void PaletteDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(option.palette);
    const bool enabled = index.data(PaletteModel::EnabledRole).toBool();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.chosen : tokens.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 5, 5);
    }
    // Reckoned from the left, painted from where a line begins.
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QVariant check = index.data(Qt::CheckStateRole);
    const QString icon = check.isValid()
                             ? check.toInt() == Qt::Checked ? QStringLiteral("check") : QString()
                             : index.data(PaletteModel::IconRole).toString();
    if (!icon.isEmpty())
        painter->drawPixmap(
            placed({room.left(), room.center().y() - iconSize() / 2, iconSize(), iconSize()})
                .topLeft(),
            tintedPixmap(icon,
                         enabled ? tokens.muted : tokens.faint,
                         iconSize(),
                         painter->device()->devicePixelRatioF()));
    if (!icon.isEmpty() || check.isValid())
        room.setLeft(room.left() + iconSize() + 8);

    painter->setFont(option.font);
    painter->setPen(tokens.muted);
    const QString note = index.data(PaletteModel::NoteRole).toString();
    painter->drawText(placed(room), int(Qt::AlignVCenter) | int(Qt::AlignRight), note);
    if (!note.isEmpty())
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(note) - 16);

    painter->setPen(enabled ? tokens.text : tokens.faint);
    const QString title = painter->fontMetrics().elidedText(
        index.data().toString(), Qt::ElideRight, room.width() - 4);
    const int width = drawMarked(
        *painter,
        placed(room),
        title,
        foundRanges(title, index.data(PaletteModel::FoundRole).toString(), tokens.accent));
    room.setLeft(room.left() + width + 10);
    painter->setPen(enabled ? tokens.muted : tokens.faint);
    if (room.width() > 24)
        drawTextLine(
            *painter,
            placed(room),
            Qt::AlignVCenter,
            painter->fontMetrics().elidedText(
                index.data(PaletteModel::DetailRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace stet
