// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/desk/articles.h"
#include "core/model/names.h"

#include <QJsonArray>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

constexpr int RowsAtOnce = 500;
constexpr int MostRows = 10'000'000;

std::optional<Queue> queueFrom(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, Queue>, 10> queues = {{
        {"all"_L1, Queue::All},
        {"mine"_L1, Queue::Mine},
        {"open_claims"_L1, Queue::OpenClaims},
        {"due_today"_L1, Queue::DueToday},
        {"drafts"_L1, Queue::Drafts},
        {"in_check"_L1, Queue::InCheck},
        {"ready"_L1, Queue::Ready},
        {"published"_L1, Queue::Published},
        {"recheck"_L1, Queue::Recheck},
        {"trash"_L1, Queue::Trash},
    }};
    for (const auto &[known, queue] : queues) {
        if (name == known)
            return queue;
    }
    return std::nullopt;
}

QString stateOf(const ArticleRow &row)
{
    QString state = nameOf(row.state);
    if (row.publicState != PublicState::None)
        state += u", "_s + nameOf(row.publicState);
    if (row.changedPage && row.state == WorkState::Ready)
        state += u", update"_s;
    return row.spiked ? u"trash"_s : state;
}

void printRows(const std::vector<ArticleRow> &rows, int total, Output &out)
{
    qsizetype slugWidth = 0;
    qsizetype stateWidth = 0;
    for (const ArticleRow &row : rows) {
        slugWidth = std::max(slugWidth, row.slug.size());
        stateWidth = std::max(stateWidth, stateOf(row).size());
    }
    for (const ArticleRow &row : rows)
        out.line(u"%1  %2  %3 %4  %5"_s.arg(
            visible(row.slug).leftJustified(slugWidth),
            stateOf(row).leftJustified(stateWidth),
            Output::counted(row.words, u"word "_s, u"words"_s).rightJustified(12),
            Output::counted(row.citedSources, u"source "_s, u"sources"_s).rightJustified(11),
            visible(row.headline)));
    const QString all = Output::counted(total, u"article"_s, u"articles"_s);
    out.line(rows.size() == size_t(total) ? all : u"%1 of %2"_s.arg(rows.size()).arg(all));
}

struct Listed
{
    std::vector<ArticleRow> rows;
    int total = 0;
};

/// The first `limit` rows, read in pieces so that no read of the desk takes long.
Result<Listed> readRows(Call &call, DeskSession &desk, const ArticleQuery &query, int limit)
{
    Result<ArticleListing> listing =
        call.await(Articles(desk).list(query, 0, std::min(RowsAtOnce, limit)));
    if (!listing)
        return tl::unexpected<Error>(listing.error());
    Listed all{std::move(listing->rows), listing->total};
    while (int(all.rows.size()) < std::min(limit, all.total)) {
        const int have = int(all.rows.size());
        const Result<std::vector<ArticleRow>> more = call.await(
            Articles(desk).rows(listing->order, have, std::min(RowsAtOnce, limit - have)));
        if (!more)
            return tl::unexpected<Error>(more.error());
        all.rows.insert(all.rows.end(), more->begin(), more->end());
    }
    return all;
}

int runList(Call &call)
{
    ArticleQuery query;
    query.category = call.arguments().value("category");
    if (call.arguments().has("queue")) {
        const std::optional<Queue> queue = queueFrom(call.arguments().value("queue"));
        if (!queue)
            return call.wrongUsage(u"--queue is one of all, mine, open_claims, due_today, drafts, "
                                   "in_check, ready, published, recheck, trash."_s);
        query.queue = *queue;
    }
    bool isNumber = true;
    const int limit =
        call.arguments().has("limit") ? call.arguments().value("limit").toInt(&isNumber) : MostRows;
    if (!isNumber || limit < 1)
        return call.wrongUsage(u"--limit is a number from 1 up."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const Result<Listed> page = readRows(call, *desk, query, limit);
    if (!page)
        return call.failed(page.error());
    if (!call.wantsJson()) {
        printRows(page->rows, page->total, call.out());
        return Good;
    }
    QJsonArray rows;
    for (const ArticleRow &row : page->rows)
        rows.append(rowToJson(row));
    call.out().json({{u"articles"_s, rows}, {u"total"_s, page->total}});
    return Good;
}

} // namespace

Command listCommand()
{
    return {"list",
            "list the desk's articles",
            "[--queue=QUEUE] [--category=NAME] [--limit=N]",
            0,
            0,
            {{"queue",
              0,
              "QUEUE",
              "all, mine, open_claims, due_today, drafts, in_check, ready,\npublished, recheck or "
              "trash. Default: all, which is everything outside\nthe trash."},
             {"category", 0, "NAME", "Only articles of this category."},
             {"limit", 0, "N", "At most N articles. Default: every one."}},
            R"(Lists articles, the last changed first: slug, state, length, cited
sources and headline.)",
            R"({ "format": 1, "total": N, "articles": [ {
  "id": UUID, "slug": TEXT, "headline": TEXT, "kind": "news",
  "category": TEXT, "language": "en", "state": "draft|in_check|ready",
  "public": "none|live|retracted|withdrawn", "trash": false,
  "corrected": false, "changed_page": false (readers have another
  version than the newest that was kept),
  "owner": TEXT, "due": TIME or null,
  "changed": TIME, "words": N, "cited_sources": N,
  "claims": { as "counts" of "check" } or null (nobody checks it) } ] }

TIME is UTC: "2026-03-04T09:30:00.000Z".)",
            R"(stetctl list --queue=in_check
stetctl list --json | jq -r '.articles[].slug')",
            runList};
}

} // namespace stet::ctl
