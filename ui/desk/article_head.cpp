// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_head.h"

#include "ui/desk/article_columns.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pane_head.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QHoverEvent>
#include <QPainter>

namespace stet {

namespace {

QFont headFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.86);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

} // namespace

ArticleHead::ArticleHead(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

QSize ArticleHead::sizeHint() const
{
    return {100, paneHeadHeight};
}

void ArticleHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensFor(palette());
    painter->save();
    painter->fillRect(rect, tokens.paper);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool sortable = sortOf(ArticleColumn(section)).has_value();
    painter->setFont(headFont());
    painter->setPen(sorts || (sortable && section == m_hovered) ? tokens.text : tokens.muted);
    const QRect words = rect.adjusted(12, 0, -6, 0);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(words, int(Qt::AlignVCenter) | int(Qt::TextSingleLine), title);
    if (sorts) {
        const int x = words.left() + painter->fontMetrics().horizontalAdvance(title) + 4;
        const QString arrow = sortIndicatorOrder() == Qt::DescendingOrder
                                  ? QStringLiteral("chevron-down")
                                  : QStringLiteral("chevron-up");
        painter->drawPixmap(
            x,
            rect.center().y() - 5,
            tintedPixmap(arrow, tokens.text, 12, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

bool ArticleHead::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const bool inside = event->type() == QEvent::HoverMove;
        const int hovered =
            inside ? logicalIndexAt(static_cast<QHoverEvent *>(event)->position().toPoint()) : -1;
        if (hovered != m_hovered) {
            m_hovered = hovered;
            viewport()->update();
        }
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace stet
