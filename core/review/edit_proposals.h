// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/galley/block.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/edit_proposal.h"

#include <optional>
#include <vector>

namespace stet {

// What is proposed for words of an article: where it belongs, what it would do. Pure; any thread.

/// The most that a proposal may take out or put in, in UTF-16 units; far beyond a paragraph.
inline constexpr qsizetype MostProposedUnits = 10'000;

/// Whether edits of this field are proposed: headline, dek, body. The others are written whole.
[[nodiscard]] bool mayBeProposed(DraftField field);

/// Whether the proposal can be made: other words than stand there, of a field that takes some, not
/// too many, and no empty headline. InvalidInput says which of these is not.
[[nodiscard]] Result<> mayPropose(const EditProposal &proposal);

/// Where the words stand that are to go: exactly they, by the rule of comments (`placeOf`); none
/// where they are gone, and nothing is guessed.
[[nodiscard]] std::optional<TextRange> proposedPlace(const EditProposal &proposal,
                                                     const ArticleContent &content);

/// What the proposal does to the text where its words stand at `place`: edits of single words, the
/// last first, so that each place is that of the text before. Words that stay are not among them.
[[nodiscard]] std::vector<DraftEdit> proposedEdits(const EditProposal &proposal,
                                                   const TextRange &place);

/// The quotation of an open proposal after `edits` of its field led from `before` to `after`, so
/// that its words are found again; none where it finds them as it is, or they were changed.
[[nodiscard]] std::optional<TextQuote> followedQuote(const TextQuote &quote,
                                                     const QString &before,
                                                     const std::vector<DraftEdit> &edits,
                                                     const QString &after);

} // namespace stet
