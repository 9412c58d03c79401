// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/hugo_bench.h"

#include "tests/bench/hugo_site.h"
#include "tests/bench/program_run.h"
#include "tests/bench/site_contents.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

namespace stet::bench {

namespace {

constexpr size_t EachCompared = 25; // of so many articles one is read

ProgramRun hugoRun(const QString &hugo, const QString &source, const QString &site)
{
    const ProgramRun run = runProgram(hugo,
                                      {QStringLiteral("--quiet"),
                                       QStringLiteral("--source"),
                                       source,
                                       QStringLiteral("--destination"),
                                       site});
    if (run.exitCode != 0)
        qFatal("hugo failed with exit code %d", run.exitCode);
    return run;
}

} // namespace

std::vector<Row> rowsAgainstHugo(const HugoTask &task)
{
    const QString hugo = QStandardPaths::findExecutable(QStringLiteral("hugo"));
    if (hugo.isEmpty()) {
        QTextStream(stderr) << "Hugo is not installed: its rows are left out\n";
        return {};
    }
    const QTemporaryDir folder(QStringLiteral("/dev/shm/stet-bench-XXXXXX"));
    const QString source = folder.filePath(QStringLiteral("source"));
    const QString theirs = folder.filePath(QStringLiteral("theirs"));
    const QString ours = folder.filePath(QStringLiteral("ours"));
    writeHugoSite(source, task.articles, task.sources);
    const ProgramRun hugoWhole = hugoRun(hugo, source, theirs);
    const ProgramRun ourWhole =
        runProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/stetctl"),
                   {QStringLiteral("publish"),
                    QStringLiteral("--desk=") + task.deskPath,
                    QStringLiteral("--quiet"),
                    QStringLiteral("-o"),
                    ours});
    if (ourWhole.exitCode > 1) // 1: something was found on the pages
        qFatal("stetctl failed with exit code %d", ourWhole.exitCode);
    std::vector<Article> some;
    for (size_t i = 0; i < task.articles.size(); i += EachCompared)
        some.push_back(task.articles[i]);
    const SiteContents our = contentsOf(ours, some);
    const SiteContents their = contentsOf(theirs, some);
    // To Hugo one change is a site as any other.
    const ProgramRun hugoChange = hugoRun(hugo, source, theirs);
    const auto perSecond = [&task](const ProgramRun &run) {
        return double(task.articles.size()) * 1'000 / run.ms;
    };
    const auto count = [](const char *what, int ourCount, int theirCount) {
        return Row{.name = QStringLiteral("publish: %1, of some articles, against Hugo's")
                               .arg(QLatin1StringView(what)),
                   .unit = QStringLiteral("of them"),
                   .ours = double(ourCount),
                   .reference = double(theirCount),
                   .better = Row::Better::Higher};
    };
    return {{.name = QStringLiteral("publish: full, 10 000 articles, against Hugo"),
             .unit = QStringLiteral("pages/s"),
             .ours = perSecond(ourWhole),
             .reference = perSecond(hugoWhole),
             .goal = 15,
             .better = Row::Better::Higher},
            {.name = QStringLiteral("publish: peak memory, 10 000 articles, against Hugo"),
             .unit = QStringLiteral("MB"),
             .ours = ourWhole.peakMb,
             .reference = hugoWhole.peakMb,
             .goal = 0.25},
            {.name = QStringLiteral("publish: one change in 100 000 against Hugo's in 10 000"),
             .unit = QStringLiteral("ms"),
             .ours = task.changeMs,
             .reference = hugoChange.ms,
             .goal = 1.0 / 500},
            count("pages", our.pages, their.pages),
            count("pages with all their words", our.whole, their.whole),
            count("entries in lists", our.entries, their.entries)};
}

} // namespace stet::bench
