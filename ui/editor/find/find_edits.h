// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "ui/editor/find/find_rules.h"

#include <vector>

namespace stet {

/// The fields that are searched for a query, in the order in which they stand in the window:
/// headline, dek, category, authors, text, tags, facts, the lead picture's words, corrections.
/// Names are searched as the field shows them, rows with a line for each cell; keys and addresses
/// only where the query asks for them.
[[nodiscard]] std::vector<FindText> searchedTexts(const ArticleContent &content,
                                                  const FindQuery &query);

/// The place of a field in that order.
[[nodiscard]] int searchRank(DraftField field);

/// Whether a field is searched with a line for each of its values: it has no caret of its own.
[[nodiscard]] bool isSearchedInRows(DraftField field);

/// The row of the facts or the corrections that a place is in.
[[nodiscard]] int searchedRow(const FindText &text, qsizetype place);

/// `changes` in one of those fields, last first, as edits of the draft. Empty for changes that
/// would join or part rows.
[[nodiscard]] std::vector<DraftEdit>
editsFor(const ArticleContent &content, DraftField field, const std::vector<FindChange> &changes);

} // namespace stet
