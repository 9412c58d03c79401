// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/bound_quotes.h"

#include "core/desk/claims/evidence_reading.h"
#include "core/store/stores.h"

#include <algorithm>

namespace stet {

namespace {

/// Like is compared with like: what is bound in a file says nothing of the page.
std::vector<Evidence> quotesOfPage(Stores &stores, EvidenceReading &reading, SourceId source)
{
    std::vector<Evidence> quotes = stores.evidence.onSource(source);
    std::erase_if(quotes, [&](const Evidence &one) {
        if (one.kind != EvidenceKind::Quote)
            return true;
        const std::optional<Snapshot> bound = reading.boundSnapshot(one);
        return !bound || bound->way != SnapshotWay::Fetched;
    });
    return quotes;
}

} // namespace

QuoteMoves quoteMoves(Stores &stores, SourceId source, SnapshotId before, const SnapshotText &now)
{
    QuoteMoves moves;
    EvidenceReading reading(stores);
    const std::vector<Evidence> quotes = quotesOfPage(stores, reading, source);
    const auto said = quotes.empty() ? nullptr : reading.textOf(before);
    if (!said)
        return moves;
    const SaidText says(now);
    for (const Evidence &quote : quotes) {
        const bool stood = reading.in(quote, *said).standing == QuoteStanding::Stands;
        const bool stands = reading.in(quote, says).standing == QuoteStanding::Stands;
        moves.lost = moves.lost || (stood && !stands);
        moves.found = moves.found || (!stood && stands);
    }
    return moves;
}

bool lacksQuote(Stores &stores, SourceId source)
{
    EvidenceReading reading(stores);
    const std::vector<Evidence> quotes = quotesOfPage(stores, reading, source);
    return std::any_of(quotes.begin(), quotes.end(), [&](const Evidence &quote) {
        return reading.now(quote).standing == QuoteStanding::Gone;
    });
}

} // namespace stet
