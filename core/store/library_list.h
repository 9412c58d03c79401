// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "core/store/sql/connection.h"

#include <vector>

namespace stet {

/// The sources that a query asks for at this moment, in its order. Reads every source once (of
/// those that are due only such as were not looked at lately) and sorts in memory. Used on its
/// connection's thread.
[[nodiscard]] std::vector<LibraryRow>
libraryRows(Connection &connection, const LibraryQuery &query, qint64 nowMs);

/// How many sources there are. Reads those alone that were not looked at lately.
[[nodiscard]] LibraryCounts libraryCounts(Connection &connection, qint64 nowMs);

} // namespace stet
