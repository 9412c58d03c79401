// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// What a file of a site is to those who count, and to the order in which files are put in place.
enum class SitePart {
    Asset, ///< pictures, style sheet, script: what pages need
    Page,  ///< of an article, with its news object; what stands at a former address; about the desk
    List,
    // What machines read to find pages:
    Feed,
    Map,   ///< site maps, robots.txt
    Search ///< the index of the search
};

/// The part of the file at a path below the site's root.
[[nodiscard]] SitePart partOf(const QString &path);

} // namespace stet
