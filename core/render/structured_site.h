// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <string>

namespace stet {

class JsonWriter;

/// The address of a file of the desk's site ("" is its front page); empty where it has no site.
[[nodiscard]] std::string addressInSite(const DeskSettings &desk, const QString &path);

/// Writes who publishes ("publisher", schema.org), with the pages of its site that say how it
/// works where `hasLists`; nothing of a desk without a name.
void writePublisher(JsonWriter &json, const DeskSettings &desk, bool hasLists);

/// Appends what the front page tells machines of the site, safe inside a script element.
void appendSiteData(std::string &out, const DeskSettings &desk);

} // namespace stet
