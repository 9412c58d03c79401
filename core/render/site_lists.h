// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/render/page.h"

namespace stet {

class ReadNext;

/// Path of a list of a kind's articles below the site's root: "index-news.html", and from the
/// second page (`page` 1) on "index-news-2.html". Beside the index, where no article can be.
[[nodiscard]] QString listPath(const QString &kind, size_t page = 0);

/// The lists that each page of a site leads to, for a page from which `root` is the site's root: of
/// those of `kinds` that have articles, in their order, then of the kinds that are not known. The
/// same for preview and site. Callable from any thread.
[[nodiscard]] std::vector<PageLink> siteNav(const std::vector<Kind> &kinds,
                                            const ReadNext &directory,
                                            const Language &language,
                                            const QString &root);

} // namespace stet
