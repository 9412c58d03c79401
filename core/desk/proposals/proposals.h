// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/edit_proposal.h"
#include "core/review/claims/claim_words.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// What somebody proposes: `inserted` for the words at a place of the text.
struct NewProposal
{
    SourcePlace place; ///< of headline, dek, body, caption of the lead picture or a fact
    QString removed;   ///< the words there, as the person saw them
    QString inserted;
    QString reason = {};
};

/// How many proposals of an article can be open, and the longest reason, in UTF-16 units.
inline constexpr size_t MostOpenProposals = 500;
inline constexpr qsizetype MostProposalReason = 500;

/// The verbs of edits that somebody proposes and somebody else lets in. The words of an accepted
/// one are the proposer's in the draft's log, so that they may not verify them; the record and the
/// log's consent name who accepted. Nothing is ever deleted. Cheap to make; holds a reference to
/// the session.
class Proposals
{
public:
    explicit Proposals(DeskSession &session);

    /// Conflict where other words than `removed` stand there by now; InvalidInput for what
    /// `mayPropose` refuses; NotFound where there is no such article.
    [[nodiscard]] QFuture<Result<EditProposal>> propose(ArticleId article, NewProposal wanted);
    /// All of an article, settled ones too, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<EditProposal>>> of(ArticleId article);

    /// Puts its words into the text as one step of the draft; gives the article as it is then.
    /// Conflict where it is settled, or the words that are to go are not in the text any more:
    /// nothing is guessed. No version is asked for, since exactly those words are looked for.
    [[nodiscard]] QFuture<Result<Article>> accept(ProposalId id);
    /// For anybody but who proposed it. Conflict where it is settled.
    [[nodiscard]] QFuture<Result<EditProposal>> reject(ProposalId id);
    /// For who proposed it. Conflict where it is settled.
    [[nodiscard]] QFuture<Result<EditProposal>> withdraw(ProposalId id);
    /// A rejected one is open again for anybody, a withdrawn one for who proposed it; an accepted
    /// one is where its step of the draft is undone. Conflict for others.
    [[nodiscard]] QFuture<Result<EditProposal>> reopen(ProposalId id);

private:
    DeskSession &m_session;
};

} // namespace stet
