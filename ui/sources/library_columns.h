// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "ui/widgets/column_layout.h"

#include <QString>

#include <array>

namespace stet {

/// The columns of the list of sources in the order in which they stand.
inline constexpr std::array libraryColumns{LibraryColumn::Title,
                                           LibraryColumn::Publisher,
                                           LibraryColumn::Type,
                                           LibraryColumn::Link,
                                           LibraryColumn::Articles,
                                           LibraryColumn::Snapshots,
                                           LibraryColumn::LastLook,
                                           LibraryColumn::Key};
inline constexpr int libraryColumnCount = int(libraryColumns.size());

/// Which column stands at `section`, a place in `libraryColumns`.
[[nodiscard]] LibraryColumn libraryColumnAt(int section);
[[nodiscard]] int sectionOf(LibraryColumn column);

[[nodiscard]] QString columnTitle(LibraryColumn column);
[[nodiscard]] ColumnPlan libraryColumnPlan();

/// Whether a first click on a head sorts from the smallest: names do, numbers and times do not.
[[nodiscard]] bool beginsAscending(LibraryColumn column);

} // namespace stet
