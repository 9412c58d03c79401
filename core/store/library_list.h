// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "core/store/sql/connection.h"

#include <vector>

namespace stet {

/// The sources that a query asks for, in its order. Reads every source once and sorts in memory.
/// Used on its connection's thread.
[[nodiscard]] std::vector<LibraryRow> libraryRows(Connection &connection,
                                                  const LibraryQuery &query);

/// How many sources there are, without reading them.
[[nodiscard]] LibraryCounts libraryCounts(Connection &connection);

} // namespace stet
