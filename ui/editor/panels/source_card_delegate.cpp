// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/source_card_delegate.h"

#include "ui/editor/panels/card_look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int lineGap = 4;
constexpr int titleLines = 2;

QString headText(const SourceCard &card)
{
    if (!card.known)
        return SourceCardDelegate::tr("? · %1").arg(card.key);
    const QString name = card.publisher.isEmpty() ? card.key : card.publisher;
    return (card.number > 0 ? QString::number(card.number) : QString(u'–')) +
           QStringLiteral(" · ") + name;
}

QString footText(const SourceCard &card)
{
    if (!card.known)
        return SourceCardDelegate::tr("The library has no source with this key");
    if (card.number == 0)
        return SourceCardDelegate::tr("Cited nowhere in this article");
    return card.issued.isEmpty() ? u'@' + card.key
                                 : card.issued + QStringLiteral(" · @") + card.key;
}

Badge roleBadge(SourceRole role)
{
    switch (role) {
    case SourceRole::Primary:
        return {QStringLiteral("check"), roleText(role), Badge::Tone::Green};
    case SourceRole::Corroborating:
        return {QStringLiteral("link"), roleText(role), Badge::Tone::Violet};
    case SourceRole::Unstated:
        return {QStringLiteral("new"), SourceCardDelegate::tr("role"), Badge::Tone::Gray};
    }
    Q_UNREACHABLE();
}

int headWidth(const QStyleOptionViewItem &option, const SourceCard &card, int room)
{
    const QFontMetrics metrics(strongFont(option.font));
    return std::min(metrics.horizontalAdvance(headText(card)) + 1, room * 6 / 10);
}

} // namespace

QRect SourceCardDelegate::roleBox(const QStyleOptionViewItem &option, const SourceCard &card)
{
    if (!card.known)
        return {};
    const QRect inside = cardInside(option.rect);
    const int left = inside.left() + headWidth(option, card, inside.width()) + 6;
    const QRect box(
        left, inside.top() - 3, inside.right() - left, QFontMetrics(option.font).height() + 6);
    return QStyle::visualRect(option.direction, inside, box);
}

void SourceCardDelegate::paint(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const SourceCard card = index.data(SourcesModel::CardRole).value<SourceCard>();
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, option, {});

    const QRect inside = cardInside(option.rect);
    const QFont strong = strongFont(option.font);
    const QFontMetrics strongMetrics(strong);
    const int width = card.known ? headWidth(option, card, inside.width()) : inside.width();
    painter->setFont(strong);
    painter->setPen(card.known ? tokens.text : tokens.red);
    const QRect head(inside.topLeft(), QSize(width, strongMetrics.height()));
    drawTextLine(*painter,
                 QStyle::visualRect(option.direction, inside, head),
                 Qt::AlignTop,
                 strongMetrics.elidedText(headText(card), Qt::ElideRight, width));
    if (card.known) {
        painter->setFont(option.font);
        paintBadges(*painter, {roleBadge(card.role)}, roleBox(option, card), option.palette);
    }

    int y = inside.top() + strongMetrics.height() + lineGap;
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    for (const QString &line : wrapText(card.title, option.font, inside.width(), titleLines)) {
        drawTextLine(*painter,
                     QRect(inside.left(), y, inside.width(), metrics.height()),
                     Qt::AlignTop,
                     line);
        y += metrics.height();
    }
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(card.known ? tokens.muted : tokens.red);
    drawTextLine(*painter,
                 QRect(inside.left(), y + lineGap, inside.width(), smallMetrics.height()),
                 Qt::AlignTop,
                 smallMetrics.elidedText(footText(card), Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize SourceCardDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const SourceCard card = index.data(SourcesModel::CardRole).value<SourceCard>();
    const int width = cardRowWidth(option);
    const qsizetype lines =
        wrapText(card.title, option.font, width - 2 * CardPadding, titleLines).size();
    const int height = QFontMetrics(strongFont(option.font)).height() +
                       static_cast<int>(lines) * QFontMetrics(option.font).height() +
                       QFontMetrics(smallFont(option.font)).height() + 2 * lineGap +
                       2 * CardPadding + CardGap;
    return {width, height};
}

bool SourceCardDelegate::editorEvent(QEvent *event,
                                     QAbstractItemModel *,
                                     const QStyleOptionViewItem &option,
                                     const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const SourceCard card = index.data(SourcesModel::CardRole).value<SourceCard>();
    if (mouse->button() != Qt::LeftButton || !roleBox(option, card).contains(mouse->pos()))
        return false;
    Q_EMIT roleClicked(index, mouse->globalPosition().toPoint());
    return true;
}

} // namespace stet
