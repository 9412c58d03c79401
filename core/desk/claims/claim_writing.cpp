// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/claim_writing.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"

namespace stet {

namespace {

tl::unexpected<Error> noSuchWords()
{
    return fail(ErrorCode::NotFound,
                CoreWords::tr("These words are not in the article any more. Look at the check "
                              "sheet again. Nothing was changed."));
}

Claim newClaim(const WriteScope &scope, const ReviewedArticle &check, const ClaimPlace &place)
{
    Claim claim;
    claim.id = ClaimId::create(scope.nowMs);
    claim.article = check.article.id;
    claim.words = selectorAt(check.words, place);
    claim.hash = claimHashAt(check.words, place);
    claim.person = scope.actor.name;
    claim.createdMs = scope.nowMs;
    claim.changedMs = scope.nowMs;
    return claim;
}

/// The words at a place of the text, where they lie in one item of the sheet: a kept claim is
/// meant as a whole, else the selection itself, or the sentence where nothing is selected.
Result<AimedClaim>
aimedWords(const WriteScope &scope, const ReviewedArticle &check, const SourcePlace &place)
{
    const CheckedItem *item = check.itemAt(place);
    const std::optional<ClaimPlace> words =
        place.range.length > 0 ? claimPlaceAt(check.words, place) : sentenceAt(check.words, place);
    if (item == nullptr && words)
        item = check.itemAt(sourcePlaceOf(check.words, *words));
    if (item == nullptr)
        return noSuchWords();
    AimedClaim aimed;
    aimed.place = item->item.place;
    aimed.around = item->item.around;
    aimed.anchor = item->item.anchor;
    if (item->item.claim) {
        aimed.record = check.records[*item->item.claim];
        return aimed;
    }
    if (words && place.range.length > 0) {
        aimed.place = *words;
        aimed.around = surroundingsAt(check.words, *words);
    }
    aimed.record.claim = newClaim(scope, check, aimed.place);
    return aimed;
}

/// Whether words and evidence are what the person saw.
Result<> isAsSeen(const ReviewedArticle &check, const ClaimAim &aim, const AimedClaim &aimed)
{
    if (!aim.seen.isEmpty() && aim.seen != claimHashAt(check.words, aimed.place))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("These words were changed in the meantime. Read them again. "
                                  "Nothing was changed."));
    if (aim.rests && *aim.rests != idsOf(aimed.record.evidence))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("What these words rest on was changed in the meantime. Look at "
                                  "the evidence again. Nothing was changed."));
    return {};
}

} // namespace

std::vector<EvidenceId> idsOf(const std::vector<Evidence> &evidence)
{
    std::vector<EvidenceId> ids;
    ids.reserve(evidence.size());
    for (const Evidence &one : evidence)
        ids.push_back(one.id);
    return ids;
}

Result<AimedClaim> aimedClaim(WriteScope &scope, const ReviewedArticle &check, const ClaimAim &aim)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, check.article.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Result<AimedClaim> aimed = noSuchWords();
    if (aim.claim.isNull()) {
        aimed = aimedWords(scope, check, aim.place);
    } else if (const CheckedItem *item = check.itemOf(aim.claim)) {
        aimed = AimedClaim{0,
                           0,
                           check.records[*item->item.claim],
                           item->item.place,
                           item->item.around,
                           item->item.anchor};
    }
    if (!aimed)
        return aimed;
    if (const Result<> same = isAsSeen(check, aim, *aimed); !same)
        return tl::unexpected<Error>(same.error());
    aimed->article = stored->row;
    if (const std::optional<StoredClaim> kept = scope.stores.claims.byId(aimed->record.claim.id))
        aimed->row = kept->row;
    return aimed;
}

void keepClaim(WriteScope &scope, qint64 article, const Claim &claim)
{
    const QByteArray hash = scope.stores.claims.put(article, claim);
    scope.record(QStringLiteral("claim.kept"),
                 claim.article.uuid(),
                 {{QStringLiteral("claim"), claim.id.toString()},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
}

void keepAimed(WriteScope &scope, const ReviewedArticle &check, AimedClaim &aimed)
{
    Claim &claim = aimed.record.claim;
    const bool isNew = aimed.row == 0;
    if (!isNew && aimed.anchor == Anchor::Stands)
        return;
    if (!isNew) {
        // Something is said of the words as they are now: from here on these are the claim's.
        claim.words = selectorAt(check.words, aimed.place);
        claim.hash = claimHashAt(check.words, aimed.place);
        ++claim.version;
        claim.changedMs = scope.nowMs;
        aimed.anchor = Anchor::Stands;
    }
    keepClaim(scope, aimed.article, claim);
    if (const std::optional<StoredClaim> kept = scope.stores.claims.byId(claim.id))
        aimed.row = kept->row;
}

void dropClaim(WriteScope &scope, const StoredClaim &claim)
{
    scope.stores.claims.setDropped(claim.row, true);
    scope.record(QStringLiteral("claim.dropped"),
                 claim.article.uuid(),
                 {{QStringLiteral("claim"), claim.claim.id.toString()}});
}

Result<CheckedClaim> checkedClaim(WriteScope &scope, ArticleId article, ClaimId claim)
{
    return checkedClaims(scope, article, {claim}).map([](const std::vector<CheckedClaim> &claims) {
        return claims.front();
    });
}

Result<std::vector<CheckedClaim>>
checkedClaims(WriteScope &scope, ArticleId article, const std::vector<ClaimId> &claims)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    QHash<ClaimId, ClaimStanding> standings;
    for (const CheckedItem &item : check->checked.items) {
        if (item.item.claim)
            standings.insert(check->records[*item.item.claim].claim.id, item.standing);
    }
    for (const CheckedOrphan &orphan : check->checked.orphans)
        standings.insert(check->records[orphan.claim].claim.id, orphan.standing);
    std::vector<CheckedClaim> answer;
    for (const ClaimId &claim : claims) {
        const auto record =
            std::find_if(check->records.begin(), check->records.end(), [&](const ClaimRecord &one) {
                return one.claim.id == claim;
            });
        if (record == check->records.end() || !standings.contains(claim))
            return noSuchWords();
        answer.push_back({*record, standings.value(claim)});
    }
    return answer;
}

void renewClaims(WriteScope &scope, const StoredArticle &after)
{
    if (!scope.stores.claims.hasAny(after.row))
        return;
    std::vector<Claim> claims;
    std::vector<ClaimSelector> selectors;
    for (StoredClaim &stored : scope.stores.claims.of(after.row)) {
        if (!stored.intact)
            continue;
        selectors.push_back(stored.claim.words);
        claims.push_back(std::move(stored.claim));
    }
    const ArticleWords words = wordsOf(scope.stores, after.article.content);
    const std::vector<AnchoredClaim> anchored = anchorClaims(words, selectors);
    QJsonObject hashes;
    for (auto &[index, selector] : renewedSelectors(words, selectors, anchored)) {
        Claim &claim = claims[index];
        claim.words = std::move(selector);
        hashes.insert(claim.id.toString(),
                      QString::fromLatin1(scope.stores.claims.put(after.row, claim)));
    }
    if (!hashes.isEmpty())
        scope.record(QStringLiteral("claim.followed"),
                     after.article.id.uuid(),
                     {{QStringLiteral("claims"), hashes}});
}

} // namespace stet
