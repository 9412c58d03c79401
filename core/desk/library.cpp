// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"

#include "core/base/core_words.h"
#include "core/desk/admission.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/interchange/citation_key.h"
#include "core/store/library_list.h"

#include <algorithm>

namespace stet {

namespace {

Result<Source> addSource(WriteScope &scope, const Source &wanted)
{
    Result<Source> source = admitted(wanted);
    if (!source)
        return source;
    SourceStore &sources = scope.stores.sources;
    if (source->key.isEmpty())
        source->key =
            proposedKey(*source, [&sources](const QString &key) { return sources.hasKey(key); });
    else if (sources.hasKey(source->key))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Another source has this key already. Nothing was changed."),
                    source->key);
    source->id = SourceId::create(scope.nowMs);
    source->version = 1;
    source->createdMs = scope.nowMs;
    source->changedMs = scope.nowMs;
    sources.insert(*source, 0);
    scope.record(QStringLiteral("source.added"),
                 source->id.uuid(),
                 {{QStringLiteral("key"), source->key},
                  {QStringLiteral("content"), QString::fromLatin1(hashOf(*source))}});
    return source;
}

Result<Source> updateSource(WriteScope &scope, const Source &wanted)
{
    SourceStore &sources = scope.stores.sources;
    const std::optional<StoredSource> before = sources.byId(wanted.id);
    if (!before)
        return fail(
            ErrorCode::NotFound, CoreWords::tr("This source is not in the library."), wanted.key);
    if (before->source.version != wanted.version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This source was changed elsewhere in the meantime, so nothing "
                                  "was written. Look at it again, then change it."),
                    wanted.key);
    Result<Source> source = admitted(wanted);
    if (!source)
        return source;
    if (source->key.isEmpty())
        source->key = before->source.key;
    source->createdMs = before->source.createdMs;
    source->changedMs = before->source.changedMs;
    if (*source == before->source)
        return source;
    if (source->key != before->source.key && sources.hasKey(source->key))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Another source has this key already. Nothing was changed."),
                    source->key);
    ++source->version;
    source->changedMs = scope.nowMs;
    sources.update(*before, *source);
    scope.record(QStringLiteral("source.changed"),
                 source->id.uuid(),
                 {{QStringLiteral("key"), source->key},
                  {QStringLiteral("before"), QString::fromLatin1(hashOf(before->source))},
                  {QStringLiteral("content"), QString::fromLatin1(hashOf(*source))}});
    return source;
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
        const std::optional<StoredSource> stored = stores.sources.byKey(key);
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

QFuture<Result<std::vector<Source>>> Library::byKeys(QStringList keys)
{
    return m_session.engine().read([keys](Stores &stores) -> Result<std::vector<Source>> {
        std::vector<Source> sources;
        for (const QString &key : keys) {
            if (std::optional<StoredSource> stored = stores.sources.byKey(key))
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

QFuture<Result<QStringList>> Library::keys()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<QStringList> { return stores.sources.keys(); });
}

QFuture<Result<std::vector<LibraryRow>>> Library::list(LibraryQuery query)
{
    return m_session.engine().read(
        [query = std::move(query)](Stores &stores) -> Result<std::vector<LibraryRow>> {
            return libraryRows(stores.connection, query);
        });
}

QFuture<Result<LibraryCounts>> Library::counts()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<LibraryCounts> { return libraryCounts(stores.connection); });
}

QFuture<Result<std::vector<Article>>> Library::citing(QString key)
{
    return m_session.engine().read([key](Stores &stores) -> Result<std::vector<Article>> {
        std::vector<Article> articles;
        for (const ArticleId &id : stores.citations.articlesCiting(key)) {
            std::optional<StoredArticle> stored = stores.articles.byId(id);
            if (stored && !stored->article.spiked)
                articles.push_back(std::move(stored->article));
        }
        std::sort(articles.begin(), articles.end(), [](const Article &a, const Article &b) {
            return b.changedMs < a.changedMs;
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
