// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/folder/folder_lock.h"
#include "core/publish/folder/site_manifest.h"

namespace stet {

/// The note of the site of `desk` in `folder`, as it will be once what an interrupted run left is
/// brought to its end; an empty one where there is none. Writes nothing. InvalidInput where the
/// site of another desk stands or was begun there.
[[nodiscard]] Result<SiteManifest> foreseenNote(const QString &folder, DeskId desk);

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
