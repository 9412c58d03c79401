// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/claims/sign_off_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/proposals/proposal_writing.h"
#include "core/galley/linked_slugs.h"
#include "core/model/names.h"

namespace stet {

namespace {

constexpr qint64 RevisionEveryMs = qint64(10) * 60 * 1000;

/// What someone else left unkept as a revision is kept under their text before another person's
/// words go over it.
void keepBeforeAnotherPerson(WriteScope &scope, const StoredArticle &stored)
{
    if (stored.editor != scope.actorRow())
        keepRevision(scope, stored, RevisionReason::PersonChange);
}

void keepNowAndThen(WriteScope &scope, const StoredArticle &stored)
{
    const std::optional<RevisionHead> head = scope.stores.revisions.head(stored.row);
    // A clock that was put back must not keep versions from being made until it is there again.
    if (!head || std::abs(scope.nowMs - head->atMs) >= RevisionEveryMs)
        keepRevision(scope, stored, RevisionReason::Interval);
}

/// The articles that link to the one whose surroundings these are, where its page tells them.
std::vector<ArticleRow> mentionsOf(Stores &stores, const Surroundings &of)
{
    const QJsonObject kind = stores.definitions.newestOf(DefinitionStore::What::Kind, of.kind);
    if (of.slug.isEmpty() || !saysMentions(kind))
        return {};
    return stores.articles.linkingTo(of.slug, MostMentions, [&of](const QString &body) {
        return linkedSlugs(body).contains(of.slug);
    });
}

} // namespace

Result<Article>
createArticle(WriteScope &scope, const ArticleContent &content, const ArticleStart &start)
{
    Result<ArticleContent> clean = admitted(content, admissionContext(scope.stores));
    if (!clean)
        return tl::unexpected<Error>(clean.error());
    Article article;
    article.id = start.id.isNull() ? ArticleId::create(scope.nowMs) : start.id;
    article.version = 1;
    article.content = std::move(*clean);
    article.content.headline = singleLine(article.content.headline);
    article.content.dek = singleLine(article.content.dek);
    article.content.slug = scope.stores.articles.freeSlug(wantedSlug(article.content));
    article.owner = start.owner;
    article.createdMs = scope.nowMs;
    article.changedMs = scope.nowMs;
    QJsonObject details{{QStringLiteral("slug"), article.content.slug}};
    addStanding(details, article);
    scope.record(QStringLiteral("article.created"), article.id.uuid(), details);
    return addArticle(scope, std::move(article), RevisionReason::Created);
}

Result<Article> saveDraft(WriteScope &scope, const DraftSave &save, std::optional<qint64> writer)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, save.article, save.version);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Result<ArticleContent> content = admitted(save.content, admissionContext(scope.stores));
    if (!content)
        return tl::unexpected<Error>(content.error());
    const ArticleContent &before = stored->article.content;
    const QString slug = wantedSlug(*content);
    content->slug = slug == before.slug ? slug : scope.stores.articles.freeSlug(slug, stored->row);
    const std::vector<DraftEdit> edits =
        settledEdits(save.edits, before, save.content, *content, save.kind, scope.nowMs);
    if (edits.empty() && *content == before)
        return stored->article;

    keepBeforeAnotherPerson(scope, *stored);
    StoredArticle next = nextVersion(scope, *stored);
    next.editor = scope.actorRow();
    next.article.content = std::move(*content);
    if (next.article.state == WorkState::Ready && next.article.content != before)
        next.article.state = WorkState::Draft;
    if (writer && *writer != next.editor)
        scope.stores.drafts.appendOf(next.row, *writer, next.editor, edits);
    else
        scope.stores.drafts.append(next.row, next.editor, edits);
    writeContent(scope, *stored, next);
    renewClaims(scope, next);
    followProposals(scope, *stored, next, edits);
    QJsonObject details{{QStringLiteral("steps"), qint64(edits.size())},
                        {QStringLiteral("version"), next.article.version},
                        {QStringLiteral("content"),
                         QString::fromLatin1(contentHashOf(next.article.content).toHex())}};
    addStanding(details, stored->article, next.article);
    scope.record(QStringLiteral("article.edited"), next.article.id.uuid(), details);
    keepNowAndThen(scope, next);
    return next.article;
}

