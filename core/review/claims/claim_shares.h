// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim_tally.h"

#include <QStringList>

namespace stet {

/// The words that counts of claims are told in, each with %1 for the number: those of the program,
/// or of a paper's language.
struct ClaimShareWords
{
    QString verified;
    QString attested;
    QString notAFact;
    QString open;

    [[nodiscard]] static ClaimShareWords ofProgram();
};

/// "30 verified", "2 attested", "5 not a fact", "3 open": what a count of claims is told in
/// everywhere. They add up to all claims of the page, since each is in one of them; what is none is
/// left out, but for what is open. Pure.
[[nodiscard]] QStringList claimShares(const ClaimCounts &counts, const ClaimShareWords &words);

/// "30 verified · 2 attested · 5 not a fact · 3 open · 40 in all", and how many are to be looked at
/// again; in the language of the program. Empty where there are no claims.
[[nodiscard]] QString claimsLine(const ClaimCounts &counts);

} // namespace stet
