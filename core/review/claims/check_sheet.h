// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/anchoring.h"

#include <optional>
#include <vector>

namespace stet {

/// One claim of the check sheet: a kept one, or words in none of those, which are unchecked.
struct SheetItem
{
    std::optional<size_t> claim; ///< index into the claims that were given; none: not kept
    Anchor anchor = Anchor::Stands;
    ClaimPlace place;
    ClaimSurroundings around;

    bool operator==(const SheetItem &) const = default;
};

/// All that there is to check in a version of an article, in the order of the page: each word
/// lies in exactly one item.
struct CheckSheet
{
    std::vector<SheetItem> items;
    std::vector<size_t> orphans; ///< indices into the claims that were given
};

/// The check sheet of `words` with `claims`. Pure; any thread.
[[nodiscard]] CheckSheet checkSheet(const ArticleWords &words,
                                    const std::vector<ClaimSelector> &claims);

/// The two places that a claim is split into before the word at `at`, in its passage's words; none
/// where one of them would have nothing to check.
[[nodiscard]] std::optional<std::pair<ClaimPlace, ClaimPlace>>
splitPlace(const ArticleWords &words, const ClaimPlace &place, qint32 at);

/// The place of two neighbouring claims as one; none where they lie in different blocks, or
/// something that is checked lies between them.
[[nodiscard]] std::optional<ClaimPlace>
joinedPlace(const ArticleWords &words, const ClaimPlace &one, const ClaimPlace &other);

} // namespace stet
