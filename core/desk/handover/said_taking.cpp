// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/said_taking.h"

#include "core/desk/article_writing.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/handover/proposals_taking.h"
#include "core/desk/handover/verdicts_taking.h"

namespace stet {

Result<> takeSaid(WriteScope &scope, const Handover &handover, TakenHandover &report)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, handover.article.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const Result<TakenClaims> claims = takeClaims(scope, *stored, handover, report);
    if (!claims)
        return tl::unexpected<Error>(claims.error());
    Result<> done = takeEvidence(scope, handover, *claims, report);
    if (done)
        done = takeVerdicts(scope, stored->row, handover, *claims, report);
    if (!done)
        return done;
    takeProposals(scope, *stored, handover, report);
    // What stands around them, and what looks like them, is this desk's.
    renewClaims(scope, *stored);
    return takeSignOff(scope, handover, report);
}

} // namespace stet
