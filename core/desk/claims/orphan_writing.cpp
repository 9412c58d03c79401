// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/orphan_writing.h"

#include "core/base/core_words.h"

#include <algorithm>

namespace stet {

namespace {

bool isOrphan(const ReviewedArticle &check, ClaimId claim)
{
    const std::vector<CheckedOrphan> &orphans = check.checked.orphans;
    return std::any_of(orphans.begin(), orphans.end(), [&](const CheckedOrphan &one) {
        return check.records[one.claim].claim.id == claim;
    });
}

/// Whether its end is why it was dropped, and not that its words were given to others.
bool wasEnded(WriteScope &scope, const StoredClaim &claim)
{
    EventFilter filter;
    filter.verbs = {QStringLiteral("claim.dropped")};
    const std::vector<Event> drops =
        scope.stores.events.about(claim.article.uuid(), filter, -1); // the newest first
    const auto last = std::find_if(drops.begin(), drops.end(), [&](const Event &event) {
        return event.details.value(QLatin1StringView("claim")).toString() ==
               claim.claim.id.toString();
    });
    return last != drops.end() && last->details.value(QLatin1StringView("ended")).toBool();
}

} // namespace

Result<Claim> endOrphan(WriteScope &scope, const StoredClaim &claim)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, claim.article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    if (!isOrphan(*check, claim.claim.id))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only a claim whose words are gone from the article is ended. "
                                  "Nothing was changed."));
    scope.stores.claims.setDropped(claim.row, true);
    scope.record(
        QStringLiteral("claim.dropped"),
        claim.article.uuid(),
        {{QStringLiteral("claim"), claim.claim.id.toString()}, {QStringLiteral("ended"), true}});
    return claim.claim;
}

Result<Claim> resumeOrphan(WriteScope &scope, const StoredClaim &claim)
{
    if (!claim.dropped || !wasEnded(scope, claim))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This claim was not ended. Nothing was changed."));
    scope.stores.claims.setDropped(claim.row, false);
    scope.record(QStringLiteral("claim.restored"),
                 claim.article.uuid(),
                 {{QStringLiteral("claim"), claim.claim.id.toString()}});
    return claim.claim;
}

} // namespace stet
