// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/cited_writing.h"

#include "core/desk/claims/evidence_writing.h"

namespace stet {

namespace {

void bindOne(WriteScope &scope, ArticleId article, const CitedWords &cited)
{
    // Each time anew: two may be of one sentence, which is no claim before the first.
    const Result<ReviewedArticle> sheet = readReviewed(scope.stores, article);
    if (!sheet || isBound(*sheet, cited))
        return;
    const std::optional<ClaimAim> aim = aimOfCited(*sheet, cited, CitedSentenceIs::AsItBecame);
    if (!aim)
        return;
    Result<AimedClaim> aimed = aimedClaim(scope, *sheet, *aim);
    if (aimed)
        (void)bindEvidence(scope, *sheet, *aimed, cited.evidence);
}

} // namespace

void bindCited(WriteScope &scope, ArticleId article, const std::vector<CitedWords> &cited)
{
    for (const CitedWords &one : cited)
        bindOne(scope, article, one);
}

} // namespace stet
