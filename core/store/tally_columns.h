// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim_tally.h"
#include "core/store/sql/query.h"

namespace stet {

/// The columns of `claim_tally c` that a tally is read from, beginning with its version.
#define STET_TALLY_COLUMNS                                                                         \
    "c.version, c.unchecked, c.verified, c.disputed, c.needs_source, c.not_a_fact, c.changed,"     \
    " c.drifted, c.orphaned, c.attested, c.look_again, c.open_notes, c.for_checker, c.for_author," \
    " c.signed"

/// Reads a tally from the columns behind that of the version.
[[nodiscard]] inline ClaimTally tallyFrom(const Query &query, int first)
{
    ClaimTally tally;
    int *const numbers[] = {&tally.counts.unchecked,
                            &tally.counts.verified,
                            &tally.counts.disputed,
                            &tally.counts.needsSource,
                            &tally.counts.notAFact,
                            &tally.counts.changed,
                            &tally.counts.drifted,
                            &tally.counts.orphaned,
                            &tally.counts.attested,
                            &tally.counts.lookAgain,
                            &tally.openNotes,
                            &tally.forChecker,
                            &tally.forAuthor};
    for (int *number : numbers)
        *number = int(query.integer(first++));
    tally.signedOff = query.integer(first) != 0;
    return tally;
}

} // namespace stet
