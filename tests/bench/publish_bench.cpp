// SPDX-License-Identifier: GPL-3.0-or-later
// A site written as a whole against md4c with a trivial template, and one change in a large site
// against a limit. Desks are kept between runs.
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/desk/import/importing.h"
#include "core/publish/kept_site.h"
#include "core/publish/site_writer.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/hugo_bench.h"
#include "tests/bench/trivial_site.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

namespace stet::bench {

namespace {

constexpr int Few = 10'000;
constexpr int Many = 100'000;
constexpr int FullWords = 800;
constexpr int ShortWords = 60;
constexpr int WholeRuns = 3;
constexpr int ChangesEach = 3;
constexpr double MostMs = 150;

std::unique_ptr<DeskSession>
publishedDesk(const QString &folder, const Corpus &corpus, int count, int words)
{
    std::unique_ptr<DeskSession> desk = benchDesk(
        QDir(folder).filePath(QStringLiteral("published-%1-%2.stet").arg(count).arg(words)));
    int have = await(Articles(*desk).counts()).all;
    if (have < count)
        QTextStream(stderr) << "making a desk of " << count << " articles; it is kept\n";
    while (have < count) {
        std::vector<ImportedArticle> batch;
        for (int i = 0; i < Few && have + i < count; ++i) {
            ImportedArticle imported;
            imported.article = corpus.article(have + i, words);
            imported.article.publicState = PublicState::Live;
            batch.push_back(std::move(imported));
        }
        (void)await(
            Importing(*desk).take(have == 0 ? corpus.sources() : std::vector<Source>{}, batch));
        have += int(batch.size());
    }
    return desk;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The largest this process has been since `forgetPeak`, in MB.
double peakMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

double wholeMs(DeskSession &desk)
{
    const QTemporaryDir site(QStringLiteral("/dev/shm/stet-bench-XXXXXX"));
    return milliseconds([&] { (void)await(publishSite(desk, site.path())); });
}

Row wholeAgainstTrivial(const QString &folder, const Corpus &corpus)
{
    const std::unique_ptr<DeskSession> desk = publishedDesk(folder, corpus, Few, FullWords);
    std::vector<Article> articles;
    for (int i = 0; i < Few; ++i)
        articles.push_back(corpus.article(i, FullWords));
    std::vector<double> ours;
    std::vector<double> reference;
    for (int run = 0; run < WholeRuns; ++run) {
        reference.push_back(pagesPerSecond(articles, trivialPage));
        ours.push_back(Few * 1000 / wholeMs(*desk));
    }
    return {.name = QStringLiteral("publish: full, 10 000 articles, against trivial pages"),
            .unit = QStringLiteral("pages/s"),
            .ours = percentile(ours, 0.5),
            .reference = percentile(reference, 0.5),
            .goal = 0.5,
            .better = Row::Better::Higher};
}

std::vector<Row> againstHugo(const QString &folder, const Corpus &corpus, double changeMs)
{
    HugoTask task;
    task.deskPath = publishedDesk(folder, corpus, Few, FullWords)->path();
    for (int i = 0; i < Few; ++i)
        task.articles.push_back(corpus.article(i, FullWords));
    task.sources = corpus.sources();
    task.changeMs = changeMs;
    return rowsAgainstHugo(task);
}

std::vector<Row> manyAgainstFew(const QString &folder, const Corpus &corpus)
{
    double ms[2] = {};
    double mb[2] = {};
    const int counts[2] = {Few, Many};
    for (int i = 0; i < 2; ++i) {
        const std::unique_ptr<DeskSession> desk =
            publishedDesk(folder, corpus, counts[i], ShortWords);
        forgetPeak();
        ms[i] = wholeMs(*desk);
        mb[i] = peakMb();
    }
    return {{.name = QStringLiteral("publish: full, 100 000 articles against 10 000"),
             .unit = QStringLiteral("ms"),
             .ours = ms[1],
             .reference = ms[0],
             .goal = 11},
            {.name = QStringLiteral("publish: memory, 100 000 articles against 10 000"),
             .unit = QStringLiteral("MB"),
             .ours = mb[1],
             .reference = mb[0],
             .goal = 2}};
}

/// An article with another body, headline, tag … is published, and the site written anew.
class OneChange
{
public:
    explicit OneChange(DeskSession &desk)
        : m_desk(desk)
        , m_folder(QStringLiteral("/dev/shm/stet-bench-XXXXXX"))
    {
        (void)await(write());
        m_articles = await(Articles(m_desk).contents({}, 1'000));
    }

    Row measure(const QString &what, const std::function<void(ArticleContent &)> &change)
    {
        std::vector<double> taken;
        for (int i = 0; i < ChangesEach; ++i) {
            const Article &old = m_articles[m_next++];
            Article article = await(Articles(m_desk).get(old.id));
            change(article.content);
            article = await(Articles(m_desk).save({old.id, article.version, {}, article.content}));
            publish(article);
            taken.push_back(writeMs());
        }
        return row(what, taken);
    }

    Row measureNew()
    {
        std::vector<double> taken;
        for (int i = 0; i < ChangesEach; ++i) {
            ArticleContent content = m_articles[m_next++].content;
            content.slug.clear();
            content.headline += QStringLiteral(" anew");
            publish(await(Articles(m_desk).create(content)));
            taken.push_back(writeMs());
        }
        return row(QStringLiteral("article"), taken);
    }

private:
    void publish(const Article &article)
    {
        const PublishView view = await(Editions(m_desk).consider(article.id));
        PublishOrder order;
        order.reason = QStringLiteral("It is a figure.");
        if (view.needsClass()) {
            order.change = CorrectionClass::Update;
            order.text = QStringLiteral("More is known.");
        }
        (void)await(Editions(m_desk).publish(article.id, view.version, order));
    }

    double writeMs()
    {
        return milliseconds([&] { (void)await(write()); });
    }

    /// As a window does, which goes on from what it wrote before.
    [[nodiscard]] QFuture<Result<PublishReport>> write() const
    {
        return publishSite(m_desk, m_folder.path(), {}, {}, m_kept);
    }

    static Row row(const QString &what, const std::vector<double> &taken)
    {
        return {.name = QStringLiteral("publish: one change in 100 000, %1").arg(what),
                .unit = QStringLiteral("ms"),
                .ours = percentile(taken, 0.5),
                .reference = MostMs};
    }

    DeskSession &m_desk;
    const QTemporaryDir m_folder;
    const std::shared_ptr<KeptSite> m_kept = std::make_shared<KeptSite>();
    std::vector<Article> m_articles;
    size_t m_next = 0;
};

} // namespace

std::vector<Row> benchPublish(const QString &folder)
{
    const Corpus corpus;
    std::vector<Row> rows{wholeAgainstTrivial(folder, corpus)};
    for (Row &row : manyAgainstFew(folder, corpus))
        rows.push_back(std::move(row));
    const std::unique_ptr<DeskSession> desk = publishedDesk(folder, corpus, Many, ShortWords);
    OneChange one(*desk);
    rows.push_back(one.measure(QStringLiteral("body"), [](ArticleContent &content) {
        content.body += QStringLiteral("\n\nOne more word.\n");
    }));
    const double changeMs = rows.back().ours;
    rows.push_back(one.measure(QStringLiteral("headline"), [](ArticleContent &content) {
        content.headline += QStringLiteral(" again");
    }));
    rows.push_back(one.measure(QStringLiteral("tag"), [](ArticleContent &content) {
        content.tags.append(QStringLiteral("one more"));
    }));
    rows.push_back(one.measureNew());
    for (Row &row : againstHugo(folder, corpus, changeMs))
        rows.push_back(std::move(row));
    return rows;
}

} // namespace stet::bench
