// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/claim_words.h"

#include <vector>

namespace stet {

enum class Anchor {
    Stands,  ///< its exact words, read the same
    Changed, ///< other words, or read otherwise, stand where it stood
    Orphaned
};

/// Where a claim is in a version of its article.
struct AnchoredClaim
{
    Anchor anchor = Anchor::Orphaned;
    ClaimPlace place; ///< meaningless for Orphaned
    ClaimSurroundings around;

    bool operator==(const AnchoredClaim &) const = default;
};

/// Where each of `claims` stands in `words`, in their order; no word is in two of them. A claim is
/// found by its exact words alone. Where these stand, or stood when the claim was last kept, in
/// several places, it is the one place that has the same around it as no other had then; else it
/// is orphaned. A claim whose words are gone is Changed where other words stand between the same
/// neighbours. Pure; any thread; time in proportion to words and claims.
[[nodiscard]] std::vector<AnchoredClaim> anchorClaims(const ArticleWords &words,
                                                      const std::vector<ClaimSelector> &claims);

/// What a claim of the words at `place` is kept as.
[[nodiscard]] ClaimSelector selectorAt(const ArticleWords &words, const ClaimPlace &place);

/// What claims are to be kept as from now on, since their words have other surroundings or
/// look-alikes: {index, selector} of those alone that change. The words stay what a verdict was
/// given on, also of claims that changed or are orphaned. The desk asks for it with each save, so
/// that a look-alike that stood in the version before counts.
[[nodiscard]] std::vector<std::pair<size_t, ClaimSelector>>
renewedSelectors(const ArticleWords &words,
                 const std::vector<ClaimSelector> &claims,
                 const std::vector<AnchoredClaim> &anchored);

} // namespace stet
