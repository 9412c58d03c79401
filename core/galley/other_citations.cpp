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
    const auto open = text.left(at).lastIndexOf(u'[');
    const auto close = text.indexOf(u']', at);
    if (open < 0 || close < 0 || close - open > mostInBrackets)
        return {};
    const QStringView inside = text.mid(open + 1, close - open - 1);
    const bool plain = !inside.left(at - open - 1).contains(u']') && !inside.contains(u'\n');
    const bool link = close + 1 < text.size() && QStringView(u"([").contains(text.at(close + 1));
    return plain && !link ? TextRange{open, close + 1 - open} : TextRange{};
}

void readBlock(const PlacedBlock &placed, QStringView body, std::vector<OtherCitation> &found)
{
    const QStringView text = body.mid(placed.range.start, placed.range.length);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const QStringView key = keyAt(text.mid(at + 1));
        const auto &cites = placed.block->cites;
        const bool read = std::any_of(cites.begin(), cites.end(), [at](const CiteMark &cite) {
            return at >= cite.range.start && at < cite.range.end();
        });
        if (key.isEmpty() || read || !beginsKey(text, at))
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
