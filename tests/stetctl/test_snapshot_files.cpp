// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/source_files.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::mailFile;
using stet::test::mhtmlFile;
using stet::test::pdfFile;
using stet::test::StetctlRun;

/// What needs no link, on the command line.
class TestSnapshotFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
    }

    void cleanup() { QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0); }

    void filesBecomeSources()
    {
        const QStringList files = {m_run->writeFile(u"saved.mhtml"_s, mhtmlFile()),
                                   m_run->writeFile(u"report.pdf"_s, pdfFile()),
                                   m_run->writeFile(u"letter.eml"_s, mailFile()),
                                   m_run->writeFile(u"minutes.txt"_s, "The board met.\n")};
        const Finished taken = run(QStringList{u"import"_s, u"--json"_s} + files);
        QCOMPARE(taken.exitCode, 0);
        QCOMPARE(taken.json().value(u"sources"_s).toInt(), 4);
        QStringList ways;
        for (const QJsonValue entry : taken.json().value(u"entries"_s).toArray()) {
            QCOMPARE(entry[u"outcome"].toString(), u"taken"_s);
            const QJsonArray kept = snapshotsOf(entry[u"name"].toString());
            QCOMPARE(kept.size(), 1);
            ways.append(kept.at(0)[u"way"].toString());
        }
        QCOMPARE(ways, (QStringList{u"saved_page"_s, u"pdf"_s, u"email"_s, u"text"_s}));
        // Once more: the library has them.
        const Finished again = run(QStringList{u"import"_s, u"--json"_s} + files);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json().value(u"sources"_s).toInt(), 0);
        for (const QJsonValue entry : again.json().value(u"entries"_s).toArray()) {
            QCOMPARE(entry[u"outcome"].toString(), u"skipped"_s);
            QVERIFY(entry[u"reason"].toString().contains(u"--keep"_s));
        }
    }

    void aBadFileCostsItselfAlone()
    {
        const QString good = m_run->writeFile(u"good.txt"_s, "Good words.\n");
        const QString bad = m_run->writeFile(u"bad.pdf"_s, "%PDF-1.4\nnothing");
        const QString article = m_run->writeFile(u"one.md"_s, "---\ntitle: One\n---\n\nText.\n");
        const Finished taken = run({u"import"_s, u"--json"_s, bad, article, good});
        QCOMPARE(taken.exitCode, 4);
        QCOMPARE(taken.json().value(u"sources"_s).toInt(), 1);
        QCOMPARE(taken.json().value(u"articles"_s).toInt(), 1);
        QCOMPARE(taken.json().value(u"refused"_s).toInt(), 1);
        // In a folder such files are none of the import's.
        const Finished folder = run({u"import"_s, u"--json"_s, m_run->path({})});
        QCOMPARE(folder.json().value(u"sources"_s).toInt(), 0);
    }

    void whatCameBeforeAnInterruptionIsTold()
    {
        const QString article = m_run->writeFile(u"one.md"_s, "---\ntitle: One\n---\n\nText.\n");
        QStringList arguments{u"import"_s, u"--json"_s, u"--desk"_s, m_desk, article};
        for (int i = 0; i < 300; ++i)
            arguments += m_run->writeFile(u"%1.txt"_s.arg(i),
                                          "Words number " + QByteArray::number(i) + ".\n");
        QProcess process;
        process.start(StetctlRun::program(), arguments);
        QVERIFY(process.waitForStarted());
        // Once the second file is being read, the first source is there.
        QTRY_VERIFY_WITH_TIMEOUT(
            run({u"sources"_s, u"--json"_s}).json().value(u"sources"_s).toArray().size() > 1,
            30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 128 + SIGINT);
        const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(told.value(u"error"_s)[u"code"].toString(), u"cancelled"_s);
        QCOMPARE(told.value(u"articles"_s).toInt(), 1);
        const int sources = told.value(u"sources"_s).toInt();
        QVERIFY(sources > 1 && sources < 300);
        QCOMPARE(told.value(u"entries"_s).toArray().size(), sources + 1);
        QCOMPARE(run({u"sources"_s, u"--json"_s}).json().value(u"sources"_s).toArray().size(),
                 sources);
    }

    void whatIsKeptOfMergedSourcesIsNamed()
    {
        addSources();
        const QString words = m_run->writeFile(u"notes.txt"_s, "[00:01] He said so.\n");
        QCOMPARE(
            run({u"snapshots"_s, u"call"_s, u"--words"_s, words, u"--note"_s, u"Psst"_s}).exitCode,
            0);
        const QString other = m_run->writeFile(
            u"other.json"_s, R"([ { "id": "kept", "type": "interview", "title": "Kept" } ])");
        QCOMPARE(run({u"import"_s, other}).exitCode, 0);
        QCOMPARE(run({u"sources"_s, u"merge"_s, u"call"_s, u"kept"_s}).exitCode, 0);
        const QJsonObject listed = run({u"snapshots"_s, u"kept"_s, u"--json"_s}).json();
        QCOMPARE(listed.value(u"snapshots"_s).toArray().size(), 0);
        const QJsonValue merged = listed.value(u"merged"_s).toArray().at(0);
        QCOMPARE(merged[u"key"].toString(), u"call"_s);
        QCOMPARE(merged[u"snapshots"][0][u"note"].toString(), u"Psst"_s);
        QVERIFY(run({u"snapshots"_s, u"kept"_s}).out.contains("of call, which was merged into it"));
    }

    void moreIsKeptOfASource()
    {
        addSources();
        const QString words =
            m_run->writeFile(u"call.txt"_s, "Good morning.\n[00:12:31] Nobody signed.\n");
        Finished kept = run({u"snapshots"_s,
                             u"call"_s,
                             u"--words"_s,
                             words,
                             u"--way=notes"_s,
                             u"--said=2026-03-04"_s,
                             u"--note=By telephone."_s,
                             u"--json"_s});
        QVERIFY2(kept.exitCode == 0, kept.err.constData());
        const QJsonObject notes = kept.json().value(u"snapshot"_s).toObject();
        QCOMPARE(notes.value(u"way"_s).toString(), u"notes"_s);
        QCOMPARE(notes.value(u"said"_s).toString(), u"2026-03-04T00:00:00.000Z"_s);
        QCOMPARE(notes.value(u"note"_s).toString(), u"By telephone."_s);
        QCOMPARE(notes.value(u"size"_s).toInt(), 0);
        const QString recording = m_run->writeFile(u"call.mp3"_s, QByteArray("ID3\4\0\0", 6));
        // Nobody can cite a recording without its transcript.
        kept = run({u"snapshots"_s, u"call"_s, u"--keep"_s, recording, u"--json"_s});
        QCOMPARE(kept.exitCode, 1);
        QCOMPARE(kept.json().value(u"snapshot"_s)[u"state"].toString(), u"no_text"_s);
        kept = run({u"snapshots"_s, u"call"_s, u"--keep"_s, recording, u"--words"_s, words});
        QCOMPARE(kept.exitCode, 0);
        QVERIFY2(kept.out.contains("transcript, kept"), kept.out.constData());
        QCOMPARE(snapshotsOf(u"call"_s).size(), 3);
    }

    void whatCannotBeKeptSaysSo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("way alone") << QStringList{u"call"_s, u"--way=notes"_s} << 2;
        QTest::newRow("unknown way")
            << QStringList{u"call"_s, u"--keep=f.txt"_s, u"--way=x"_s} << 2;
        QTest::newRow("fetched") << QStringList{u"call"_s, u"--keep=f.txt"_s, u"--way=fetched"_s}
                                 << 4;
        QTest::newRow("no day") << QStringList{u"call"_s, u"--keep=f.txt"_s, u"--said=soon"_s} << 2;
        QTest::newRow("no file") << QStringList{u"call"_s, u"--keep=none.txt"_s} << 4;
        QTest::newRow("a folder") << QStringList{u"call"_s, u"--keep=."_s} << 4;
        QTest::newRow("an archive") << QStringList{u"call"_s, u"--keep=f.zip"_s} << 4;
        QTest::newRow("no source") << QStringList{u"nobody"_s, u"--keep=f.txt"_s} << 4;
        QTest::newRow("a label") << QStringList{u"secret"_s, u"--keep=f.txt"_s} << 4;
        QTest::newRow("too large") << QStringList{u"call"_s, u"--keep=large.txt"_s} << 4;
    }

    void whatCannotBeKeptSaysSo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        addSources();
        m_run->writeFile(u"f.txt"_s, "Words.\n");
        m_run->writeFile(u"f.zip"_s, QByteArray("PK\3\4\0\0\0\0", 8));
        m_run->writeFile(u"large.txt"_s, QByteArray("words ").repeated(200'000));
        QCOMPARE(run({u"settings"_s, u"--source-file=1"_s}).exitCode, 0);
        const Finished said = run(QStringList{u"snapshots"_s} + arguments);
        QVERIFY2(said.exitCode == code, said.err.constData());
        QVERIFY(said.err.size() > 20);
        QVERIFY(snapshotsOf(u"call"_s).isEmpty());
    }

    void theLargestFileIsASetting()
    {
        QCOMPARE(
            run({u"settings"_s, u"--json"_s}).json().value(u"settings"_s)[u"sourceFileMb"].toInt(),
            20);
        QCOMPARE(run({u"settings"_s, u"--source-file=0"_s}).exitCode, 4);
        QCOMPARE(run({u"settings"_s, u"--source-file=201"_s}).exitCode, 4);
        QCOMPARE(run({u"settings"_s, u"--source-file=200"_s}).exitCode, 0);
        QVERIFY(run({u"settings"_s}).out.contains("200 MB"));
    }

    void howLongALookHoldsIsASetting()
    {
        const auto days = [this] {
            return run({u"settings"_s, u"--json"_s})
                .json()
                .value(u"settings"_s)[u"lookDays"_s]
                .toInt();
        };
        QCOMPARE(days(), 7);
        QCOMPARE(run({u"settings"_s, u"--look-days=0"_s}).exitCode, 4);
        QCOMPARE(run({u"settings"_s, u"--look-days=often"_s}).exitCode, 4);
        QCOMPARE(days(), 7);
        QCOMPARE(run({u"settings"_s, u"--look-days=30"_s}).exitCode, 0);
        QCOMPARE(days(), 30);
        QVERIFY(run({u"settings"_s}).out.contains("30 days"));
    }

    void whatNeedsNoLinkIsNotFetched()
    {
        addSources();
        const Finished said = run({u"recheck"_s, u"call"_s, u"--json"_s});
        QCOMPARE(said.exitCode, 1);
        const QString error = said.json().value(u"results"_s).toArray().at(0)[u"error"].toString();
        QVERIFY2(error.contains(u"a person has to look"_s), qPrintable(error));
        const Finished shown = run({u"sources"_s, u"show"_s, u"call"_s, u"--json"_s});
        QVERIFY(shown.json().value(u"looks"_s).toArray().isEmpty());
    }

    void whatIsDueAsksAPersonUntilTheyLooked()
    {
        addSources();
        m_run->writeFile(u"crane.md"_s, "---\ntitle: Crane\n---\n\nIt has 12 Nm [@call].\n");
        QCOMPARE(run({u"import"_s, m_run->path(u"crane.md"_s)}).exitCode, 0);
        const auto isDue = [this] {
            return run({u"sources"_s, u"list"_s, u"call"_s, u"--json"_s})
                .json()
                .value(u"sources"_s)
                .toArray()
                .at(0)[u"due"]
                .toBool();
        };
        QVERIFY(isDue());
        QVERIFY(run({u"sources"_s, u"list"_s, u"--due"_s}).out.contains("call"));
        const Finished asked = run({u"recheck"_s, u"--due"_s, u"--json"_s});
        QCOMPARE(asked.exitCode, 1);
        const QJsonArray results = asked.json().value(u"results"_s).toArray();
        QCOMPARE(results.size(), 1);
        QCOMPARE(results.at(0)[u"key"].toString(), u"call"_s);
        QVERIFY(results.at(0)[u"asksPerson"].toBool());

        QCOMPARE(run({u"recheck"_s, u"call"_s, u"--looked"_s}).exitCode, 0);
        QVERIFY(!isDue());
        QVERIFY(run({u"recheck"_s, u"--due"_s, u"--json"_s})
                    .json()
                    .value(u"results"_s)
                    .toArray()
                    .isEmpty());
        const QJsonObject shown = run({u"sources"_s, u"show"_s, u"call"_s, u"--json"_s}).json();
        QCOMPARE(shown.value(u"looks"_s).toArray().size(), 1);
        QCOMPARE(shown.value(u"link"_s)[u"state"].toString(), u"none"_s);
        QCOMPARE(run({u"recheck"_s, u"--looked"_s}).exitCode, 2);
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run->run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    [[nodiscard]] QJsonArray snapshotsOf(const QString &key) const
    {
        return run({u"snapshots"_s, key, u"--json"_s}).json().value(u"snapshots"_s).toArray();
    }

    void addSources()
    {
        const QString file =
            m_run->writeFile(u"sources.json"_s,
                             R"([ { "id": "call", "type": "interview", "title": "A call" },
                 { "id": "secret", "type": "interview", "title": "A person",
                   "custom": { "stet": { "terms": "confidential" } } } ])");
        QCOMPARE(run({u"import"_s, file}).exitCode, 0);
    }

    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
};

STET_TEST(TestSnapshotFiles)

#include "test_snapshot_files.moc"
