// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/card_look.h"

#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int leastWidth = 60;
constexpr int corner = 7;

} // namespace

QFont strongFont(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    QFont font(base);
    font.setPointSizeF(base.pointSizeF() - 1);
    return font;
}

QRect cardInside(const QRect &row)
{
    return row.adjusted(CardPadding, CardPadding, -CardPadding, -CardPadding - CardGap);
}

int cardRowWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return std::max(leastWidth, view ? view->viewport()->width() : option.rect.width());
}

void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QColor &chosenEdge)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool chosen = chosenEdge.isValid() && option.state & QStyle::State_Selected;
    painter.setPen(
        QPen(focused ? tokens.focus : (chosen ? chosenEdge : tokens.line), focused ? 1.6 : 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -CardGap), corner, corner);
}

} // namespace stet
