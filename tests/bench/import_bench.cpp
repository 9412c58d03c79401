// SPDX-License-Identifier: GPL-3.0-or-later
// Importing Markdown files through the desk, against the plain C API that puts the very same rows
// into the very same tables, one after the other, with the full-text rows beside them.
#include "core/desk/articles.h"
#include "core/desk/import/importing.h"
#include "core/interchange/markdown_file.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"
#include "tests/bench/corpus.h"
#include "tests/bench/row_copier.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

namespace stet::bench {

namespace {

constexpr int FileCount = 20'000;

void writeFiles(const QString &folder)
{
    const QDir dir(folder);
    if (dir.entryList({QStringLiteral("*.md")}, QDir::Files).size() == FileCount)
        return;
    const Corpus corpus;
    for (int i = 0; i < FileCount; ++i) {
        QFile file(dir.filePath(QStringLiteral("article-%1.md").arg(i)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(writeMarkdownFile(corpus.article(i)));
    }
}

double importSeconds(const QString &files, const QString &desk)
{
    const std::unique_ptr<DeskSession> session = benchDesk(desk);
    Importing importing(*session);
    QElapsedTimer timer;
    timer.start();
    const ImportReport report = await(importing.takePaths({files}));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    if (report.articles != FileCount)
        qFatal("only %d of %d articles were taken", report.articles, FileCount);
    return seconds;
}

} // namespace

std::vector<Row> benchImport(const QString &folder)
{
    const QString files = QDir(folder).filePath(QStringLiteral("files"));
    QDir().mkpath(files);
    writeFiles(files);
    std::vector<double> ours;
    std::vector<double> reference;
    for (int run = 0; run < 3; ++run) {
        const QTemporaryDir desks(QDir(folder).filePath(QStringLiteral("run-XXXXXX")));
        const QString filled = desks.filePath(QStringLiteral("ours.stet"));
        ours.push_back(FileCount / importSeconds(files, filled));
        const QString empty = desks.filePath(QStringLiteral("reference.stet"));
        benchDesk(empty).reset();
        reference.push_back(FileCount / copyRowsByCApi(filled, empty));
    }
    return {{.name = QStringLiteral("20 000 Markdown files imported, plain C API inserts"),
             .unit = QStringLiteral("articles/s"),
             .ours = percentile(ours, 0.5),
             .reference = percentile(reference, 0.5),
             .goal = 1,
             .better = Row::Better::Higher}};
}

} // namespace stet::bench
