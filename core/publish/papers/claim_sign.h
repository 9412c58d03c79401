// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/papers/galley_words.h"
#include "core/review/claims/verdict_rule.h"

#include <QString>

#include <string_view>
#include <vector>

namespace stet {

/// What papers say of a claim: its state, with what is attested apart from what is quoted. Each has
/// a shape and a word, so that colour is never all that tells them apart.
enum class ClaimSign {
    Verified,
    Attested, ///< verified where the words could not be kept: somebody saw or heard it
    NotAFact,
    Disputed,
    NeedsSource,
    Changed,
    Drifted,
    Unchecked,
    Gone ///< its words are in the article no more
};

/// All of them, in the order in which papers list them.
[[nodiscard]] const std::vector<ClaimSign> &claimSigns();

[[nodiscard]] ClaimSign signOf(const ClaimStanding &standing);

/// Whether there is still something to do: neither verified, attested nor not a fact.
[[nodiscard]] bool isOpenSign(ClaimSign sign);

/// One character: "✓", "◇", "–", "✗", "?", "≠", "≈", "○", "∅".
[[nodiscard]] QString shapeOf(ClaimSign sign);

/// As people read it.
[[nodiscard]] QString wordOf(ClaimSign sign, const GalleyWords &words);

/// Name for style sheets and files: "verified", "not_a_fact".
[[nodiscard]] std::string_view classOf(ClaimSign sign);

} // namespace stet
