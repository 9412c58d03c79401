// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/publish_report.h"

#include "core/publish/folder/site_part.h"

#include <QSet>

namespace stet {

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
        switch (partOf(step.path)) {
        case SitePart::Asset:
            ++changes.assets;
            break;
        case SitePart::Page:
            if (step.path.contains(u'/'))
                pages.insert(step.path.left(step.path.lastIndexOf(u'.')));
            else // beside the lists: the search, the desk's own
                ++changes.lists;
            break;
        case SitePart::List:
            ++changes.lists;
            break;
        case SitePart::Feed:
            ++changes.feeds;
            break;
        }
    }
    changes.pages = int(pages.size());
    changes.unchanged = files - written;
    return changes;
}

} // namespace stet
