// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/publish/feeds/feed.h"
#include "core/publish/sealed_file.h"

#include <vector>

namespace stet {

class SitePlan;

/// The feeds of a site, by the names of their files.
inline constexpr char AtomFeedName[] = "atom.xml";
inline constexpr char RssFeedName[] = "rss.xml";
inline constexpr char JsonFeedName[] = "feed.json";

/// The newest articles of a plan that readers have and the desk stands by, at most 30. What was
/// retracted or withdrawn, and what has no date, is none of them. Days begin at midnight in the
/// desk's time zone. `address` stays empty.
[[nodiscard]] Feed feedOf(const SitePlan &plan, DeskId desk);

/// The feeds as files; none where the desk has no base address, since a feed holds whole ones, or
/// where there is nothing to tell.
[[nodiscard]] std::vector<SiteFile> feedFiles(const SitePlan &plan, DeskId desk);

/// The elements of a page's head that lead to the feeds; empty where there are none.
[[nodiscard]] std::string feedLinks(const SitePlan &plan);

} // namespace stet
