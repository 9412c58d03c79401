// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reader_evidence.h"
#include "core/review/claims/claim_words.h"

#include <vector>

namespace stet {

/// The words of a claim on a page.
struct ReaderClaimPlace
{
    size_t claim = 0; ///< index into the claims that were given
    SourcePlace place;

    bool operator==(const ReaderClaimPlace &) const = default;
};

/// Where the marked claims stand in `words`, in the order of the page: at exactly their words, read
/// as they were when they were verified. Words that stand in several places are claims' in their
/// order where there are as many of these, and nobody's else: nothing is guessed. Pure.
[[nodiscard]] std::vector<ReaderClaimPlace>
readerClaimPlaces(const ArticleWords &words, const std::vector<ReaderClaim> &claims);

} // namespace stet
