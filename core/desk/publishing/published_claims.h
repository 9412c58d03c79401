// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/model/edition_document.h"

#include <vector>

namespace stet {

/// Whether readers may see words of the source: its terms are open, and its embargo is over.
[[nodiscard]] bool mayBeRead(const Source &source, qint64 nowMs);

/// The closed claims of an article as its edition keeps them, in the order of the page. Words of
/// sources, and the names of who attests, are among them where the source may be read at `nowMs`:
/// nothing else leaves the desk. Pure.
[[nodiscard]] std::vector<PublishedClaim> publishedClaims(const ReviewedArticle &check,
                                                          qint64 nowMs);

/// The sources of those claims' quotes that are not among `cited`. Pure.
[[nodiscard]] std::vector<Source> uncitedSources(const std::vector<PublishedClaim> &claims,
                                                 const ReviewedArticle &check,
                                                 const std::vector<Source> &cited);

} // namespace stet
