// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/listed_desk.h"

#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/import/importing.h"
#include "core/desk/tallies.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/corpus.h"

#include <QDir>
#include <QTextStream>

#include <array>

namespace stet::bench {

namespace {

constexpr int ArticleCount = 100'000;

/// Short articles: the list reads no body, and a desk of long ones takes minutes to make.
constexpr int WordsEach = 60;
constexpr int AskedIn = 400;

Article listedArticle(const Corpus &corpus, int number)
{
    static const std::array<const char *, 5> languages{"en", "de", "fr", "es", "en-GB"};
    Article article = corpus.article(number, WordsEach);
    article.owner = QStringLiteral("Editor %1").arg(number % 40);
    article.checker = QStringLiteral("Editor %1").arg((number * 7 + 3) % 40);
    article.state = WorkState(number % 3);
    article.content.language = QString::fromLatin1(languages.at(size_t(number) % languages.size()));
    article.content.reviewDays = number % 5 == 0 ? 30 : 0;
    article.dueMs = number % 3 == 0 ? 1'700'000'000'000 + qint64(number) * 3'600'000 : 0;
    return article;
}

/// Notes for the authors of some, so that claims wait for them too.
void askInSome(DeskSession &desk)
{
    ArticleQuery query;
    query.queue = Queue::InCheck;
    for (const ArticleRow &row : await(Articles(desk).list(query, 0, AskedIn)).rows) {
        const Article article = await(Articles(desk).get(row.id));
        const ClaimAim headline{
            {}, {DraftField::Headline, -1, {0, article.content.headline.size()}}, {}};
        (void)await(
            Checking(desk).addNote(row.id, headline, QStringLiteral("What does this mean?")));
    }
}

} // namespace

std::unique_ptr<DeskSession> listedDesk(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("../desk/desk-4.stet"));
    std::unique_ptr<DeskSession> desk = benchDesk(path);
    Articles articles(*desk);
    int have = await(articles.counts()).all;
    if (have >= ArticleCount) {
        if (await(Tallies(*desk).openClaims()).untallied > 0) // by an earlier rule
            (void)await(Tallies(*desk).again());
        return desk;
    }
    QTextStream(stderr) << "making a desk of " << ArticleCount << " articles; it is kept\n";
    const Corpus corpus;
    Importing importing(*desk);
    while (have < ArticleCount) {
        std::vector<ImportedArticle> batch;
        for (int i = 0; i < 10'000 && have + i < ArticleCount; ++i)
            batch.push_back({listedArticle(corpus, have + i), {}, {}});
        (void)await(importing.take(have == 0 ? corpus.sources() : std::vector<Source>{}, batch));
        have += int(batch.size());
    }
    askInSome(*desk);
    // The third that is in check: here, and not while something is measured.
    (void)await(Tallies(*desk).again());
    return desk;
}

} // namespace stet::bench
