// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>

namespace stet {

class DeskSession;

/// What a publishing run wrote.
struct PublishReport
{
    int pages = 0;
    int files = 0; ///< with lists, assets and the note of what was written
    qint64 bytes = 0;
    QString folder;
};

/// Writes every article outside the trash as a page, lists and the assets below `folder`, and takes
/// away pages that an earlier run wrote there and that are no longer part of the site; on the pool.
/// Progress counts pages, cancelling leaves the old files whole (the future then has no
/// result). Refused where `folder` is the desk, lies in it or holds it, is "/" or the home folder,
/// or has an index.html of another origin. The session must outlive the future.
[[nodiscard]] QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder);

/// Writes one article's page to `file`, with style sheet and images: beside it, or, where `file`
/// ends as its path in a site does ("news/slug.html"), in that site's root. Standing alone, it
/// links to the site's address where the desk has one. Gives the file's absolute path. Refused
/// inside the desk; NotFound where there is no such article.
[[nodiscard]] QFuture<Result<QString>>
renderArticle(DeskSession &session, QString slug, QString file);

/// Why `folder` cannot be an output folder of the desk at `desk`; empty where it can.
[[nodiscard]] QString refusedOutput(const QString &folder, const QString &desk);

} // namespace stet
