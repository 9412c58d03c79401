// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/reader_claim_places.h"

#include "core/review/claims/claim_finder.h"

#include <QHash>

#include <algorithm>

namespace stet {

std::vector<ReaderClaimPlace> readerClaimPlaces(const ArticleWords &words,
                                                const std::vector<ReaderClaim> &claims)
{
    std::vector<ClaimSelector> selectors(claims.size());
    QHash<QByteArray, std::vector<size_t>> alike; // by their words with their reading
    for (size_t i = 0; i < claims.size(); ++i) {
        selectors[i].exact = claims[i].words;
        alike[claims[i].hash].push_back(i);
    }
    const ClaimFinder finder(words, selectors);
    std::vector<std::pair<ClaimPlace, size_t>> found;
    for (const std::vector<size_t> &same : std::as_const(alike)) {
        std::vector<ClaimPlace> places;
        for (const Occurrence &one : finder.placesOf(same.front())) {
            if (claimHashAt(words, one.place) == claims[same.front()].hash)
                places.push_back(one.place);
        }
        for (size_t i = 0; places.size() == same.size() && i < same.size(); ++i) {
            if (claims[same[i]].marked)
                found.emplace_back(places[i], same[i]);
        }
    }
    std::sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return one.first.passage != other.first.passage
                   ? one.first.passage < other.first.passage
                   : one.first.words.start < other.first.words.start;
    });
    std::vector<ReaderClaimPlace> places;
    for (const auto &[place, claim] : found)
        places.push_back({claim, sourcePlaceOf(words, place)});
    return places;
}

} // namespace stet
