// SPDX-License-Identifier: GPL-3.0-or-later
// stet_bench [--json] [--folder DIR] [NAME…]: measures, and says against what.
#include "core/base/resources.h"
#include "tests/bench/bench_row.h"
#include "ui/preview/engine/preview_scheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace stet::bench;

namespace {

struct Named
{
    QString name;
    Bench bench;
};

std::vector<Named> allBenches()
{
    return {{QStringLiteral("keys"), benchKeys},
            {QStringLiteral("undo"), benchUndo},
            {QStringLiteral("start"), benchStart},
            {QStringLiteral("renderer"), benchRenderer},
            {QStringLiteral("opening"), benchOpening},
            {QStringLiteral("search"), benchSearch},
            {QStringLiteral("import"), benchImport},
            {QStringLiteral("pages"), benchPages},
            {QStringLiteral("publish"), benchPublish},
            {QStringLiteral("quotes"), benchQuotes},
            {QStringLiteral("claims"), benchClaims},
            {QStringLiteral("open-claims"), benchOpenClaims},
            {QStringLiteral("proposals"), benchProposals},
            {QStringLiteral("capture"), benchCapture},
            {QStringLiteral("import-sources"), benchImportSources},
            {QStringLiteral("desk"), benchDeskList}}; // last: it gives the application its look
}

QJsonObject toJson(const Row &row)
{
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("ours"), row.ours},
            {QStringLiteral("reference"), row.reference},
            {QStringLiteral("ratio"), row.ratio()},
            {QStringLiteral("goal"), row.goal},
            {QStringLiteral("holds"), row.holds()}};
}

void printTable(QTextStream &out, const std::vector<Row> &rows)
{
    out << QStringLiteral("%1 %2 %3 %4 %5  %6\n")
               .arg(QStringLiteral("what"), -58)
               .arg(QStringLiteral("ours"), 10)
               .arg(QStringLiteral("reference"), 11)
               .arg(QStringLiteral("ratio"), 7)
               .arg(QStringLiteral("goal"), 8)
               .arg(QStringLiteral("unit"));
    for (const Row &row : rows) {
        const QString sign =
            row.better == Row::Better::Lower ? QStringLiteral("<=") : QStringLiteral(">=");
        out << QStringLiteral("%1 %2 %3 %4 %5  %6%7\n")
                   .arg(row.name, -58)
                   .arg(row.ours, 10, 'f', 1)
                   .arg(row.reference, 11, 'f', 1)
                   .arg(row.ratio(), 7, 'f', 2)
                   .arg(sign + QString::number(row.goal), 8)
                   .arg(row.unit, row.holds() ? QString() : QStringLiteral("   MISSED"));
    }
    out.flush();
}

} // namespace

int main(int argc, char *argv[])
{
    stet::registerPreviewScheme();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("stet-bench"));
    stet::initResources();
    QCommandLineParser parser;
    parser.addOption(
        {QStringLiteral("json"), QStringLiteral("An array of rows on standard output.")});
    parser.addOption({QStringLiteral("folder"),
                      QStringLiteral("Where test desks are kept."),
                      QStringLiteral("DIR"),
                      QStringLiteral("build/bench")});
    parser.addPositionalArgument(
        QStringLiteral("NAME"),
        QStringLiteral(
            "keys, undo, start, renderer, opening, search, import, pages, publish, quotes, "
            "claims, open-claims, proposals, capture, import-sources, desk"));
    parser.process(app);

    const QDir folder(QDir::current().absoluteFilePath(parser.value(QStringLiteral("folder"))));
    std::vector<Row> rows;
    const QStringList wanted = parser.positionalArguments();
    for (const Named &named : allBenches()) {
        if (!wanted.isEmpty() && !wanted.contains(named.name))
            continue;
        QTextStream(stderr) << "measuring " << named.name << "\n";
        folder.mkpath(named.name);
        const std::vector<Row> more = named.bench(folder.filePath(named.name));
        rows.insert(rows.end(), more.begin(), more.end());
    }
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray array;
        for (const Row &row : rows)
            array.append(toJson(row));
        out << QJsonDocument(array).toJson();
    } else {
        printTable(out, rows);
    }
    return rows.empty() ? 2 : 0;
}
