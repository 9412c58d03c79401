// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/check_aids.h"

namespace stet {

/// For each quote of a claim that its source does not say any more, the words that come nearest in
/// the newest snapshot (`QuoteText::nearest`), where there are any and none of them is bound. Never
/// taken for the quote: a person binds them in its place, or not. Pure; linear in the snapshots.
[[nodiscard]] std::vector<ProposedPassage>
movedQuotes(const ReviewedArticle &sheet, const CheckAids &aids, const ClaimRecord &record);

} // namespace stet
