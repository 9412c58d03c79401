// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/cited_writing.h"

#include "core/desk/claims/evidence_writing.h"

namespace stet {

namespace {

/// Whether it is bound then.
bool bindOne(WriteScope &scope, ArticleId article, const CitedWords &cited)
{
    // Each time anew: two may be of one sentence, which is no claim before the first.
    const Result<ReviewedArticle> sheet = readReviewed(scope.stores, article);
    if (!sheet)
        return false;
    if (isBound(*sheet, cited))
        return true;
    const std::optional<ClaimAim> aim = aimOfCited(*sheet, cited, CitedSentenceIs::AsItBecame);
    if (!aim)
        return false;
    Result<AimedClaim> aimed = aimedClaim(scope, *sheet, *aim);
    return aimed && bindEvidence(scope, *sheet, *aimed, cited.evidence);
}

} // namespace

std::vector<CitedWords>
bindCited(WriteScope &scope, ArticleId article, const std::vector<CitedWords> &cited)
{
    std::vector<CitedWords> unbound;
    for (const CitedWords &one : cited) {
        if (!bindOne(scope, article, one))
            unbound.push_back(one);
    }
    return unbound;
}

} // namespace stet
