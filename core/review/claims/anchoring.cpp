// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/anchoring.h"

#include "core/review/claims/changed_claims.h"
#include "core/review/claims/claim_finder.h"
#include "core/review/claims/word_ownership.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qint32 contextOfClaim = 32;

/// The lines of a reading that say where a sentence is cut.
QStringView cutsOf(QStringView reading)
{
    qsizetype end = 0;
    for (const QStringView line : {QStringView(u"begins inside\n"), QStringView(u"ends inside\n")})
        end += reading.mid(end).startsWith(line) ? line.size() : 0;
    return reading.left(end);
}

/// Up to 32 units before or behind a stretch, no character cut.
QString before(QStringView words, const WordRange &range)
{
    qint32 from = std::max(0, range.start - contextOfClaim);
    if (from > 0 && from < range.start && words[from].isLowSurrogate())
        ++from;
    return words.mid(from, range.start - from).toString();
}

QString behind(QStringView words, const WordRange &range)
{
    qint32 end = std::min(qint32(words.size()), range.end() + contextOfClaim);
    if (end < words.size() && end > range.end() && words[end].isLowSurrogate())
        --end;
    return words.mid(range.end(), end - range.end()).toString();
}

/// Whether the same marks are written into one with the words at `place` as with the claim's: a
/// sign before a number, a per cent sign or decimals behind it make others of words that are cut
/// out of a sentence. Whole ones have no such marks (`readingOf`).
bool hasSameMarksBeside(const ArticleWords &words,
                        const ClaimPlace &place,
                        const ClaimSelector &claim,
                        const QString &reading)
{
    const QStringView text = words.passages[place.passage].passage->words;
    const QStringView cuts = cutsOf(reading);
    const QString prefix = before(text, place.words);
    const QString suffix = behind(text, place.words);
    return (!cuts.contains(u"begins inside") || marksBefore(prefix) == marksBefore(claim.prefix)) &&
           (!cuts.contains(u"ends inside") || marksBehind(suffix) == marksBehind(claim.suffix));
}

/// A place where a claim may stand.
struct Candidate
{
    size_t claim = 0;
    const Occurrence *place = nullptr;
    int confidence = 0;
    bool reads = false; ///< the same
};

/// What each claim may stand at by its words. One whose sentence has more words or marks by now, or
/// is cut elsewhere, stands nowhere: it was edited.
std::vector<Candidate> candidatesOf(const ArticleWords &words,
                                    const std::vector<ClaimSelector> &claims,
                                    const ClaimFinder &finder)
{
    std::vector<Candidate> candidates;
    candidates.reserve(claims.size());
    for (size_t claim = 0; claim < claims.size(); ++claim) {
        const std::vector<Occurrence> &places = finder.placesOf(claim);
        int confidence = 0;
        const size_t place = placeAmong(places, claims[claim], confidence);
        if (place == places.size())
            continue;
        const QString reading = readingAt(words, places[place].place);
        if (cutsOf(reading) == cutsOf(claims[claim].reading) &&
            hasSameMarksBeside(words, places[place].place, claims[claim], reading))
            candidates.push_back(
                {claim, &places[place], confidence, reading == claims[claim].reading});
    }
    // Who is surer takes the words first, and of those who are as sure, who has more of them.
    std::stable_sort(
        candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
            if (a.confidence != b.confidence)
                return a.confidence < b.confidence;
            return a.place->place.words.length > b.place->place.words.length;
        });
    return candidates;
}

/// The claim at a place, with its look-alikes among `places`, which have the same words.
ClaimSelector selectorOf(const ArticleWords &words,
                         const ClaimPlace &place,
                         const std::vector<Occurrence> &places)
{
    const PlacedPassage &placed = words.passages[place.passage];
    ClaimSelector selector;
    selector.field = placed.field;
    selector.exact = wordsAt(words, place);
    selector.prefix = before(placed.passage->words, place.words);
    selector.suffix = behind(placed.passage->words, place.words);
    selector.reading = readingAt(words, place);
    selector.around = surroundingsAt(words, place);
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i].place == place)
            selector.alike = lookAlikesOf(places, i);
    }
    return selector;
}

/// A claim whose words are elsewhere or nowhere, as it would be with them at `around`. It comes
/// back where all is as it was, or where its words are alone, not beside one neighbour. Where a
/// twin has all the same around it nobody can say which of the two comes back, so neither does.
LookAlikes lookAlikesWithout(const std::vector<Occurrence> &places, const ClaimSurroundings &around)
{
    std::vector<Occurrence> all = places;
    all.push_back({{}, around, false});
    LookAlikes alike = lookAlikesOf(all, all.size() - 1);
    alike.before = 0;
    alike.after = 0;
    alike.heading = 0;
    if (alike.around > 1)
        alike.rank = -1;
    return alike;
}

ClaimSelector renewed(const ArticleWords &words,
                      const ClaimSelector &known,
                      const AnchoredClaim &anchored,
                      const std::vector<Occurrence> &places)
{
    if (anchored.anchor == Anchor::Stands)
        return selectorOf(words, anchored.place, places);
    ClaimSelector selector = known;
    const auto itself = std::find_if(places.begin(), places.end(), [&](const Occurrence &one) {
        return anchored.anchor == Anchor::Changed && one.place == anchored.place;
    });
    // Words that only stand where it stood bring no verdict to another place.
    if (anchored.anchor == Anchor::Changed && itself != places.end()) {
        selector.field = words.passages[anchored.place.passage].field;
        selector.around = anchored.around;
    }
    selector.alike = itself != places.end() ? lookAlikesOf(places, size_t(itself - places.begin()))
                                            : lookAlikesWithout(places, selector.around);
    return selector;
}

} // namespace

std::vector<AnchoredClaim> anchorClaims(const ArticleWords &words,
                                        const std::vector<ClaimSelector> &claims)
{
    std::vector<AnchoredClaim> anchored(claims.size());
    const ClaimFinder finder(words, claims);
    WordOwnership owned(words);
    for (const Candidate &candidate : candidatesOf(words, claims, finder)) {
        const ClaimPlace &place = candidate.place->place;
        if (owned.take(place))
            anchored[candidate.claim] = {
                candidate.reads ? Anchor::Stands : Anchor::Changed, place, candidate.place->around};
    }
    placeChangedClaims(words, claims, owned, anchored);
    return anchored;
}

ClaimSelector selectorAt(const ArticleWords &words, const ClaimPlace &place)
{
    ClaimSelector sought;
    sought.exact = wordsAt(words, place);
    return selectorOf(words, place, ClaimFinder(words, {sought}).placesOf(0));
}

std::vector<std::pair<size_t, ClaimSelector>>
renewedSelectors(const ArticleWords &words,
                 const std::vector<ClaimSelector> &claims,
                 const std::vector<AnchoredClaim> &anchored)
{
    std::vector<std::pair<size_t, ClaimSelector>> renewedOnes;
    const ClaimFinder finder(words, claims);
    for (size_t claim = 0; claim < claims.size(); ++claim) {
        ClaimSelector selector =
            renewed(words, claims[claim], anchored[claim], finder.placesOf(claim));
        if (selector != claims[claim])
            renewedOnes.emplace_back(claim, std::move(selector));
    }
    return renewedOnes;
}

} // namespace stet
