// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/render/page.h"

namespace stet {

/// The list of the articles of one kind, on one page or more.
struct SiteList
{
    QString kind;    ///< its id
    QString name;    ///< of the files, "index-news"; no two lists have the same
    LocalText title; ///< what the kind calls several of its articles, or its id where the desk does
                     ///< not know the kind

    /// Path below the site's root: "index-news.html", and from the second page (`page` 1) on
    /// "index-news.2.html". Beside the index, where no article can be.
    [[nodiscard]] QString path(size_t page = 0) const;
};

/// The lists of a site: of those of `kinds` that are `inUse` (ids, in any order), in their order,
/// then of the kinds that are not known, by their ids. Callable from any thread.
[[nodiscard]] std::vector<SiteList> siteLists(const std::vector<Kind> &kinds,
                                              const QStringList &inUse);

/// Links to `lists` for a page from which `root` is the site's root. The same for preview and site.
[[nodiscard]] std::vector<PageLink>
siteNav(const std::vector<SiteList> &lists, const Language &language, const QString &root);

} // namespace stet
