// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/second_pass.h"

#include "core/review/claims/sign_off_rule.h"
#include "core/review/gate.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

bool isClosed(const ClaimStanding &standing)
{
    return standing.state == ClaimState::Verified || standing.state == ClaimState::NotAFact;
}

qint64 lastVerdictMs(const CheckedArticle &article, const std::vector<ClaimRecord> &records)
{
    qint64 last = 0;
    for (const CheckedItem &item : article.items) {
        if (item.item.claim && records[*item.item.claim].verdict)
            last = std::max(last, records[*item.item.claim].verdict->atMs);
    }
    return last;
}

/// What was signed with its second look, by claim.
QHash<ClaimId, SignedClaim> signedBefore(const std::optional<SignOff> &signOff)
{
    QHash<ClaimId, SignedClaim> claims;
    if (!signOff || signOff->overridden.contains(nameOf(GateRule::SecondLook)))
        return claims;
    for (const SignedClaim &claim : signOff->claims)
        claims.insert(claim.id, claim);
    return claims;
}

} // namespace

std::vector<size_t> awaitingSecondLook(const CheckedArticle &article,
                                       const std::vector<ClaimRecord> &records,
                                       const std::optional<SignOff> &signOff,
                                       const Hand &signer,
                                       const VerdictRules &rules)
{
    std::vector<size_t> awaiting;
    if (!rules.onePerson)
        return awaiting;
    const qint64 last = lastVerdictMs(article, records);
    const QHash<ClaimId, SignedClaim> before = signedBefore(signOff);
    for (size_t i = 0; i < article.items.size(); ++i) {
        const CheckedItem &item = article.items[i];
        if (!item.item.claim || !isClosed(item.standing))
            continue; // in the way by another rule
        const ClaimRecord &record = records[*item.item.claim];
        const Verdict &verdict = *record.verdict;
        const Hand by{verdict.person, verdict.account, verdict.machine};
        if (!verdict.byAuthor || !isSamePerson(by, signer, rules))
            continue; // two people looked at it
        const bool looked = verdict.lookedMs >= last && !verdict.lookedBy.isEmpty() &&
                            isSamePerson({verdict.lookedBy, {}, {}}, signer, rules);
        const auto known = before.constFind(record.claim.id);
        if (!looked && (known == before.constEnd() || known->around != item.item.around ||
                        known->hash != signedClaimHash(record)))
            awaiting.push_back(i);
    }
    return awaiting;
}

} // namespace stet
