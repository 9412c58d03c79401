// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/site_reading.h"

#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/publishing/live_pages.h"
#include "core/desk/publishing/reader_evidence_making.h"

namespace stet {

namespace {

ArticleRow rowOf(const LivePage &page)
{
    ArticleRow row;
    row.id = page.article;
    row.headline = page.card.headline;
    row.slug = page.card.slug;
    row.kind = page.card.kind;
    row.category = page.card.category;
    row.language = page.card.language;
    row.tags = page.card.tags;
    row.published = page.card.published;
    row.publicState = page.state;
    row.corrected = !page.card.corrections.empty();
    return row;
}

void addPage(PublishedDirectory &directory, LivePage page, const QByteArray &edition)
{
    QByteArray standing = edition;
    for (const ClaimId &claim : page.fallen)
        standing += claim.uuid().toRfc4122();
    directory.editions.insert(page.article, standing);
    directory.site.rows.push_back(rowOf(page));
    StandingCheck check;
    if (page.check)
        check = {page.check->person, page.check->byAuthor, page.check->words};
    check.fell = !page.fallen.empty();
    if (page.check || check.fell)
        directory.checks.insert(page.article, check);
    ArticleContent &card = page.card;
    directory.site.details.insert(card.slug,
                                  {std::move(card.dek),
                                   std::move(card.authors),
                                   card.modified,
                                   std::move(card.corrections),
                                   std::move(page.links),
                                   std::move(page.formerPaths),
                                   std::move(card.pins)});
}

/// Events that say something of their subject, an article, and by which the site has nothing else
/// of any other.
bool isOfOneArticle(const QString &verb)
{
    static const QSet<QString> verbs{QStringLiteral("article.created"),
                                     QStringLiteral("article.edited"),
                                     QStringLiteral("article.state"),
                                     QStringLiteral("article.assigned"),
                                     QStringLiteral("revision.made"),
                                     QStringLiteral("edition.recorded"),
                                     QStringLiteral("claim.followed"),
                                     QStringLiteral("claim.kept"),
                                     QStringLiteral("claim.dropped"),
                                     QStringLiteral("claim.restored")};
    return verbs.contains(verb);
}

/// Adds what the site has of an article, where it has anything.
void addPageOf(Stores &stores, const ArticleId &id, PublishedDirectory &directory)
{
    const std::optional<StoredArticle> stored = stores.articles.byId(id);
    if (!stored || stored->article.spiked)
        return;
    std::optional<StoredPage> kept = stores.livePages.of(stored->row);
    if (!kept)
        return;
    if (kept->rule == livePageRule)
        addPage(directory, std::move(kept->page), kept->editionHash);
    else if (std::optional<LivePage> fresh = freshPage(stores, *stored))
        addPage(directory, std::move(*fresh), kept->editionHash);
}

PublishedArticle publishedOf(StoredEdition &&edition)
{
    EditionDocument &document = edition.document;
    PublishedArticle published;
    published.article.id = document.edition.article;
    published.article.publicState = document.publicState;
    published.article.content = std::move(edition.content);
    if (document.corrections)
        published.article.content.corrections = std::move(*document.corrections);
    published.sources = std::move(document.sources);
    published.tellsSources = document.format >= 2;
    return published;
}

bool showsEvidence(Stores &stores)
{
    return stores.settings.settings().checking.evidenceForReaders;
}

/// Of an edition that is an article's newest, by what has become of its claims.
ReaderEvidence evidenceOf(Stores &stores, const EditionDocument &document, qint64 nowMs)
{
    if (document.claims.empty())
        return {};
    const std::optional<StoredArticle> stored = stores.articles.byId(document.edition.article);
    if (!stored)
        return {};
    const std::optional<StoredPage> kept = stores.livePages.of(stored->row);
    std::optional<LivePage> page;
    if (kept && kept->rule == livePageRule)
        page = kept->page;
    else
        page = freshPage(stores, *stored);
    return page ? publishedEvidence(stores, document, page->fallen, nowMs) : ReaderEvidence();
}

/// Of editions as the site shows them at this instant.
std::vector<PublishedArticle>
allOf(Stores &stores, std::vector<StoredEdition> editions, qint64 instantMs)
{
    const bool shows = showsEvidence(stores);
    std::vector<PublishedArticle> published;
    published.reserve(editions.size());
    for (StoredEdition &edition : editions) {
        ReaderEvidence evidence;
        if (shows)
            evidence = evidenceOf(stores, edition.document, instantMs);
        published.push_back(publishedOf(std::move(edition)));
        published.back().evidence = std::move(evidence);
    }
    return published;
}

} // namespace

QFuture<Result<PublishedDirectory>> readSiteDirectory(DeskSession &session)
{
    return session.engine().read([](Stores &stores) -> Result<PublishedDirectory> {
        PublishedDirectory directory;
        for (StoredPage &kept : stores.livePages.all()) {
            if (kept.rule == livePageRule) {
                addPage(directory, std::move(kept.page), kept.editionHash);
                continue;
            }
            // Not made again yet: by the next opening for writing it is.
            const std::optional<StoredArticle> stored = stores.articles.byRow(kept.article);
            std::optional<LivePage> fresh = stored ? freshPage(stores, *stored) : std::nullopt;
            if (fresh)
                addPage(directory, std::move(*fresh), kept.editionHash);
        }
        return directory;
    });
}

QFuture<Result<RecordPlace>> recordEnd(DeskSession &session)
{
    return session.engine().read([](Stores &stores) -> Result<RecordPlace> {
        const ChainHead head = stores.events.head();
        return RecordPlace{head.sequence, head.hash};
    });
}

QFuture<Result<std::optional<PublishedChanges>>> readSiteChanges(DeskSession &session,
                                                                 RecordPlace from)
{
    using Told = std::optional<PublishedChanges>;
    return session.engine().read([from](Stores &stores) -> Result<Told> {
        constexpr int Many = 500;
        const std::optional<QByteArray> then = stores.events.hashAt(from.sequence);
        if (!then || *then != from.hash)
            return Told();
        const std::vector<Event> events = stores.events.after(from.sequence, Many);
        if (events.size() == size_t(Many))
            return Told();
        PublishedChanges changes;
        changes.to = from;
        for (const Event &event : events) {
            if (event.sequence != changes.to.sequence + 1 || !isOfOneArticle(event.verb))
                return Told();
            changes.articles.insert(ArticleId(event.subject));
            changes.to = {event.sequence, event.hash};
        }
        for (const ArticleId &id : std::as_const(changes.articles))
            addPageOf(stores, id, changes.pages);
        return Told(std::move(changes));
    });
}

QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, ArticleId after, int limit, std::optional<qint64> instantMs)
{
    return session.engine().read([after, limit, atMs = instantMs.value_or(session.clock().nowMs())](
                                     Stores &stores) -> Result<std::vector<PublishedArticle>> {
        return allOf(stores, stores.editions.publishedAfter(after, limit), atMs);
    });
}

QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, std::vector<ArticleId> articles, qint64 instantMs)
{
    return session.engine().read([articles = std::move(articles), instantMs](
                                     Stores &stores) -> Result<std::vector<PublishedArticle>> {
        return allOf(stores, stores.editions.publishedOf(articles), instantMs);
    });
}

QFuture<Result<ReaderEvidence>> readWorkingEvidence(DeskSession &session, ArticleId article)
{
    const qint64 nowMs = session.clock().nowMs();
    return session.engine().read([article, nowMs](Stores &stores) -> Result<ReaderEvidence> {
        if (!showsEvidence(stores))
            return {};
        const std::optional<StoredArticle> stored = stores.articles.byId(article);
        return stored ? workingEvidence(stores, *stored, nowMs) : ReaderEvidence();
    });
}

} // namespace stet
