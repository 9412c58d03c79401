// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/outline/outline_delegate.h"

#include "ui/editor/outline/outline_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int outlinePadding = 5;
constexpr int outlineSide = 10;
constexpr int levelStep = 14;
constexpr int barWidth = 3;

} // namespace

void OutlineDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool current = index.data(OutlineModel::CurrentRole).toBool();
    const int level = std::clamp(index.data(OutlineModel::LevelRole).toInt(), 2, 6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // Tab makes the first row current without choosing it.
    const bool chosen = option.state & QStyle::State_HasFocus;
    painter->setPen(Qt::NoPen);
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setBrush(chosen ? tokens.chosen : tokens.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), 6, 6);
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (current) {
        QRect bar(option.rect.left(), option.rect.top() + 4, barWidth, option.rect.height() - 8);
        if (mirrored)
            bar.moveRight(option.rect.right() - 1);
        painter->setBrush(tokens.accentFill);
        painter->drawRoundedRect(bar, 1.5, 1.5);
    }
    QFont font = option.font;
    if (level == 2)
        font.setWeight(QFont::Medium);
    if (current)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(current || level == 2 ? tokens.text : tokens.muted);
    const int inwards = outlineSide + (level - 2) * levelStep;
    const QRect room = option.rect.adjusted(
        mirrored ? outlineSide : inwards, 0, mirrored ? -inwards : -outlineSide, 0);
    const QString heading =
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width());
    drawTextLine(*painter, room, Qt::AlignVCenter, heading);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {60, QFontMetrics(option.font).height() + 2 * outlinePadding};
}

} // namespace stet
