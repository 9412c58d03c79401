// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;

/// What became of an article, on the command line.
class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        const QString sources = m_run->writeFile(u"s.ris"_s,
                                                 "TY  - NEWS\nID  - ledger\nTI  - Gripper opened\n"
                                                 "PB  - The Ledger\nER  - \n");
        const QString article =
            m_run->writeFile(u"gripper.md"_s,
                             "---\ntitle: Gripper opened\nslug: gripper\n---\n\n"
                             "The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n");
        const QString other = m_run->writeFile(u"other.md"_s, "---\ntitle: Other\n---\n\nText.\n");
        QCOMPARE(run({u"import"_s, sources, article, other}).exitCode, 0);
        const QString words = m_run->writeFile(u"w.txt"_s, "Mark sealed: it opened at 12 Nm.\n");
        QCOMPARE(
            run({u"snapshots"_s, u"ledger"_s, u"--words="_s + words, u"--way=notes"_s}).exitCode,
            0);
        QCOMPARE(run({u"settings"_s, u"--accounts-shared=yes"_s}).exitCode, 0);
        QCOMPARE(run({u"bind"_s,
                      u"gripper"_s,
                      u"ledger"_s,
                      u"--words=12 Nm"_s,
                      u"--quote=it opened at 12 Nm"_s})
                     .exitCode,
                 0);
        QCOMPARE(run({u"verdict"_s,
                      u"gripper"_s,
                      u"verified"_s,
                      u"--words=12 Nm"_s,
                      u"--note=Read it twice"_s,
                      u"--person=Ines"_s})
                     .exitCode,
                 0);
    }

    void theStoryOfAnArticle()
    {
        const Finished log = run({u"log"_s, u"gripper"_s});
        QCOMPARE(log.exitCode, 0);
        QList<QByteArray> lines = log.out.trimmed().split('\n');
        QVERIFY2(lines.size() >= 4, log.out.constData());
        QVERIFY2(lines[0].contains("Ines judged “The gripper opened at 12 Nm.”: verified."),
                 lines[0].constData());
        QVERIFY2(lines[0].contains("(Read it twice)"), lines[0].constData());
        QVERIFY2(lines[0].contains('@'), lines[0].constData()); // account and machine
        QVERIFY2(lines[1].contains("bound words of the source ledger to"), lines[1].constData());
        QVERIFY2(lines[2].contains("kept what the source ledger says as snapshot 1"),
                 lines[2].constData());
        QVERIFY2(lines.last().contains("imported articles or sources"), log.out.constData());
        QVERIFY(!log.out.contains("settings")); // of the desk alone
        // What the source says stays out, whatever its terms.
        QVERIFY(!log.out.contains("it opened at 12 Nm"));
        QVERIFY(!run({u"log"_s, u"gripper"_s, u"--json"_s}).out.contains("it opened at 12 Nm"));
        QCOMPARE(run({u"log"_s, u"no-such"_s}).exitCode, 4);
    }

    void theStoryOfTheDesk()
    {
        const Finished all = run({u"log"_s, u"-n"_s, u"1000"_s});
        QVERIFY(all.out.contains("gripper: Ines judged"));
        QVERIFY(all.out.contains("changed the settings of the desk"));
        QVERIFY(all.out.trimmed().split('\n').last().contains("kinds or languages") ||
                all.out.contains("made the desk"));
        const Finished two = run({u"log"_s, u"-n"_s, u"2"_s});
        QCOMPARE(two.out, all.out.left(two.out.size()));
        QCOMPARE(two.out.count('\n'), 2);
        for (const char *wrong : {"0", "-1", "x", ""})
            QCOMPARE(run({u"log"_s, u"-n"_s, QString::fromLatin1(wrong)}).exitCode, 2);
    }

    void theAnswerForScripts()
    {
        const QJsonArray entries =
            run({u"log"_s, u"gripper"_s, u"--json"_s}).json().value(u"entries"_s).toArray();
        const QJsonObject verdict = entries.first().toObject();
        QCOMPARE(verdict.value(u"verb"_s).toString(), u"verdict.given"_s);
        QCOMPARE(verdict.value(u"topic"_s).toString(), u"checking"_s);
        QCOMPARE(verdict.value(u"person"_s).toString(), u"Ines"_s);
        QCOMPARE(verdict.value(u"value"_s).toString(), u"verified"_s);
        QCOMPARE(verdict.value(u"reason"_s).toString(), u"Read it twice"_s);
        QCOMPARE(verdict.value(u"words"_s).toString(), u"The gripper opened at 12 Nm."_s);
        QVERIFY(!verdict.value(u"account"_s).toString().isEmpty());
        for (qsizetype i = 1; i < entries.size(); ++i)
            QVERIFY(entries[i][u"sequence"].toInteger() < entries[i - 1][u"sequence"].toInteger());
    }

    void theRecordIsProved_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("another time") << QByteArray("UPDATE event SET at_ms = 1 WHERE seq = 3");
        QTest::newRow("another person")
            << QByteArray("UPDATE actor SET name = 'Nobody' WHERE name = 'Ines'");
        QTest::newRow("one is gone") << QByteArray("DELETE FROM event WHERE seq = 3");
        QTest::newRow("the newest is gone")
            << QByteArray("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)");
        QTest::newRow("a version's words")
            << QByteArray("UPDATE revision SET document = (SELECT document FROM revision"
                          " ORDER BY row DESC LIMIT 1) WHERE row = 1");
        QTest::newRow("a verdict's note")
            << QByteArray("UPDATE verdict SET document = replace(document, 'twice', 'once')");
        QTest::newRow("a verdict is gone") << QByteArray("DELETE FROM verdict");
    }

    void theRecordIsProved()
    {
        QFETCH(QByteArray, sql);
        const Finished whole = run({u"log"_s, u"gripper"_s, u"--verify"_s});
        QCOMPARE(whole.exitCode, 0);
        QVERIFY2(whole.out.contains("The record is whole"), whole.out.constData());
        stet::test::runRawSql(m_desk + u"/desk.sqlite"_s, sql);
        const Finished broken = run({u"log"_s, u"gripper"_s, u"--verify"_s});
        QCOMPARE(broken.exitCode, 1);
        QVERIFY2(broken.out.contains("The record is broken."), broken.out.constData());
        const Finished json = run({u"log"_s, u"--verify"_s, u"--json"_s});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(json.json().value(u"record"_s)[u"whole"].toBool(true), false);
        QVERIFY(!json.json().value(u"record"_s)[u"findings"].toArray().isEmpty());
    }

private:
    [[nodiscard]] Finished run(const QStringList &arguments) const
    {
        return m_run->run(arguments + QStringList{u"--desk"_s, m_desk});
    }

    std::unique_ptr<StetctlRun> m_run;
    QString m_desk;
};

STET_TEST(TestLog)

#include "test_log.moc"