Articles::Articles(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<Article>> Articles::create(ArticleContent content, QString owner)
{
    return m_session.engine().write([content = std::move(content), owner = std::move(owner)](
                                        WriteScope &scope) -> Result<Article> {
        return createArticle(scope, content, {owner, {}});
    });
}

QFuture<Result<Article>> Articles::get(ArticleId id)
{
    return m_session.engine().read([id](Stores &stores) -> Result<Article> {
        return storedArticle(stores, id).map([](const StoredArticle &s) { return s.article; });
    });
}

QFuture<Result<Article>> Articles::bySlug(const QString &slug)
{
    return m_session.engine().read([slug](Stores &stores) -> Result<Article> {
        const std::optional<StoredArticle> stored = stores.articles.bySlug(slug);
        if (!stored)
            return fail(ErrorCode::NotFound, CoreWords::tr("No article has this slug."), slug);
        return stored->article;
    });
}

QFuture<Result<std::vector<ArticleRow>>> Articles::directory()
{
    return m_session.engine().read([](Stores &stores) -> Result<std::vector<ArticleRow>> {
        return stores.articles.directory();
    });
}

bool Neighbourhood::mayHave(const QString &slug) const
{
    return !lookedUp.contains(slug) || articles.bySlug(slug) != nullptr;
}

QFuture<Result<std::shared_ptr<const Neighbourhood>>> Articles::around(Surroundings of)
{
    using Answer = std::shared_ptr<const Neighbourhood>;
    return m_session.engine().read([of = std::move(of)](Stores &stores) -> Result<Answer> {
        const QStringList links = of.links.mid(0, Surroundings::MostLinks);
        return std::make_shared<const Neighbourhood>(
            of,
            ReadNext(stores.articles.neighbours(of, ReadNext::decidingOfEach())),
            QSet<QString>(links.begin(), links.end()),
            stores.articles.kindsInUse(),
            mentionsOf(stores, of));
    });
}

QFuture<Result<std::vector<Article>>> Articles::contents(ArticleId after, int limit)
{
    return m_session.engine().read([after, limit](Stores &stores) -> Result<std::vector<Article>> {
        return stores.articles.contentsAfter(after, limit);
    });
}

QFuture<Result<Article>> Articles::save(DraftSave save)
{
    return m_session.engine().write(
        [save = std::move(save)](WriteScope &scope) { return saveDraft(scope, save); });
}

QFuture<Result<Revision>> Articles::checkpoint(ArticleId id, RevisionReason reason)
{
    return m_session.engine().write([id, reason](WriteScope &scope) -> Result<Revision> {
        const Result<StoredArticle> stored = storedArticle(scope.stores, id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (std::optional<Revision> made = keepRevision(scope, *stored, reason))
            return std::move(*made);
        return scope.stores.revisions.newest(stored->row).value_or(Revision{});
    });
}

QFuture<Result<Article>> Articles::setState(ArticleId id, qint64 version, WorkState state)
{
    return m_session.engine().write([=](WriteScope &scope) -> Result<Article> {
        const Result<StoredArticle> stored = storedArticle(scope.stores, id, version);
        if (stored && state == WorkState::Ready && stored->article.state != state) {
            if (const Result<> may = mayBeReady(scope.stores, id); !may)
                return tl::unexpected<Error>(may.error());
        }
        if (stored && stored->article.state != state)
            keepRevision(scope, *stored, RevisionReason::StateChange);
        return changeArticle(scope,
                             stored,
                             QStringLiteral("article.state"),
                             {{QStringLiteral("state"), nameOf(state)}},
                             [&](Article &article) { article.state = state; });
    });
}

QFuture<Result<Article>>
Articles::assign(ArticleId id, qint64 version, QString owner, QString checker, qint64 dueMs)
{
    return m_session.engine().write([=](WriteScope &scope) -> Result<Article> {
        return changeArticle(scope,
                             storedArticle(scope.stores, id, version),
                             QStringLiteral("article.assigned"),
                             {{QStringLiteral("owner"), admittedName(owner)},
                              {QStringLiteral("checker"), admittedName(checker)},
                              {QStringLiteral("dueMs"), dueMs}},
                             [&](Article &article) {
                                 article.owner = admittedName(owner);
                                 article.checker = admittedName(checker);
                                 article.dueMs = dueMs;
                             });
    });
}

QFuture<Result<Article>> Articles::spike(ArticleId id)
{
    return m_session.engine().write([id](WriteScope &scope) -> Result<Article> {
        return changeArticle(scope,
                             storedArticle(scope.stores, id),
                             QStringLiteral("article.spiked"),
                             {},
                             [](Article &article) { article.spiked = true; });
    });
}

QFuture<Result<Article>> Articles::restore(ArticleId id)
{
    return m_session.engine().write([id](WriteScope &scope) -> Result<Article> {
        return changeArticle(scope,
                             storedArticle(scope.stores, id),
                             QStringLiteral("article.restored"),
                             {},
                             [](Article &article) { article.spiked = false; });
    });
}

QFuture<Result<OpenDraft>> Articles::openDraft(ArticleId id, int limit)
{
    return m_session.engine().read(
        [=, who = m_session.actor().name](Stores &stores) -> Result<OpenDraft> {
            return storedArticle(stores, id).map([&](const StoredArticle &stored) {
                OpenDraft draft{stored.article, stores.drafts.log(stored.row, limit + 1), false};
                draft.logIsCut = draft.log.size() > size_t(limit);
                // What somebody did under a former name is theirs to undo.
                const FormerNames names = stores.people.formerNames();
                for (LoggedEdit &logged : draft.log) {
                    if (names.areOne(logged.person, who))
                        logged.person = who;
                }
                return draft;
            });
        });
}

QFuture<Result<std::vector<DraftEdit>>> Articles::log(ArticleId id, int limit)
{
    return m_session.engine().read([=](Stores &stores) -> Result<std::vector<DraftEdit>> {
        return storedArticle(stores, id).map([&](const StoredArticle &stored) {
            std::vector<DraftEdit> edits;
            for (LoggedEdit &logged : stores.drafts.log(stored.row, limit))
                edits.push_back(std::move(logged.edit));
            return edits;
        });
    });
}

QFuture<Result<std::vector<Revision>>> Articles::revisions(ArticleId id)
{
    return m_session.engine().read([id](Stores &stores) -> Result<std::vector<Revision>> {
        return storedArticle(stores, id).map([&](const StoredArticle &stored) {
            return stores.revisions.all(stored.row);
        });
    });
}

QFuture<Result<std::vector<SearchHit>>> Articles::search(QString text, int limit)
{
    return m_session.engine().read([=](Stores &stores) -> Result<std::vector<SearchHit>> {
        return stores.search.search(text, limit);
    });
}

} // namespace stet
