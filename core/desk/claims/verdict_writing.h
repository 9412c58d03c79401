// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_facts.h"
#include "core/desk/claims/claim_writing.h"

namespace stet {

// On the store thread within a transaction.

/// Gives a verdict on a claim, which is kept for it. `facts` are those of `check`.
[[nodiscard]] Result<> giveVerdict(WriteScope &scope,
                                   const ReviewedArticle &check,
                                   const ClaimFacts &facts,
                                   AimedClaim &aimed,
                                   const NewVerdict &wanted);

/// Takes one's own verdict back; gives its claim.
[[nodiscard]] Result<Claim> takeVerdictBack(WriteScope &scope, VerdictId verdict);

/// The verdict in force was looked at again with what stands around the words by now; Conflict
/// where that is other than was `seen`.
[[nodiscard]] Result<> lookAtVerdict(WriteScope &scope,
                                     const ReviewedArticle &check,
                                     const AimedClaim &aimed,
                                     const std::optional<ClaimSurroundings> &seen);

/// The verdict has the surroundings again that it has in `before`. Conflict where somebody else
/// looked since, NotFound where it is not in force any more.
[[nodiscard]] Result<>
unlookAtVerdict(WriteScope &scope, const Claim &claim, const Verdict &before);

/// Two claims of one; the first keeps the evidence.
[[nodiscard]] Result<std::vector<CheckedClaim>>
splitClaim(WriteScope &scope, ArticleId article, const ClaimAim &aim, qsizetype at);

/// One claim of two neighbours, with the evidence of both.
[[nodiscard]] Result<CheckedClaim>
joinClaims(WriteScope &scope, ArticleId article, const ClaimAim &one, const ClaimAim &other);

} // namespace stet
