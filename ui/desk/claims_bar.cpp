// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/claims_bar.h"

#include "core/review/claims/claim_shares.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace stet {

namespace {

class ClaimsBar
{
    Q_DECLARE_TR_FUNCTIONS(stet::ClaimsBar)
};

constexpr int barHeight = 7;
constexpr int thinHeight = 3;
constexpr int railHeight = 2;
constexpr int longestBar = 140;
constexpr int pieceWidth = 4; ///< of the parts that are in pieces, with the gap behind each
constexpr int pieceGap = 2;

/// One part of the bar, in the order of the line.
struct BarPart
{
    enum class Shape { Full, Rails, Pieces, Thin };

    int claims;
    QColor color;
    Shape shape;
};

void paintPart(QPainter &painter, const QRect &part, const BarPart &look)
{
    if (look.shape == BarPart::Shape::Full) {
        painter.fillRect(part, look.color);
    } else if (look.shape == BarPart::Shape::Rails) {
        painter.fillRect(part.left(), part.top(), part.width(), railHeight, look.color);
        painter.fillRect(
            part.left(), part.top() + barHeight - railHeight, part.width(), railHeight, look.color);
    } else if (look.shape == BarPart::Shape::Thin) {
        painter.fillRect(part.left(),
                         part.top() + (barHeight - thinHeight) / 2,
                         part.width(),
                         thinHeight,
                         look.color);
    } else {
        for (int x = part.left(); x <= part.right(); x += pieceWidth + pieceGap)
            painter.fillRect(
                x, part.top(), std::min(pieceWidth, part.right() - x + 1), barHeight, look.color);
    }
}

} // namespace

QString claimsText(const ClaimCounts &counts)
{
    if (counts.all() == 0)
        return {};
    const QLocale locale;
    const QString closed = locale.toString(counts.closed());
    const QString all = locale.toString(counts.all());
    return counts.notAFact == 0 ? ClaimsBar::tr("%1 of %2 closed").arg(closed, all)
                                : ClaimsBar::tr("%1 of %2 closed (no facts: %3)")
                                      .arg(closed, all, locale.toString(counts.notAFact));
}

QString claimsSentence(const ClaimTally &tally)
{
    QStringList sentences{claimsLine(tally.counts)};
    if (tally.forChecker > 0)
        sentences << ClaimsBar::tr("%Ln for the checker", nullptr, tally.forChecker);
    if (tally.forAuthor > 0)
        sentences << ClaimsBar::tr("%Ln for the author", nullptr, tally.forAuthor);
    if (tally.signedOff)
        sentences << ClaimsBar::tr("signed off");
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(" · "));
}

void paintClaimsBar(QPainter &painter,
                    const QRect &cell,
                    const ClaimCounts &counts,
                    Qt::LayoutDirection direction,
                    const QPalette &palette)
{
    const int all = counts.all();
    if (all == 0)
        return;
    const Tokens &tokens = tokensFor(palette);
    const QRect bar(cell.left(),
                    cell.center().y() - barHeight / 2,
                    std::min(cell.width(), longestBar),
                    barHeight);
    const BarPart parts[] = {
        {counts.verified, tokens.green, BarPart::Shape::Full},
        {counts.notAFact, tokens.muted, BarPart::Shape::Rails},
        {counts.needsSource + counts.drifted, tokens.amber, BarPart::Shape::Thin},
        {counts.disputed + counts.changed, tokens.red, BarPart::Shape::Pieces}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath track;
    track.addRoundedRect(QStyle::visualRect(direction, cell, bar), 3, 3);
    painter.setClipPath(track);
    painter.fillPath(track, tokens.graySoft);
    int before = 0;
    for (const BarPart &part : parts) {
        if (part.claims == 0)
            continue;
        // From whole claims, so that the parts meet; the smallest one is still seen.
        const int from = int(qint64(bar.width()) * before / all);
        before += part.claims;
        const int to = std::max(from + pieceWidth, int(qint64(bar.width()) * before / all));
        paintPart(painter,
                  QStyle::visualRect(
                      direction, cell, QRect(bar.left() + from, bar.top(), to - from, barHeight)),
                  part);
    }
    painter.setClipping(false);
    painter.setPen(tokens.line);
    painter.drawPath(track);
    painter.restore();
}

} // namespace stet
