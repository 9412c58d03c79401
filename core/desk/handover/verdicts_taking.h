// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/handover/claims_taking.h"

namespace stet {

// On the store thread within a transaction, after claims and evidence. What the rules of this desk
// do not let in is left out and told, the rest is taken.

/// Takes the verdicts that the desk lacks, each under the name of who gave it, bound to the hashes
/// that it was given on: where words or sources are others here, it has fallen here. Left out are
/// verdicts of those who last changed the words here, verdicts without the evidence that they rest
/// on, and such as somebody has judged later here. Verdicts that were taken back there, or looked
/// at again, are so here.
[[nodiscard]] Result<> takeVerdicts(WriteScope &scope,
                                    qint64 article,
                                    const Handover &handover,
                                    const TakenClaims &claims,
                                    TakenHandover &report);

/// Takes the sign-off under the name of who gave it. Where it is of exactly what the desk has, and
/// the gate of this desk lets it through, the article is ready; where it is of something else, it
/// is kept as a stale one, unless one stands here.
[[nodiscard]] Result<>
takeSignOff(WriteScope &scope, const Handover &handover, TakenHandover &report);

} // namespace stet
