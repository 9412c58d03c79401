// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"

#include <vector>

namespace stet {

/// The text of a field of `content`.
[[nodiscard]] QString &fieldOf(ArticleContent &content, DraftField field);

/// Applies the steps in order. False where one does not fit the text that it meets; `content` is
/// then as far as the steps went.
[[nodiscard]] bool replay(const std::vector<DraftEdit> &edits, ArticleContent &content);

/// `edits` in a form that leads from `before` to `after` to the letter: clean, without steps that
/// change nothing, and with a step more where they lead elsewhere. The log always replays.
[[nodiscard]] std::vector<DraftEdit> settledEdits(std::vector<DraftEdit> edits,
                                                  const ArticleContent &before,
                                                  const ArticleContent &after,
                                                  qint64 nowMs);

} // namespace stet
