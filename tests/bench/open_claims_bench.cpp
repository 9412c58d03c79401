// SPDX-License-Identifier: GPL-3.0-or-later
// Whose turn it is in a desk of 100 000 articles, a third of them in check, against 100 ms; and
// what a save costs that moves the tally of 10 000 words with 600 claims, against the same.
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/tallies.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/listed_desk.h"

#include <QDir>
#include <QElapsedTimer>

namespace stet::bench {

namespace {

constexpr int AskedRounds = 30;
constexpr int SavedRounds = 30;
constexpr int LongWords = 10'000;
constexpr size_t KeptClaims = 600;
constexpr double OpenClaimsMs = 100;

template <class Body>
double slowMs(int rounds, Body body)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        body(round);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return percentile(times, 0.95);
}

Row openClaimsRow(const char *name, double ours)
{
    return Row{.name = QString::fromLatin1(name),
               .unit = QStringLiteral("ms p95"),
               .ours = ours,
               .reference = OpenClaimsMs,
               .goal = 1};
}

/// Types a word at the end, as an autosave has it.
double savedMs(DeskSession &session, Article &article)
{
    return slowMs(SavedRounds, [&](int) {
        DraftSave save;
        save.article = article.id;
        save.version = article.version;
        save.content = article.content;
        DraftEdit edit;
        edit.position = save.content.body.size();
        edit.inserted = QStringLiteral(" more");
        save.content.body += edit.inserted;
        save.edits.push_back(edit);
        article = await(Articles(session).save(save));
    });
}

std::vector<Row> benchSaves(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("saves.stet"));
    QDir(path).removeRecursively();
    const std::unique_ptr<DeskSession> writer = benchDesk(path);
    Article article = await(Articles(*writer).create(Corpus().article(7, LongWords).content));
    const double plain = savedMs(*writer, article);
    static const SystemClock clock;
    const auto checker = await(DeskSession::open(
        path,
        OpenMode::ReadWrite,
        {QStringLiteral("Checker"), QStringLiteral("checker"), QStringLiteral("elsewhere")},
        clock));
    const ReviewedArticle sheet = await(Checking(*checker).sheet(article.id));
    std::vector<ClaimAim> aims;
    for (const CheckedItem &item : sheet.checked.items) {
        if (aims.size() < KeptClaims)
            aims.push_back({{}, sourcePlaceOf(sheet.words, item.item.place), {}});
    }
    (void)await(Checking(*checker).giveAll(
        article.id, aims, {VerdictKind::NotAFact, {}, QStringLiteral("Words of no language.")}));
    const double checked = savedMs(*writer, article);
    return {openClaimsRow("a save of 10 000 words that nobody checks / 100 ms", plain),
            openClaimsRow("  with 600 claims, tallied / 100 ms", checked)};
}

} // namespace

std::vector<Row> benchOpenClaims(const QString &folder)
{
    std::vector<Row> rows;
    {
        const std::unique_ptr<DeskSession> desk = listedDesk(folder);
        int people = 0;
        const double asked = slowMs(AskedRounds, [&](int) {
            people = int(await(Tallies(*desk).openClaims()).people.size());
        });
        if (people < 40)
            qFatal("the desk has no open claims");
        rows.push_back(openClaimsRow("open claims by person, 100 000 articles / 100 ms", asked));
        rows.push_back(openClaimsRow(
            "  the numbers of the side bar with mine / 100 ms",
            slowMs(AskedRounds, [&](int) { (void)await(Articles(*desk).counts()); })));
        rows.push_back(openClaimsRow(
            "  all articles sorted by open claims / 100 ms", slowMs(AskedRounds, [&](int round) {
                ArticleQuery query;
                query.sort = SortColumn::OpenClaims;
                query.order = round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
                (void)await(Articles(*desk).list(query, 0, 64));
            })));
    }
    for (Row &row : benchSaves(folder))
        rows.push_back(std::move(row));
    return rows;
}

} // namespace stet::bench
