// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/snapshot_values.h"

namespace stet {

struct Stores;

// What claims rest on of the pages that were fetched of a source. On a reading thread, or the store
// thread within a transaction.

/// How the quotes fare where the source says `now` in the stead of `before`.
[[nodiscard]] QuoteMoves
quoteMoves(Stores &stores, SourceId source, SnapshotId before, const SnapshotText &now);

/// Whether the newest page of the source does not say some quote any more.
[[nodiscard]] bool lacksQuote(Stores &stores, SourceId source);

} // namespace stet
