// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"
#include "core/desk/handover/taken_handover.h"

namespace stet {

/// Takes the open proposals of a hand-over that the desk lacks, each under the name of who made it,
/// where the article here has the words that are to go. One that was settled here stays so. On the
/// store thread within a transaction.
void takeProposals(WriteScope &scope,
                   const StoredArticle &article,
                   const Handover &handover,
                   TakenHandover &report);

} // namespace stet
