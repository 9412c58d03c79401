// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_manifest.h"

#include <QString>

#include <vector>

namespace stet {

class DeskSession;

// The files of one page alone and which of those that are there may be replaced. On the pool.

/// What `desk` noted of a site in `folder`; an empty note where it did not.
[[nodiscard]] SiteManifest notedBy(DeskId desk, const QString &folder);

/// The style sheet may be replaced where this desk, or Stet for another, wrote it.
[[nodiscard]] MayReplace ifStetStyleSheet(const SiteManifest &manifest);

[[nodiscard]] Result<> putFile(const QString &path, QByteArrayView bytes, const MayReplace &may);

/// Writes images of the desk and copies of such below `root`.
[[nodiscard]] Result<> putImages(DeskSession &session,
                                 const std::vector<MediaInfo> &images,
                                 const QString &root,
                                 const SiteManifest &manifest);

} // namespace stet
