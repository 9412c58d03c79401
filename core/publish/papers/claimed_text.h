// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/publish/papers/claim_sign.h"

#include <string>
#include <vector>

namespace stet {

/// The words of one claim within a text.
struct ClaimStretch
{
    TextRange range; ///< of a block relative to its start, in UTF-16 units of the source
    int number = 0;  ///< in the paper, from 1
    ClaimSign sign = ClaimSign::Unchecked;
    QString word = {}; ///< for that, in the language of the paper
};

/// Appends the number of a claim with its shape, and for all but `verified` with its word:
/// `<b class="claim verified" id="at-12">12 ✓</b>`.
void appendClaimNumber(std::string &out, const ClaimStretch &claim);

/// The block with the words of each claim in a span of its state and its number before them. The
/// stretches are in order and apart. What stands between the words (marks, tags) stays as it is;
/// a number whose words are none of the source's stands at the block's end.
[[nodiscard]] Block withClaims(const Block &block, const std::vector<ClaimStretch> &claims);

/// The stretches of a claim's words that are struck through, by its reading
/// (`ClaimSelector::reading`): who reads them is told the contrary.
[[nodiscard]] std::vector<TextRange> struckIn(const QString &reading);

/// The words of a claim as HTML, with what is struck through marked as that.
[[nodiscard]] std::string claimWordsHtml(const QString &words, const QString &reading);

/// Appends plain text, escaped, the same way.
void appendClaimedText(std::string &out,
                       const QString &text,
                       const std::vector<ClaimStretch> &claims);

} // namespace stet
