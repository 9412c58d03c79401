// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/doctor.h"
#include "core/desk/draft_log.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int UsualKills = 200;
constexpr int FewestSavesAKill = 20;

/// What a writer acknowledged before it was killed.
struct Acknowledged
{
    qint64 saves = 0;
    qint64 checkpoints = 0;
    qint64 walCheckpoints = 0;
    qint64 lastSave = 0;
    qint64 lastCheckpoint = 0;
    std::vector<qint64> imports;
};

Acknowledged readLines(const QByteArray &output)
{
    Acknowledged got;
    // A last line without its end was never told in full.
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray &line : whole.split('\n')) {
        const qint64 number = line.mid(line.indexOf(' ') + 1).toLongLong();
        if (line.startsWith("save ")) {
            ++got.saves;
            got.lastSave = number;
        } else if (line.startsWith("checkpoint ")) {
            ++got.checkpoints;
            got.lastCheckpoint = number;
        } else if (line.startsWith("import ")) {
            got.imports.push_back(number);
        } else if (line.startsWith("wal ")) {
            ++got.walCheckpoints;
        }
    }
    return got;
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private:
    /// Lets a writer run until it has acknowledged `saves` saves and a little longer, then kills
    /// it.
    static Acknowledged
    killOne(const TestDesk &desk, qint64 from, qint64 saves, unsigned long furtherUs)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::SeparateChannels);
        writer.start(QStringLiteral(STET_KILL_WRITER),
                     {desk.path(), QStringLiteral("target"), QString::number(from)});
        if (!writer.waitForStarted())
            qFatal("the writer did not start");
        QByteArray output;
        while (output.count("save ") < saves && writer.waitForReadyRead(20'000))
            output += writer.readAllStandardOutput();
        QThread::usleep(furtherUs);
        ::kill(pid_t(writer.processId()), SIGKILL);
        writer.waitForFinished();
        output += writer.readAllStandardOutput();
        const QByteArray errors = writer.readAllStandardError();
        if (writer.exitStatus() != QProcess::CrashExit)
            qFatal("the writer ended by itself: %s", errors.constData());
        return readLines(output);
    }

private Q_SLOTS:

    void noAcknowledgedSaveIsLost()
    {
        const int asked = qEnvironmentVariableIntValue("STET_KILLS");
        const int kills = asked > 0 ? asked : UsualKills;
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("target");
        const Article target = must(Articles(desk.session()).create(content));
        desk.close();

        QRandomGenerator random(20260304);
        qint64 saves = 0;
        qint64 checkpoints = 0;
        qint64 imports = 0;
        qint64 walCheckpoints = 0;
        qint64 last = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const Acknowledged got =
                killOne(desk, last, 20 + random.bounded(20), random.bounded(8000U));
            saves += got.saves;
            checkpoints += got.checkpoints;
            imports += qint64(got.imports.size());
            walCheckpoints += got.walCheckpoints;

            DeskSession &session = desk.reopen();
            Articles articles(session);
            const Article kept = must(articles.get(target.id));
            const QStringList numbers = kept.content.body.split(u'\n', Qt::SkipEmptyParts);
            const qint64 newest = numbers.isEmpty() ? 0 : numbers.last().toLongLong();
            QVERIFY2(newest >= got.lastSave,
                     qPrintable(QStringLiteral("kill %1: told %2, kept %3")
                                    .arg(kill)
                                    .arg(got.lastSave)
                                    .arg(newest)));
            QCOMPARE(qint64(numbers.size()), newest);
            for (const qint64 import : got.imports) {
                ArticleQuery query;
                query.text = QStringLiteral("\"import %1 part\"").arg(import);
                QCOMPARE(must(articles.list(query)).total, 5);
            }
            if (got.lastCheckpoint > 0) {
                const QString line = u'\n' + QString::number(got.lastCheckpoint) + u'\n';
                QVERIFY(must(articles.revisions(target.id)).back().content.body.contains(line));
            }
            last = newest;
            desk.close();
        }
        qInfo("%d kills, %lld acknowledged saves (%lld checkpoints, %lld imports, %lld WAL "
              "checkpoints), 0 lost",
              kills,
              saves,
              checkpoints,
              imports,
              walCheckpoints);
        QVERIFY(saves >= qint64(kills) * FewestSavesAKill);
        QVERIFY(checkpoints > 0 && imports > 0 && walCheckpoints > 0);

        // The whole log leads to the text, and the whole desk is in order.
        DeskSession &session = desk.reopen();
        ArticleContent replayed = target.content;
        QVERIFY(replay(must(Articles(session).log(target.id, 1'000'000)), replayed));
        QCOMPARE(replayed, must(Articles(session).get(target.id)).content);
        QVERIFY(must(Doctor(session).check(CheckDepth::Thorough)).clean());
    }
};

STET_TEST(TestKills)

#include "test_kills.moc"
