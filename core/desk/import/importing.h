// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/source.h"

#include <QFuture>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace stet {

class DeskSession;

/// An article as read from a file, before the desk has it.
struct ImportedArticle
{
    Article article; ///< a null id gets a new one
    QString from;    ///< the file, for the report
    QStringList warnings;
};

/// What became of one file or entry.
struct ImportLine
{
    enum class Outcome { Taken, Skipped, Refused };
    Outcome outcome = Outcome::Taken;
    QString from;   ///< path, or path and entry
    QString name;   ///< slug or key it got
    QString reason; ///< why not, or what was changed; empty: nothing to say
};

struct ImportReport
{
    std::vector<ImportLine> lines;
    int articles = 0;
    int sources = 0;
    int pictures = 0;
    int refused = 0;
};

/// Becomes true before the future ends where what was taken is there to stay: a future that was
/// cancelled just as that happened has no report of it.
using ImportKept = std::shared_ptr<std::atomic<bool>>;

/// Bulk verbs. They write in chunks of at most 50 ms, so that an edit waits no longer, and become
/// visible by one flip at the end: cancelling the future leaves nothing behind.
class Importing
{
public:
    explicit Importing(DeskSession &session);

    /// Takes sources first, then articles. Progress of the future counts entries. A slug that is
    /// taken gets a suffix; a source whose key is there with equal fields is skipped, with other
    /// fields refused. An article that is there under its id, or without one under
    /// its slug, with equal words is skipped, with other words taken as a copy. Live articles get
    /// an edition.
    [[nodiscard]] QFuture<Result<ImportReport>> take(std::vector<Source> sources,
                                                     std::vector<ImportedArticle> articles);

    /// Reads files and folders (regular files only; links out of the folder, pipes and devices are
    /// skipped and reported) on the pool and takes what they hold.
    [[nodiscard]] QFuture<Result<ImportReport>> takePaths(QStringList paths, ImportKept kept = {});

private:
    DeskSession &m_session;
};

} // namespace stet
