// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

class DeskArea;

/// Where in its desk one is, for the window's title: an open source by its title, a shelf of the
/// library, a saved search, a category or a queue by what the side bar calls it. Of an open article
/// nothing: what is typed into its headline is newer than what the desk has. UI thread.
[[nodiscard]] QString placeName(const DeskArea &area);

} // namespace stet
