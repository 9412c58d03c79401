// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/gate.h"

#include "core/review/claims/sign_off_rule.h"
#include "core/review/second_pass.h"

#include <algorithm>

namespace stet {

namespace {

std::optional<GateRule> ruleOf(ClaimState state)
{
    switch (state) {
    case ClaimState::Unchecked:
        return GateRule::Unchecked;
    case ClaimState::Changed:
        return GateRule::Changed;
    case ClaimState::Drifted:
        return GateRule::Drifted;
    case ClaimState::Disputed:
        return GateRule::Disputed;
    case ClaimState::NeedsSource:
        return GateRule::NeedsSource;
    case ClaimState::Orphaned:
        return GateRule::Orphaned;
    case ClaimState::Verified:
    case ClaimState::NotAFact:
        break;
    }
    return std::nullopt;
}

/// Looks through one version of an article.
class Gate
{
public:
    Gate(GateStep step, const GateInput &input, const GateWeights &weights)
        : m_step(step)
        , m_input(input)
        , m_weights(weights)
    {}

    [[nodiscard]] std::vector<GateFinding> look()
    {
        for (const CheckedItem &item : m_input.article.items)
            lookAt(item);
        for (const CheckedOrphan &orphan : m_input.article.orphans) {
            const Claim &claim = m_input.records[orphan.claim].claim;
            add(GateRule::Orphaned, claim.id, std::nullopt, claim.words.exact);
        }
        lookAtSignOff();
        for (const FoundElsewhere &found : m_input.elsewhere) {
            add(found.rule, found.claim, found.place, found.subject);
            m_findings.back().problem = found.problem;
        }
        std::stable_sort(
            m_findings.begin(), m_findings.end(), [](const GateFinding &a, const GateFinding &b) {
                return a.rule < b.rule;
            });
        return std::move(m_findings);
    }

private:
    void add(GateRule rule,
             const ClaimId &claim,
             const std::optional<SourcePlace> &place,
             const QString &subject)
    {
        const auto weight = m_weights.constFind(rule);
        m_findings.push_back({rule,
                              weight != m_weights.constEnd() ? *weight : usualWeight(rule),
                              claim,
                              place,
                              subject});
    }

    void lookAt(const CheckedItem &item)
    {
        const SourcePlace place = sourcePlaceOf(m_input.words, item.item.place);
        const QString words = wordsAt(m_input.words, item.item.place);
        const ClaimRecord *const record =
            item.item.claim ? &m_input.records[*item.item.claim] : nullptr;
        const ClaimId id = record != nullptr ? record->claim.id : ClaimId();
        if (const std::optional<GateRule> rule = ruleOf(item.standing.state))
            add(*rule, id, place, words);
        if (record == nullptr)
            return;
        if (item.standing.lookAgain)
            add(GateRule::LookAgain, id, place, words);
        const bool closed = item.standing.state == ClaimState::Verified ||
                            item.standing.state == ClaimState::NotAFact;
        if (closed && isOwn(*record->verdict, place))
            add(GateRule::OwnWords, id, place, words);
        if (item.standing.state == ClaimState::Verified &&
            !std::all_of(record->evidence.begin(), record->evidence.end(), isWhole))
            add(GateRule::NoEvidence, id, place, words);
        const std::vector<ClaimNote> &notes = record->claim.notes;
        if (std::any_of(notes.begin(), notes.end(), [](const ClaimNote &note) {
                return note.state == NoteState::Open;
            }))
            add(GateRule::OpenNotes, id, place, words);
    }

    [[nodiscard]] bool isOwn(const Verdict &verdict, const SourcePlace &place) const
    {
        const Hand by{verdict.person, verdict.account, verdict.machine};
        return !m_input.rules.onePerson && isOneOf(by, m_input.lastHands(place));
    }

    [[nodiscard]] bool isOneOf(const Hand &by, const std::vector<Hand> &hands) const
    {
        return std::any_of(hands.begin(), hands.end(), [&](const Hand &hand) {
            return isSamePerson(by, hand, m_input.rules);
        });
    }

    void lookAtSignOff()
    {
        if (m_step == GateStep::SignOff) {
            if (m_input.signer) {
                lookAtSigner(*m_input.signer);
                lookAtSecondPass(*m_input.signer);
            }
            return;
        }
        if (!m_input.signOff) {
            add(GateRule::NoSignOff, {}, std::nullopt, {});
            return;
        }
        const SignOff &signOff = *m_input.signOff;
        if (!isCurrent(signOff, m_input.content, m_input.article, m_input.records))
            add(GateRule::StaleSignOff, {}, std::nullopt, signOff.person);
        lookAtSigner({signOff.person, signOff.account, signOff.machine});
    }

    void lookAtSigner(const Hand &by)
    {
        if (!m_input.rules.onePerson && wroteMost(by))
            add(GateRule::OwnSignOff, {}, std::nullopt, by.person);
    }

    void lookAtSecondPass(const Hand &by)
    {
        for (const size_t index : awaitingSecondLook(
                 m_input.article, m_input.records, m_input.signOff, by, m_input.rules)) {
            const SheetItem &item = m_input.article.items[index].item;
            add(GateRule::SecondLook,
                m_input.records[*item.claim].claim.id,
                sourcePlaceOf(m_input.words, item.place),
                wordsAt(m_input.words, item.place));
        }
    }

    /// More than half of what is checked. So of two who both wrote, one can always sign.
    [[nodiscard]] bool wroteMost(const Hand &by) const
    {
        qsizetype own = 0;
        qsizetype all = 0;
        for (const CheckedItem &item : m_input.article.items) {
            const SourcePlace place = sourcePlaceOf(m_input.words, item.item.place);
            all += item.item.place.words.length;
            if (isOneOf(by, m_input.lastHands(place)))
                own += item.item.place.words.length;
        }
        return 2 * own > all;
    }

    const GateStep m_step;
    const GateInput &m_input;
    const GateWeights &m_weights;
    std::vector<GateFinding> m_findings;
};

} // namespace

std::vector<GateFinding>
gateFindings(GateStep step, const GateInput &input, const GateWeights &weights)
{
    return Gate(step, input, weights).look();
}

bool isOpen(const std::vector<GateFinding> &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const GateFinding &finding) {
        return finding.weight == GateWeight::Blocks;
    });
}

QStringList blockingRules(const std::vector<GateFinding> &findings)
{
    QStringList rules;
    for (const GateFinding &finding : findings) {
        if (finding.weight == GateWeight::Blocks && !rules.contains(nameOf(finding.rule)))
            rules.append(nameOf(finding.rule));
    }
    return rules;
}

GateWeight usualWeight(GateRule rule)
{
    switch (rule) {
    case GateRule::LookAgain:
    case GateRule::Orphaned:
    case GateRule::OpenNotes:
    case GateRule::WeakSources:
    case GateRule::PictureText:
    case GateRule::PictureCredit:
    case GateRule::PageProblem:
        return GateWeight::Warns;
    default:
        return GateWeight::Blocks;
    }
}

} // namespace stet
