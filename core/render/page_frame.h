// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"
#include "core/render/theme.h"

namespace stet {

/// What stands around the content of each page of a site: the skip link, the site's head with its
/// navigation and the opening of `<main>`.
[[nodiscard]] QByteArray pageTop(const Theme &theme,
                                 const DeskSettings &desk,
                                 const Language &language,
                                 const QString &home,
                                 const std::vector<PageLink> &nav);

/// The closing of `<main>` and the site's foot.
[[nodiscard]] QByteArray pageFoot(const Theme &theme, const DeskSettings &desk);

} // namespace stet
