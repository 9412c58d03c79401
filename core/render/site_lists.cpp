// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/site_lists.h"

#include "core/render/read_next.h"

namespace stet {

QString listPath(const QString &kind, size_t page)
{
    const QString folder = pagePath(kind, QStringLiteral("x")).section(u'/', 0, 0);
    QString path = QStringLiteral("index-") + folder;
    if (page > 0)
        path += u'-' + QString::number(page + 1);
    return path + QStringLiteral(".html");
}

std::vector<PageLink> siteNav(const std::vector<Kind> &kinds,
                              const ReadNext &directory,
                              const Language &language,
                              const QString &root)
{
    std::vector<PageLink> links;
    QStringList unknown = directory.kinds();
    for (const Kind &kind : kinds) {
        if (unknown.removeOne(kind.id))
            links.push_back({kind.name.in(language.tag), root + listPath(kind.id)});
    }
    for (const QString &id : unknown)
        links.push_back({id, root + listPath(id)});
    return links;
}

} // namespace stet
