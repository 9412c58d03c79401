// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"

#include <QString>

#include <optional>

namespace stet {

/// The columns of the desk list, from left to right.
enum class ArticleColumn { Headline, State, Sources, Words, Due, Changed };
inline constexpr int articleColumnCount = 6;

[[nodiscard]] QString columnTitle(ArticleColumn column);

/// What a click on a column's head sorts by; nothing where the desk cannot sort by it.
[[nodiscard]] std::optional<SortColumn> sortOf(ArticleColumn column);
[[nodiscard]] std::optional<ArticleColumn> columnOf(SortColumn sort);

} // namespace stet
