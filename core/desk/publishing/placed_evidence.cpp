// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/placed_evidence.h"

#include "core/review/published/reader_claim_places.h"

#include <algorithm>

namespace stet {

std::optional<PageEvidence> placedEvidence(const ReaderEvidence &said,
                                           const ArticleContent &content,
                                           PublicState state,
                                           const Galley &galley,
                                           const Language &language,
                                           const Kind &kind)
{
    const bool standsBy = state == PublicState::None || state == PublicState::Live;
    const bool any = std::any_of(said.claims.begin(),
                                 said.claims.end(),
                                 [](const ReaderClaim &claim) { return claim.marked; });
    if (!standsBy || !any)
        return std::nullopt;
    PageEvidence evidence{said, {}};
    const ArticleWords words = articleWords(content, galley, language, kind);
    for (const ReaderClaimPlace &one : readerClaimPlaces(words, said.claims))
        evidence.words.push_back({one.claim, one.place.field, one.place.row, one.place.range});
    if (evidence.words.empty())
        return std::nullopt;
    return evidence;
}

} // namespace stet
