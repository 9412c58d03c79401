// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "ui/palette/palette_model.h"

#include <vector>

namespace stet {

/// What the side bar leads to: all sources, those whose change a person is still to see, or those
/// that are to be looked at again.
enum class LibraryShelf { All, Changed, Due };
inline constexpr LibraryShelf libraryShelves[] = {
    LibraryShelf::All, LibraryShelf::Changed, LibraryShelf::Due};

[[nodiscard]] QString shelfName(LibraryShelf shelf);

/// How many sources stand on it.
[[nodiscard]] int countOf(LibraryShelf shelf, const LibraryCounts &counts);
/// The shelf as a question narrows to it.
void setShelf(LibraryShelf shelf, LibraryQuery &query);
[[nodiscard]] LibraryShelf shelfOf(const LibraryQuery &query);
/// Whether the library may have more than the query shows.
[[nodiscard]] bool isNarrowed(const LibraryQuery &query);

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
