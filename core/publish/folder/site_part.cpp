// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_part.h"

#include "core/publish/feeds/feed_maker.h"
#include "core/render/site_lists.h"

namespace stet {

using namespace Qt::StringLiterals;

SitePart partOf(const QString &path)
{
    if (path.startsWith("search-index/"_L1))
        return SitePart::Search;
    const bool isInFolder = path.contains(u'/');
    if (path.endsWith(".html"_L1)) {
        const bool isPage = isInFolder || path == aboutPath() || path == policyPath() ||
                            path == searchPath() || path == "404.html"_L1;
        return isPage ? SitePart::Page : SitePart::List;
    }
    if (path.endsWith(".json"_L1) && isInFolder)
        return SitePart::Page;
    if (path == QLatin1StringView(AtomFeedName) || path == QLatin1StringView(RssFeedName) ||
        path == QLatin1StringView(JsonFeedName))
        return SitePart::Feed;
    if (path.endsWith(".xml"_L1) || path.endsWith(".txt"_L1))
        return SitePart::Map;
    return SitePart::Asset;
}

} // namespace stet
