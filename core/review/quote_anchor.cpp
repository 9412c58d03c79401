// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/quote_anchor.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype contextUnits = 32;

/// Calls `take` with the start of each occurrence of `words` (Knuth, Morris, Pratt 1977) until it
/// gives false.
template <class Take>
void forEachOccurrence(QStringView words, QStringView text, Take take)
{
    std::vector<qsizetype> border(size_t(words.size()), 0);
    qsizetype matched = 0;
    for (qsizetype at = 1; at < words.size(); ++at) {
        while (matched > 0 && words[at] != words[matched])
            matched = border[size_t(matched - 1)];
        matched += words[at] == words[matched] ? 1 : 0;
        border[size_t(at)] = matched;
    }
    matched = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        while (matched > 0 && text[at] != words[matched])
            matched = border[size_t(matched - 1)];
        matched += text[at] == words[matched] ? 1 : 0;
        if (matched < words.size())
            continue;
        if (!take(at + 1 - words.size()))
            return;
        matched = border[size_t(matched - 1)];
    }
}

bool hasContext(const TextQuote &quote, QStringView text, qsizetype start)
{
    return text.left(start).endsWith(quote.prefix) &&
           text.mid(start + quote.exact.size()).startsWith(quote.suffix);
}

bool stands(const TextQuote &quote, QStringView text, qsizetype start)
{
    return start >= 0 && start <= text.size() - quote.exact.size() &&
           text.mid(start, quote.exact.size()) == quote.exact && hasContext(quote, text, start);
}

/// How many units of `text` from `at` on, at most `most`, go on with the word before it.
qsizetype wordGoesOn(QStringView text, qsizetype at, qsizetype most)
{
    // Of a step of several edits the text is the one behind all of them.
    if (at <= 0 || at > text.size() || !text[at - 1].isLetterOrNumber())
        return 0;
    qsizetype units = 0;
    while (units < most && at + units < text.size() && text[at + units].isLetterOrNumber())
        ++units;
    return units;
}

} // namespace

TextQuote quoteAt(const QString &text, const TextRange &range)
{
    qsizetype from = std::max<qsizetype>(0, range.start - contextUnits);
    qsizetype to = std::min(text.size(), range.end() + contextUnits);
    // Half a character is no text.
    if (from > 0 && from < range.start && text.at(from).isLowSurrogate())
        ++from;
    if (to < text.size() && to > range.end() && text.at(to).isLowSurrogate())
        --to;
    TextQuote quote{text.mid(range.start, range.length),
                    text.mid(from, range.start - from),
                    text.mid(range.end(), to - range.end()),
                    range.start,
                    true};
    if (quote.exact.isEmpty())
        return quote;
    int found = 0;
    forEachOccurrence(quote.exact, text, [&found](qsizetype) { return ++found < 2; });
    quote.alone = found < 2;
    return quote;
}

std::optional<TextRange> placeOf(const TextQuote &quote, const QString &text)
{
    if (quote.exact.isEmpty() || quote.exact.size() > text.size())
        return std::nullopt;
    if (stands(quote, text, quote.position))
        return TextRange{quote.position, quote.exact.size()};
    qsizetype first = -1;
    qsizetype inContext = -1;
    int all = 0;
    int fitting = 0;
    forEachOccurrence(quote.exact, text, [&](qsizetype start) {
        if (all++ == 0)
            first = start;
        if (hasContext(quote, text, start) && fitting++ == 0)
            inContext = start;
        return fitting < 2;
    });
    if (fitting == 1)
        return TextRange{inContext, quote.exact.size()};
    if (all == 1 && quote.alone)
        return TextRange{first, quote.exact.size()};
    return std::nullopt;
}

std::optional<TextRange> followed(
    const TextRange &words, qsizetype at, qsizetype removed, qsizetype inserted, QStringView text)
{
    const qsizetype end = words.end();
    const qsizetype gone = at + removed;
    TextRange now = words;
    if (at == end && removed == 0)
        now.length += wordGoesOn(text, at, inserted);
    else if (at >= words.start && gone <= end && (at > words.start || removed > 0))
        now.length += inserted - removed; // within them, or exactly they became others
    else if (gone <= words.start)
        now.start += inserted - removed;
    else if (at < words.start)
        now = {at + inserted, std::max<qsizetype>(0, end - gone)};
    else if (at < end)
        now.length = at - words.start;
    return now.length > 0 ? std::optional(now) : std::nullopt;
}

std::optional<TextQuote>
renewedQuote(const TextQuote &known, const QString &text, const TextRange &range)
{
    TextQuote now = quoteAt(text, range);
    now.field = known.field;
    if (now.exact == known.exact && now.alone == known.alone && placeOf(known, text) == range)
        return std::nullopt;
    return now;
}

} // namespace stet
