// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/snapshot_values.h"

#include <vector>

namespace stet {

// What a look at a source writes. Called on the store thread within a transaction, the last one
// wherever the desk is read. A look that was taken back stays in its table and in the record, and
// counts no more.

/// As `Snapshots::look` says.
[[nodiscard]] Result<LinkHistory> recordLook(WriteScope &scope, SourceId id, const NewLook &given);

/// As `Snapshots::stillSays` says.
[[nodiscard]] Result<ConfirmedLink> recordPersonsLook(WriteScope &scope, SourceId id);

/// As `Snapshots::takeLookBack` says.
[[nodiscard]] Result<LinkHistory>
takePersonsLookBack(WriteScope &scope, SourceId id, const ConfirmedLink &look);

/// The looks at a source that nobody took back, newest first; `row` is the source's.
[[nodiscard]] std::vector<SourceLook>
standingLooks(Stores &stores, SourceId id, qint64 row, int limit);

} // namespace stet
