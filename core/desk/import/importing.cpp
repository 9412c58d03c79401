// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/importing.h"

#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/import/import_job.h"

namespace stet {

namespace {

QFuture<Result<ImportReport>> startImport(DeskEngine &engine, ImportInput input)
{
    if (!engine.readOnlyReason().isEmpty()) {
        QPromise<Result<ImportReport>> promise;
        promise.start();
        promise.addResult(Result<ImportReport>(
            fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path)));
        promise.finish();
        return promise.future();
    }
    auto job = std::make_shared<ImportJob>(engine, std::move(input));
    QFuture<Result<ImportReport>> future = job->future();
    engine.runBulk(std::move(job));
    return future;
}

} // namespace

Importing::Importing(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<ImportReport>> Importing::take(std::vector<Source> sources,
                                              std::vector<ImportedArticle> articles)
{
    return startImport(m_session.engine(),
                       {{}, std::move(sources), std::move(articles), {}, {}, SaidReady::Stands});
}

QFuture<Result<ImportReport>>
Importing::takePaths(QStringList paths, ImportKept kept, BibliographyReader reader)
{
    return startImport(m_session.engine(),
                       {std::move(paths), {}, {}, std::move(kept), std::move(reader)});
}

QFuture<Result<ImportReport>> Importing::takeOwn(QString folder)
{
    return startImport(m_session.engine(),
                       {{std::move(folder)}, {}, {}, {}, {}, SaidReady::Stands});
}

} // namespace stet
