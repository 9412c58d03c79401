// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

struct LibraryVersion
{
    QString name;
    QString version;
};

/// What this program is made of: Qt and its web engine as they run, the other libraries as they
/// were built with. Loads the engine's library where it is not loaded yet.
[[nodiscard]] std::vector<LibraryVersion> libraryVersions();

} // namespace stet
