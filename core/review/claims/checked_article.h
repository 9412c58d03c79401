// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/verdict_rule.h"

#include <vector>

namespace stet {

/// A claim of the sheet with its state.
struct CheckedItem
{
    SheetItem item;
    ClaimStanding standing;

    bool operator==(const CheckedItem &) const = default;
};

/// A claim that the version has no words of any more.
struct CheckedOrphan
{
    size_t claim = 0; ///< index into the records that were given
    ClaimStanding standing;

    bool operator==(const CheckedOrphan &) const = default;
};

/// A version of an article with what was said of its words: what the sheet shows, sign-off signs
/// and the gate looks at.
struct CheckedArticle
{
    std::vector<CheckedItem> items; ///< in the order of the page; every word is in exactly one
    std::vector<CheckedOrphan> orphans;
    ClaimCounts counts;
};

/// The claims of `records` and the unchecked ones in `words`, with the state of each. Pure; any
/// thread; `look` is called here.
[[nodiscard]] CheckedArticle checkedArticle(const ArticleWords &words,
                                            const std::vector<ClaimRecord> &records,
                                            const EvidenceLook &look);

} // namespace stet
