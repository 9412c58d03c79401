// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sign_off.h"
#include "core/review/claims/checked_article.h"

#include <optional>
#include <vector>

namespace stet {

/// The items whose claims `signer` has to look at a second time before signing, on a desk of one
/// person: those that they judged themselves and did not look at again after the last verdict of
/// the article. What an earlier sign-off holds as it is had its second look. Empty on other desks.
/// Pure; any thread.
[[nodiscard]] std::vector<size_t> awaitingSecondLook(const CheckedArticle &article,
                                                     const std::vector<ClaimRecord> &records,
                                                     const std::optional<SignOff> &signOff,
                                                     const Hand &signer,
                                                     const VerdictRules &rules);

} // namespace stet
