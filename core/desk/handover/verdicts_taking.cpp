// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/verdicts_taking.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/claims/claim_facts.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/handover/handed_person.h"
#include "core/desk/handover/handover_reading.h"
#include "core/model/like_names.h"

#include <algorithm>

namespace stet {

namespace {

Hand handOf(const Verdict &verdict)
{
    return {verdict.person, verdict.account, verdict.machine};
}

Actor actorOfHand(const Hand &hand)
{
    return {hand.person, hand.account, hand.machine};
}

/// Takes verdicts one after the other.
class VerdictsTaking
{
public:
    VerdictsTaking(WriteScope &scope,
                   qint64 article,
                   const Handover &handover,
                   const ReviewedArticle &check,
                   TakenHandover &report)
        : m_scope(scope)
        , m_stores(scope.stores)
        , m_article(article)
        , m_handover(handover)
        , m_check(check)
        , m_facts(scope.stores, check)
        , m_report(report)
        , m_fromItsDesk(report.what == TakenHandover::What::New ||
                        cameFrom(scope.stores, handover.article.id) == handover.desk)
    {
        for (const HandedVerdict &handed : handover.verdicts)
            m_handed.insert(handed.verdict.id);
        for (const HandedClaim &handed : handover.claims)
            m_claims.insert(handed.claim.id, &handed.claim);
    }

    [[nodiscard]] Result<> take(const HandedVerdict &handed, ClaimId claim)
    {
        const std::optional<StoredClaim> stored = m_stores.claims.byId(claim);
        if (!stored)
            return {};
        if (const std::optional<StoredVerdict> known = m_stores.verdicts.byId(handed.verdict.id)) {
            if (!known->intact || known->claim != claim ||
                verdictHash(known->verdict) != verdictHash(ofClaim(handed.verdict, claim)))
                return fail(ErrorCode::InvalidInput,
                            CoreWords::tr("This hand-over file does not agree with itself: "
                                          "somebody changed it. Nothing was taken."),
                            handed.verdict.id.toString());
            takeKnown(*known, *stored, handed);
        } else if (!handed.withdrawn && !stored->dropped) {
            takeNew(ofClaim(handed.verdict, claim), *stored, handed.hands);
        }
        return {};
    }

private:
    [[nodiscard]] static Verdict ofClaim(Verdict verdict, ClaimId claim)
    {
        verdict.claim = claim;
        return verdict;
    }

    void
    takeKnown(const StoredVerdict &known, const StoredClaim &claim, const HandedVerdict &handed)
    {
        const Actor actor = actorOfHand(handOf(known.verdict));
        WriteScope theirs(m_stores, actor, m_scope.nowMs);
        if (handed.withdrawn && !known.withdrawn) {
            m_stores.verdicts.setWithdrawn(known.row, true);
            theirs.record(QStringLiteral("verdict.withdrawn"),
                          claim.article.uuid(),
                          {{QStringLiteral("claim"), claim.claim.id.toString()},
                           {QStringLiteral("verdict"), known.verdict.id.toString()}});
            ++m_report.withdrawn;
        } else if (handed.verdict.lookedMs > known.verdict.lookedMs) {
            takeLook(known, claim, handed.verdict);
        }
    }

    /// Somebody looked there at what stands around the words.
    void takeLook(const StoredVerdict &known, const StoredClaim &claim, const Verdict &looked)
    {
        const Actor actor = handedPerson(m_handover, looked.lookedBy);
        const Hand by{actor.name, actor.account, actor.machine};
        if (!mayJudge(by, handsOf(claim.claim.id), m_check.verdictRules()))
            return leaveOut(
                ownWordsSentence(by, handsOf(claim.claim.id)), looked.lookedBy, claim.claim);
        WriteScope theirs(m_stores, actor, m_scope.nowMs);
        const QByteArray hash =
            m_stores.verdicts.setLooked(known.row, ofClaim(looked, claim.claim.id));
        theirs.record(QStringLiteral("verdict.looked"),
                      claim.article.uuid(),
                      {{QStringLiteral("claim"), claim.claim.id.toString()},
                       {QStringLiteral("verdict"), looked.id.toString()},
                       {QStringLiteral("looked"), QString::fromLatin1(hash)}});
    }

