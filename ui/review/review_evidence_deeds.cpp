// SPDX-License-Identifier: GPL-3.0-or-later
// What the checker does with evidence, and with claims whose words are gone: a part of ReviewRound.
#include "core/desk/desk_session.h"
#include "ui/review/review_run.h"

#include <algorithm>
#include <utility>

namespace stet {

bool ReviewRound::isBinding(const ClaimAim &aim) const
{
    return std::any_of(m_binding.begin(), m_binding.end(), [&](const ClaimAim &one) {
        return one.place == aim.place || (!one.claim.isNull() && one.claim == aim.claim);
    });
}

void ReviewRound::bind(const std::vector<ClaimAim> &aims,
                       const NewEvidence &evidence,
                       Refused refused)
{
    m_binding.insert(m_binding.end(), aims.begin(), aims.end());
    const auto deed = [this, aims, evidence] {
        run(Checking(m_session).bindAll(m_article, aims, evidence),
            tr("bind the evidence"),
            [this, instead = evidence.instead](const std::vector<CheckedClaim> &claims) {
                std::vector<EvidenceTurn> back;
                for (const CheckedClaim &claim : claims)
                    back.push_back({claim.record.evidence.back().id, true});
                if (!instead.isNull())
                    back.push_back({instead, false});
                pushStep(tr("Evidence"), [this, back] { turnBack(back); });
                Q_EMIT done(claims.size() == 1
                                ? tr("Bound to: %1").arg(claims.front().record.claim.words.exact)
                                : tr("Bound to %Ln claim(s).", nullptr, int(claims.size())));
            });
    };
    start(deed, std::move(refused));
}

void ReviewRound::turnBack(const std::vector<EvidenceTurn> &turns)
{
    run(Checking(m_session).turnAll(turns),
        tr("take the evidence back"),
        [this](const std::vector<CheckedClaim> &) { Q_EMIT done(tr("Evidence taken back.")); });
}

void ReviewRound::setWithdrawn(EvidenceId evidence, bool withdrawn)
{
    if (const std::optional<ClaimAim> about = m_rows.aim(m_current))
        m_binding.push_back(*about);
    start([this, evidence, withdrawn] {
        run(Checking(m_session).setWithdrawn(evidence, withdrawn),
            tr("take the evidence back"),
            [this, evidence](const CheckedClaim &) {
                pushStep(tr("Evidence taken back"), [this, evidence] {
                    run(Checking(m_session).setWithdrawn(evidence, false),
                        tr("bind the evidence again"),
                        [this](const CheckedClaim &) { Q_EMIT done(tr("Bound again.")); });
                });
                Q_EMIT done(tr("Evidence taken back. It stays in the record."));
            });
    });
}

void ReviewRound::end(const std::vector<int> &rows)
{
    const SheetRows shown = m_rows;
    for (const int row : rows) {
        const ClaimRecord *record = shown.record(row);
        if (row >= shown.onPage() && record != nullptr)
            endClaim(record->claim.id);
    }
}

void ReviewRound::endClaim(ClaimId claim)
{
    start([this, claim] {
        run(Checking(m_session).endClaim(claim), tr("end the claim"), [this](const Claim &ended) {
            pushStep(tr("Ended"), [this, id = ended.id] {
                run(Checking(m_session).resumeClaim(id),
                    tr("take the claim up again"),
                    [this](const Claim &) { Q_EMIT done(tr("Taken up again.")); });
            });
            Q_EMIT done(tr("Ended: %1. It stays in the record.").arg(ended.words.exact));
        });
    });
}

} // namespace stet
