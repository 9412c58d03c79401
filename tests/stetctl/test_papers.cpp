// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// Papers for people without the program, made on the command line.
class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_desk = m_run.makeDesk(u"desk.stet"_s, true);
        m_slug = u"northwind-gripper-firmware"_s;
        QCOMPARE(run({u"bind"_s,
                      m_slug,
                      u"--words=The build works."_s,
                      u"--who=Ines"_s,
                      u"--what=Built it on her machine"_s})
                     .exitCode,
                 0);
    }

    void aGalleyIsAPdfWithWordsThatCanBeFound()
    {
        const QString file = m_run.path(u"galley.pdf"_s);
        const Finished written = run({u"galley"_s, m_slug, u"-o"_s, file, u"--json"_s});
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json().value(u"counts"_s)[u"all"].toInt(), 37);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        // Read back by the program that reads the PDFs of sources.
        QProcess reader;
        reader.setStandardInputFile(file);
        reader.start(StetctlRun::program(), {u"extract"_s, u"file"_s});
        QVERIFY(reader.waitForFinished());
        const QByteArray words = reader.readAllStandardOutput();
        for (const char *wanted : {"The build works.",
                                   "Attested, not quoted",
                                   "Built it on her machine",
                                   "page 1 of",
                                   "Northwind opens its gripper firmware"})
            QVERIFY2(words.contains(wanted), wanted);
    }

    void anArticleGoesToAnotherDeskAndComesBack()
    {
        const QString away = m_run.makeDesk(u"away.stet"_s, false);
        const QString there = m_run.path(u"there.handover"_s);
        const QString back = m_run.path(u"back.handover"_s);
        const auto rosa = [&](const QStringList &arguments) {
            return m_run.run(arguments + QStringList{u"--desk"_s, away, u"--person=Rosa"_s});
        };
        // The tests run under one account.
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
        const Finished given = run({u"handover"_s, m_slug, u"-o"_s, there, u"--json"_s});
        QCOMPARE(given.exitCode, 0);
        QVERIFY(given.json().value(u"snapshots"_s).toInt() >= 3);
        const Finished taken = rosa({u"takeback"_s, there, u"--json"_s});
        QVERIFY2(taken.exitCode == 0, taken.err.constData());
        QCOMPARE(taken.json().value(u"what"_s).toString(), u"new"_s);
        QCOMPARE(
            rosa({u"verdict"_s, m_slug, u"verified"_s, u"--words=The build works."_s}).exitCode, 0);
        QCOMPARE(rosa({u"verdict"_s,
                       m_slug,
                       u"not_a_fact"_s,
                       u"--words=Do not reopen a signed contract for this."_s})
                     .exitCode,
                 0);
        QCOMPARE(rosa({u"handover"_s, m_slug, u"-o"_s, back}).exitCode, 0);
        const Finished came = run({u"takeback"_s, back, u"--json"_s});
        QVERIFY2(came.exitCode == 0, came.err.constData());
        QCOMPARE(came.json().value(u"verdicts"_s).toInt(), 2);
        QVERIFY(run({u"takeback"_s, back}).out.contains("taken before"));
        const QJsonObject counts =
            run({u"check"_s, m_slug, u"--json"_s}).json().value(u"counts"_s).toObject();
        QCOMPARE(counts.value(u"attested"_s).toInt(), 3);
        QCOMPARE(counts.value(u"notAFact"_s).toInt(), 5);
        QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0);
        QCOMPARE(rosa({u"doctor"_s, u"--thorough"_s}).exitCode, 0);
        QCOMPARE(run({u"takeback"_s, m_run.path(u"none"_s)}).exitCode, 3);
        QCOMPARE(run({u"takeback"_s, m_run.writeFile(u"no.handover"_s, "words")}).exitCode, 4);
        QCOMPARE(run({u"handover"_s, m_slug}).exitCode, 2);
    }

    void galleyAndPackSayWhatIsWrong()
    {
        QCOMPARE(run({u"galley"_s, m_slug}).exitCode, 2);
        QCOMPARE(run({u"galley"_s, m_slug, u"-o"_s, m_run.path(u"a.doc"_s)}).exitCode, 4);
        QCOMPARE(run({u"galley"_s, u"none"_s, u"-o"_s, m_run.path(u"a.html"_s)}).exitCode, 4);
        QCOMPARE(run({u"pack"_s, m_slug}).exitCode, 2);
        QCOMPARE(run({u"pack"_s, u"none"_s, u"-o"_s, m_run.path(u"p"_s)}).exitCode, 4);
        QCOMPARE(run({u"pack"_s, m_slug, u"-o"_s, m_desk + u"/pack"_s}).exitCode, 4);
    }

    void everyArticleOfTheSampleHasItsPapers()
    {
        const QJsonArray all = run({u"list"_s, u"--json"_s}).json().value(u"articles"_s).toArray();
        QVERIFY(all.size() > 10);
        for (const QJsonValue &article : all) {
            const QString slug = article[u"slug"].toString();
            const QString html = m_run.path(slug + u".html"_s);
            const Finished galley = run({u"galley"_s, slug, u"-o"_s, html});
            QVERIFY2(galley.exitCode == 0, galley.err.constData());
            const Finished claims = run({u"claims"_s, slug, u"--json"_s});
            const auto number = claims.json().value(u"claims"_s).toArray().size();
            QFile file(html);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            // Each claim has its number once in the text and its entry below.
            QCOMPARE(bytes.count(" id=\"at-"), number);
            QCOMPARE(bytes.count(" id=\"claim-"), number);
        }
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run.run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    StetctlRun m_run;
    QString m_desk;
    QString m_slug;
};

STET_TEST(TestPapers)

#include "test_papers.moc"