    void takeNew(const Verdict &verdict, const StoredClaim &stored, const std::vector<Hand> &then)
    {
        // One that has fallen was given on words of before, and whose these were the file alone can
        // tell; words that stand have hands here.
        const bool fallen = !standsHere(verdict, stored.claim);
        const std::vector<Hand> hands = fallen && !then.empty() ? then : handsOf(stored.claim.id);
        if (const QString why = whyNot(verdict, stored.claim, hands); !why.isEmpty())
            return leaveOut(why, verdict.person, stored.claim);
        if (stored.claim.hash == verdict.words)
            return insert(verdict, stored, hands);
        Claim given = stored.claim;
        given.hash = verdict.words;
        // Of words that have become others here: they are the claim's for that moment, so that the
        // verdict is bound to them.
        given.words = m_claims.value(originalOf(verdict.id))->words;
        m_stores.claims.put(m_article, given);
        insert(verdict, stored, hands);
        m_stores.claims.put(m_article, stored.claim);
    }

    void insert(const Verdict &verdict, const StoredClaim &stored, const std::vector<Hand> &hands)
    {
        const Actor actor = actorOfHand(handOf(verdict));
        WriteScope theirs(m_stores, actor, m_scope.nowMs);
        for (const Hand &hand : hands)
            m_stores.verdicts.putHand(verdict.id, m_stores.events.actorRow(actorOfHand(hand)));
        const QByteArray hash = m_stores.verdicts.insert(stored.row, theirs.actorRow(), verdict);
        theirs.record(QStringLiteral("verdict.given"),
                      stored.article.uuid(),
                      {{QStringLiteral("claim"), verdict.claim.toString()},
                       {QStringLiteral("verdict"), verdict.id.toString()},
                       {QStringLiteral("kind"), nameOf(verdict.kind)},
                       {QStringLiteral("hands"),
                        QString::fromLatin1(m_stores.verdicts.handsHash(verdict.id))},
                       {QStringLiteral("hash"), QString::fromLatin1(hash)},
                       {carrierDetail(m_handover), QString::fromLatin1(m_handover.hash)}});
        ++m_report.verdicts;
    }

    /// In the file, the claim that the verdict is of.
    [[nodiscard]] ClaimId originalOf(VerdictId id) const
    {
        const auto handed =
            std::find_if(m_handover.verdicts.begin(),
                         m_handover.verdicts.end(),
                         [&](const HandedVerdict &one) { return one.verdict.id == id; });
        return handed->verdict.claim;
    }

    [[nodiscard]] bool standsHere(const Verdict &verdict, const Claim &claim) const
    {
        const CheckedItem *item = m_check.itemOf(claim.id);
        return item != nullptr && item->item.anchor == Anchor::Stands &&
               claim.hash == verdict.words;
    }

    /// Who last changed the words here. Of words that are gone nobody knows, so it is everybody.
    [[nodiscard]] std::vector<Hand> handsOf(ClaimId claim) const
    {
        if (const CheckedItem *item = m_check.itemOf(claim))
            return m_check.handsAt(item->item.place);
        std::vector<Hand> all;
        for (const ChangedBy &change : m_check.changes) {
            if (std::find(all.begin(), all.end(), change.hand) == all.end())
                all.push_back(change.hand);
        }
        return all;
    }

    /// As `whyNot`, where the rule on one's own words holds it back: it says whose words they are.
    [[nodiscard]] QString ownWordsSentence(const Hand &by, const std::vector<Hand> &hands) const
    {
        const VerdictRules rules = m_check.verdictRules();
        const auto isNamed = [&](const Hand &hand) {
            return rules.names.areOne(hand.person, by.person) || readAlike(hand.person, by.person);
        };
        const auto other = std::find_if(hands.begin(), hands.end(), [&](const Hand &hand) {
            return isSamePerson(hand, by, rules);
        });
        if (other == hands.end() || std::any_of(hands.begin(), hands.end(), isNamed))
            return CoreWords::tr("%1 last changed these words here, so nothing that they say of "
                                 "them counts: %2");
        return CoreWords::tr("%3 last changed these words here, on the account of %1, so nothing "
                             "that %1 says of them counts: %2")
            .replace(QStringLiteral("%3"), other->person);
    }

