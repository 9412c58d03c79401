// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comment_delegate.h"

#include "core/base/text.h"
#include "ui/editor/comments/comments_model.h"
#include "ui/editor/panels/card_look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

constexpr int partGap = 5;
constexpr int replyIndent = 12;
constexpr int quoteIndent = 9;
constexpr int quoteLines = 3;
// Of a card that is not chosen.
constexpr int shortTextLines = 6;
constexpr int shortReplyLines = 3;
constexpr int shortReplies = 3;

enum class Extent { Short, Whole };

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

/// Line breaks are kept. Of a short card at most `most` lines, the last of which tells of more.
QStringList wrapped(const QString &text, const QFont &font, int width, Extent extent, int most)
{
    if (extent == Extent::Whole)
        return wrapWhole(text, font, width);
    // More than this never fits: of many thousand letters not all are laid out for six lines.
    QStringList lines = wrapWhole(text.left(qsizetype(most) * width / 2), font, width);
    if (lines.size() <= most)
        return lines;
    lines.erase(lines.begin() + most, lines.end());
    lines.back() = QFontMetrics(font).elidedText(lines.back() + u'…', Qt::ElideRight, width);
    return lines;
}

QString headOf(const QString &person, qint64 atMs, qint64 nowMs)
{
    return singleLine(person) + QStringLiteral(" · ") + agoText(atMs, nowMs);
}

std::vector<CommentReply> openReplies(const Comment &comment)
{
    std::vector<CommentReply> open;
    for (const CommentReply &reply : comment.replies) {
        if (reply.state == CommentState::Open)
            open.push_back(reply);
    }
    return open;
}

/// A card's measures and how much of its comment it shows.
struct CardView
{
    QFont font;
    int width = 0;
    qint64 nowMs = 0;
    Extent extent = Extent::Short;
};

void appendReplies(std::vector<CardPart> &parts, const Comment &comment, const CardView &view)
{
    const QFont small = smallFont(view.font);
    const int inner = view.width - replyIndent;
    const std::vector<CommentReply> open = openReplies(comment);
    const size_t passed =
        view.extent == Extent::Short && open.size() > shortReplies ? open.size() - shortReplies : 0;
    const auto head = [&](const QString &text) {
        parts.push_back({wrapText(text, small, inner, 1),
                         small,
                         Ink::Muted,
                         CardPart::Edge::Reply,
                         replyIndent,
                         2 * partGap});
    };
    if (passed > 0)
        head(CommentDelegate::tr("%Ln earlier reply(ies)", nullptr, int(passed)));
    for (size_t i = passed; i < open.size(); ++i) {
        const CommentReply &reply = open[i];
        head(headOf(reply.person, reply.atMs, view.nowMs));
        parts.push_back({wrapped(reply.text, view.font, inner, view.extent, shortReplyLines),
                         view.font,
                         Ink::Text,
                         CardPart::Edge::Reply,
                         replyIndent,
                         0});
    }
}

/// What stands below the name.
std::vector<CardPart> partsOf(const CommentEntry &entry, const CardView &view)
{
    const Comment &comment = entry.comment;
    const QFont small = smallFont(view.font);
    const int width = view.width;
    std::vector<CardPart> parts;
    parts.push_back({wrapText(quotedText(comment), small, width - quoteIndent, quoteLines),
                     small,
                     Ink::Muted,
                     CardPart::Edge::Quote,
                     quoteIndent});
    parts.push_back(
        {wrapped(comment.text, view.font, width, view.extent, shortTextLines), view.font});
    appendReplies(parts, comment, view);
    if (!comment.settledBy.isEmpty())
        parts.push_back(
            {wrapText(
                 CommentDelegate::tr("%1, %2").arg(
                     comment.state == CommentState::Resolved
                         ? CommentDelegate::tr("Resolved by %1").arg(singleLine(comment.settledBy))
                         : CommentDelegate::tr("Withdrawn"),
                     agoText(comment.changedMs, view.nowMs)),
                 small,
                 width,
                 1),
             small,
             Ink::Muted});
    return parts;
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

bool CommentDelegate::showWhole(const QModelIndex &index)
{
    if (m_whole == index)
        return false;
    m_whole = index;
    return true;
}

void CommentDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const CommentEntry entry = index.data(CommentsModel::EntryRole).value<CommentEntry>();
    const qint64 nowMs = index.data(CommentsModel::NowRole).toLongLong();
    const Tokens &tokens = tokensFor(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, option, tokens.violet);

    const QRect inside = cardInside(option.rect);
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
    const CardView view{
        option.font, inside.width(), nowMs, m_whole == index ? Extent::Whole : Extent::Short};
    for (const CardPart &part : partsOf(entry, view)) {
        paintPart(*painter, option, inside, top, part);
        top += part.height();
    }
    painter->restore();
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CommentEntry entry = index.data(CommentsModel::EntryRole).value<CommentEntry>();
    const int width = cardRowWidth(option);
    const bool whole = m_whole == index;
    const Height known = m_heights.value(entry.comment.id);
    if (!whole && known.version == entry.comment.version && known.width == width &&
        known.font == option.font)
        return {width, known.height};
    const CardView view{option.font,
                        width - 2 * CardPadding,
                        index.data(CommentsModel::NowRole).toLongLong(),
                        whole ? Extent::Whole : Extent::Short};
    int height = QFontMetrics(strongFont(option.font)).lineSpacing() + 2 * CardPadding + CardGap;
    for (const CardPart &part : partsOf(entry, view))
        height += part.height();
    if (!whole)
        m_heights.insert(entry.comment.id, {entry.comment.version, width, option.font, height});
    return {width, height};
}

} // namespace stet
