// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "core/desk/engine/write_scope.h"

namespace stet {

// Steps that the verbs of checking share. On the store thread within a transaction.

/// A claim that something is about to be said of, in the article as it is by now.
struct AimedClaim
{
    qint64 article = 0; ///< row
    qint64 row = 0;     ///< of the claim; 0: it is not kept yet
    ClaimRecord record; ///< a new id where it is not kept yet
    ClaimPlace place;
    ClaimSurroundings around;
    Anchor anchor = Anchor::Stands;
};

/// NotFound where there are no such words, or the claim's are gone.
[[nodiscard]] Result<AimedClaim>
aimedClaim(WriteScope &scope, const ReviewedArticle &check, const ClaimAim &aim);

/// Keeps the claim, under the words that it has by now, with its event; fills `row`.
void keepAimed(WriteScope &scope, const ReviewedArticle &check, AimedClaim &aimed);

/// Keeps a claim that is there already, changed, with its event.
void keepClaim(WriteScope &scope, qint64 article, const Claim &claim);

/// The words of a claim belong to others from now on.
void dropClaim(WriteScope &scope, const StoredClaim &claim);

/// The claim as it stands after what was written.
[[nodiscard]] Result<CheckedClaim>
checkedClaim(WriteScope &scope, ArticleId article, ClaimId claim);

/// The same of several of one article.
[[nodiscard]] Result<std::vector<CheckedClaim>>
checkedClaims(WriteScope &scope, ArticleId article, const std::vector<ClaimId> &claims);

/// What claims have to be kept as since the text changed; does nothing where there are none.
void renewClaims(WriteScope &scope, const StoredArticle &after);

} // namespace stet
