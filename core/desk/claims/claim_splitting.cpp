// SPDX-License-Identifier: GPL-3.0-or-later
// One claim made of two, and two of one.
#include "core/base/core_words.h"
#include "core/desk/claims/verdict_writing.h"

namespace stet {

namespace {

/// Keeps the words at a place as a claim of its own: the one at hand, or a new one.
ClaimId keepPlace(WriteScope &scope,
                  const ReviewedArticle &check,
                  const ClaimPlace &place,
                  const AimedClaim &like,
                  bool asNew)
{
    Claim claim = like.record.claim;
    if (asNew) {
        claim = {};
        claim.id = ClaimId::create(scope.nowMs);
        claim.article = check.article.id;
        claim.person = scope.actor.name;
        claim.createdMs = scope.nowMs;
    } else if (like.row != 0) {
        ++claim.version;
    }
    claim.words = selectorAt(check.words, place);
    claim.hash = claimHashAt(check.words, place);
    claim.changedMs = scope.nowMs;
    keepClaim(scope, like.article, claim);
    return claim.id;
}

/// Binds what carried one claim to another one, which took its words. What has its words at another
/// desk stays where it was bound: nobody here can say what else they carry.
void bindOver(WriteScope &scope, const ClaimRecord &from, ClaimId to)
{
    const std::optional<StoredClaim> claim = scope.stores.claims.byId(to);
    if (!claim)
        return;
    for (Evidence evidence : from.evidence) {
        if (!evidence.withheld.isEmpty())
            continue;
        evidence.id = EvidenceId::create(scope.nowMs);
        evidence.claim = to;
        const QByteArray hash = scope.stores.evidence.insert(claim->row, evidence);
        scope.record(QStringLiteral("evidence.bound"),
                     claim->article.uuid(),
                     {{QStringLiteral("claim"), to.toString()},
                      {QStringLiteral("evidence"), evidence.id.toString()},
                      {QStringLiteral("kind"), nameOf(evidence.kind)},
                      {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    }
}

} // namespace

Result<std::vector<CheckedClaim>>
splitClaim(WriteScope &scope, ArticleId article, const ClaimAim &aim, qsizetype at)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    const Result<AimedClaim> aimed = aimedClaim(scope, *check, aim);
    if (!aimed)
        return tl::unexpected<Error>(aimed.error());
    SourcePlace rest = sourcePlaceOf(check->words, aimed->place);
    rest.range = {at, rest.range.end() - at};
    const std::optional<ClaimPlace> second =
        rest.range.length > 0 ? claimPlaceAt(check->words, rest) : std::nullopt;
    const auto parts =
        second ? splitPlace(check->words, aimed->place, second->words.start) : std::nullopt;
    if (!parts)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A claim is split before a word inside it, with something to "
                                  "check on both sides. Nothing was changed."));
    const ClaimId first = keepPlace(scope, *check, parts->first, *aimed, false);
    const ClaimId behind = keepPlace(scope, *check, parts->second, *aimed, true);
    bindOver(scope, aimed->record, behind);
    std::vector<CheckedClaim> claims;
    for (const ClaimId &id : {first, behind}) {
        Result<CheckedClaim> claim = checkedClaim(scope, article, id);
        if (!claim)
            return tl::unexpected<Error>(claim.error());
        claims.push_back(*std::move(claim));
    }
    return claims;
}

Result<CheckedClaim>
joinClaims(WriteScope &scope, ArticleId article, const ClaimAim &one, const ClaimAim &other)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    const Result<AimedClaim> first = aimedClaim(scope, *check, one);
    const Result<AimedClaim> second = aimedClaim(scope, *check, other);
    if (!first || !second)
        return tl::unexpected<Error>((first ? second : first).error());
    const std::optional<ClaimPlace> both = joinedPlace(check->words, first->place, second->place);
    if (!both || first->record.claim.id == second->record.claim.id)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only two claims beside each other in one paragraph become one. "
                                  "Nothing was changed."));
    if (second->row != 0) {
        if (const std::optional<StoredClaim> gone =
                scope.stores.claims.byId(second->record.claim.id))
            dropClaim(scope, *gone);
    }
    AimedClaim whole = *first;
    const std::vector<ClaimNote> &more = second->record.claim.notes;
    whole.record.claim.notes.insert(whole.record.claim.notes.end(), more.begin(), more.end());
    const ClaimId joined = keepPlace(scope, *check, *both, whole, false);
    bindOver(scope, second->record, joined);
    return checkedClaim(scope, article, joined);
}

} // namespace stet
