// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/placed_evidence.h"

#include "core/review/published/reader_claim_places.h"

#include <algorithm>

namespace stet {

bool showsEvidence(const ReaderEvidence &said, PublicState state)
{
    const bool standsBy = state == PublicState::None || state == PublicState::Live;
    return standsBy && std::any_of(said.claims.begin(),
                                   said.claims.end(),
                                   [](const ReaderClaim &claim) { return claim.marked; });
}

PageEvidence placedEvidence(const ReaderEvidence &said, const ArticleWords &words)
{
    PageEvidence evidence{said, {}};
    for (const ReaderClaimPlace &one : readerClaimPlaces(words, said.claims))
        evidence.words.push_back({one.claim, one.place.field, one.place.row, one.place.range});
    return evidence;
}

} // namespace stet
