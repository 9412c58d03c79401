// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bulk/articles_bulk.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/admission.h"
#include "core/desk/bulk/bulk_change_job.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

/// As many as one transaction changes without keeping an edit waiting.
constexpr size_t MostAtOnce = 50;
constexpr int MostReviewDays = 36'500;

QFuture<Result<BulkReport>> refused(const Error &error)
{
    QPromise<Result<BulkReport>> promise;
    promise.start();
    promise.addResult(Result<BulkReport>(tl::unexpected<Error>(error)));
    promise.finish();
    return promise.future();
}

QString cleanName(const QString &name)
{
    return singleLine(cleanText(name).text);
}

QStringList cleanTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags)
        clean.append(cleanName(tag));
    clean.removeAll(QString());
    clean.removeDuplicates();
    return clean;
}

Result<BulkChange> admitted(BulkChange change)
{
    for (std::optional<QString> *name : {&change.owner, &change.checker, &change.category}) {
        if (!*name)
            continue;
        *name = cleanName(**name);
        if ((*name)->size() > MostLineUnits)
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("A name can have at most %n characters. Nothing was changed.",
                                      nullptr,
                                      int(MostLineUnits)));
    }
    change.addTags = cleanTags(change.addTags);
    change.removeTags = cleanTags(change.removeTags);
    for (const QString &tag : change.addTags) {
        if (tag.size() > MostTagUnits)
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("A tag can have at most %n characters. Nothing was changed.",
                                      nullptr,
                                      int(MostTagUnits)));
    }
    if (change.reviewDays && (*change.reviewDays < 0 || *change.reviewDays > MostReviewDays))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A review interval has 0 to %n days. Nothing was changed.",
                                  nullptr,
                                  MostReviewDays));
    if (change.dueMs && *change.dueMs < 0)
        return fail(
            ErrorCode::InvalidInput,
            CoreWords::tr("This is no time that something can be due. Nothing was changed."));
    return change;
}

QFuture<Result<BulkReport>>
start(DeskEngine &engine, const QString &verb, BulkChange change, std::vector<BulkTask> tasks)
{
    if (!engine.readOnlyReason().isEmpty())
        return refused({ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path});
    const bool few = tasks.size() <= MostAtOnce;
    auto job = std::make_shared<BulkChangeJob>(verb, std::move(change), std::move(tasks));
    if (few) {
        return engine.write(
            [job](WriteScope &scope) -> Result<BulkReport> { return job->runWhole(scope); });
    }
    QFuture<Result<BulkReport>> future = job->future();
    engine.runBulk(std::move(job));
    return future;
}

} // namespace

ArticlesBulk::ArticlesBulk(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<BulkReport>> ArticlesBulk::apply(std::vector<ArticleId> articles, BulkChange change)
{
    Result<BulkChange> clean = admitted(std::move(change));
    if (!clean)
        return refused(clean.error());
    std::vector<BulkTask> tasks;
    tasks.reserve(articles.size());
    for (const ArticleId &article : articles)
        tasks.push_back({article, std::nullopt});
    return start(
        m_session.engine(), QStringLiteral("article.bulk"), std::move(*clean), std::move(tasks));
}

QFuture<Result<BulkReport>> ArticlesBulk::revert(BulkUndo step)
{
    std::vector<BulkTask> tasks;
    tasks.reserve(step.rows.size());
    for (const BulkUndo::Row &row : step.rows)
        tasks.push_back({row.article, row});
    return start(m_session.engine(), QStringLiteral("article.bulk_undone"), {}, std::move(tasks));
}

} // namespace stet
