// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "ui/palette/palette_model.h"

#include <vector>

namespace stet {

/// What the side bar leads to: all sources, or those whose change a person is still to see.
enum class LibraryShelf { All, Changed };

[[nodiscard]] QString shelfName(LibraryShelf shelf);

/// What the list of sources can be narrowed by.
enum class LibraryFilter { Type, Publisher, Link };
inline constexpr int libraryFilterCount = 3;

[[nodiscard]] QString filterName(LibraryFilter filter);
/// What the filter says of a query; empty: it does not narrow.
[[nodiscard]] QString filterText(LibraryFilter filter, const LibraryQuery &query);
/// The values to narrow by, each with how many of `rows` have it, the most frequent first.
[[nodiscard]] std::vector<PaletteEntry>
filterEntries(LibraryFilter filter, const std::vector<LibraryRow> &rows, const LibraryQuery &query);
/// Sets what `entry` of `filterEntries` stands for.
void applyFilter(LibraryFilter filter, const PaletteEntry &entry, LibraryQuery &query);
void clearFilter(LibraryFilter filter, LibraryQuery &query);

} // namespace stet
