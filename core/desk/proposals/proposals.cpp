// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/proposals/proposals.h"

#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/proposals/proposal_writing.h"

namespace stet {

Proposals::Proposals(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<EditProposal>> Proposals::propose(ArticleId article, NewProposal wanted)
{
    return m_session.engine().write([article, wanted = std::move(wanted)](WriteScope &scope) {
        return proposeEdit(scope, article, wanted);
    });
}

QFuture<Result<std::vector<EditProposal>>> Proposals::of(ArticleId article)
{
    using Answer = std::vector<EditProposal>;
    return m_session.engine().read([article](Stores &stores) -> Result<Answer> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            Answer proposals;
            for (StoredProposal &one : stores.proposals.of(stored.row)) {
                if (one.intact) // the doctor tells of others
                    proposals.push_back(std::move(one.proposal));
            }
            return proposals;
        });
    });
}

QFuture<Result<Article>> Proposals::accept(ProposalId id)
{
    return m_session.engine().write([id](WriteScope &scope) { return acceptProposal(scope, id); });
}

QFuture<Result<EditProposal>> Proposals::reject(ProposalId id)
{
    return m_session.engine().write(
        [id](WriteScope &scope) { return settleProposal(scope, id, ProposalState::Rejected); });
}

QFuture<Result<EditProposal>> Proposals::withdraw(ProposalId id)
{
    return m_session.engine().write(
        [id](WriteScope &scope) { return settleProposal(scope, id, ProposalState::Withdrawn); });
}

QFuture<Result<EditProposal>> Proposals::reopen(ProposalId id)
{
    return m_session.engine().write(
        [id](WriteScope &scope) { return settleProposal(scope, id, ProposalState::Open); });
}

} // namespace stet
