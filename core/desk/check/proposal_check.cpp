// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/proposal_check.h"

namespace stet {

ProposalCheck::ProposalCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool ProposalCheck::check()
{
    const QString part = QStringLiteral("proposals");
    QHash<QString, EventRecord::SaidComment> missing = m_record.asChecked().proposals();
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const QHash<QString, EventRecord::SaidComment> &recorded = m_record.newest().proposals();
        const std::vector<StoredProposal> page =
            m_run.stores.proposals.after(last, CheckRun::RowsAtOnce);
        for (const StoredProposal &stored : page) {
            const QString id = stored.proposal.id.toString();
            const EventRecord::SaidComment said = recorded.value(id);
            if (!stored.intact)
                m_run.damage(part, id, QStringLiteral("A proposal does not match its hash."));
            else if (said.hash != stored.hash)
                m_run.damage(part, id, QStringLiteral("A proposal is not the one that was kept."));
            else if (said.article != stored.article.uuid() ||
                     stored.article != stored.proposal.article)
                m_run.damage(part, id, QStringLiteral("A proposal stands at another article."));
            else if (!stored.inLog)
                m_run.damage(
                    part,
                    id,
                    QStringLiteral("The words of an accepted proposal are not its proposer's."));
            missing.remove(id);
            last = stored.row;
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    for (auto proposal = missing.begin(); proposal != missing.end(); ++proposal)
        m_run.damage(part, proposal.key(), QStringLiteral("A proposal is missing."));
    return true;
}

} // namespace stet
