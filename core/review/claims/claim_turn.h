// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim_tally.h"
#include "core/review/claims/checked_article.h"

namespace stet {

/// Whose turn it is to do something about a claim.
enum class ClaimTurn { Nobody, Checker, Author };

/// Goes up where `claimTurn`, or what states claims are in, is decided otherwise than before: what
/// was tallied by another one is tallied again.
inline constexpr int claimTallyRule = 2;

/// Whether its author has not answered it: it is open, and the last word is of who wrote it.
[[nodiscard]] bool waitsForAnAnswer(const ClaimNote &note);

/// The author's where a claim is disputed or needs a source, or a note on it that is not resolved
/// waits for an answer: its last word is of who wrote it. Else the checker's where nobody has
/// checked it, its verdict fell (changed, drifted) or is to be looked at again, or a note was
/// answered and is not resolved. Else nobody's. A claim whose words are gone is nobody's.
[[nodiscard]] ClaimTurn claimTurn(const ClaimStanding &standing,
                                  const std::vector<ClaimNote> &notes);

/// What a version's claims come to, but for its sign-off. Pure; any thread.
[[nodiscard]] ClaimTally claimTally(const CheckedArticle &article,
                                    const std::vector<ClaimRecord> &records);

} // namespace stet
