// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of articles that answer lists.
#include "core/base/core_words.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

#include <QTimeZone>

namespace stet {

namespace {

constexpr int MostRowsAtOnce = 10'000;
constexpr int TitlesAtOnce = 5'000;

ListMoment momentOf(Stores &stores, const QString &person, qint64 nowMs)
{
    const QTimeZone zone = zoneOf(stores.settings.settings());
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    ListMoment moment;
    if (!person.isEmpty())
        moment.names = stores.people.formerNames().allOf(person);
    moment.today = today.toJulianDay();
    moment.dayStartMs = today.startOfDay(zone).toMSecsSinceEpoch();
    moment.dayEndMs = today.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
    return moment;
}

} // namespace

QFuture<Result<ArticleListing>> Articles::list(ArticleQuery query, int first, int count)
{
    return m_session.engine().read(
        [=, person = m_session.actor().name, nowMs = m_session.clock().nowMs()](
            Stores &stores) -> Result<ArticleListing> {
            ArticleListing listing;
            listing.order = stores.articles.order(query, momentOf(stores, person, nowMs));
            listing.total = listing.order.size();
            listing.first = std::clamp(first, 0, listing.total);
            listing.rows = stores.articles.rows(
                listing.order, listing.first, std::clamp(count, 0, MostRowsAtOnce));
            return listing;
        });
}

QFuture<Result<ArticleListing>> Articles::beginning(ArticleQuery query, int count)
{
    return m_session.engine().read(
        [=, person = m_session.actor().name, nowMs = m_session.clock().nowMs()](
            Stores &stores) -> Result<ArticleListing> {
            const int most = std::clamp(count, 0, MostRowsAtOnce);
            ArticleListing listing;
            listing.order = stores.articles.beginning(query, momentOf(stores, person, nowMs), most);
            listing.total = listing.order.size();
            listing.rows = stores.articles.rows(listing.order, 0, most);
            return listing;
        });
}

QFuture<Result<std::vector<ArticleRow>>> Articles::rows(ArticleOrder order, int first, int count)
{
    return m_session.engine().read([order = std::move(order), first, count](
                                       Stores &stores) -> Result<std::vector<ArticleRow>> {
        return stores.articles.rows(order, first, std::clamp(count, 0, MostRowsAtOnce));
    });
}

QFuture<Result<std::vector<ArticleId>>> Articles::ids(std::vector<ListKey> keys)
{
    return m_session.engine().read(
        [keys = std::move(keys)](Stores &stores) -> Result<std::vector<ArticleId>> {
            return stores.articles.idsOf(keys);
        });
}

QFuture<Result<ListKey>> Articles::key(ArticleId id)
{
    return m_session.engine().read([id](Stores &stores) -> Result<ListKey> {
        if (const std::optional<ListKey> key = stores.articles.keyOf(id))
            return *key;
        return fail(ErrorCode::NotFound, CoreWords::tr("This article is not in the desk."));
    });
}

QFuture<Result<DeskCounts>> Articles::counts()
{
    return m_session.engine().read(
        [person = m_session.actor().name,
         nowMs = m_session.clock().nowMs()](Stores &stores) -> Result<DeskCounts> {
            return stores.articles.counts(stores.settings.settings().categories,
                                          momentOf(stores, person, nowMs));
        });
}

QFuture<Result<ListFacets>> Articles::facets()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<ListFacets> { return stores.articles.facets(); });
}

QFuture<Result<std::vector<ArticleTitle>>> Articles::allTitles()
{
    using Titles = Result<std::vector<ArticleTitle>>;
    return m_session.engine().runOnPool<Titles>(
        [](DeskEngine &engine, QPromise<Titles> &promise) -> Titles {
            std::vector<ArticleTitle> all;
            ArticleId last;
            for (;;) {
                Titles page = engine
                                  .read([last](Stores &stores) -> Titles {
                                      return stores.articles.titlesAfter(last, TitlesAtOnce);
                                  })
                                  .takeResult();
                if (!page)
                    return page;
                if (page->empty() || promise.isCanceled() || engine.closing())
                    return all;
                last = page->back().id;
                std::move(page->begin(), page->end(), std::back_inserter(all));
            }
        });
}

QFuture<Result<std::vector<ArticleTitle>>> Articles::titlesOf(std::vector<ArticleId> articles)
{
    return m_session.engine().read(
        [articles = std::move(articles)](Stores &stores) -> Result<std::vector<ArticleTitle>> {
            return stores.articles.titlesOf(articles);
        });
}

} // namespace stet
