// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/scheduling.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/publishing/edition_writing.h"
#include "core/model/names.h"

namespace stet {

namespace {

const QString scheduledVerb = QStringLiteral("edition.scheduled");

tl::unexpected<Error> notPlanned(const QString &why)
{
    return fail(ErrorCode::InvalidInput, CoreWords::tr("%1 Nothing was changed.").arg(why));
}

/// The time with its text as readers are told it; why the change may not be called so.
Result<PublishTime> admitted(Stores &stores, const StoredArticle &stored, PublishTime time)
{
    // What a calendar of four digits can name.
    constexpr qint64 latest = 253'402'300'799'999;
    if (time.atMs < 0 || time.atMs > latest)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is no time to publish at. Nothing was changed."));
    if (time.atMs == 0 || !time.change) {
        time.change.reset();
        time.text.clear();
        return time;
    }
    if (*time.change == CorrectionClass::Retraction || *time.change == CorrectionClass::Withdrawal)
        return notPlanned(CoreWords::tr("What is retracted or withdrawn is not published."));
    if (!stores.editions.newest(stored.row))
        return notPlanned(CoreWords::tr(
            "Readers have nothing of this article yet, so there is nothing to tell of a change."));
    if (*time.change == CorrectionClass::Refile) {
        time.text.clear(); // of typing errors they are told nothing
        return time;
    }
    const Result<QString> text = admittedCorrection(time.text);
    if (!text)
        return tl::unexpected<Error>(text.error());
    time.text = *text;
    return time;
}

} // namespace

Result<PublishTime> scheduleArticle(WriteScope &scope, const PublishTime &time)
{
    Stores &stores = scope.stores;
    const Result<StoredArticle> stored = storedArticle(stores, time.article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const Result<PublishTime> planned = admitted(stores, *stored, time);
    if (!planned)
        return planned;
    const qint64 before = stores.publishTimes.of(stored->row).value_or(0);
    if (plannedTime(stores, time.article, before) == *planned)
        return planned;
    stores.publishTimes.put(stored->row, planned->atMs);
    QJsonObject details{{QStringLiteral("publishAtMs"), planned->atMs}};
    if (planned->change)
        details.insert(QStringLiteral("change"), nameOf(*planned->change));
    if (!planned->text.isEmpty())
        details.insert(QStringLiteral("text"), planned->text);
    scope.record(scheduledVerb, time.article.uuid(), details);
    return planned;
}

PublishTime plannedTime(Stores &stores, ArticleId article, qint64 atMs)
{
    PublishTime time{article, atMs};
    if (atMs == 0)
        return time;
    EventFilter filter;
    filter.verbs = {scheduledVerb};
    const std::vector<Event> newest = stores.events.about(article.uuid(), filter, 1);
    if (newest.empty())
        return time;
    const QJsonObject &details = newest.front().details;
    time.change = correctionClassFrom(details.value(QLatin1StringView("change")).toString());
    time.text = details.value(QLatin1StringView("text")).toString();
    return time;
}

} // namespace stet
