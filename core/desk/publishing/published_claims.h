// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/model/edition_document.h"

#include <vector>

namespace stet {

/// The closed claims of an article as its edition keeps them, in the order of the page. Words of
/// sources are among them where the source's terms are open and its embargo was over at `nowMs`:
/// nothing else leaves the desk. `cited` are the page's sources in the order of their numbers. Pure.
[[nodiscard]] std::vector<PublishedClaim> publishedClaims(const ReviewedArticle &check,
                                                          const std::vector<Source> &cited,
                                                          qint64 nowMs);

} // namespace stet
