// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that deals with edits that others propose for the article.
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/proposals/proposals.h"
#include "ui/editor/article_fields.h"
#include "ui/editor/claims/claim_marks.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/proposals/article_proposals.h"
#include "ui/editor/proposals/proposal_bar.h"
#include "ui/editor/workspace.h"

#include <QAction>
#include <QVBoxLayout>

namespace stet {

void Workspace::buildProposals()
{
    m_proposals = new ArticleProposals(m_session, *m_fields, this);
    // Under the other bars, above the text that it is about.
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, &m_proposals->notice());
    column->insertWidget(column->count() - 1, &m_proposals->bar());
    addActions(m_proposals->actions());
    connect(m_claims, &ClaimMarks::proposed, m_proposals, &ArticleProposals::show);
    connect(m_proposals, &ArticleProposals::acceptWanted, this, &Workspace::acceptProposal);
    connect(m_proposals, &ArticleProposals::errorRaised, this, &Workspace::errorRaised);
}

void Workspace::acceptProposal(const ProposalId &proposal)
{
    if (m_recorder->branch()) {
        Q_EMIT statusMessage(tr("Your words are on a side branch. Settle it first, then accept."));
        return;
    }
    settleInput();
    // The last words go to the desk first: it puts the edit into the text that it has.
    whenDone(m_recorder->finish(RevisionReason::PersonChange),
             this,
             [this, proposal, article = m_article](const Result<LastWord> &last) {
                 if (article != m_article)
                     return;
                 if (!last || *last != LastWord::Desk || m_recorder->branch()) {
                     Q_EMIT statusMessage(
                         tr("Your last words have to be in the desk before an edit can "
                            "be accepted; they are tried again."));
                     return;
                 }
                 whenDone(Proposals(m_session).accept(proposal),
                          this,
                          [this, article](const Result<Article> &answer) {
                              if (article != m_article)
                                  return;
                              if (!answer)
                                  Q_EMIT errorRaised(answer.error(), tr("accept this edit"));
                              else if (m_recorder->isAllKept())
                                  goOnWith(*answer);
                              else
                                  m_recorder->lookAtDesk(); // under what was typed meanwhile
                          });
             });
}

} // namespace stet
