// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/tallies.h"

#include "core/desk/claims/claim_tallying.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/publishing/live_pages.h"
#include "core/model/words_hash.h"
#include "core/review/claims/claim_turn.h"

namespace stet {

namespace {

constexpr int TalliedAtOnce = 16;

std::optional<StandingCheck> checkOf(const SignOff &signOff)
{
    if (!signOff.overridden.isEmpty())
        return std::nullopt;
    return StandingCheck{signOff.person, signOff.byAuthor, signOff.words, false};
}

/// Made from the words: what was tallied may be of others.
std::optional<StandingCheck> freshCheck(Stores &stores, ArticleId article)
{
    const std::optional<StoredArticle> stored = stores.articles.byId(article);
    if (!stored)
        return std::nullopt;
    // Of other words it is stale whatever became of the evidence, and nothing need be parsed.
    const std::optional<SignOff> signOff = stores.signOffs.newest(stored->row);
    if (!signOff || signOff->words != wordsHash(stored->article.content).toLatin1())
        return std::nullopt;
    const ReviewedArticle check = readChecked(stores, *stored);
    return check.signOffStands ? checkOf(*check.signOff) : std::nullopt;
}

using Checks = QHash<ArticleId, StandingCheck>;

/// What was tallied, and the articles of which that has to be made anew.
struct TalliedChecks
{
    Checks checks;
    std::vector<ArticleId> stale;
};

Result<TalliedChecks> talliedChecks(Stores &stores)
{
    TalliedChecks tallied;
    for (const SignOff &signOff : stores.tallies.standing(claimTallyRule)) {
        if (const std::optional<StandingCheck> check = checkOf(signOff))
            tallied.checks.insert(signOff.article, *check);
    }
    tallied.stale = stores.tallies.staleSigned(claimTallyRule);
    return tallied;
}

/// Article by article: no reading transaction lasts long.
Result<Checks> readChecks(DeskEngine &engine, QPromise<Result<Checks>> &promise)
{
    Result<TalliedChecks> tallied = engine.read(talliedChecks).takeResult();
    if (!tallied)
        return tl::unexpected<Error>(tallied.error());
    for (const ArticleId &article : tallied->stale) {
        if (promise.isCanceled() || engine.closing())
            break;
        const auto check =
            engine
                .read([article](Stores &stores) -> Result<std::optional<StandingCheck>> {
                    return freshCheck(stores, article);
                })
                .takeResult();
        if (!check)
            return tl::unexpected<Error>(check.error());
        if (*check)
            tallied->checks.insert(article, **check);
    }
    return std::move(tallied->checks);
}

Result<int> tallyAgain(DeskEngine &engine, QPromise<Result<int>> &promise)
{
    const Result<int> all = engine
                                .write([](WriteScope &scope) -> Result<int> {
                                    scope.stores.tallies.markEvery();
                                    scope.stores.livePages.markEvery();
                                    return scope.stores.tallies.staleCount(claimTallyRule);
                                })
                                .takeResult();
    // The low lane does the same meanwhile; whoever comes first.
    while (all && !promise.isCanceled() && !engine.closing()) {
        const Result<bool> more = engine
                                      .write([](WriteScope &scope) -> Result<bool> {
                                          return tallySome(scope.stores, TalliedAtOnce) > 0 ||
                                                 remakePages(scope.stores, TalliedAtOnce) > 0;
                                      })
                                      .takeResult();
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
    }
    return all;
}

} // namespace

StandingCheck
shownCheck(const StandingCheck &check, const ArticleContent &content, PublicState state)
{
    const bool shown = !check.words.isEmpty() && state != PublicState::Withdrawn &&
                       check.words == wordsHash(content).toLatin1();
    return shown ? check : StandingCheck();
}

QDate Rereadings::of(const SourceId &source, const DeskSettings &desk) const
{
    const qint64 at = atMs.value(source);
    return at == 0 ? QDate() : QDateTime::fromMSecsSinceEpoch(at, zoneOf(desk)).date();
}

Tallies::Tallies(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<OpenClaimsOfDesk>> Tallies::openClaims()
{
    return m_session.engine().read([](Stores &stores) -> Result<OpenClaimsOfDesk> {
        return stores.tallies.openClaims(claimTallyRule, stores.people.formerNames());
    });
}

QFuture<Result<QHash<ArticleId, StandingCheck>>> Tallies::checks()
{
    return m_session.engine().runOnPool<Result<Checks>>(readChecks);
}

QFuture<Result<std::optional<StandingCheck>>> Tallies::check(ArticleId article)
{
    return m_session.engine().read(
        [article](Stores &stores) -> Result<std::optional<StandingCheck>> {
            const std::optional<StoredArticle> stored = stores.articles.byId(article);
            const std::optional<StoredTally> tally =
                stored ? stores.tallies.of(stored->row) : std::nullopt;
            if (!tally)
                return std::nullopt;
            if (tally->rule != claimTallyRule)
                return freshCheck(stores, article);
            const std::optional<SignOff> signOff =
                tally->tally.signedOff ? stores.signOffs.newest(stored->row) : std::nullopt;
            std::optional<StandingCheck> check = signOff ? checkOf(*signOff) : std::nullopt;
            const std::optional<StoredPage> page = stores.livePages.of(stored->row);
            if (page && !page->page.fallen.empty()) {
                check = check.value_or(StandingCheck());
                check->fell = true;
            }
            return check;
        });
}

QFuture<Result<Rereadings>> Tallies::rereadings()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<Rereadings> { return Rereadings{stores.looks.rereadings()}; });
}

QFuture<Result<int>> Tallies::again()
{
    return m_session.engine().runOnPool<Result<int>>(tallyAgain);
}

} // namespace stet
