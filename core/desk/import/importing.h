// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/late_answer.h"
#include "core/base/result.h"
#include "core/desk/library_step.h"
#include "core/interchange/sources_file.h"
#include "core/model/article.h"
#include "core/model/source.h"

#include <QFuture>
#include <QString>

#include <functional>
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
    enum class Outcome {
        Taken,
        Skipped,
        Refused,
        Merged ///< a source that the library had, with what it lacked filled in
    };
    Outcome outcome = Outcome::Taken;
    QString from;   ///< path, or path and entry
    QString name;   ///< slug or key it got
    QString reason; ///< why not, or what was changed, and the line; empty: nothing to say
    int line = 0;   ///< of the entry in its file, from 1; 0 where that is not known
};

struct ImportReport
{
    std::vector<ImportLine> lines;
    int articles = 0;
    int sources = 0; ///< new ones
    int merged = 0;
    int pictures = 0;
    int snapshots = 0;
    int checked = 0; ///< articles with what was said of their words
    int refused = 0;
    LibraryStep step; ///< what it did to the library, to take it back
};

/// Reads a list of sources, which foreign hands wrote, in a process of its own
/// (`bibliographyReader`), and gives some entries at a time while it goes on. Waits for it; called
/// on any thread. What came before an error is not to be taken. Ends early with Cancelled once the
/// last argument, which it asks again and again, says true.
using BibliographyReader = std::function<Result<>(
    const QByteArray &, SourcesFormat, const CslEntriesSink &, const std::function<bool()> &)>;

/// What was taken although the import was cancelled: too late.
using ImportKept = LateAnswer<ImportReport>;

/// Bulk verbs. They write in chunks of at most 50 ms, so that an edit waits no longer, and become
/// visible by one flip at the end: cancelling the future leaves nothing behind.
class Importing
{
public:
    explicit Importing(DeskSession &session);

    /// Takes sources first, then articles. Progress of the future counts entries. A slug that is
    /// taken gets a suffix. A source that the library has (`sameWork`) is merged or, where it
    /// brings nothing, skipped; one whose key another work has is refused. An article that is there
    /// under its id, or without one under its slug, with equal words is skipped, with other words
    /// taken as a copy. Live articles get an edition. What is ready stays so: the caller vouches.
    [[nodiscard]] QFuture<Result<ImportReport>> take(std::vector<Source> sources,
                                                     std::vector<ImportedArticle> articles);

    /// Reads files and folders (regular files only; links out of the folder, pipes and devices are
    /// skipped and reported) on the pool and takes what they hold. Lists of sources go to `reader`;
    /// without one CSL-JSON is read here, and BibTeX and RIS are refused. What a file calls ready
    /// comes in check: nobody signed it here.
    [[nodiscard]] QFuture<Result<ImportReport>>
    takePaths(QStringList paths, ImportKept kept = {}, BibliographyReader reader = {});

    /// The same of a folder with the program's own files, whose `ready` stands.
    [[nodiscard]] QFuture<Result<ImportReport>> takeOwn(QString folder);

private:
    DeskSession &m_session;
};

} // namespace stet
