// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/bound_quotes.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/snapshots.h"

namespace stet {

QFuture<Result<QuoteMoves>>
Snapshots::quoteMoves(SourceId source, SnapshotId before, SnapshotText now)
{
    return m_session.engine().read(
        [source, before, now = std::move(now)](Stores &stores) -> Result<QuoteMoves> {
            return stet::quoteMoves(stores, source, before, now);
        });
}

} // namespace stet
