// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"
#include "core/desk/handover/taken_handover.h"

namespace stet {

/// Adds the sources and snapshots of a hand-over that the desk lacks, under their ids; those that
/// it has stay as they are. InvalidInput where another source has the key of one, where one of its
/// snapshots is another here, and for words of a source that is a label in this desk. Bytes lie in
/// the folder of blobs by then. On the store thread within a transaction.
[[nodiscard]] Result<>
takeLibrary(WriteScope &scope, const Handover &handover, TakenHandover &report);

} // namespace stet
