// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/anchoring.h"
#include "core/review/claims/word_ownership.h"

#include <vector>

namespace stet {

/// Gives the claims that are orphaned so far a place as Changed, where words that are in no claim
/// stand between the neighbours that they had. Such a claim has no verdict that stands; its place
/// says which new words its evidence is to be compared with, so nothing is lost where it is wrong,
/// and where two places would do as well none is taken.
void placeChangedClaims(const ArticleWords &words,
                        const std::vector<ClaimSelector> &claims,
                        WordOwnership &owned,
                        std::vector<AnchoredClaim> &anchored);

} // namespace stet
