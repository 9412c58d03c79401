// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/editions.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/publishing/letting_out.h"
#include "core/desk/publishing/live_pages.h"
#include "core/desk/publishing/publishing.h"
#include "core/desk/publishing/scheduling.h"
#include "core/desk/publishing/taking_down.h"

#include <limits>

namespace stet {

namespace {

using Due = std::vector<DueArticle>;

Result<Due> publishAllDue(DeskEngine &engine, QPromise<Result<Due>> &promise)
{
    const qint64 now = engine.setup().clock->nowMs();
    const auto times = engine
                           .read([now](Stores &stores) -> Result<std::vector<PublishTime>> {
                               return stores.publishTimes.until(now);
                           })
                           .takeResult();
    if (!times)
        return tl::unexpected<Error>(times.error());
    Due due;
    for (const PublishTime &time : *times) {
        if (promise.isCanceled() || engine.closing())
            break;
        QString slug;
        Result<Edition> published =
            engine
                .write([&](WriteScope &scope) -> Result<Edition> {
                    const Result<StoredArticle> stored = storedArticle(scope.stores, time.article);
                    if (!stored)
                        return tl::unexpected<Error>(stored.error());
                    slug = stored->article.content.slug;
                    // Somebody may have said otherwise since the list was read.
                    const qint64 atMs = scope.stores.publishTimes.of(stored->row).value_or(0);
                    if (atMs == 0 || atMs > now)
                        return fail(ErrorCode::Cancelled, {});
                    const PublishTime planned = plannedTime(scope.stores, time.article, atMs);
                    return publishArticle(scope,
                                          time.article,
                                          stored->article.version,
                                          {planned.change, planned.text, {}});
                })
                .takeResult();
        if (published || published.error().code != ErrorCode::Cancelled)
            due.push_back({time.article, slug, std::move(published)});
    }
    return due;
}

} // namespace

Editions::Editions(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<PublishView>> Editions::consider(ArticleId article)
{
    return m_session.engine().read(
        [article](Stores &stores) { return considerPublishing(stores, article); });
}

QFuture<Result<Edition>> Editions::publish(ArticleId article, qint64 version, PublishOrder order)
{
    return m_session.engine().write([=, order = std::move(order)](WriteScope &scope) {
        return publishArticle(scope, article, version, order);
    });
}

QFuture<Result<std::vector<GateFinding>>>
Editions::letOut(ArticleId article, qint64 version, QString reason)
{
    if (reason.trimmed().isEmpty())
        return m_session.engine().read(
            [=](Stores &stores) { return askToLetOut(stores, article, version); });
    return m_session.engine().write([=, reason = std::move(reason)](WriteScope &scope) {
        return letPageOut(scope, article, version, reason);
    });
}

QFuture<Result<Edition>> Editions::retract(ArticleId article, QString text)
{
    return m_session.engine().write([article, text = std::move(text)](WriteScope &scope) {
        return takeDown(scope, article, TakenDown::Retracted, text);
    });
}

QFuture<Result<Edition>> Editions::withdraw(ArticleId article, QString text)
{
    return m_session.engine().write([article, text = std::move(text)](WriteScope &scope) {
        return takeDown(scope, article, TakenDown::Withdrawn, text);
    });
}

QFuture<Result<PublishTime>> Editions::schedule(ArticleId article,
                                                qint64 atMs,
                                                std::optional<CorrectionClass> change,
                                                QString text)
{
    return m_session.engine().write(
        [time = PublishTime{article, atMs, change, std::move(text)}](WriteScope &scope) {
            return scheduleArticle(scope, time);
        });
}

QFuture<Result<std::vector<PublishTime>>> Editions::scheduled()
{
    return m_session.engine().read([](Stores &stores) -> Result<std::vector<PublishTime>> {
        std::vector<PublishTime> times =
            stores.publishTimes.until(std::numeric_limits<qint64>::max());
        for (PublishTime &time : times)
            time = plannedTime(stores, time.article, time.atMs);
        return times;
    });
}

QFuture<Result<std::vector<DueArticle>>> Editions::publishDue()
{
    return m_session.engine().runOnPool<Result<Due>>(publishAllDue);
}

QFuture<Result<std::vector<Edition>>> Editions::list(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::vector<Edition>> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            return stores.editions.all(stored.row);
        });
    });
}

QFuture<Result<std::optional<EditionDocument>>> Editions::newest(ArticleId article)
{
    return m_session.engine().read(
        [article](Stores &stores) -> Result<std::optional<EditionDocument>> {
            return storedArticle(stores, article).map([&](const StoredArticle &stored) {
                return stores.editions.newest(stored.row);
            });
        });
}

QFuture<Result<std::optional<LivePage>>> Editions::page(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::optional<LivePage>> {
        const Result<StoredArticle> stored = storedArticle(stores, article);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        const std::optional<StoredPage> kept = stores.livePages.of(stored->row);
        if (kept && kept->rule == livePageRule)
            return kept->page;
        return freshPage(stores, *stored);
    });
}

} // namespace stet
