// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/share_card.h"

#include "core/base/text.h"

namespace stet {

namespace {

/// Begins an order; no picture begins so.
constexpr char CardHead[] = "Stet card 1\n";
constexpr qsizetype MostCardUnits = 400;

QString cardLine(const QString &text)
{
    QString line = singleLine(text).left(MostCardUnits);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

} // namespace

QByteArray cardOrder(const QString &title)
{
    return CardHead + cardLine(title).toUtf8() + '\n';
}

QByteArray cardToDraw(const QByteArray &order, const QString &site)
{
    return order + cardLine(site).toUtf8() + '\n';
}

std::optional<ShareCard> cardFrom(const QByteArray &bytes)
{
    if (!bytes.startsWith(CardHead))
        return std::nullopt;
    const QString lines = QString::fromUtf8(bytes.mid(qsizetype(sizeof CardHead) - 1));
    return ShareCard{cardLine(lines.section(u'\n', 0, 0)), cardLine(lines.section(u'\n', 1, 1))};
}

} // namespace stet
