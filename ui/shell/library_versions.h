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

/// What this program is made of: Qt as it runs, the other libraries as they were built with. The
/// web engine and what that was made of stand among them without a version: to tell it, their
/// library has to be loaded, see `engineVersions`.
[[nodiscard]] std::vector<LibraryVersion> libraryVersions();

/// The versions of the web engine and of what it was made of; in place of the first why they are
/// not known, where its library cannot be loaded. Loads it, which takes a while: not for the UI
/// thread.
[[nodiscard]] std::vector<LibraryVersion> engineVersions();

} // namespace stet
