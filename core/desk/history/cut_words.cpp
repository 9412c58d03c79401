// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/cut_words.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype MostUnits = 160;
constexpr qsizetype UnitsBefore = 40; ///< the difference

QString fromOn(const QString &line, qsizetype from)
{
    const QString rest = from > 0 ? QChar(u'…') + line.mid(from) : line;
    return rest.size() <= MostUnits ? rest : rest.left(MostUnits - 1) + QChar(u'…');
}

/// Where what both have in common is cut: at a word, or where there is none, at a letter.
qsizetype cutBefore(const QString &line, qsizetype difference)
{
    if (difference <= UnitsBefore)
        return 0;
    const qsizetype from = difference - UnitsBefore;
    const qsizetype space = line.indexOf(u' ', from);
    if (space >= 0 && space < difference)
        return space + 1;
    return line[from].isLowSurrogate() ? from + 1 : from;
}

} // namespace

QString cutWords(const QString &text)
{
    return fromOn(text.simplified(), 0);
}

std::pair<QString, QString> cutApart(const QString &one, const QString &other)
{
    const QString left = one.simplified();
    const QString right = other.simplified();
    if (left.size() <= MostUnits && right.size() <= MostUnits)
        return {left, right};
    const auto differ = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const qsizetype from = cutBefore(left, differ.first - left.begin());
    return {fromOn(left, from), fromOn(right, from)};
}

} // namespace stet
