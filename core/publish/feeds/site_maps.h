// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/sealed_file.h"

#include <QDate>

#include <vector>

namespace stet {

class SitePlan;

/// The name of the index of a site's maps.
inline constexpr char SiteMapName[] = "sitemap.xml";

/// Most addresses that a file of a site map may have (sitemaps.org).
inline constexpr size_t MostMapped = 50'000;

/// The maps of a site for search engines (sitemaps.org, 0.9): one of the lists, one of the articles
/// of each month in which any was published, of what has no date, and where something came out
/// today or yesterday one as Google News has it (sitemap-news 0.9); last the index of all. Drafts
/// stand in none; what was retracted or withdrawn does, so that it is looked at again. None where
/// the desk has no base address. `today` is the day at the desk.
[[nodiscard]] std::vector<SiteFile> siteMaps(const SitePlan &plan, QDate today);

/// robots.txt (RFC 9309): everything may be read; where the maps are.
[[nodiscard]] SiteFile robotsFile(const SitePlan &plan);

} // namespace stet
