// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "ui/editor/find/find_rules.h"

#include <vector>

namespace stet {

/// The fields that are searched, in the order in which they stand in the window: headline, dek,
/// category, authors, text. Names are searched as the field shows them.
[[nodiscard]] std::vector<FindText> searchedTexts(const ArticleContent &content);

/// `changes` in one of those fields, last first, as edits of the draft.
[[nodiscard]] std::vector<DraftEdit>
editsFor(const ArticleContent &content, DraftField field, const std::vector<FindChange> &changes);

} // namespace stet
