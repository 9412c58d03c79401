// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/orphan_writing.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"

#include <algorithm>

namespace stet {

namespace {

const ClaimRecord *orphanOf(const ReviewedArticle &check, ClaimId claim)
{
    for (const CheckedOrphan &orphan : check.checked.orphans) {
        if (check.records[orphan.claim].claim.id == claim)
            return &check.records[orphan.claim];
    }
    return nullptr;
}

bool isObjection(const std::optional<Verdict> &verdict)
{
    return verdict &&
           (verdict->kind == VerdictKind::Disputed || verdict->kind == VerdictKind::NeedsSource);
}

bool hasOpenNote(const Claim &claim)
{
    return std::any_of(claim.notes.begin(), claim.notes.end(), [](const ClaimNote &note) {
        return note.state == NoteState::Open;
    });
}

/// Whose the words were: as the verdict has it; of words without one, all whose the article is.
std::vector<Hand> writersOf(Stores &stores, const ReviewedArticle &check, const ClaimRecord &record)
{
    std::vector<Hand> writers;
    if (record.verdict) {
        for (const Actor &actor : stores.verdicts.handsOf(record.verdict->id))
            writers.push_back({actor.name, actor.account, actor.machine});
        return writers;
    }
    for (const ChangedBy &change : check.changes)
        writers.push_back(change.hand);
    return writers;
}

Result<> mayEnd(WriteScope &scope, const ReviewedArticle &check, const ClaimRecord &record)
{
    const VerdictRules rules = check.verdictRules();
    if (rules.onePerson || !(isObjection(record.verdict) || hasOpenNote(record.claim)))
        return {};
    const Hand actor{scope.actor.name, scope.actor.account, scope.actor.machine};
    const std::vector<Hand> writers = writersOf(scope.stores, check, record);
    if (std::none_of(writers.begin(), writers.end(), [&](const Hand &one) {
            return isSamePerson(one, actor, rules);
        }))
        return {};
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Somebody objected to these words, and you wrote them: somebody else "
                              "ends this claim. Nothing was changed."));
}

} // namespace

bool wasEnded(Stores &stores, const StoredClaim &claim)
{
    EventFilter filter;
    filter.verbs = {QStringLiteral("claim.dropped")};
    const std::vector<Event> drops =
        stores.events.about(claim.article.uuid(), filter, -1); // the newest first
    const auto last = std::find_if(drops.begin(), drops.end(), [&](const Event &event) {
        return event.details.value(QLatin1StringView("claim")).toString() ==
               claim.claim.id.toString();
    });
    return last != drops.end() && last->details.value(QLatin1StringView("ended")).toBool();
}

bool isObjectedTo(Stores &stores, qint64 article, const Claim &claim)
{
    if (hasOpenNote(claim))
        return true;
    std::optional<Verdict> last;
    for (StoredVerdict &one : stores.verdicts.of(article)) {
        if (one.claim == claim.id && one.intact)
            last = std::move(one.verdict);
    }
    return isObjection(last);
}

void keepEnded(WriteScope &scope, const StoredClaim &claim)
{
    scope.stores.claims.setDropped(claim.row, true);
    scope.record(
        QStringLiteral("claim.dropped"),
        claim.article.uuid(),
        {{QStringLiteral("claim"), claim.claim.id.toString()}, {QStringLiteral("ended"), true}});
}

Result<Claim> endOrphan(WriteScope &scope, const StoredClaim &claim)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, claim.article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    const ClaimRecord *orphan = orphanOf(*check, claim.claim.id);
    if (orphan == nullptr)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only a claim whose words are gone from the article is ended. "
                                  "Nothing was changed."));
    if (const Result<> may = mayEnd(scope, *check, *orphan); !may)
        return tl::unexpected<Error>(may.error());
    keepEnded(scope, claim);
    return claim.claim;
}

Result<Claim> resumeOrphan(WriteScope &scope, const StoredClaim &claim)
{
    if (!claim.dropped || !wasEnded(scope.stores, claim))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This claim was not ended. Nothing was changed."));
    scope.stores.claims.setDropped(claim.row, false);
    scope.record(QStringLiteral("claim.restored"),
                 claim.article.uuid(),
                 {{QStringLiteral("claim"), claim.claim.id.toString()}});
    return claim.claim;
}

} // namespace stet
