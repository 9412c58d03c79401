// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/site_reading.h"

#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/publishing/live_pages.h"

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
    directory.editions.insert(page.article, edition);
    directory.site.rows.push_back(rowOf(page));
    if (page.check)
        directory.checks.insert(page.article,
                                {page.check->person, page.check->byAuthor, page.check->words});
    ArticleContent &card = page.card;
    directory.site.details.insert(card.slug,
                                  {std::move(card.dek),
                                   std::move(card.authors),
                                   card.modified,
                                   std::move(card.corrections),
                                   std::move(page.links),
                                   std::move(page.formerPaths)});
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

std::vector<PublishedArticle> allOf(std::vector<StoredEdition> editions)
{
    std::vector<PublishedArticle> published;
    published.reserve(editions.size());
    for (StoredEdition &edition : editions)
        published.push_back(publishedOf(std::move(edition)));
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

QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, ArticleId after, int limit)
{
    return session.engine().read(
        [after, limit](Stores &stores) -> Result<std::vector<PublishedArticle>> {
            return allOf(stores.editions.publishedAfter(after, limit));
        });
}

QFuture<Result<std::vector<PublishedArticle>>> readPublished(DeskSession &session,
                                                             std::vector<ArticleId> articles)
{
    return session.engine().read(
        [articles = std::move(articles)](Stores &stores) -> Result<std::vector<PublishedArticle>> {
            return allOf(stores.editions.publishedOf(articles));
        });
}

} // namespace stet
