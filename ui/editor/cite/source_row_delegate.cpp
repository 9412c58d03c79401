// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/source_row_delegate.h"

#include "ui/editor/cite/source_find_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

namespace stet {

namespace {

constexpr int rowPadding = 7;
constexpr int rowSide = 9;

QFont keyFont(const QFont &base)
{
    QFont font(base);
    font.setPointSizeF(base.pointSizeF() - 1);
    return font;
}

} // namespace

void SourceRowDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.chosen);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
    }
    QRect box = option.rect.adjusted(rowSide, rowPadding, -rowSide, -rowPadding);
    const QFontMetrics metrics(option.font);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(SourceFindModel::IsNewRole).toBool()) {
        painter->setPen(tokens.accent);
        const QRect sign(box.left(), box.center().y() - 7, 15, 15);
        painter->drawPixmap(QStyle::visualRect(option.direction, box, sign).topLeft(),
                            tintedPixmap(QStringLiteral("new"), tokens.accent, 15, 1));
        painter->drawText(QStyle::visualRect(option.direction, box, box.adjusted(22, 0, 0, 0)),
                          Qt::AlignVCenter | Qt::TextSingleLine,
                          text);
        painter->restore();
        return;
    }
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    drawTextLine(
        *painter, box, Qt::AlignTop, metrics.elidedText(text, Qt::ElideRight, box.width()));
    painter->setFont(keyFont(option.font));
    painter->setPen(tokens.muted);
    drawTextLine(
        *painter, box, Qt::AlignBottom, u'@' + index.data(SourceFindModel::KeyRole).toString());
    painter->restore();
}

QSize SourceRowDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const int first = QFontMetrics(option.font).height();
    if (index.data(SourceFindModel::IsNewRole).toBool())
        return {100, first + 2 * rowPadding};
    return {100, first + 2 + QFontMetrics(keyFont(option.font)).height() + 2 * rowPadding};
}

} // namespace stet
