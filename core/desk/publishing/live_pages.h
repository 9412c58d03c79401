// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stores.h"

namespace stet {

// The cache of what the site has, made of the editions. On the store thread within a transaction,
// or, where nothing is written, on a reading thread.

/// What the site has of an article, made anew of all its editions and of what is said of its claims
/// by now; none where nothing was published, or where an edition cannot be read (then the
/// connection has failed).
[[nodiscard]] std::optional<LivePage> freshPage(Stores &stores, const StoredArticle &stored);

/// Keeps what the site has by `edition`, the article's newest, which was just recorded.
void keepPage(Stores &stores, const StoredArticle &stored, const StoredEdition &edition);

/// Asks again which published claims stand: something was said of them, or their sources say other
/// words. Of an article without a page nothing is done.
void askPageAgain(Stores &stores, qint64 article);

/// Makes at most `most` pages of those that are to be made again; gives their number.
int remakePages(Stores &stores, int most);

} // namespace stet
