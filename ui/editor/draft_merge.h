// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <optional>

namespace stet {

/// What comes of two changes to `base` that knew nothing of each other, field by field: a field
/// that only one side changed is that side's, one that both changed alike is taken once. Nothing
/// where both changed the same field differently; that is for a person to settle.
[[nodiscard]] std::optional<ArticleContent>
mergeContents(const ArticleContent &base, const ArticleContent &mine, const ArticleContent &theirs);

} // namespace stet
