// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"
#include "core/desk/handover/taken_handover.h"

namespace stet {

/// Takes what was said of an article that the desk has by now: claims with their notes, evidence,
/// verdicts, proposals and the sign-off, by the rules of this desk and under the names of those who
/// said it. What the rules do not let in is left out and told. InvalidInput for what is not as it
/// says; some of it may be written by then. On the store thread within a transaction.
[[nodiscard]] Result<> takeSaid(WriteScope &scope, const Handover &handover, TakenHandover &report);

} // namespace stet
