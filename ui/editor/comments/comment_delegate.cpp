// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comment_delegate.h"

#include "core/base/text.h"
#include "ui/editor/comments/comments_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

constexpr int cardGap = 8;
constexpr int cardPadding = 11;
constexpr int partGap = 5;
constexpr int replyIndent = 12;
constexpr int quoteIndent = 9;
constexpr int quoteLines = 3;
constexpr int textLines = 40;
constexpr int leastWidth = 60;

enum class Ink { Text, Muted };

/// One run of lines of a card, with what stands left of it.
struct CardPart
{
    enum class Edge { None, Quote, Reply };

    QStringList lines;
    QFont font;
    Ink ink = Ink::Text;
    Edge edge = Edge::None;
    int indent = 0;
    int gap = partGap; ///< above it

    [[nodiscard]] int height() const
    {
        return gap + int(lines.size()) * QFontMetrics(font).lineSpacing();
    }
};

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

std::vector<Badge> badgesOf(const CommentEntry &entry)
{
    if (entry.comment.state == CommentState::Resolved)
        return {{QStringLiteral("check"), CommentDelegate::tr("Resolved"), Badge::Tone::Green}};
    if (entry.comment.state == CommentState::Withdrawn)
        return {{QStringLiteral("undo"), CommentDelegate::tr("Withdrawn"), Badge::Tone::Gray}};
    if (entry.start < 0)
        return {{QStringLiteral("warning"), CommentDelegate::tr("Words gone"), Badge::Tone::Amber}};
    return {};
}

/// Paragraph by paragraph: line breaks are kept.
QStringList wrapped(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        const int room = textLines - int(lines.size());
        if (room <= 0)
            break;
        lines +=
            paragraph.isEmpty() ? QStringList(QString()) : wrapText(paragraph, font, width, room);
    }
    return lines;
}

QString headOf(const QString &person, qint64 atMs, qint64 nowMs)
{
    return singleLine(person) + QStringLiteral(" · ") + agoText(atMs, nowMs);
}

/// What stands below the name.
std::vector<CardPart> partsOf(const CommentEntry &entry, const QFont &font, int width, qint64 nowMs)
{
    const Comment &comment = entry.comment;
    const QFont small = smallFont(font);
    std::vector<CardPart> parts;
    parts.push_back({wrapText(comment.quoted, small, width - quoteIndent, quoteLines),
                     small,
                     Ink::Muted,
                     CardPart::Edge::Quote,
                     quoteIndent});
    parts.push_back({wrapped(comment.text, font, width), font});
    for (const CommentReply &reply : comment.replies) {
        if (reply.state != CommentState::Open)
            continue;
        const int inner = width - replyIndent;
        parts.push_back({wrapText(headOf(reply.person, reply.atMs, nowMs), small, inner, 1),
                         small,
                         Ink::Muted,
                         CardPart::Edge::Reply,
                         replyIndent,
                         2 * partGap});
        parts.push_back({wrapped(reply.text, font, inner),
                         font,
                         Ink::Text,
                         CardPart::Edge::Reply,
                         replyIndent,
                         0});
    }
    if (!comment.settledBy.isEmpty())
        parts.push_back(
            {wrapText(
                 CommentDelegate::tr("%1, %2").arg(
                     comment.state == CommentState::Resolved
                         ? CommentDelegate::tr("Resolved by %1").arg(singleLine(comment.settledBy))
                         : CommentDelegate::tr("Withdrawn"),
                     agoText(comment.changedMs, nowMs)),
                 small,
                 width,
                 1),
             small,
             Ink::Muted});
    return parts;
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return std::max(leastWidth, view ? view->viewport()->width() : option.rect.width());
}

void paintPart(QPainter &painter,
               const QStyleOptionViewItem &option,
               const QRect &inside,
               int top,
               const CardPart &part)
{
    const Tokens &tokens = tokensFor(option.palette);
    const int spacing = QFontMetrics(part.font).lineSpacing();
    const int first = top + part.gap;
    if (part.edge != CardPart::Edge::None) {
        const bool quote = part.edge == CardPart::Edge::Quote;
        const int from = quote || part.gap > 0 ? first : top;
        const QRect bar(inside.left(), from, 2, top + part.height() - from);
        painter.fillRect(QStyle::visualRect(option.direction, inside, bar),
                         quote ? tokens.violet : tokens.edge);
    }
    painter.setFont(part.font);
    painter.setPen(part.ink == Ink::Text ? tokens.text : tokens.muted);
    int y = first;
    for (const QString &line : part.lines) {
        const QRect box(inside.left() + part.indent, y, inside.width() - part.indent, spacing);
        drawTextLine(
            painter, QStyle::visualRect(option.direction, inside, box), Qt::AlignTop, line);
        y += spacing;
    }
}

} // namespace

void CommentDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const CommentEntry entry = index.data(CommentsModel::EntryRole).value<CommentEntry>();
    const qint64 nowMs = index.data(CommentsModel::NowRole).toLongLong();
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool chosen = option.state & QStyle::State_Selected;
    painter->setPen(
        QPen(focused ? tokens.focus : (chosen ? tokens.violet : tokens.line), focused ? 1.6 : 1));
    painter->setBrush(tokens.raised);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -cardGap), 7, 7);

    const QRect inside =
        option.rect.adjusted(cardPadding, cardPadding, -cardPadding, -cardPadding - cardGap);
    const QFont strong = strongFont(option.font);
    const QFontMetrics metrics(strong);
    const std::vector<Badge> badges = badgesOf(entry);
    const int badgeRoom = badges.empty() ? 0 : std::min(badgesWidth(badges), inside.width() / 2);
    const int width = inside.width() - (badges.empty() ? 0 : badgeRoom + partGap);
    painter->setFont(strong);
    painter->setPen(tokens.text);
    const QRect head(inside.topLeft(), QSize(width, metrics.lineSpacing()));
    drawTextLine(*painter,
                 QStyle::visualRect(option.direction, inside, head),
                 Qt::AlignTop,
                 metrics.elidedText(headOf(entry.comment.person, entry.comment.createdMs, nowMs),
                                    Qt::ElideRight,
                                    width));
    if (!badges.empty()) {
        const QRect room(
            inside.right() + 1 - badgeRoom, inside.top() - 3, badgeRoom, metrics.height() + 6);
        painter->setFont(option.font);
        paintBadges(
            *painter, badges, QStyle::visualRect(option.direction, inside, room), option.palette);
    }
    int top = inside.top() + metrics.lineSpacing();
    for (const CardPart &part : partsOf(entry, option.font, inside.width(), nowMs)) {
        paintPart(*painter, option, inside, top, part);
        top += part.height();
    }
    painter->restore();
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CommentEntry entry = index.data(CommentsModel::EntryRole).value<CommentEntry>();
    const qint64 nowMs = index.data(CommentsModel::NowRole).toLongLong();
    const int width = viewWidth(option);
    int height = QFontMetrics(strongFont(option.font)).lineSpacing() + 2 * cardPadding + cardGap;
    for (const CardPart &part : partsOf(entry, option.font, width - 2 * cardPadding, nowMs))
        height += part.height();
    return {width, height};
}

} // namespace stet
