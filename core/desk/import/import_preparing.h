// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/admission.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/handover/checks_file.h"
#include "core/desk/import/import_pictures.h"
#include "core/desk/import/import_walk.h"
#include "core/desk/import/importing.h"
#include "core/interchange/snapshot_file.h"
#include "core/interchange/work_identity.h"
#include "core/model/comment.h"
#include "core/model/kind.h"
#include "core/model/media.h"
#include "core/store/article_store.h"
#include "core/store/revision_store.h"

#include <optional>
#include <vector>

namespace stet {

/// What a preparing thread needs to know; a value.
struct ImportContext
{
    AdmissionContext admission;
    QString person;
    qint64 nowMs = 0;
    QString blobs; ///< folder
    ImportPictures pictures;
    BibliographyReader bibliography;
    std::function<bool()> stopped; ///< whether nobody waits any more
};

/// An article ready to be stored: admitted, counted, its first revision hashed and packed. All
/// that costs time but needs no store.
struct PreparedArticle
{
    Article article;
    TextFigures figures;
    DerivedTexts texts;
    PreparedRevision revision;
    QString from;
    QStringList warnings;
    QStringList missingPictures; ///< names that the import does not bring
};

struct PreparedSource
{
    Source source;
    QString from;
    QStringList remarks;
    int line = 0;           ///< in `from`, from 1; 0 where that is not known
    bool isForeign = false; ///< it carries no id of a desk's: it may be a work that the library has
    WorkIdentity identity;  ///< of a foreign one
    QByteArray form;        ///< `storedForm`; empty where its key is not known yet
    QByteArray hash;        ///< of that (32 bytes)
};

/// What a source said, with the words; its bytes are a blob by then.
struct PreparedSnapshot
{
    QString key; ///< of its source, in the file
    Snapshot snapshot;
    SnapshotText text;
    QString from;
};

/// What one file or entry became.
struct PreparedEntry
{
    std::vector<PreparedSource> sources;
    std::vector<PreparedArticle> articles;
    std::optional<MediaInfo> media;
    std::vector<Person> people;
    FormerNames formerNames; ///< theirs
    std::optional<DeskSettings> settings;
    std::optional<QJsonObject> kind;
    std::vector<Comment> comments;
    std::optional<PreparedSnapshot> snapshot;
    std::vector<SourcePast> past;
    std::optional<ArticleChecks> checks;
    QString from; ///< of the image, the kind, the comments or the checks, for the report
    std::vector<ImportLine> refused;
    qint64 bytes = 0;    ///< about what it takes of memory
    bool isPart = false; ///< of a file that was counted already
};

/// Sources of one file that are made ready together.
struct SourceBlock
{
    std::vector<PreparedSource> sources;
    qint64 bytes = 0;
};

/// Takes the sources out of what a file became, in blocks.
[[nodiscard]] std::vector<SourceBlock> takeBlocks(PreparedEntry &entry);
/// What costs time with sources and needs no store.
[[nodiscard]] PreparedEntry prepareBlock(const SourceBlock &block);

/// Reads and prepares one file. Callable from any thread; never fails, but says what it refuses.
[[nodiscard]] PreparedEntry prepareFile(const ImportFile &file, const ImportContext &context);
[[nodiscard]] PreparedEntry prepareArticle(ImportedArticle article, const ImportContext &context);
[[nodiscard]] PreparedEntry
prepareSource(const Source &source, const QString &from, const ImportContext &context);

/// A list of sources in any notation. A JSON file that was not named and is no such list is passed
/// over.
[[nodiscard]] PreparedEntry
prepareSources(const ImportFile &file, const QByteArray &bytes, const ImportContext &context);

/// A document of a snapshot (`SnapshotFile`) with the files beside it. Damaged words or bytes, and
/// a layout that does not fit them, are refused.
[[nodiscard]] PreparedEntry
prepareSnapshot(const ImportFile &file, const QByteArray &bytes, const ImportContext &context);

/// How the report names what was refused of a file.
[[nodiscard]] ImportLine refusedLine(const QString &from, const QString &name, const Error &error);

/// "line 12: REASON", for the report.
[[nodiscard]] QString lineAndReason(int line, const QString &reason);

/// Makes the first revision again, once slug or id had to change.
void prepareAgain(PreparedArticle &prepared, const ImportContext &context);

} // namespace stet
