// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QString>

#include <span>

namespace stet::bench {

/// What a site in a folder holds of some articles, whichever program made it.
struct SiteContents
{
    int pages = 0;   ///< of the articles that have one
    int whole = 0;   ///< of these with every word of headline, dek and text in their `main`
    int entries = 0; ///< links to them from lists, the front page's apart
};

/// Reads the pages at "kind/slug.html" and every other page of the site.
[[nodiscard]] SiteContents contentsOf(const QString &folder, std::span<const Article> articles);

} // namespace stet::bench
