// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/evidence_now.h"

#include "core/galley/stable_hash.h"
#include "core/review/claims/word_boundary.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

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

constexpr size_t allPlaces = std::numeric_limits<size_t>::max();

bool isPartOfWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
}

/// Whether a mark parts words, so that what stands beyond it says nothing of them.
bool partsWords(QChar mark)
{
    constexpr char16_t emDash = 0x2014;
    constexpr char16_t horizontalBar = 0x2015;
    constexpr char16_t ellipsis = 0x2026;
    constexpr char16_t firstIdeographic = 0x3000;
    switch (mark.category()) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return true;
    default:
        break;
    }
    const char16_t unit = mark.unicode();
    return mark.isSpace() || unit == u'"' || unit == u';' || unit == u'!' || unit == u'?' ||
           unit == emDash || unit == horizontalBar || unit == ellipsis ||
           (unit >= firstIdeographic && mark.isPunct());
}

bool ties(QChar unit)
{
    return !isPartOfWord(unit) && !partsWords(unit);
}

/// What stands at the end of `before`, written into one with the words behind it, and makes others
/// of them: a sign ("-"), the rest of a number ("1.") or of a compound ("twenty-").
QString tiedBefore(QStringView before)
{
    qsizetype from = before.size();
    while (from > 0 && ties(before[from - 1]))
        --from;
    QString tie = before.mid(from).toString();
    if (tie.isEmpty())
        return tie;
    qsizetype word = from;
    while (word > 0 && isPartOfWord(before[word - 1]))
        --word;
    if (word < from)
        return before.mid(word).toString();
    return tie.remove(u'\''); // a quotation mark
}

/// The same behind words: "%", ".5", "-based". A stop, comma or colon at the end of a word is none.
QString tiedBehind(QStringView behind)
{
    qsizetype end = 0;
    while (end < behind.size() && ties(behind[end]))
        ++end;
    QString tie = behind.left(end).toString();
    if (tie.isEmpty())
        return tie;
    qsizetype word = end;
    while (word < behind.size() && isPartOfWord(behind[word]))
        ++word;
    if (word > end)
        return behind.left(word).toString();
    return tie.remove(u'\'').remove(u'.').remove(u',').remove(u':');
}

bool cutsNoWord(QStringView words, qsizetype at, qsizetype length)
{
    return isWordBoundary(words, at) && isWordBoundary(words, at + length);
}

/// Whether the text has the same around the words at `at` as the quote had.
bool isInContext(QStringView words, qsizetype at, const SourceQuote &quote)
{
    return words.left(at).endsWith(quote.prefix) &&
           words.mid(at + quote.exact.size()).startsWith(quote.suffix);
}

/// Whether the quote was selected in the article itself: where it stands nearest to its place.
bool isBoundInMain(const SourceQuote &quote, const SaidText &bound)
{
    const std::vector<QuotePlace> places = bound.words().exact(quote.exact, allPlaces);
    const auto nearest =
        std::min_element(places.begin(), places.end(), [&](const auto &a, const auto &b) {
            return std::abs(a.start - quote.position) < std::abs(b.start - quote.position);
        });
    return nearest != places.end() && bound.isMain(*nearest);
}

/// Says of the places of a quote in a text, by their number, which count.
using PlaceFilter = std::function<bool(size_t)>;

EvidenceNow standingIn(const Evidence &evidence, const QuoteText &text, const PlaceFilter &counts)
{
    if (evidence.kind == EvidenceKind::Attestation)
        return {QuoteStanding::Stands, 0};
    const SourceQuote &quote = evidence.quote;
    const QStringView words = text.words();
    const QString tieBefore = tiedBefore(quote.prefix);
    const QString tieBehind = tiedBehind(quote.suffix);
    EvidenceNow only{QuoteStanding::Gone, 0};
    const std::vector<qsizetype> places = text.wordPlaces(quote.exact, allPlaces);
    for (size_t i = 0; i < places.size(); ++i) {
        const qsizetype at = places[i];
        const qsizetype end = at + quote.exact.size();
        if (!cutsNoWord(words, at, quote.exact.size()) || !counts(i))
            continue;
        const QStringView before = prefixOf(words, at);
        const QStringView behind = suffixOf(words, end);
        if (tiedBefore(before) != tieBefore || tiedBehind(behind) != tieBehind)
            continue;
        if (isInContext(words, at, quote))
            return {QuoteStanding::Stands, contextHash(quote.prefix, quote.suffix)};
        const bool several = only.standing == QuoteStanding::Stands;
        only = {QuoteStanding::Stands, several ? 0 : contextHash(before, behind)};
    }
    return only;
}

} // namespace

EvidenceNow evidenceIn(const Evidence &evidence, const QuoteText &text)
{
    return standingIn(evidence, text, [](size_t) { return true; });
}

EvidenceNow evidenceIn(const Evidence &evidence, const SaidText &bound, const SaidText &now)
{
    if (!now.hasMain() || !isBoundInMain(evidence.quote, bound))
        return evidenceIn(evidence, now.words());
    const std::vector<QuotePlace> places = now.words().exact(evidence.quote.exact, allPlaces);
    return standingIn(evidence, now.words(), [&](size_t place) {
        return place < places.size() && now.isMain(places[place]);
    });
}

quint64 aroundWithNotices(quint64 around, const QStringList &notices)
{
    if (notices.isEmpty())
        return around;
    const QString all = notices.join(u'\n');
    const quint64 told = stableHash(all.utf16(), size_t(all.size()) * sizeof(char16_t));
    const quint64 hash = mixHash(around, told);
    return hash == 0 ? 1 : hash;
}

std::vector<QuotePlace> wholeWordPlaces(const QuoteText &text, QStringView quote, size_t most)
{
    const QStringView words = text.words();
    const qsizetype length = quoteWords(quote).size();
    const std::vector<QuotePlace> exact = text.exact(quote, allPlaces);
    const std::vector<qsizetype> at = text.wordPlaces(quoteWords(quote), allPlaces);
    std::vector<QuotePlace> places;
    for (size_t i = 0; i < at.size() && places.size() < most; ++i) {
        if (cutsNoWord(words, at[i], length))
            places.push_back(exact[i]);
    }
    return places;
}

SourceQuote sourceQuoteAt(const QString &text, qsizetype start, qsizetype length)
{
    const QuoteText whole(text);
    std::vector<qint32> origins;
    const QString words = quoteWords(text, origins);
    const auto last = origins.end() - 1;
    qsizetype from = std::lower_bound(origins.begin(), last, start) - origins.begin();
    qsizetype to = std::lower_bound(origins.begin(), last, start + length) - origins.begin();
    while (from < to && words[from] == u' ')
        ++from;
    while (to > from && words[to - 1] == u' ')
        --to;
    const qsizetype selected = from;
    while (from < to && !isWordBoundary(words, from))
        --from;
    while (from < to && !isWordBoundary(words, to))
        ++to;
    SourceQuote quote;
    quote.exact = words.mid(from, to - from);
    quote.position = from < selected ? origins[size_t(from)] : start;
    quote.prefix = prefixOf(words, from).toString();
    quote.suffix = suffixOf(words, to).toString();
    quote.places = int(wholeWordPlaces(whole, quote.exact, allPlaces).size());
    return quote;
}

} // namespace stet
