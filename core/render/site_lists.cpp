// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/site_lists.h"

namespace stet {

QString SiteList::path(size_t page) const
{
    // No name holds a dot, so that no page of one list is called like another list.
    return page == 0 ? name + QStringLiteral(".html")
                     : name + u'.' + QString::number(page + 1) + QStringLiteral(".html");
}

std::vector<SiteList> siteLists(const std::vector<Kind> &kinds, const QStringList &inUse)
{
    std::vector<SiteList> lists;
    const auto add = [&lists](const QString &kind, const LocalText &title) {
        const QString wanted =
            QStringLiteral("index-") + pagePath(kind, QStringLiteral("x")).section(u'/', 0, 0);
        QString name = wanted;
        const auto isTaken = [&name](const SiteList &list) {
            return list.name == name;
        };
        for (int number = 2; std::any_of(lists.begin(), lists.end(), isTaken); ++number)
            name = wanted + u'-' + QString::number(number);
        lists.push_back({kind, name, title});
    };
    QStringList unknown = inUse;
    unknown.sort();
    for (const Kind &kind : kinds) {
        if (unknown.removeOne(kind.id))
            add(kind.id, kind.listName());
    }
    for (const QString &id : unknown)
        add(id, {{{QStringLiteral("en"), id}}});
    return lists;
}

std::vector<PageLink>
siteNav(const std::vector<SiteList> &lists, const Language &language, const QString &root)
{
    std::vector<PageLink> links;
    links.reserve(lists.size());
    for (const SiteList &list : lists)
        links.push_back({list.title.in(language.tag), root + list.path()});
    return links;
}

} // namespace stet
