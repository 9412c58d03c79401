// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_writing.h"

namespace stet {

/// Binds evidence to a claim, which is kept for it. On the store thread within a transaction.
[[nodiscard]] Result<> bindEvidence(WriteScope &scope,
                                    const ReviewedArticle &check,
                                    AimedClaim &aimed,
                                    const NewEvidence &wanted);

/// Whether the claim has the evidence `same` of another one, or of itself, already.
[[nodiscard]] bool
isBoundTo(const ReviewedArticle &check, const AimedClaim &aimed, EvidenceId same);

/// Takes evidence back, or binds it again; gives its claim.
[[nodiscard]] Result<Claim>
setEvidenceWithdrawn(WriteScope &scope, EvidenceId evidence, bool withdrawn);

} // namespace stet
