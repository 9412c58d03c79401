// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/galley/block.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/edit_proposal.h"
#include "core/review/claims/claim_words.h"

#include <optional>
#include <vector>

namespace stet {

// What is proposed for words of an article: where it belongs, what it would do. Pure; any thread.

/// The most that a proposal may take out or put in, in UTF-16 units; far beyond a paragraph.
inline constexpr qsizetype MostProposedUnits = 10'000;

/// Whether edits of this field are proposed: all that is checked, headline, dek, body, caption of
/// the lead picture and facts.
[[nodiscard]] bool mayBeProposed(DraftField field);

/// The text of a field that proposals have their places in: of the facts their rows (`factText`)
/// with an empty line between them, else the field's own.
[[nodiscard]] QString proposalText(const ArticleContent &content, DraftField field);
/// A place of the check sheet in that text; none where there is no such row of facts.
[[nodiscard]] std::optional<TextRange> proposalRange(const ArticleContent &content,
                                                     const SourcePlace &place);
/// A place of that text in the check sheet: of the facts within the row that it begins in.
[[nodiscard]] SourcePlace
checkedPlaceOf(const ArticleContent &content, DraftField field, const TextRange &range);

/// Whether the proposal can be made: other words than stand there, of a field that takes some, not
/// too many, no empty headline, and for a row of facts a row. InvalidInput says which of these is
/// not.
[[nodiscard]] Result<> mayPropose(const EditProposal &proposal);

/// Where the words stand that are to go: exactly they, by the rule of comments (`placeOf`); none
/// where they are gone, and nothing is guessed. In `proposalText`; of the facts a whole row.
[[nodiscard]] std::optional<TextRange> proposedPlace(const EditProposal &proposal,
                                                     const ArticleContent &content);

/// What the proposal does to `proposalText` where its words stand at `place`: edits of single
/// words, the last first, so that each place is that of the text before. Words that stay are not
/// among them.
[[nodiscard]] std::vector<DraftEdit> proposedEdits(const EditProposal &proposal,
                                                   const TextRange &place);

/// The value of its field, as the log has it (`fieldText`), once the words at `place` are those of
/// the proposal.
[[nodiscard]] QString
proposedValue(const EditProposal &proposal, const TextRange &place, const ArticleContent &content);

/// The quotation of an open proposal after `edits` of its field led from `before` to `after`
/// (`proposalText`), so that its words are found again; none where it finds them as it is, or they
/// were changed. A field that is no prose is written whole, which says nothing of places.
[[nodiscard]] std::optional<TextQuote> followedQuote(const TextQuote &quote,
                                                     const QString &before,
                                                     const std::vector<DraftEdit> &edits,
                                                     const QString &after);

} // namespace stet
