// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace stet {

class DeskSession;

/// Where a desk is exported to, and what may go with it that usually stays.
struct ExportRequest
{
    QString folder; ///< new, empty, or made by an earlier export

    /// Keys of `background` sources or of sources under embargo whose words (abstract, notes,
    /// snapshots) may leave the desk this once; needs a reason, which is logged.
    QStringList wordsOf;
    QString reason;
};

/// What an export wrote.
struct ExportReport
{
    int articles = 0;
    int sources = 0;
    int images = 0;
    int snapshots = 0;
    int checked = 0; ///< articles with what was said of their words
    int files = 0;
    qint64 bytes = 0;
    QStringList withheld; ///< keys of the sources whose words stayed in the desk
    QString folder;
};

/// The desk as plain files: `articles/SLUG.md`, `sources.json`, `desk.json`, `kinds/ID.json`,
/// `snapshots/`, `checks/SLUG.json` and `comments.json` where there are any, and the images under
/// their names. Importing the folder into a new desk gives equal content and what was said of it.
class Exporting
{
public:
    explicit Exporting(DeskSession &session);

    /// Writes beside the folder first and swaps at the end: cancelling, or a failure, leaves what
    /// was there. Progress counts articles. InvalidInput for a folder that holds anything else,
    /// for one inside the desk, and for words asked for without a reason.
    [[nodiscard]] QFuture<Result<ExportReport>> toFolder(ExportRequest request);

private:
    DeskSession &m_session;
};

} // namespace stet
