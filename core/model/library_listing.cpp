// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/library_listing.h"

#include <algorithm>

namespace stet {

qint64 LibraryRow::lastLookMs() const
{
    return hasLink ? link.lookedMs : std::max(link.lookedMs, keptMs);
}

bool isLookDue(const LibraryRow &row, qint64 nowMs)
{
    const bool isUsed = row.hasLink || row.snapshots > 0 || row.articles > 0;
    const qint64 last = row.lastLookMs();
    return isUsed && (last == 0 || nowMs - last >= row.lookHoldsMs);
}

} // namespace stet
