// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"

#include <QHash>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace stet::test;

namespace {

QByteArray article(const QByteArray &words)
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8>"
           "<title>Gripper opened | The Ledger</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"datePublished\":\"2026-02-11\",\"author\":{\"name\":\"Ana Lima\"},"
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body>"
           "<article><h1>Gripper opened</h1><p>" +
           words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its own server since this morning. Three arms share the reducer that it drives.</p>"
           "</article></body></html>";
}

} // namespace

/// Links on the command line, against a server on the loopback that plays tricks.
class TestCaptureCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_run = std::make_unique<StetctlRun>();
        m_desk = m_run->makeDesk(u"desk.stet"_s, false);
        m_server = std::make_unique<HostileServer>();
        QCOMPARE(run({u"settings"_s, u"--private-hosts="_s + m_server->privateHost()}).exitCode, 0);
    }

    void cleanup() { QCOMPARE(run({u"doctor"_s, u"--thorough"_s}).exitCode, 0); }

    void aLinkIsAddedLookedAtAndCompared()
    {
        m_server->play("/gripper", answer(article("It has 12 Nm of torque.")));
        const QString url = m_server->url("/gripper");
        const Finished added = run({u"sources"_s, u"add"_s, url, u"--json"_s});
        QCOMPARE(added.exitCode, 0);
        const QString key = added.json().value(u"key"_s).toString();
        QVERIFY2(key.startsWith(u"ledger"_s), qPrintable(key));
        QCOMPARE(added.json().value(u"snapshot"_s)[u"state"].toString(), u"kept"_s);
        // Nothing is missing, and nothing is due on the same day.
        QVERIFY(resultsOf({u"capture"_s, u"--missing"_s}, 0).isEmpty());
        QVERIFY(resultsOf({u"recheck"_s, u"--due"_s}, 0).isEmpty());
        QCOMPARE(resultsOf({u"recheck"_s, key}, 0).value(key).value(u"outcome").toString(),
                 u"same"_s);

        m_server->play("/gripper", answer(article("It has 14 Nm of torque.")));
        const QJsonObject drifted = resultsOf({u"recheck"_s, key}, 1).value(key);
        QCOMPARE(drifted.value(u"outcome").toString(), u"drifted"_s);
        QCOMPARE(drifted.value(u"link")[u"state"].toString(), u"drifted"_s);
        const Finished diff = run({u"diff"_s, key, u"--json"_s});
        QCOMPARE(diff.exitCode, 1);
        QString gone;
        QString come;
        for (const QJsonValue piece : diff.json().value(u"pieces"_s).toArray()) {
            if (piece[u"what"].toString() == u"removed")
                gone += piece[u"text"].toString();
            if (piece[u"what"].toString() == u"added")
                come += piece[u"text"].toString();
        }
        QVERIFY2(gone.contains(u"12"_s) && !gone.contains(u"torque"_s), qPrintable(gone));
        QVERIFY2(come.contains(u"14"_s), qPrintable(come));
    }

    void ofWhatHasNoLinkAPersonIsNamed()
    {
        const Finished taken =
            run({u"import"_s, m_run->writeFile(u"notes.txt"_s, "12 Nm.\n"), u"--json"_s});
        QCOMPARE(taken.exitCode, 0);
        const QString key = taken.json().value(u"entries"_s).toArray().at(0)[u"name"].toString();
        const QJsonObject kept = run({u"snapshots"_s, key, u"--json"_s})
                                     .json()
                                     .value(u"snapshots"_s)
                                     .toArray()
                                     .at(0)
                                     .toObject();
        const QString person = kept.value(u"person").toString();
        QVERIFY(!person.isEmpty());
        const QString said =
            resultsOf({u"recheck"_s, key}, 1).value(key).value(u"error").toString();
        QVERIFY2(said.contains(u"a person has to look at it again. Ask "_s + person + u','),
                 qPrintable(said));
        QVERIFY(m_server->seen().isEmpty());
    }

    void tricksAreToldApart()
    {
        m_server->play("/good", answer(article("It has 12 Nm of torque.")));
        m_server->play("/closed", answer("No.", "Content-Type: text/html\r\n", "403 Forbidden"));
        m_server->play("/loop", redirect("/loop"));
        m_server->play("/silent", rawThenSilence("HTTP/1.1 200 OK\r\n"));
        m_server->play(
            "/huge",
            flood("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", QByteArray(65'536, 'x')));
        QByteArray library;
        for (const char *name : {"good", "closed", "loop", "silent", "huge", "gone"}) {
            const QByteArray url = m_server->url(QByteArray("/") + name).toLatin1();
            library += (library.isEmpty() ? "[" : ",") + QByteArray("{\"id\":\"") + name +
                       "\",\"type\":\"webpage\",\"title\":\"" + name + "\",\"URL\":\"" + url +
                       "\"}";
        }
        const QString file = m_run->writeFile(u"library.json"_s, library + "]");
        QCOMPARE(run({u"import"_s, file}).exitCode, 0);
        const QHash<QString, QJsonObject> looked = resultsOf({u"capture"_s, u"--missing"_s}, 1);
        QCOMPARE(looked.size(), 6);
        const auto outcome = [&looked](const QString &key) {
            return looked.value(key).value(u"outcome").toString();
        };
        QCOMPARE(outcome(u"good"_s), u"same"_s);
        QCOMPARE(outcome(u"closed"_s), u"blocked"_s);
        QCOMPARE(outcome(u"loop"_s), u"unreachable"_s);
        QCOMPARE(outcome(u"silent"_s), u"unreachable"_s);
        QCOMPARE(outcome(u"gone"_s), u"gone"_s);
        // A rule of ours says nothing of the source.
        QVERIFY(!looked.value(u"huge"_s).contains(u"outcome"_s));
        QVERIFY2(looked.value(u"huge"_s).value(u"error").toString().contains(u"larger"_s),
                 qPrintable(looked.value(u"huge"_s).value(u"error").toString()));
        QCOMPARE(keysWithLink(u"live"_s), QStringList{u"good"_s});
        QCOMPARE(keysWithLink(u"blocked"_s), QStringList{u"closed"_s});
        QCOMPARE(keysWithLink(u"dead"_s), QStringList());
        // So it is due still, alone of all.
        QCOMPARE(QStringList(resultsOf({u"recheck"_s, u"--due"_s}, 1).keys()),
                 QStringList{u"huge"_s});
    }

private:
    /// While this thread serves.
    Finished run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(StetctlRun::program(), arguments + QStringList{u"--desk"_s, m_desk});
        constexpr int LongestMs = 240'000;
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, LongestMs)) {
            process.kill();
            process.waitForFinished();
        }
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// What came of each source, by its key.
    QHash<QString, QJsonObject> resultsOf(const QStringList &command, int exitCode) const
    {
        const Finished finished = run(command + QStringList{u"--json"_s, u"--delay=0"_s});
        QHash<QString, QJsonObject> results;
        [&] {
            QVERIFY2(finished.exitCode == exitCode, (finished.err + finished.out).constData());
        }();
        for (const QJsonValue result : finished.json().value(u"results"_s).toArray())
            results.insert(result[u"key"].toString(), result.toObject());
        return results;
    }

    QStringList keysWithLink(const QString &state) const
    {
        QStringList keys;
        const Finished listed = run({u"sources"_s, u"list"_s, u"--link="_s + state, u"--json"_s});
        for (const QJsonValue source : listed.json().value(u"sources"_s).toArray())
            keys.append(source[u"key"].toString());
        return keys;
    }

    std::unique_ptr<StetctlRun> m_run;
    std::unique_ptr<HostileServer> m_server;
    QString m_desk;
};

STET_TEST(TestCaptureCommands)

#include "test_capture_commands.moc"
