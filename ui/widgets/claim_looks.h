// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/verdict_rule.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tokens.h"

#include <QTextCharFormat>

namespace stet {

/// How the state of a claim is shown everywhere: a sign of its own, a word and a tone, so that none
/// of the three is needed to tell states apart.
struct ClaimLook
{
    QString sign;
    QString word;
    Badge::Tone tone = Badge::Tone::Gray;
};

[[nodiscard]] ClaimLook lookOf(const ClaimStanding &standing);
[[nodiscard]] ClaimLook lookOf(ClaimState state);

[[nodiscard]] QColor colorOf(Badge::Tone tone, const Tokens &tokens);

/// The line under words that stand so, the dotted *stet* one for verified words; of another shape
/// for each state, and one above them where they are to be looked at again. None under unchecked
/// words.
[[nodiscard]] QTextCharFormat claimFormat(const ClaimStanding &standing, const Tokens &tokens);

/// "verified", as the gate's rule says it in a sentence: "3 claims are unchecked".
[[nodiscard]] QString countsSentence(const ClaimCounts &counts);

} // namespace stet
