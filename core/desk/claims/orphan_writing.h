// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_writing.h"

namespace stet {

/// Ends a claim whose words are gone from its article. On the store thread within a transaction.
[[nodiscard]] Result<Claim> endOrphan(WriteScope &scope, const StoredClaim &claim);

/// Takes up again what `endOrphan` ended, and nothing else that was dropped.
[[nodiscard]] Result<Claim> resumeOrphan(WriteScope &scope, const StoredClaim &claim);

} // namespace stet
