// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"
#include "core/publish/file_writer.h"
#include "core/publish/page_manifest.h"

#include <QString>

#include <functional>
#include <vector>

namespace stet {

class DeskSession;

// The files of a site and which of those that are there may be replaced; for a whole site and for
// one page. On the pool.

/// Makes the folder `name` below `root` (or `root` itself), never by way of a link, which could
/// lead out of the folder that was chosen.
[[nodiscard]] Result<> makeSiteFolder(const QString &root, const QString &name);

/// The style sheet may be replaced where this desk, or Stet for another, wrote it.
[[nodiscard]] MayReplace ifStetStyleSheet(const PageManifest &manifest);

[[nodiscard]] Result<> putFile(const QString &path, QByteArrayView bytes, const MayReplace &may);

/// Writes images of the desk below `root` and tells how many bytes each has.
[[nodiscard]] Result<> putImages(DeskSession &session,
                                 const std::vector<MediaInfo> &images,
                                 const QString &root,
                                 const PageManifest &manifest,
                                 const std::function<void(qint64)> &written);

} // namespace stet
