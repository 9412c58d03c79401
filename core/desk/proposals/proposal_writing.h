// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/proposals/proposals.h"

namespace stet {

// Steps of the verbs of proposals, on the store thread within a transaction.

[[nodiscard]] Result<EditProposal>
proposeEdit(WriteScope &scope, ArticleId article, const NewProposal &wanted);

/// Keeps a new one, which is open, as the doing of who acts, who proposes it.
void keepNewProposal(WriteScope &scope, qint64 article, const EditProposal &proposal);

[[nodiscard]] Result<Article> acceptProposal(WriteScope &scope, ProposalId id);

/// Rejects or withdraws it, or opens it again.
[[nodiscard]] Result<EditProposal>
settleProposal(WriteScope &scope, ProposalId id, ProposalState state);

/// Keeps the open proposals with their words after a text was saved, and those that an undo took
/// out of the text, or a redo put into it, as what they are by now.
void followProposals(WriteScope &scope,
                     const StoredArticle &before,
                     const StoredArticle &after,
                     const std::vector<DraftEdit> &edits);

} // namespace stet