    /// A sentence with %1 for the person and %2 for the words; empty where it may come in.
    [[nodiscard]] QString
    whyNot(const Verdict &verdict, const Claim &claim, const std::vector<Hand> &hands)
    {
        const VerdictRules rules = m_check.verdictRules();
        if (hands.empty() || !mayJudge(handOf(verdict), hands, rules) ||
            (verdict.byAuthor && !rules.onePerson))
            return ownWordsSentence(handOf(verdict), hands);
        const std::optional<Verdict> mine = verdictHere(claim.id);
        if (mine && !m_handed.contains(mine->id) && mine->atMs > verdict.atMs)
            return CoreWords::tr("Somebody judged these words later here, so the verdict of %1 "
                                 "was left out: %2");
        if (verdict.kind == VerdictKind::Verified && !restsOnEvidenceHere(verdict, claim.id))
            return CoreWords::tr("What the verdict of %1 rests on is not in this desk: %2");
        if (verdict.kind == VerdictKind::NotAFact && verdict.reason.isEmpty() &&
            m_facts.statesFact(claim.words.exact))
            return CoreWords::tr("%1 gave no reason why words that state something are no fact: "
                                 "%2");
        // An export brings what had fallen there as fallen; nobody hands over what is over.
        const Claim *handed = m_claims.value(originalOf(verdict.id));
        if (m_handover.carrier == Handover::Carrier::HandOver && claim.hash != verdict.words &&
            (handed == nullptr || handed->hash != verdict.words))
            return CoreWords::tr("The verdict of %1 had fallen already when the article was handed "
                                 "back: %2");
        return {};
    }

    [[nodiscard]] std::optional<Verdict> verdictHere(ClaimId claim) const
    {
        for (const ClaimRecord &record : m_check.records) {
            if (record.claim.id == claim)
                return record.verdict;
        }
        return std::nullopt;
    }

    /// Words that stay elsewhere carry a verdict only of the desk that gave the article: what comes
    /// back to that one has to be readable there.
    [[nodiscard]] bool restsOnEvidenceHere(const Verdict &verdict, ClaimId claim) const
    {
        return !verdict.evidence.empty() &&
               std::any_of(
                   verdict.evidence.begin(), verdict.evidence.end(), [&](const SeenEvidence &seen) {
                       const std::optional<StoredEvidence> here = m_stores.evidence.byId(seen.id);
                       return here && here->intact && !here->withdrawn && here->claim == claim &&
                              here->evidence.hash == seen.hash &&
                              (here->evidence.withheld.isEmpty() || m_fromItsDesk);
                   });
    }

    void leaveOut(const QString &why, const QString &person, const Claim &claim)
    {
        constexpr qsizetype MostWords = 80;
        m_report.leftOut.append(why.arg(person, singleLine(claim.words.exact).left(MostWords)));
    }

    WriteScope &m_scope;
    Stores &m_stores;
    const qint64 m_article;
    const Handover &m_handover;
    const ReviewedArticle &m_check;
    const ClaimFacts m_facts;
    TakenHandover &m_report;
    const bool m_fromItsDesk; ///< the file is of the desk that this one has the article of
    QSet<VerdictId> m_handed;
    QHash<ClaimId, const Claim *> m_claims;
};

} // namespace

Result<> takeVerdicts(WriteScope &scope,
                      qint64 article,
                      const Handover &handover,
                      const TakenClaims &claims,
                      TakenHandover &report)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, handover.article.id);
    if (!check)
        return tl::unexpected<Error>(check.error());
    VerdictsTaking taking(scope, article, handover, *check, report);
    for (const HandedVerdict &handed : handover.verdicts) {
        const auto claim = claims.constFind(handed.verdict.claim);
        if (claim == claims.constEnd())
            continue;
        if (const Result<> taken = taking.take(handed, *claim); !taken)
            return taken;
    }
    return {};
}

} // namespace stet
