// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

namespace {

const QByteArray Library =
    "@article{weber2026, author={Weber, Jonas}, title={Growth of {NASA}},\n"
    "  journaltitle={Water}, date={2026-03-04}, doi={10.1000/x}, own={kept}}\n"
    "@book{open, title={Not closed\n"
    "@book{harbor, title={On Harbors}, publisher={Press}}\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Bibliographies on the command line, as scripts use them.
class TestSourceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void importsWhatOtherProgramsWrite()
    {
        StetctlRun run;
        const QString desk = run.makeDesk(u"import.stet"_s, false);
        const QString file = run.writeFile(u"library.bib"_s, Library);
        const Finished first = run.run({u"import"_s, u"--desk"_s, desk, u"--json"_s, file});
        QCOMPARE(first.exitCode, 4);
        const QJsonObject report = first.json();
        QCOMPARE(report.value(u"sources"_s).toInt(), 2);
        QCOMPARE(report.value(u"refused"_s).toInt(), 1);
        const QJsonObject refused = report.value(u"entries"_s).toArray().at(0).toObject();
        QCOMPARE(refused.value(u"outcome"_s).toString(), u"refused"_s);
        QCOMPARE(refused.value(u"line"_s).toInt(), 3);
        QCOMPARE(refused.value(u"name"_s).toString(), u"open"_s);
        const QString more =
            run.writeFile(u"more.ris"_s,
                          "TY  - JOUR\r\nTI  - Growth\r\nDO  - 10.1000/X\r\nVL  - 3\r\nER  - \r\n");
        const Finished second = run.run({u"import"_s, u"--desk"_s, desk, u"--json"_s, more});
        QCOMPARE(second.exitCode, 0);
        QCOMPARE(second.json().value(u"merged"_s).toInt(), 1);
        QCOMPARE(second.json().value(u"entries"_s).toArray().at(0).toObject().value(u"name"_s),
                 QJsonValue(u"weber2026"_s));
        QCOMPARE(run.run({u"doctor"_s, u"--desk"_s, desk}).exitCode, 0);
    }

    void exportsByTheNameOfTheFile()
    {
        StetctlRun run;
        const QString desk = run.makeDesk(u"export.stet"_s, false);
        QCOMPARE(
            run.run({u"import"_s, u"--desk"_s, desk, run.writeFile(u"a.bib"_s, Library)}).exitCode,
            4);
        const auto exported = [&](const QString &name, const QStringList &more = {}) {
            return run.run(
                QStringList{u"export"_s, u"--desk"_s, desk, u"--sources"_s, run.path(name)} + more);
        };
        QCOMPARE(exported(u"out.bib"_s).exitCode, 0);
        const QByteArray bib = contentOf(run.path(u"out.bib"_s));
        QVERIFY2(bib.contains("@article{weber2026") && bib.contains("own = {kept}") &&
                     bib.contains("Growth of {NASA}"),
                 bib.constData());
        QCOMPARE(exported(u"out.ris"_s).exitCode, 0);
        QVERIFY(contentOf(run.path(u"out.ris"_s)).contains("DO  - 10.1000/x\r\n"));
        QCOMPARE(exported(u"out.json"_s).exitCode, 0);
        QCOMPARE(exported(u"out.txt"_s).exitCode, 2);
        QCOMPARE(exported(u"out.bib"_s).exitCode, 4);
        QCOMPARE(exported(u"out.bib"_s, {u"--replace"_s}).exitCode, 0);
        QCOMPARE(contentOf(run.path(u"out.bib"_s)), bib);
        QCOMPARE(exported(u"export.stet/blobs/x.bib"_s).exitCode, 4);
        // Classic BibTeX, which has no dates in one field.
        QVERIFY(bib.contains("date = {") || bib.contains("journaltitle = {"));
        QCOMPARE(exported(u"old.bib"_s, {u"--dialect=bibtex"_s}).exitCode, 0);
        const QByteArray old = contentOf(run.path(u"old.bib"_s));
        QVERIFY2(old.contains("@article{weber2026") && old.contains("year = {") &&
                     !old.contains(" date = {") && !old.contains("journaltitle"),
                 old.constData());
        QCOMPARE(exported(u"new.bib"_s, {u"--dialect=biblatex"_s}).exitCode, 0);
        QCOMPARE(contentOf(run.path(u"new.bib"_s)), bib);
        QCOMPARE(exported(u"no.bib"_s, {u"--dialect=latin"_s}).exitCode, 2);
        QCOMPARE(exported(u"no.ris"_s, {u"--dialect=bibtex"_s}).exitCode, 2);
        // And back, into another desk.
        const QString other = run.makeDesk(u"other.stet"_s, false);
        const Finished back =
            run.run({u"import"_s, u"--desk"_s, other, u"--json"_s, run.path(u"out.bib"_s)});
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(back.json().value(u"sources"_s).toInt(), 2);
    }
};

STET_TEST(TestSourceFiles)

#include "test_source_files.moc"
