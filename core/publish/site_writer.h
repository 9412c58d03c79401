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
    int files = 0; ///< with index and assets
    qint64 bytes = 0;
    QString folder;
};

/// Writes every article outside the trash as a page, an index and the assets below `folder`, on
/// the pool; progress counts pages, cancelling leaves the old files whole. Refused where `folder`
/// is the desk, holds the desk, or is "/" or the home folder.
[[nodiscard]] QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder);

/// Writes one article's page (with the style sheet beside it) to `file`.
[[nodiscard]] QFuture<Result<QString>>
renderArticle(DeskSession &session, QString slug, QString file);

/// Why `folder` cannot be an output folder of the desk at `desk`; empty where it can.
[[nodiscard]] QString refusedOutput(const QString &folder, const QString &desk);

} // namespace stet
