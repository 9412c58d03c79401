// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/page_findings.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace stet {

class DeskSession;

/// What a publishing run wrote.
struct PublishReport
{
    int pages = 0;
    int files = 0; ///< with lists, assets and the note of what was written
    qint64 bytes = 0;
    QString folder;
    PageFindings findings;
    bool hasAddress = true; ///< without a base address there are neither feeds nor site maps
    /// Paths below the folder: no longer part of the site, but changed since they were written, or
    /// behind a link, so that they stay.
    QStringList left;
};

/// Writes a page of every article that was published and is not in the trash, of what its newest
/// edition says, lists and the assets below `folder`, and takes away pages that an earlier run wrote there and that are no longer part of the site; on the pool.
/// Progress counts pages, cancelling leaves the old files whole (the future then has no
/// result). Refused, before anything is written, where a page stands that Stet did not write or
/// that was changed since, and where `folder` is the desk, lies in it or holds it, is "/" or the
/// home folder, or has an index.html of another origin. The session must outlive the future.
[[nodiscard]] QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder);

} // namespace stet
