// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_writing.h"

namespace stet {

/// Ends a claim whose words are gone from its article. Where somebody objected to these (disputed,
/// without a source, a note that is open), nobody ends it who wrote them: they would come back
/// unchecked. On the store thread within a transaction.
[[nodiscard]] Result<Claim> endOrphan(WriteScope &scope, const StoredClaim &claim);

/// Takes up again what `endOrphan` ended, and nothing else that was dropped.
[[nodiscard]] Result<Claim> resumeOrphan(WriteScope &scope, const StoredClaim &claim);

/// Whether a claim was dropped because it ended, and not because its words became another's.
[[nodiscard]] bool wasEnded(Stores &stores, const StoredClaim &claim);

/// Whether somebody objected to a claim of `article` and nobody settled that.
[[nodiscard]] bool isObjectedTo(Stores &stores, qint64 article, const Claim &claim);

/// Drops a claim as one that ended, with its event.
void keepEnded(WriteScope &scope, const StoredClaim &claim);

} // namespace stet
