// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/sources_export.h"

#include "core/base/core_words.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/export_words.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <vector>

namespace stet {

namespace {

/// Why the file cannot be written; empty where it can.
QString whyNotWritten(const SourcesExportRequest &request)
{
    const QFileInfo file(request.file);
    const bool isThere = file.exists() || file.isSymLink();
    if (isThere && (!file.isFile() || file.isSymLink()))
        return CoreWords::tr("Something that is no regular file is there. Nothing was written.");
    if (isThere && request.existing == ExistingFile::Keep)
        return CoreWords::tr("The file is there already. Nothing was written.");
    return {};
}

Result<SourcesExported> writeLibrary(DeskEngine &engine, const SourcesExportRequest &request)
{
    if (const QString why = whyNotWritten(request); !why.isEmpty())
        return fail(ErrorCode::InvalidInput, why, request.file);
    if (const Result<> logged = logWords(engine, request.wordsOf, request.reason); !logged)
        return tl::unexpected<Error>(logged.error());
    Result<std::vector<Source>> all = engine
                                          .read([](Stores &stores) -> Result<std::vector<Source>> {
                                              return stores.sources.all();
                                          })
                                          .result();
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (!request.only.empty()) {
        const QSet<SourceId> wanted(request.only.begin(), request.only.end());
        std::erase_if(*all,
                      [&wanted](const Source &source) { return !wanted.contains(source.id); });
    }
    SourcesExported report;
    report.file = request.file;
    report.sources = int(all->size());
    report.withheld = withholdWords(*all, request.wordsOf, engine.setup().clock->nowMs());
    const WrittenSources written = writeSourcesFile(*all, request.format, request.dialect);
    report.leftOut = written.leftOut;
    report.bytes = written.bytes.size();
    QSaveFile file(request.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(written.bytes) != written.bytes.size() ||
        !file.commit())
        return fail(ErrorCode::Io,
                    CoreWords::tr("The file could not be written; what was there is untouched."),
                    request.file + QStringLiteral(": ") + file.errorString());
    return report;
}

} // namespace

QFuture<Result<SourcesExported>> exportSources(DeskSession &session, SourcesExportRequest request)
{
    return session.engine().runOnPool<Result<SourcesExported>>(
        [request = std::move(request)](DeskEngine &engine, QPromise<Result<SourcesExported>> &) {
            return writeLibrary(engine, request);
        });
}

} // namespace stet
