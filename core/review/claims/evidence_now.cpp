// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/evidence_now.h"

#include "core/galley/stable_hash.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype contextOfQuote = 32;

quint64 contextHash(QStringView prefix, QStringView suffix)
{
    const auto of = [](QStringView text) {
        return stableHash(text.utf16(), size_t(text.size()) * sizeof(char16_t));
    };
    const quint64 hash = mixHash(of(prefix), of(suffix));
    return hash == 0 ? 1 : hash;
}

/// What stands before and behind `length` units at `at`.
QStringView prefixOf(QStringView words, qsizetype at)
{
    qsizetype from = std::max<qsizetype>(0, at - contextOfQuote);
    if (from > 0 && from < at && words[from].isLowSurrogate())
        ++from;
    return words.mid(from, at - from);
}

QStringView suffixOf(QStringView words, qsizetype end)
{
    qsizetype to = std::min(words.size(), end + contextOfQuote);
    if (to < words.size() && to > end && words[to].isLowSurrogate())
        --to;
    return words.mid(end, to - end);
}

} // namespace

EvidenceNow evidenceIn(const Evidence &evidence, const QuoteText &text)
{
    if (evidence.kind == EvidenceKind::Attestation)
        return {QuoteStanding::Stands, 0};
    const SourceQuote &quote = evidence.quote;
    const std::vector<qsizetype> places = text.wordPlaces(quote.exact, 2);
    if (places.empty())
        return {QuoteStanding::Gone, 0};
    const QString inContext = quote.prefix + quote.exact + quote.suffix;
    if (!text.wordPlaces(inContext, 1).empty())
        return {QuoteStanding::Stands, contextHash(quote.prefix, quote.suffix)};
    if (places.size() > 1)
        return {QuoteStanding::Stands, 0};
    const QStringView words = text.words();
    return {QuoteStanding::Stands,
            contextHash(prefixOf(words, places.front()),
                        suffixOf(words, places.front() + quote.exact.size()))};
}

SourceQuote sourceQuoteAt(const QString &text, qsizetype start, qsizetype length)
{
    std::vector<qint32> origins;
    const QString words = quoteWords(text, origins);
    const auto last = origins.end() - 1;
    const qsizetype from = std::lower_bound(origins.begin(), last, start) - origins.begin();
    const qsizetype to = std::lower_bound(origins.begin(), last, start + length) - origins.begin();
    SourceQuote quote;
    quote.exact = words.mid(from, to - from);
    quote.position = start;
    const qsizetype led = quote.exact.startsWith(u' ') ? 1 : 0;
    const qsizetype trailed = quote.exact.size() > led && quote.exact.endsWith(u' ') ? 1 : 0;
    quote.exact = quote.exact.mid(led, quote.exact.size() - led - trailed);
    quote.prefix = prefixOf(words, from + led).toString();
    quote.suffix = suffixOf(words, to - trailed).toString();
    quote.places = int(QuoteText(text).count(quote.exact));
    return quote;
}

} // namespace stet
