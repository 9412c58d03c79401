// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a BibTeX library, all or nothing, against the time that libbtparse alone takes to parse
// the same file.
#include "core/desk/import/importing.h"
#include "core/sources/bibliography_process.h"
#include "core/sources/extractor.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/bench_row.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <btparse.h>

#include <cstdio>

namespace stet::bench {

namespace {

constexpr int EntryCount = 10'000;

void writeLibrary(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (int i = 0; i < EntryCount; ++i) {
        const QByteArray number = QByteArray::number(i);
        file.write(
            "@article{weber" + number +
            ",\n  author = {Weber, Jonas and M{\\\"u}ller, Anna and {Harbor "
            "Laboratory}},\n  title = {Growth of {NASA} cranes in port " +
            number +
            ": a survey},\n"
            "  journal = {Journal of Harbor Engineering},\n  year = {2020},\n  month = {mar},\n"
            "  volume = {" +
            number + "},\n  number = {3},\n  pages = {101--118},\n  doi = {10.1000/jhe." + number +
            "},\n  url = {https://harbor.example/papers/" + number +
            "},\n  keywords = {cranes, "
            "ports},\n  abstract = {" +
            QByteArray("We report on cranes \\& ports. ").repeated(20) + "}\n}\n\n");
    }
}

double importMs(const QString &library, const QString &desk)
{
    const std::unique_ptr<DeskSession> session = benchDesk(desk);
    QElapsedTimer timer;
    timer.start();
    const ImportReport report = await(Importing(*session).takePaths(
        {library}, {}, bibliographyReader(Extractor::installedProgram())));
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    if (report.sources != EntryCount)
        qFatal("only %d of %d sources were taken", report.sources, EntryCount);
    return ms;
}

/// Entry by entry: of a whole file (bt_parse_file) the library takes square time.
double parseMs(const QString &library)
{
    QByteArray path = QFile::encodeName(library);
    FILE *file = std::fopen(path.constData(), "r");
    if (file == nullptr)
        qFatal("cannot read %s", path.constData());
    QElapsedTimer timer;
    timer.start();
    bt_initialize();
    bt_set_stringopts(BTE_REGULAR, BTO_FULL);
    boolean good = 0;
    int count = 0;
    while (AST *entry = bt_parse_entry(file, path.data(), 0, &good)) {
        bt_free_ast(entry);
        ++count;
    }
    bt_cleanup();
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    std::fclose(file);
    if (count != EntryCount)
        qFatal("libbtparse found %d of %d entries", count, EntryCount);
    return ms;
}

} // namespace

std::vector<Row> benchImportSources(const QString &folder)
{
    const QString library = QDir(folder).filePath(QStringLiteral("library.bib"));
    writeLibrary(library);
    std::vector<double> ours;
    std::vector<double> reference;
    for (int run = 0; run < 5; ++run) {
        const QTemporaryDir desks(QDir(folder).filePath(QStringLiteral("run-XXXXXX")));
        ours.push_back(importMs(library, desks.filePath(QStringLiteral("ours.stet"))));
        reference.push_back(parseMs(library));
    }
    return {{.name = QStringLiteral("10 000 BibTeX entries imported, libbtparse's parsing alone"),
             .unit = QStringLiteral("ms"),
             .ours = percentile(ours, 0.5),
             .reference = percentile(reference, 0.5),
             .goal = 3,
             .better = Row::Better::Lower}};
}

} // namespace stet::bench
