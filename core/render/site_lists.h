// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"
#include "core/render/page.h"

namespace stet {

/// What the articles of a list have in common.
enum class ListSubject { Kind, Category, Tag, Author };

/// What the files of the list of a category, tag or author are called, without their ending:
/// "tag-mobile-robots". Made of the name alone, so that every page knows where a list is, and none
/// moves when another one comes. Case, accents and hyphens for spaces make no other list. A name
/// with anything else in it (another script, "C++"), and a long one, gets a hash of eight digits
/// behind what is left of it as letters. Pure; callable from any thread.
[[nodiscard]] QString listName(ListSubject subject, const QString &name);

/// The names of those who wrote an article, as lists have them: each once, as a single line.
[[nodiscard]] QStringList authorNames(const std::vector<Byline> &authors);

/// Path below the site's root of a page of the list called `name`. The newest articles stand at the
/// list's own address, `number` 0: "index-news.html". Older ones stand on pages that are numbered
/// from the oldest, 1: "index-news.1.html". No name holds a dot, so that no page of one list is
/// called like another list, and no article can be beside the index.
[[nodiscard]] QString listPath(const QString &name, size_t number);

/// What the files of the list of all corrections are called, without their ending.
[[nodiscard]] inline QString correctionsName()
{
    return QStringLiteral("corrections");
}

/// The page of a site about its desk, and the one on how it verifies, below its root.
[[nodiscard]] inline QString aboutPath()
{
    return QStringLiteral("about.html");
}

[[nodiscard]] inline QString policyPath()
{
    return QStringLiteral("policy.html");
}

/// Where a site is searched, below its root.
[[nodiscard]] inline QString searchPath()
{
    return QStringLiteral("search.html");
}

/// The list of the articles of one kind, on one page or more.
struct SiteList
{
    QString kind;    ///< its id
    QString name;    ///< of the files, "index-news"; no two lists have the same
    LocalText title; ///< what the kind calls several of its articles, or its id where the desk does
                     ///< not know the kind

    [[nodiscard]] QString path() const { return listPath(name, 0); }
};

/// The lists of a site: of those of `kinds` that are `inUse` (ids, in any order), in their order,
/// then of the kinds that are not known, by their ids. Callable from any thread.
[[nodiscard]] std::vector<SiteList> siteLists(const std::vector<Kind> &kinds,
                                              const QStringList &inUse);

/// Links to `lists` for a page from which `root` is the site's root. The same for preview and site.
[[nodiscard]] std::vector<PageLink>
siteNav(const std::vector<SiteList> &lists, const Language &language, const QString &root);

} // namespace stet
