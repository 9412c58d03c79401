// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/quotation_reader.h"

#include "core/review/quote_text.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr qsizetype longestQuotation = 2'000;

struct MarkPair
{
    char16_t opener;
    QStringView closers;
};

constexpr std::array<MarkPair, 12> markPairs{{
    {u'"', u"\""},
    {u'\u201E', u"\u201C\u201D"},
    {u'\u201C', u"\u201D"},
    {u'\u201D', u"\u201D"},
    {u'\u00AB', u"\u00BB"},
    {u'\u00BB', u"\u00AB"},
    {u'\u2018', u"\u2019"},
    {u'\u201A', u"\u2018"},
    {u'\u2039', u"\u203A"},
    {u'\u300C', u"\u300D"},
    {u'\u300E', u"\u300F"},
    {u'\'', u"'"},
}};

bool isSingle(char16_t mark)
{
    return mark == u'\'' || mark == u'\u2018' || mark == u'\u2019';
}

bool touchesWord(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// Where the quotation that opens at `open` closes; -1: nowhere near, and then for no opener before
/// `hopeless`.
qsizetype closeOf(QStringView text, qsizetype open, QStringView closers, qsizetype &hopeless)
{
    const qsizetype end = std::min(text.size(), open + longestQuotation);
    hopeless = end == text.size() ? end : open + longestQuotation / 2;
    for (qsizetype at = open + 1; at < end; ++at) {
        if (text[at] == u'\n') {
            hopeless = at;
            return -1;
        }
        if (!closers.contains(text[at]))
            continue;
        // An apostrophe in a word, or one that ends it as in "the dogs' bowl", closes nothing.
        if (isSingle(text[at].unicode()) &&
            (touchesWord(text, at + 1) || (text[at] == u'\'' && touchesWord(text, at - 1))))
            continue;
        return at;
    }
    return -1;
}

} // namespace

std::vector<StatedFact> quotationsOf(QStringView text)
{
    std::vector<StatedFact> found;
    std::array<qsizetype, markPairs.size()> hopeless = {}; // before this place nothing closes
    for (qsizetype open = 0; open < text.size(); ++open) {
        const auto pair =
            std::find_if(markPairs.begin(), markPairs.end(), [&](const MarkPair &known) {
                return text[open] == known.opener;
            });
        if (pair == markPairs.end() || (isSingle(pair->opener) && touchesWord(text, open - 1)))
            continue;
        qsizetype &until = hopeless[size_t(pair - markPairs.begin())];
        if (open < until)
            continue;
        qsizetype reach = 0;
        const qsizetype close = closeOf(text, open, pair->closers, reach);
        if (close < 0) {
            until = reach;
            continue;
        }
        StatedFact fact;
        fact.kind = FactKind::Quotation;
        fact.range = {open + 1, close - open - 1};
        fact.text = quoteWords(text.sliced(open + 1, close - open - 1));
        if (std::any_of(fact.text.cbegin(), fact.text.cend(), [](QChar c) { return c.isLetter(); }))
            found.push_back(fact);
        open = close;
    }
    return found;
}

} // namespace stet
