// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/folder/folder_lock.h"
#include "core/publish/folder/site_manifest.h"

#include <optional>

namespace stet {

/// The note of the site of `desk` in `folder`, where there is one. InvalidInput where the site of
/// another desk stands or was begun there.
[[nodiscard]] Result<std::optional<SiteManifest>> readSiteNote(const QString &folder, DeskId desk);

/// Keeps `folder` (without links) to one publisher and brings what an interrupted run left there to
/// its end. InvalidInput where the site of another desk stands there.
struct OpenSiteFolder
{
    FolderLock lock;
    SiteManifest manifest;
    bool isNew = true; ///< no run ended there before

    [[nodiscard]] static Result<OpenSiteFolder> open(const QString &folder, DeskId desk);
};

} // namespace stet
