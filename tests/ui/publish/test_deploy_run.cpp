// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/publish/deploy_run.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

constexpr int runMs = 20'000;

/// A run and what it told.
struct HeardRun
{
    DeployRun run;
    QStringList lines;
    std::optional<DeployEnd> end;

    HeardRun()
    {
        QObject::connect(&run, &DeployRun::said, &run, [this](const QString &said) {
            lines += said.split(u'\n');
        });
        QObject::connect(
            &run, &DeployRun::ended, &run, [this](const DeployEnd &ended) { end = ended; });
    }

    void script(const QString &text, const QString &folder)
    {
        run.start({u"/bin/sh"_s, {u"-c"_s, text, u"deploy"_s, u"{site}"_s}}, folder);
    }

    bool hasEnded() const { return end.has_value(); }
};

/// It runs; not where it has ended and nobody asked yet how.
bool isAlive(qint64 process)
{
    QFile status(u"/proc/%1/stat"_s.arg(process));
    if (process <= 0 || !status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray told = status.readAll();
    const qsizetype state = told.lastIndexOf(')') + 2;
    return state < told.size() && told.at(state) != 'Z';
}

} // namespace

/// A command after writing: what it says, how it ends, and that nothing of it outlives its end.
class TestDeployRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itsWordsAndItsFolder()
    {
        const QTemporaryDir folder;
        HeardRun heard;
        heard.script(u"pwd; echo \"$1\"; echo mistake >&2; printf 'no end'"_s, folder.path());
        QVERIFY(heard.run.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::Done);
        const QString there = QFileInfo(folder.path()).canonicalFilePath();
        QCOMPARE(heard.lines, (QStringList{there, folder.path(), u"mistake"_s, u"no end"_s}));
        QVERIFY(!heard.run.isRunning());
    }

    void aFailureSaysItsCodeAndItsLastWords()
    {
        HeardRun heard;
        heard.script(u"for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; exit 23"_s,
                     u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::Failed);
        QCOMPARE(heard.end->exitCode, 23);
        QVERIFY(heard.end->lastLines.endsWith(u"line 12"_s));
        QCOMPARE(heard.end->lastLines.count(u'\n'), DeployRun::LinesKept - 1);
    }

    void whatIsNotThereIsNotStarted()
    {
        HeardRun heard;
        heard.run.start({u"/there/is/no/such-program"_s, {}}, u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::NotStarted);
        QVERIFY(!heard.end->lastLines.isEmpty());
        QVERIFY(!heard.run.isRunning());
    }

    void aSignalEndsIt()
    {
        HeardRun heard;
        heard.script(u"kill -9 $$"_s, u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::Crashed);
    }

    // A command that asks at a terminal would wait for somebody who does not see it.
    void nobodyIsAsked()
    {
        HeardRun heard;
        heard.script(u"read -r line; echo \"read:$line\"; cat </dev/tty || echo 'no terminal'"_s,
                     u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.lines.first(), u"read:"_s);
        QVERIFY(heard.lines.contains(u"no terminal"_s));
    }

    void aTerminalsColoursAndProgressArePlainLines()
    {
        HeardRun heard;
        heard.script(uR"(printf '\033[1;31mred\033[0m\r\n10%%\r20%%\r\n\001\tend\n')"_s, u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.lines, (QStringList{u"red"_s, u"10%"_s, u"20%"_s, u"\ufffd\tend"_s}));
    }

    void muchOutputHoldsNothingUp()
    {
        HeardRun heard;
        heard.script(u"i=0; while [ $i -lt 60000 ]; do echo 'a line of an ordinary length'; "
                     u"i=$((i+1)); done; head -c 300000 /dev/zero | tr '\\0' x; echo; echo last"_s,
                     u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.lines.last(), u"last"_s);
        for (const QString &line : heard.lines)
            QVERIFY(line.size() <= DeployRun::LongestLine);
    }

    void cancelEndsAllThatItStarted()
    {
        const QTemporaryDir folder;
        HeardRun heard;
        heard.script(u"sleep 300 & echo $!; wait"_s, folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(!heard.lines.isEmpty(), runMs);
        const qint64 child = heard.lines.first().toLongLong();
        QVERIFY(isAlive(child));
        heard.run.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), runMs);
    }

    void whatDoesNotListenIsMadeToEnd()
    {
        HeardRun heard;
        heard.script(u"trap '' TERM; echo ready; while :; do sleep 1; done"_s, u"/"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!heard.lines.isEmpty(), runMs);
        QElapsedTimer time;
        time.start();
        heard.run.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
        QCOMPARE(heard.end->how, DeployEnd::How::Cancelled);
        QVERIFY(time.elapsed() >= DeployRun::GraceMs * 9 / 10); // a coarse timer may be 5 % early
    }

    void itEndsWithItsOwner()
    {
        qint64 child = 0;
        {
            HeardRun heard;
            heard.script(u"sleep 300 & echo $!; wait"_s, u"/"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!heard.lines.isEmpty(), runMs);
            child = heard.lines.first().toLongLong();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), runMs);
    }

    void itCanRunAgain()
    {
        HeardRun heard;
        for (const int code : {3, 0}) {
            heard.end.reset();
            heard.script(u"exit %1"_s.arg(code), u"/"_s);
            QTRY_VERIFY_WITH_TIMEOUT(heard.hasEnded(), runMs);
            QCOMPARE(heard.end->exitCode, code);
        }
    }
};

STET_TEST(TestDeployRun)

#include "test_deploy_run.moc"
