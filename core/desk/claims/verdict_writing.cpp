// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/verdict_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"

#include <algorithm>

namespace stet {

namespace {

Hand handOf(const WriteScope &scope)
{
    return {scope.actor.name, scope.actor.account, scope.actor.machine};
}

VerdictWish wishOf(const WriteScope &scope, const NewVerdict &wanted)
{
    VerdictWish wish;
    wish.kind = wanted.kind;
    wish.by = handOf(scope);
    wish.reason = singleLine(cleanText(wanted.reason).text).left(MostReasonUnits).trimmed();
    return wish;
}

/// The schema holds a verdict against these, so that no other writer gives one on own words.
void keepHands(WriteScope &scope, VerdictId verdict, const std::vector<Hand> &authors)
{
    for (const Hand &author : authors) {
        const qint64 actor =
            scope.stores.events.actorRow({author.person, author.account, author.machine});
        scope.stores.verdicts.putHand(verdict, actor);
    }
}

void keepLooked(
    WriteScope &scope, const QString &verb, ArticleId article, qint64 row, const Verdict &looked)
{
    const QByteArray hash = scope.stores.verdicts.setLooked(row, looked);
    scope.record(verb,
                 article.uuid(),
                 {{QStringLiteral("claim"), looked.claim.toString()},
                  {QStringLiteral("verdict"), looked.id.toString()},
                  {QStringLiteral("looked"), QString::fromLatin1(hash)}});
}

} // namespace

Result<> giveVerdict(WriteScope &scope,
                     const ReviewedArticle &check,
                     const ClaimFacts &facts,
                     AimedClaim &aimed,
                     const NewVerdict &wanted)
{
    const std::vector<Hand> authors = check.handsAt(aimed.place);
    keepAimed(scope, check, aimed);
    VerdictWish wish = wishOf(scope, wanted);
    if (wish.kind == VerdictKind::Verified)
        wish.missing = facts.missingFacts(aimed.record);
    const Result<> may = mayGive(
        wish,
        aimed.record,
        authors,
        check.verdictRules(),
        [&facts](const QString &words) { return facts.statesFact(words); },
        check.look());
    if (!may)
        return may;
    Verdict verdict =
        boundVerdict(wish, aimed.record, authors, check.verdictRules(), aimed.around, check.look());
    verdict.id = VerdictId::create(scope.nowMs);
    keepHands(scope, verdict.id, authors);
    verdict.atMs = scope.nowMs;
    verdict.note = cleanText(wanted.note).text.left(MostNoteUnits).trimmed();
    const QByteArray hash = scope.stores.verdicts.insert(aimed.row, scope.actorRow(), verdict);
    scope.record(QStringLiteral("verdict.given"),
                 check.article.id.uuid(),
                 {{QStringLiteral("claim"), verdict.claim.toString()},
                  {QStringLiteral("verdict"), verdict.id.toString()},
                  {QStringLiteral("kind"), nameOf(verdict.kind)},
                  {QStringLiteral("hands"),
                   QString::fromLatin1(scope.stores.verdicts.handsHash(verdict.id))},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    return {};
}

Result<Claim> takeVerdictBack(WriteScope &scope, VerdictId id)
{
    const std::optional<StoredVerdict> stored = scope.stores.verdicts.byId(id);
    const std::optional<StoredClaim> claim =
        stored ? scope.stores.claims.byId(stored->claim) : std::nullopt;
    if (!claim || !stored->intact || stored->withdrawn)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such verdict."));
    if (!scope.isActor(stored->verdict.person))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only who gave a verdict takes it back; give another one "
                                  "instead. Nothing was changed."),
                    stored->verdict.person);
    scope.stores.verdicts.setWithdrawn(stored->row, true);
    scope.record(QStringLiteral("verdict.withdrawn"),
                 claim->article.uuid(),
                 {{QStringLiteral("claim"), claim->claim.id.toString()},
                  {QStringLiteral("verdict"), id.toString()}});
    return claim->claim;
}

Result<> lookAtVerdict(WriteScope &scope,
                       const ReviewedArticle &check,
                       const AimedClaim &aimed,
                       const std::optional<ClaimSurroundings> &seen)
{
    if (seen && *seen != aimed.around)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("What stands around these words was changed in the meantime. "
                                  "Look at it again."));
    if (!aimed.record.verdict)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("There is no verdict yet that could be looked at again."));
    if (const Result<> may =
            mayJudge(handOf(scope), check.handsAt(aimed.place), check.verdictRules());
        !may)
        return may;
    const std::optional<StoredVerdict> stored =
        scope.stores.verdicts.byId(aimed.record.verdict->id);
    if (!stored)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such verdict."));
    const Verdict looked = lookedAgain(*aimed.record.verdict,
                                       aimed.record,
                                       handOf(scope),
                                       scope.nowMs,
                                       aimed.around,
                                       check.look());
    keepLooked(scope, QStringLiteral("verdict.looked"), check.article.id, stored->row, looked);
    return {};
}

Result<> unlookAtVerdict(WriteScope &scope, const Claim &claim, const Verdict &before)
{
    const std::optional<StoredVerdict> stored = scope.stores.verdicts.byId(before.id);
    if (!stored || !stored->intact || stored->withdrawn || stored->claim != claim.id)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such verdict."));
    if (!scope.isActor(stored->verdict.lookedBy))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("Somebody else looked at it since. Nothing was changed."),
                    stored->verdict.lookedBy);
    const Result<StoredArticle> article = storedArticle(scope.stores, claim.article);
    if (!article)
        return tl::unexpected<Error>(article.error());
    const std::vector<StoredVerdict> inForce = scope.stores.verdicts.of(article->row);
    if (std::none_of(inForce.begin(), inForce.end(), [&](const StoredVerdict &one) {
            return one.verdict.id == before.id;
        }))
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("Another verdict was given since. Nothing was changed."));
    Verdict looked = stored->verdict;
    // A second look at what had not changed leaves none behind; else the way back is later than the
    // look itself: a desk that hears of both takes the later one.
    const bool second = before.around == looked.around && before.evidence == looked.evidence;
    looked.around = before.around;
    looked.lookedBy = second ? before.lookedBy : scope.actor.name;
    looked.lookedMs = second ? before.lookedMs : scope.nowMs;
    for (SeenEvidence &seen : looked.evidence) {
        for (const SeenEvidence &was : before.evidence) {
            if (was.id == seen.id)
                seen.around = was.around;
        }
    }
    keepLooked(scope, QStringLiteral("verdict.unlooked"), claim.article, stored->row, looked);
    return {};
}

} // namespace stet
