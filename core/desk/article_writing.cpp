// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/article_writing.h"

#include "core/base/core_words.h"
#include "core/desk/draft/text_figures.h"

namespace stet {

namespace {

ArticleFigures countedFigures(const TextFigures &figures)
{
    return {figures.words, int(figures.citedKeys.size())};
}

} // namespace

AdmissionContext admissionContext(Stores &stores)
{
    AdmissionContext context;
    for (const QJsonObject &kind : stores.definitions.newest(DefinitionStore::What::Kind))
        context.kinds.insert(kind.value(QLatin1String("id")).toString());
    context.language = stores.settings.settings().language;
    return context;
}

void addStanding(QJsonObject &details, const Article &article)
{
    details.insert(QStringLiteral("standing"), QString::fromLatin1(standingHash(article)));
}

void addStanding(QJsonObject &details, const Article &before, const Article &after)
{
    addStanding(details, after);
    if (before.version == 1)
        details.insert(QStringLiteral("standingBefore"), QString::fromLatin1(standingHash(before)));
}

Result<StoredArticle> storedArticle(Stores &stores, ArticleId id)
{
    std::optional<StoredArticle> stored = stores.articles.byId(id);
    if (!stored)
        return fail(
            ErrorCode::NotFound, CoreWords::tr("This article is not in the desk."), id.toString());
    return std::move(*stored);
}

Result<StoredArticle> storedArticle(Stores &stores, ArticleId id, qint64 version)
{
    Result<StoredArticle> stored = storedArticle(stores, id);
    if (stored && stored->article.version != version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This article was changed elsewhere in the meantime, so nothing "
                                  "was written. Your text is still in the window; the other "
                                  "version is in the desk."),
                    QStringLiteral("seen %1, found %2").arg(version).arg(stored->article.version));
    return stored;
}

Article addArticle(WriteScope &scope, Article article, RevisionReason reason)
{
    const TextFigures figures = figuresOf(article.content);
    const qint64 actor = scope.actorRow();
    StoredArticle stored;
    stored.row = scope.stores.articles.insert(
        article, derivedTexts(article.content), countedFigures(figures), actor, 0);
    stored.editor = actor;
    stored.article = article;
    scope.stores.search.addArticle(stored.row, article.content);
    scope.stores.citations.add(stored.row, figures.citedKeys, article.content.roles);
    keepRevision(scope, stored, reason);
    return article;
}

std::optional<Revision>
keepRevision(WriteScope &scope, const StoredArticle &stored, RevisionReason reason)
{
    RevisionStore &revisions = scope.stores.revisions;
    const std::optional<RevisionHead> head = revisions.head(stored.row);
    if (head && head->contentHash == contentHashOf(stored.article.content))
        return std::nullopt;
    Revision revision;
    revision.id = RevisionId::create(scope.nowMs);
    revision.article = stored.article.id;
    revision.number = head ? head->number + 1 : 1;
    revision.parentHash = head ? head->hash : QByteArray();
    revision.reason = reason;
    revision.person = scope.actor.name;
    revision.atMs = scope.nowMs;
    revision.content = stored.article.content;
    PreparedRevision prepared = prepareRevision(std::move(revision));
    revisions.insert(stored.row, scope.actorRow(), prepared);
    scope.record(QStringLiteral("revision.made"),
                 stored.article.id.uuid(),
                 {{QStringLiteral("hash"), QString::fromLatin1(prepared.revision.hash)},
                  {QStringLiteral("number"), prepared.revision.number}});
    return prepared.revision;
}

void writeContent(WriteScope &scope, const StoredArticle &before, const StoredArticle &after)
{
    const TextFigures figures = figuresOf(after.article.content);
    // The index first: it finds its old words in the stored text.
    scope.stores.search.replaceArticle(before.row, before.article.content, after.article.content);
    scope.stores.articles.update(after, countedFigures(figures));
    scope.stores.citations.replace(before.row, figures.citedKeys, after.article.content.roles);
}

StoredArticle nextVersion(const WriteScope &scope, const StoredArticle &stored)
{
    StoredArticle next = stored;
    ++next.article.version;
    next.article.changedMs = scope.nowMs;
    return next;
}

Result<Article> changeArticle(WriteScope &scope,
                              const Result<StoredArticle> &stored,
                              const QString &verb,
                              QJsonObject details,
                              const std::function<void(Article &)> &change)
{
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    StoredArticle next = nextVersion(scope, *stored);
    change(next.article);
    Article same = next.article;
    same.version = stored->article.version;
    same.changedMs = stored->article.changedMs;
    if (same == stored->article)
        return stored->article;
    scope.stores.articles.updateRow(next);
    addStanding(details, stored->article, next.article);
    scope.record(verb, next.article.id.uuid(), details);
    return next.article;
}

} // namespace stet
