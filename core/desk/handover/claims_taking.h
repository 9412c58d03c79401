// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"
#include "core/desk/handover/taken_handover.h"

#include <QHash>

namespace stet {

/// Which claim of this desk each claim of a hand-over is: itself, or one that was made here of the
/// same words meanwhile. Those that stayed out are not in it.
using TakenClaims = QHash<ClaimId, ClaimId>;

// On the store thread within a transaction.

/// Takes the claims of a hand-over with their notes and replies, each under the name of who made or
/// wrote it. Of a claim that the desk has the words stay as they are here, unless it was split,
/// joined or spoken of anew there since, and the article here has those words too. InvalidInput
/// where an id is that of another article's claim.
[[nodiscard]] Result<TakenClaims> takeClaims(WriteScope &scope,
                                             const StoredArticle &article,
                                             const Handover &handover,
                                             TakenHandover &report);

/// Takes evidence that the desk lacks, under the name of who bound it, and takes back what was
/// withdrawn there; what was withdrawn here stays so. InvalidInput for a quote that its snapshot
/// does not have.
[[nodiscard]] Result<> takeEvidence(WriteScope &scope,
                                    const Handover &handover,
                                    const TakenClaims &claims,
                                    TakenHandover &report);

} // namespace stet
