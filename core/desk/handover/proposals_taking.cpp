// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/proposals_taking.h"

#include "core/desk/proposals/proposal_writing.h"
#include "core/review/edit_proposals.h"
#include "core/review/quote_anchor.h"

namespace stet {

void takeProposals(WriteScope &scope,
                   const StoredArticle &article,
                   const Handover &handover,
                   TakenHandover &report)
{
    for (EditProposal proposal : handover.proposals) {
        const std::optional<TextRange> place = proposedPlace(proposal, article.article.content);
        if (!place || !mayPropose(proposal) || scope.stores.proposals.byId(proposal.id))
            continue;
        if (scope.stores.proposals.inState(article.row, ProposalState::Open).size() >=
            MostOpenProposals)
            return;
        // What stands around the words, and what looks like them, is this desk's.
        const DraftField field = proposal.place.field;
        proposal.place = quoteAt(proposalText(article.article.content, field), *place);
        proposal.place.field = field;
        const Actor actor{proposal.person, proposal.account, proposal.machine};
        WriteScope theirs(scope.stores, actor, scope.nowMs);
        keepNewProposal(theirs, article.row, proposal);
        ++report.edits;
    }
}

} // namespace stet
