// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace stet {

class DeskSession;

/// How the files of a site compare with what the desk makes for the same instant. Paths below the
/// folder, sorted.
struct SiteVerdict
{
    QString folder;
    qint64 instantMs = 0;  ///< UTC, of the run that wrote the site
    int files = 0;         ///< that the desk makes
    QStringList differing; ///< other bytes, or no longer a file of the site
    QStringList missing;
    QStringList foreign;     ///< of someone else; none of the site's
    bool sameProgram = true; ///< else the program made them otherwise then, or may have
    bool sameTheme = true;   ///< as the desk has it now

    [[nodiscard]] bool holds() const { return differing.isEmpty() && missing.isEmpty(); }
};

/// Brings an interrupted run to its end, then makes every file of the site that stands in `folder`
/// again, in memory, for the instant of the run that wrote it, and compares byte for byte; on the
/// pool. Writes nothing else. InvalidInput where no site of this desk stands there, Busy while
/// somebody writes it. Progress counts pages. The session must outlive the future.
[[nodiscard]] QFuture<Result<SiteVerdict>> verifySite(DeskSession &session, QString folder);

} // namespace stet
