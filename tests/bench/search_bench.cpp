// SPDX-License-Identifier: GPL-3.0-or-later
// The first 50 results on a desk of 100 000 articles of 800 words, against the limit of 50 ms.
#include "core/desk/articles.h"
#include "core/desk/import/importing.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

namespace stet::bench {

namespace {

constexpr int ArticleCount = 100'000;
constexpr int QueriesEach = 60;
constexpr double LimitMs = 50;

std::unique_ptr<DeskSession> filledDesk(const QString &folder, const Corpus &corpus)
{
    const QString path = QDir(folder).filePath(QStringLiteral("search.stet"));
    std::unique_ptr<DeskSession> desk = benchDesk(path);
    Articles articles(*desk);
    int have = await(articles.counts()).all;
    if (have == 0)
        QTextStream(stderr) << "making a desk of " << ArticleCount << " articles; it is kept\n";
    Importing importing(*desk);
    while (have < ArticleCount) {
        std::vector<ImportedArticle> batch;
        for (int i = 0; i < 10'000 && have + i < ArticleCount; ++i)
            batch.push_back({corpus.article(have + i), {}, {}});
        (void)await(importing.take(have == 0 ? corpus.sources() : std::vector<Source>{}, batch));
        have += static_cast<int>(batch.size());
    }
    return desk;
}

struct QueryClass
{
    QString name;
    std::function<QString(const Corpus &, int)> query;
};

QString phraseFrom(const Corpus &corpus, int i)
{
    const QStringList words = corpus.article(i * 1511 % ArticleCount).content.body.split(u' ');
    const int at = 20 + i % 40;
    return QStringLiteral("\"%1 %2\"").arg(words.value(at), words.value(at + 1));
}

std::vector<QueryClass> queryClasses()
{
    return {
        {QStringLiteral("rare word"),
         [](const Corpus &c, int i) {
             return c.word(20'000 + i * 300);
         }},
        {QStringLiteral("common word"),
         [](const Corpus &c, int i) {
             return c.word(i);
         }},
        {QStringLiteral("two words"),
         [](const Corpus &c, int i) {
             return c.word(i) + u' ' + c.word(200 + i * 37);
         }},
        {QStringLiteral("phrase"), phraseFrom},
        {QStringLiteral("prefix"),
         [](const Corpus &c, int i) {
             return c.word(i * 11).left(2 + i % 3) + u'*';
         }},
    };
}

} // namespace

std::vector<Row> benchSearch(const QString &folder)
{
    const Corpus corpus;
    const std::unique_ptr<DeskSession> desk = filledDesk(folder, corpus);
    Articles articles(*desk);
    std::vector<Row> rows;
    for (const QueryClass &kind : queryClasses()) {
        std::vector<double> times;
        for (int i = 0; i < QueriesEach; ++i) {
            const QString query = kind.query(corpus, i);
            QElapsedTimer timer;
            timer.start();
            const std::vector<SearchHit> hits = await(articles.search(query, 50));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (hits.empty())
                QTextStream(stderr) << "no hit for " << query << "\n";
        }
        rows.push_back(
            {.name = QStringLiteral("search of 100 000 articles, %1, p95").arg(kind.name),
             .unit = QStringLiteral("ms"),
             .ours = percentile(times, 0.95),
             .reference = LimitMs});
    }
    return rows;
}

} // namespace stet::bench
