// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QFuture>
#include <QStringList>

namespace stet {

class DeskSession;

struct PackRequest
{
    ArticleId article;
    QString place;  ///< a new or empty folder, or a file that ends with .zip, outside the desk
    QString reason; ///< as in `GalleyRequest`
};

struct PackWritten
{
    QString place;
    int files = 0;
    qint64 bytes = 0;
    int snapshots = 0;
    QStringList withheld; ///< keys of the sources whose words stayed in the desk
};

/// Writes what a lawyer keeps of an article: the galley, the snapshots that its evidence quotes as
/// they came and as they were read, all claims with selectors, verdicts and hashes
/// (`evidenceDocument`), sums that `sha256sum -c` checks, and how to check. It is there whole or
/// not at all; cancelling leaves nothing. Progress counts snapshots. Runs on the pool.
[[nodiscard]] QFuture<Result<PackWritten>> writePack(DeskSession &session, PackRequest request);

} // namespace stet
