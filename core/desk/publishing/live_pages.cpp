// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/live_pages.h"

#include "core/desk/publishing/published_standing.h"
#include "core/galley/linked_slugs.h"
#include "core/render/page.h"

#include <algorithm>

namespace stet {

namespace {

QString pathOf(const ArticleContent &content)
{
    return pagePath(content.kind, content.slug);
}

/// What is of the newest edition alone.
LivePage pageOf(Stores &stores, const StoredArticle &stored, const StoredEdition &edition)
{
    const EditionDocument &document = edition.document;
    LivePage page;
    page.article = stored.article.id;
    page.edition = document.edition.number;
    page.state = document.publicState;
    page.firstMs = document.edition.atMs;
    page.lastMs = document.edition.atMs;
    page.card = cardOf(edition.content, page.state);
    if (document.corrections)
        page.card.corrections = *document.corrections;
    if (page.state != PublicState::Withdrawn && edition.content.body.contains(u"[["))
        page.links = linkedSlugs(edition.content.body);
    PublishedStanding standing = publishedStanding(stores, stored, edition);
    page.check = std::move(standing.check);
    page.fallen = std::move(standing.fallen);
    return page;
}

void addFormer(LivePage &page, const QString &path)
{
    if (path != pathOf(page.card) && !page.formerPaths.contains(path))
        page.formerPaths.append(path);
    page.formerPaths.sort(); // the same, whichever way it was made
}

/// A page of which nothing can be read stays in the list, so that publishing meets the damage.
void keepUnreadable(Stores &stores, qint64 article)
{
    if (stores.connection.error().code != ErrorCode::Corrupt)
        return;
    stores.connection.clearError();
    std::optional<StoredPage> kept = stores.livePages.of(article);
    if (!kept)
        return;
    kept->page.state = PublicState::None;
    stores.livePages.put(article, livePageRule, kept->page);
}

void remake(Stores &stores, qint64 article)
{
    const std::optional<StoredArticle> stored = stores.articles.byRow(article);
    if (!stored) {
        stores.livePages.remove(article); // the doctor tells of an article without a text
        return;
    }
    if (const std::optional<LivePage> page = freshPage(stores, *stored))
        stores.livePages.put(article, livePageRule, *page);
    else if (stores.connection.failed())
        keepUnreadable(stores, article);
}

} // namespace

std::optional<LivePage> freshPage(Stores &stores, const StoredArticle &stored)
{
    const std::vector<StoredEdition> editions = stores.editions.allInFull(stored.row);
    if (editions.empty())
        return std::nullopt;
    LivePage page = pageOf(stores, stored, editions.back());
    page.firstMs = editions.front().document.edition.atMs;
    for (const StoredEdition &edition : editions)
        addFormer(page, pathOf(edition.content));
    return page;
}

void keepPage(Stores &stores, const StoredArticle &stored, const StoredEdition &edition)
{
    const std::optional<StoredPage> before = stores.livePages.of(stored.row);
    if (before && before->rule != livePageRule) {
        remake(stores, stored.row);
        return;
    }
    LivePage page = pageOf(stores, stored, edition);
    if (before) {
        page.firstMs = before->page.firstMs;
        for (const QString &path : before->page.formerPaths)
            addFormer(page, path);
        addFormer(page, pathOf(before->page.card));
    }
    stores.livePages.put(stored.row, livePageRule, page);
}

void askPageAgain(Stores &stores, qint64 article)
{
    std::optional<StoredPage> kept = stores.livePages.of(article);
    if (!kept || kept->rule != livePageRule)
        return; // what is to be made again asks then
    const std::optional<StoredArticle> stored = stores.articles.byRow(article);
    const std::optional<StoredEdition> edition = stores.editions.newestInFull(article);
    if (!stored || !edition) {
        keepUnreadable(stores, article);
        return;
    }
    PublishedStanding standing = publishedStanding(stores, *stored, *edition);
    if (standing.check == kept->page.check && standing.fallen == kept->page.fallen)
        return;
    kept->page.check = std::move(standing.check);
    kept->page.fallen = std::move(standing.fallen);
    stores.livePages.put(article, livePageRule, kept->page);
}

int remakePages(Stores &stores, int most)
{
    const std::vector<qint64> rows = stores.livePages.stale(livePageRule, most);
    for (const qint64 row : rows) {
        remake(stores, row);
        if (stores.connection.failed())
            break;
    }
    return int(rows.size());
}

} // namespace stet
