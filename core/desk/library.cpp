// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"

#include "core/base/core_words.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/library_step_job.h"
#include "core/desk/source_merging.h"
#include "core/desk/source_writing.h"
#include "core/interchange/work_identity.h"
#include "core/store/library_list.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

QFuture<Result<LibraryStepReport>>
startStep(DeskEngine &engine, LibraryStep step, LibraryStepJob::Way way)
{
    const auto job = std::make_shared<LibraryStepJob>(std::move(step), way);
    QFuture<Result<LibraryStepReport>> future = job->future();
    if (engine.readOnlyReason().isEmpty())
        engine.runBulk(job);
    else
        job->failed({ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path});
    return future;
}

} // namespace

Library::Library(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<Source>> Library::add(Source source)
{
    return m_session.engine().write(
        [source = std::move(source)](WriteScope &scope) { return addSource(scope, source); });
}

QFuture<Result<Source>> Library::update(Source source)
{
    return m_session.engine().write(
        [source = std::move(source)](WriteScope &scope) { return updateSource(scope, source); });
}

QFuture<Result<Source>> Library::byKey(QString key)
{
    return m_session.engine().read([key](Stores &stores) -> Result<Source> {
        const std::optional<StoredSource> stored = stores.sources.keptByKey(key);
        if (!stored)
            return fail(ErrorCode::NotFound, CoreWords::tr("No source has this key."), key);
        return stored->source;
    });
}

QFuture<Result<Source>> Library::byId(SourceId id)
{
    return m_session.engine().read([id](Stores &stores) -> Result<Source> {
        const std::optional<StoredSource> stored = stores.sources.byId(id);
        if (!stored)
            return fail(ErrorCode::NotFound,
                        CoreWords::tr("This source is not in the library."),
                        id.toString());
        return stored->source;
    });
}

QFuture<Result<std::optional<Source>>> Library::known(Source like, QByteArray bytesHash)
{
    return m_session.engine().read([like = std::move(like), bytesHash = std::move(bytesHash)](
                                       Stores &stores) -> Result<std::optional<Source>> {
        constexpr int AtOnce = 200;
        if (!bytesHash.isEmpty()) {
            if (const auto row = stores.snapshots.sourceWithBytes(bytesHash))
                return stores.sources.byRow(stores.merges.keptRow(*row));
        }
        const WorkIdentity wanted = identityOf(like);
        qint64 last = 0;
        for (;;) {
            const std::vector<StoredSource> some = stores.sources.after(last, AtOnce);
            if (some.empty())
                return std::optional<Source>();
            for (const StoredSource &stored : some) {
                if (sameWork(wanted, identityOf(stored.source)))
                    return stores.sources.byRow(stores.merges.keptRow(stored.row));
            }
            last = some.back().row;
        }
    });
}

QFuture<Result<std::vector<Source>>> Library::byKeys(QStringList keys)
{
    return m_session.engine().read([keys](Stores &stores) -> Result<std::vector<Source>> {
        std::vector<Source> sources;
        for (const QString &key : keys) {
            if (std::optional<StoredSource> stored = stores.sources.keptByKey(key))
                sources.push_back(std::move(stored->source));
        }
        return sources;
    });
}

QFuture<Result<std::vector<Source>>> Library::all()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<Source>> { return stores.sources.all(); });
}

QFuture<Result<std::vector<Source>>> Library::citable()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<Source>> { return stores.sources.citable(); });
}

QFuture<Result<Source>> Library::merge(SourceId merged, SourceId into)
{
    return m_session.engine().write(
        [merged, into](WriteScope &scope) { return mergeSources(scope, merged, into); });
}

QFuture<Result<Source>> Library::separate(SourceId merged)
{
    return m_session.engine().write(
        [merged](WriteScope &scope) { return separateSource(scope, merged); });
}

QFuture<Result<std::vector<Source>>> Library::mergedInto(SourceId into)
{
    return m_session.engine().read([into](Stores &stores) -> Result<std::vector<Source>> {
        std::vector<Source> merged;
        const QHash<SourceId, SourceId> all = stores.merges.all();
        for (auto one = all.begin(); one != all.end(); ++one) {
            if (one.value() != into)
                continue;
            if (std::optional<StoredSource> stored = stores.sources.byId(one.key()))
                merged.push_back(std::move(stored->source));
        }
        std::sort(merged.begin(), merged.end(), [](const Source &a, const Source &b) {
            return a.key < b.key;
        });
        return merged;
    });
}

QFuture<Result<LibraryStepReport>> Library::takeBack(LibraryStep step)
{
    return startStep(m_session.engine(), std::move(step), LibraryStepJob::Way::Back);
}

QFuture<Result<LibraryStepReport>> Library::bringAgain(LibraryStep step)
{
    return startStep(m_session.engine(), std::move(step), LibraryStepJob::Way::Again);
}

QFuture<Result<QStringList>> Library::keys()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<QStringList> { return stores.sources.keys(); });
}

QFuture<Result<std::vector<LibraryRow>>> Library::list(LibraryQuery query)
{
    return m_session.engine().read([query = std::move(query), nowMs = m_session.clock().nowMs()](
                                       Stores &stores) -> Result<std::vector<LibraryRow>> {
        return libraryRows(stores.connection, query, nowMs);
    });
}

QFuture<Result<LibraryCounts>> Library::counts()
{
    return m_session.engine().read(
        [nowMs = m_session.clock().nowMs()](Stores &stores) -> Result<LibraryCounts> {
            return libraryCounts(stores.connection, nowMs);
        });
}

QFuture<Result<std::vector<Article>>> Library::citing(QString key)
{
    return m_session.engine().read([key](Stores &stores) -> Result<std::vector<Article>> {
        std::vector<Article> articles;
        QSet<ArticleId> citing;
        const std::optional<StoredSource> source = stores.sources.keptByKey(key);
        for (const QString &one : source ? stores.merges.keysOf(source->row) : QStringList(key)) {
            for (const ArticleId &id : stores.citations.articlesCiting(one))
                citing.insert(id);
        }
        for (const ArticleId &id : std::as_const(citing)) {
            std::optional<StoredArticle> stored = stores.articles.byId(id);
            if (stored && !stored->article.spiked)
                articles.push_back(std::move(stored->article));
        }
        std::sort(articles.begin(), articles.end(), [](const Article &a, const Article &b) {
            return std::tie(b.changedMs, b.id) < std::tie(a.changedMs, a.id);
        });
        return articles;
    });
}

QFuture<Result<std::vector<Source>>> Library::find(QString text, int limit)
{
    return m_session.engine().read([=](Stores &stores) -> Result<std::vector<Source>> {
        return stores.sources.find(text, limit);
    });
}

} // namespace stet
