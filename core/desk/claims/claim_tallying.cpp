// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/claim_tallying.h"

#include "core/desk/claims/reviewed_article.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/publishing/live_pages.h"
#include "core/review/claims/claim_turn.h"

#include <utility>

namespace stet {

namespace {

constexpr int EventsLookedAt = 1'000;
constexpr int RowsRead = 16;

/// What is beside the words of an article moves no claim.
bool movesNoClaim(const QString &verb)
{
    return verb == u"article.assigned" || verb == u"article.spiked" ||
           verb == u"article.restored" || verb == u"article.branched";
}

void tally(Stores &stores, const StoredArticle &stored)
{
    const std::optional<FreshTally> fresh = freshTally(stores, stored);
    if (!fresh)
        stores.tallies.remove(stored.row);
    else
        stores.tallies.put(
            stored.row, {claimTallyRule, stored.article.version, fresh->tally}, fresh->signOff);
}

/// Gives the article's id; null where its row has no text, of which the doctor tells.
ArticleId tallyRow(Stores &stores, qint64 row)
{
    const std::optional<StoredArticle> stored = stores.articles.byRow(row);
    if (!stored) {
        stores.tallies.remove(row);
        return {};
    }
    tally(stores, *stored);
    return stored->article.id;
}

} // namespace

std::optional<FreshTally> freshTally(Stores &stores, const StoredArticle &stored)
{
    if (stored.article.state != WorkState::InCheck && !stores.claims.hasAny(stored.row))
        return std::nullopt;
    const ReviewedArticle check = readChecked(stores, stored);
    FreshTally fresh{claimTally(check.checked, check.records), {}};
    fresh.tally.signedOff = check.signOffStands;
    if (check.signOffStands)
        fresh.signOff = check.signOff->id;
    return fresh;
}

int tallySome(Stores &stores, int most)
{
    const std::vector<qint64> rows = stores.tallies.stale(claimTallyRule, most);
    for (const qint64 row : rows)
        (void)tallyRow(stores, row);
    return int(rows.size());
}

/// What a transaction may have moved.
struct TallyKeeping::Touched
{
    QSet<qint64> articles; ///< rows
    QSet<qint64> pages;    ///< rows of those whose published claims may have fallen
    bool all = false;
};

void TallyKeeping::begin(Stores &stores)
{
    m_from = stores.events.head().sequence;
}

void TallyKeeping::settle(Stores &stores, Within within)
{
    Touched touched;
    for (qint64 seen = m_from;;) {
        const std::vector<Event> events = stores.events.after(seen, EventsLookedAt);
        for (const Event &event : events)
            touch(stores, event, touched);
        if (events.empty())
            break;
        seen = events.back().sequence;
    }
    if (touched.all) {
        stores.tallies.markAll();
        stores.livePages.markAll();
    }
    const bool here =
        within == Within::Transaction && size_t(touched.articles.size()) <= AtOnce && !touched.all;
    for (const qint64 row : std::as_const(touched.articles)) {
        if (here)
            (void)tallyRow(stores, row);
        else
            stores.tallies.markStale(row);
    }
    const bool asked = within == Within::Transaction && size_t(touched.pages.size()) <= AtOnce;
    for (const qint64 row : std::as_const(touched.pages)) {
        if (asked)
            askPageAgain(stores, row);
        else
            stores.livePages.markStale(row);
    }
}

void TallyKeeping::touch(const QString &verb, qint64 row, Touched &touched)
{
    touched.articles.insert(row);
    // The working text is none of the page, and what stands around a claim there is not either.
    if (!verb.startsWith(u"article.") && verb != u"claim.followed")
        touched.pages.insert(row);
}

void TallyKeeping::touch(Stores &stores, const Event &event, Touched &touched) const
{
    const QString topic = event.verb.section(u'.', 0, 0);
    if (topic == u"article" || topic == u"claim" || topic == u"evidence" || topic == u"verdict" ||
        topic == u"signoff") {
        if (movesNoClaim(event.verb))
            return;
        if (const std::optional<qint64> row = stores.tallies.checkedRow(ArticleId(event.subject)))
            touch(event.verb, *row, touched);
    } else if (topic == u"snapshot") {
        for (const qint64 row : stores.tallies.articlesOnSource(SourceId(event.subject)))
            touch(event.verb, row, touched);
    } else if (topic == u"import") {
        stores.tallies.markImported(event.details.value(QLatin1StringView("job")).toInteger());
    } else if (topic == u"kind") {
        touched.all = true; // a kind says what is no claim, a language where a sentence ends
    }
}

TallyJob::TallyJob(std::function<void(const QSet<ArticleId> &)> tallied)
    : m_tallied(std::move(tallied))
{}

bool TallyJob::isNeeded(Stores &stores)
{
    return !stores.tallies.stale(claimTallyRule, 1).empty() ||
           !stores.livePages.stale(livePageRule, 1).empty();
}

BulkJob::Step TallyJob::step(WriteScope &scope, const StepEnd &end)
{
    while (!end.reached()) {
        const std::vector<qint64> rows = scope.stores.tallies.stale(claimTallyRule, RowsRead);
        if (rows.empty()) {
            if (remakePages(scope.stores, 1) == 0)
                return Step::Done;
            continue;
        }
        for (const qint64 row : rows) {
            const ArticleId article = tallyRow(scope.stores, row);
            if (!article.isNull())
                m_done.insert(article);
            if (end.reached())
                return Step::More;
        }
    }
    return Step::More;
}

void TallyJob::kept()
{
    if (const QSet<ArticleId> done = std::exchange(m_done, {}); !done.isEmpty())
        m_tallied(done);
}

void TallyJob::ended() {}

void TallyJob::failed(const Error &) {}

bool TallyJob::optional() const
{
    return true;
}

} // namespace stet
