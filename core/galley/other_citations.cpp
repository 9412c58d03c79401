// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/other_citations.h"

#include "core/galley/code_points.h"

#include <QHash>

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
    // "[…](…)", "[…][…]" and "[[…]]" are links.
    const bool link = close + 1 < text.size() && QStringView(u"([").contains(text.at(close + 1));
    const bool wikiLink = open > 0 && text.at(open - 1) == u'[' && close + 1 < text.size() &&
                          text.at(close + 1) == u']';
    return plain && !link && !wikiLink ? TextRange{open, close + 1 - open} : TextRange{};
}

/// The code in a run of inline Markdown (CommonMark, "Code spans"), in order of place.
std::vector<TextRange> codeSpans(QStringView text)
{
    std::vector<TextRange> ticks;
    for (qsizetype at = text.indexOf(u'`'); at >= 0; at = text.indexOf(u'`', at)) {
        const qsizetype start = at;
        while (at < text.size() && text.at(at) == u'`')
            ++at;
        // What stands behind a backslash opens nothing.
        const qsizetype escaped = start > 0 && text.at(start - 1) == u'\\' ? 1 : 0;
        if (at - start > escaped)
            ticks.push_back({start + escaped, at - start - escaped});
    }
    QHash<qsizetype, std::vector<size_t>> byLength; // those behind what is read, the next one last
    for (size_t i = ticks.size(); i-- > 0;)
        byLength[ticks[i].length].push_back(i);
    std::vector<TextRange> spans;
    for (size_t open = 0; open < ticks.size();) {
        std::vector<size_t> &same = byLength[ticks[open].length];
        while (!same.empty() && same.back() <= open)
            same.pop_back();
        if (same.empty()) {
            ++open;
            continue;
        }
        const size_t close = same.back();
        spans.push_back({ticks[open].start, ticks[close].end() - ticks[open].start});
        open = close + 1;
    }
    return spans;
}

/// Ranges in order of place, to be asked about places in order.
class InOrder
{
public:
    explicit InOrder(std::vector<TextRange> ranges)
        : m_ranges(std::move(ranges))
    {}

    [[nodiscard]] bool holds(qsizetype place)
    {
        while (m_next < m_ranges.size() && m_ranges[m_next].end() <= place)
            ++m_next;
        return m_next < m_ranges.size() && m_ranges[m_next].start <= place;
    }

private:
    std::vector<TextRange> m_ranges;
    size_t m_next = 0;
};

/// Adds what stands in `text`, which begins at `start`, outside of `cites` and `code`.
void readText(QStringView text,
              qsizetype start,
              InOrder cites,
              InOrder code,
              std::vector<OtherCitation> &found)
{
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (cites.holds(at) || code.holds(at) || !beginsKey(text, at))
            continue;
        const QStringView key = keyAt(text.mid(at + 1));
        if (key.isEmpty())
            continue;
        const TextRange brackets = bracketsAround(text, at);
        const bool bracketed = brackets.length > 0;
        const TextRange range = bracketed ? brackets : TextRange{at, key.size() + 1};
        const bool escaped = bracketed && range.start > 0 && text.at(range.start - 1) == u'\\';
        if (!escaped)
            found.push_back({{start + range.start, range.length}, key.toString(), bracketed});
        if (bracketed)
            at = brackets.end() - 1;
    }
}

/// What the galley has told already: citations, and what begins as one and is none.
InOrder citesOf(const Block &block)
{
    std::vector<TextRange> ranges;
    ranges.reserve(block.cites.size());
    for (const CiteMark &cite : block.cites)
        ranges.push_back(cite.range);
    for (const GalleyNote &note : block.notes) {
        if (note.what == GalleyNote::What::NoCitation)
            ranges.push_back(note.range);
    }
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &one, const TextRange &other) {
        return one.start < other.start;
    });
    return InOrder(std::move(ranges));
}

} // namespace

std::vector<OtherCitation> otherCitations(const Galley &galley)
{
    std::vector<OtherCitation> found;
    if (!galley.body.contains(u'@'))
        return found;
    for (const PlacedBlock &placed : galley.blocks) {
        if (placed.block->kind == BlockKind::Code)
            continue;
        const QStringView text =
            QStringView(galley.body).mid(placed.range.start, placed.range.length);
        if (text.contains(u'@'))
            readText(
                text, placed.range.start, citesOf(*placed.block), InOrder(codeSpans(text)), found);
    }
    return found;
}

std::vector<OtherCitation> otherCitations(QStringView text, const Block &inlineText)
{
    std::vector<OtherCitation> found;
    if (text.contains(u'@'))
        readText(text, 0, citesOf(inlineText), InOrder(codeSpans(text)), found);
    return found;
}

std::vector<OtherCitation> citationsInLine(QStringView line)
{
    std::vector<OtherCitation> found;
    readText(line, 0, InOrder({}), InOrder({}), found);
    return found;
}

} // namespace stet
