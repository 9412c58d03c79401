// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stores.h"

namespace stet {

/// What has become of the check of published words.
struct PublishedStanding
{
    std::optional<EditionCheck> check; ///< whose sign-off still stands
    std::vector<ClaimId> fallen;       ///< claims that have stopped being verified, or no facts
};

/// Asks of an article's newest edition, whatever became of its working text: a verdict stands while
/// the words that it was given on stand on both sides, and the published side is the edition's. A
/// claim falls where its evidence was withdrawn or is not said any more by its source, where its
/// verdict was taken back, or where another one was given on these very words. One that was given
/// on other words of the working text says nothing of the published ones. On a reading thread, or
/// the store thread within a transaction.
[[nodiscard]] PublishedStanding publishedStanding(Stores &stores,
                                                  const StoredArticle &stored,
                                                  const StoredEdition &edition);

} // namespace stet
