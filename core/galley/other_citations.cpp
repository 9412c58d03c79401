// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/other_citations.h"

#include "core/galley/code_points.h"

#include <algorithm>

namespace stet {

namespace {

/// Beyond it a bracket belongs to something else than a citation.
constexpr qsizetype mostInBrackets = 300;

bool isKeyUnit(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-:./+").contains(c);
}

/// The key at the start of `text`, without the points that end a sentence.
QStringView keyAt(QStringView text)
{
    qsizetype length = 0;
    while (length < text.size() && isKeyUnit(text.at(length)))
        ++length;
    while (length > 0 && !text.at(length - 1).isLetterOrNumber())
        --length;
    return length > 0 && text.front().isLetterOrNumber() ? text.left(length) : QStringView();
}

/// Whether an @ at `at` can begin a citation: not that of a mail address.
bool beginsKey(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    return before.isSpace() || QStringView(u"[(;-").contains(before);
}

/// The brackets around `at` within the paragraph; of length 0 where there are none.
TextRange bracketsAround(QStringView text, qsizetype at)
{
    // No further than a bracket may reach: a text can be a million of @.
    const qsizetype from = std::max<qsizetype>(0, at - mostInBrackets);
    const qsizetype before = text.mid(from, at - from).lastIndexOf(u'[');
    const qsizetype behind = text.mid(at, mostInBrackets).indexOf(u']');
    if (before < 0 || behind < 0)
        return {};
    const qsizetype open = from + before;
    const qsizetype close = at + behind;
    const QStringView inside = text.mid(open + 1, close - open - 1);
    const bool plain = !inside.left(at - open - 1).contains(u']') && !inside.contains(u'\n');
    const bool link = close + 1 < text.size() && QStringView(u"([").contains(text.at(close + 1));
    return plain && !link ? TextRange{open, close + 1 - open} : TextRange{};
}

void readBlock(const PlacedBlock &placed, QStringView body, std::vector<OtherCitation> &found)
{
    const QStringView text = body.mid(placed.range.start, placed.range.length);
    auto cite = placed.block->cites.begin(); // in order of place
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        while (cite != placed.block->cites.end() && cite->range.end() <= at)
            ++cite;
        const bool read = cite != placed.block->cites.end() && cite->range.start <= at;
        if (read || !beginsKey(text, at))
            continue;
        const QStringView key = keyAt(text.mid(at + 1));
        if (key.isEmpty())
            continue;
        const TextRange brackets = bracketsAround(text, at);
        const bool bracketed = brackets.length > 0;
        const TextRange range = bracketed ? brackets : TextRange{at, key.size() + 1};
        found.push_back(
            {{placed.range.start + range.start, range.length}, key.toString(), bracketed});
        if (bracketed)
            at = brackets.end() - 1;
    }
}

} // namespace

std::vector<OtherCitation> otherCitations(const Galley &galley)
{
    std::vector<OtherCitation> found;
    if (!galley.body.contains(u'@'))
        return found;
    for (const PlacedBlock &placed : galley.blocks) {
        if (placed.block->kind != BlockKind::Code)
            readBlock(placed, galley.body, found);
    }
    return found;
}

} // namespace stet
