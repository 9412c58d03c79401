// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "ui/widgets/column_layout.h"

#include <QString>

#include <optional>

namespace stet {

/// The columns that the desk list can show, in their usual order; the first eight are shown until
/// somebody chooses others.
enum class ArticleColumn {
    Headline,
    State,
    Claims,
    Sources,
    Words,
    Owner,
    Due,
    Changed,
    Kind,
    Category,
    Tags,
    Checker,
    Language,
    Published,
    NextCheck
};
inline constexpr int articleColumnCount = 15;
inline constexpr int usualColumnCount = 8;

[[nodiscard]] QString columnTitle(ArticleColumn column);
[[nodiscard]] ColumnPlan articleColumnPlan();

/// What a click on a column's head sorts by; nothing for tags, which have no order.
[[nodiscard]] std::optional<SortColumn> sortOf(ArticleColumn column);
[[nodiscard]] ArticleColumn columnOf(SortColumn sort);

/// The order that a first click on a head gives: newest and largest first, names from A.
[[nodiscard]] Qt::SortOrder firstOrderOf(SortColumn sort);

} // namespace stet
