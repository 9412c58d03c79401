// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/publish_report.h"

#include <QSet>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

/// Pages that are of no article count with the lists: the search, the desk's own.
SitePart countedPart(const QString &path)
{
    const SitePart part = partOf(path);
    return part == SitePart::Page && !path.contains(u'/') ? SitePart::List : part;
}

/// Of a page and its news object the same.
QString pageOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'.'));
}

void count(SiteChanges &changes, SitePart part)
{
    switch (part) {
    case SitePart::Asset:
        ++changes.assets;
        break;
    case SitePart::Page:
        ++changes.pages;
        break;
    case SitePart::List:
        ++changes.lists;
        break;
    case SitePart::Feed:
        ++changes.feeds;
        break;
    case SitePart::Map:
        ++changes.maps;
        break;
    case SitePart::Search:
        ++changes.search;
        break;
    }
}

} // namespace

SiteChanges changesOf(const std::vector<SiteStep> &steps, int files)
{
    SiteChanges changes;
    QSet<QString> pages;
    int written = 0;
    for (const SiteStep &step : steps) {
        if (step.what == SiteStep::What::Remove)
            ++changes.removed;
        if (step.what != SiteStep::What::Put)
            continue;
        ++written;
        const SitePart part = countedPart(step.path);
        if (part == SitePart::Page && pages.contains(pageOf(step.path)))
            continue;
        if (part == SitePart::Page)
            pages.insert(pageOf(step.path));
        count(changes, part);
    }
    changes.unchanged = files - written;
    return changes;
}

std::vector<SiteFileChange> filesOf(const std::vector<SiteStep> &steps,
                                    const std::function<bool(const QString &)> &stands)
{
    using What = SiteFileChange::What;
    std::vector<SiteFileChange> files;
    QHash<QString, size_t> pages; // which of `files` stands for a page
    for (const SiteStep &step : steps) {
        if (step.what == SiteStep::What::Note)
            continue;
        const SitePart part = countedPart(step.path);
        const What what = step.what == SiteStep::What::Remove ? What::Removed
                          : stands(step.path)                 ? What::Changed
                                                              : What::New;
        if (part == SitePart::Page) {
            const QString page = pageOf(step.path);
            if (pages.contains(page)) {
                if (step.path.endsWith(".html"_L1))
                    files[pages.value(page)] = {what, part, step.path};
                continue;
            }
            pages.insert(page, files.size());
        }
        files.push_back({what, part, step.path});
    }
    return files;
}

} // namespace stet
