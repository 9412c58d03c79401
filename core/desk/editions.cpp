// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/editions.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/engine/desk_engine.h"
#include "core/model/names.h"

namespace stet {

namespace {

Result<Edition>
recordEdition(WriteScope &scope, ArticleId id, const QByteArray &revisionHash, PublicState state)
{
    Result<StoredArticle> stored = storedArticle(scope.stores, id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored->row);
    if (!head || head->hash != revisionHash)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("The article was changed since this version of it was made, so "
                                  "nothing was recorded. Look at it again, then publish."),
                    QString::fromLatin1(revisionHash));
    const std::optional<Revision> published = scope.stores.revisions.newest(stored->row);
    if (!published)
        return fail(ErrorCode::Corrupt,
                    CoreWords::tr("The version to publish cannot be read. Nothing was recorded."));
    // The working text may have moved on since: what it cites is no part of this edition.
    const QStringList citedKeys = figuresOf(published->content).citedKeys;
    const Edition edition = addEdition(scope, *stored, *head, citedKeys, state);
    QJsonObject details{{QStringLiteral("hash"), QString::fromLatin1(edition.hash)},
                        {QStringLiteral("number"), edition.number},
                        {QStringLiteral("state"), nameOf(state)}};
    if (stored->article.publicState != state) {
        const Article before = stored->article;
        stored->article.publicState = state;
        ++stored->article.version;
        stored->article.changedMs = scope.nowMs;
        scope.stores.articles.updateRow(*stored);
        addStanding(details, before, stored->article);
    }
    scope.record(QStringLiteral("edition.recorded"), id.uuid(), details);
    return edition;
}

} // namespace

Editions::Editions(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<Edition>>
Editions::recordPublished(ArticleId article, QByteArray revisionHash, PublicState state)
{
    return m_session.engine().write(
        [=](WriteScope &scope) { return recordEdition(scope, article, revisionHash, state); });
}

QFuture<Result<std::vector<Edition>>> Editions::list(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::vector<Edition>> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            return stores.editions.all(stored.row);
        });
    });
}

} // namespace stet
