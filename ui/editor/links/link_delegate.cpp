// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/link_delegate.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

namespace stet {

namespace {

constexpr int linkPadding = 5;
constexpr int linkSide = 10;

QFont slugFont(const QFont &base)
{
    QFont font(base);
    font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

} // namespace

void LinkDelegate::paint(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.chosen : tokens.hover);
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    QRect room = option.rect.adjusted(linkSide, linkPadding, -linkSide, -linkPadding);
    const QFontMetrics metrics(option.font);
    const QString slug = index.data(SlugRole).toString();
    painter->setFont(option.font);
    painter->setPen(slug.isEmpty() ? tokens.muted : tokens.text);
    drawTextLine(*painter,
                 room,
                 Qt::AlignTop,
                 metrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    const QFont small = slugFont(option.font);
    room.setTop(room.top() + metrics.height());
    painter->setFont(small);
    painter->setPen(tokens.muted);
    drawTextLine(*painter,
                 room,
                 Qt::AlignTop,
                 QFontMetrics(small).elidedText(slug, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize LinkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = QFontMetrics(option.font).height() + 2 * linkPadding;
    if (!index.data(SlugRole).toString().isEmpty())
        height += QFontMetrics(slugFont(option.font)).height();
    return {60, height};
}

} // namespace stet
