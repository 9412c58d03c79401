// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/draft/draft_log.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QProcess>
#include <QRandomGenerator>

#include <array>
#include <csignal>

using namespace stet;
using namespace stet::test;

namespace {

constexpr int UsualKills = 200;
constexpr qint64 FoldedBytes = 2'000 * 4'096; ///< of a -wal that is folded beside the saves
constexpr int FewestSavesAKill = 25;
constexpr int ImportedAtOnce = 40;
constexpr int KillsAFold = 20; ///< every so many kills one while a -wal of megabytes is folded

/// What a writer does, and how long after its beginning a kill may come: about as long as it takes.
struct Phase
{
    const char *name;
    unsigned long longestUs;
};

constexpr std::array<Phase, 4> Phases{
    {{"save", 1'500}, {"checkpoint", 2'000}, {"import", 30'000}, {"wal", 12'000}}};
constexpr Phase Fold{"fold", 40'000};

const Phase &phaseOf(int kill)
{
    return kill % KillsAFold == KillsAFold - 1 ? Fold : Phases.at(size_t(kill) % Phases.size());
}

/// What a writer said before it was killed.
struct Told
{
    qint64 saves = 0;
    qint64 checkpoints = 0;
    qint64 walCheckpoints = 0;
    qint64 lastSave = 0;
    qint64 lastCheckpoint = 0;
    std::vector<qint64> imports;
    qint64 savesInImports = 0;
    QMap<QByteArray, qint64> killedIn; ///< what was begun and not acknowledged, with its number
};

Told readLines(const QByteArray &output)
{
    Told told;
    // A last line without its end was never told in full.
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray &line : whole.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const qint64 number = words.last().toLongLong();
        if (words.first() == "doing") {
            told.killedIn.insert(words.at(1), number);
            continue;
        }
        told.killedIn.remove(words.first());
        if (words.first() == "save") {
            ++told.saves;
            told.savesInImports += told.killedIn.contains("import") ? 1 : 0;
            told.lastSave = number;
        } else if (words.first() == "checkpoint") {
            ++told.checkpoints;
            told.lastCheckpoint = number;
        } else if (words.first() == "import") {
            told.imports.push_back(number);
        } else if (words.first() == "wal") {
            ++told.walCheckpoints;
        }
    }
    return told;
}

/// What all writers together did.
struct Sums
{
    qint64 saves = 0;
    qint64 checkpoints = 0;
    qint64 imports = 0;
    qint64 walCheckpoints = 0;
    qint64 savesInImports = 0;
    QMap<QByteArray, int> killedIn;

    void add(const Told &told)
    {
        saves += told.saves;
        checkpoints += told.checkpoints;
        imports += qint64(told.imports.size());
        walCheckpoints += told.walCheckpoints;
        savesInImports += told.savesInImports;
        for (const QByteArray &what : told.killedIn.keys())
            ++killedIn[what];
        if (told.killedIn.isEmpty())
            ++killedIn[{}];
    }
};

QStringList linesOf(const QString &body)
{
    return body.split(u'\n', Qt::SkipEmptyParts);
}

int importedParts(DeskSession &session, qint64 number, const QString &slug)
{
    ArticleQuery query;
    query.text = QStringLiteral("\"import %1 part\"").arg(number);
    query.category = slug;
    return must(Articles(session).list(query)).total;
}

} // namespace

/// Kills lose nothing of the page cache, so a memory file system proves what a disk does, sooner.
class TestKills : public QObject
{
    Q_OBJECT

private:
    /// Lets a writer acknowledge `FewestSavesAKill` saves, then kills it `furtherUs` after it has
    /// begun what it mostly does.
    static Told killOne(const TestDesk &desk,
                        const QString &slug,
                        const QByteArray &phase,
                        unsigned long furtherUs)
    {
        QProcess writer;
        writer.setProcessChannelMode(QProcess::SeparateChannels);
        writer.start(QStringLiteral(STET_KILL_WRITER),
                     {desk.path(), slug, QStringLiteral("0"), QString::fromLatin1(phase)});
        if (!writer.waitForStarted())
            qFatal("the writer did not start");
        QByteArray output;
        qsizetype enough = -1;
        while ((enough < 0 || output.indexOf("doing " + phase, enough) < 0) &&
               writer.waitForReadyRead(60'000)) {
            output += writer.readAllStandardOutput();
            if (enough < 0 && output.count("\nsave ") >= FewestSavesAKill)
                enough = output.size() - 1;
        }
        QThread::usleep(furtherUs);
        ::kill(pid_t(writer.processId()), SIGKILL);
        writer.waitForFinished();
        output += writer.readAllStandardOutput();
        const QByteArray errors = writer.readAllStandardError();
        if (writer.exitStatus() != QProcess::CrashExit)
            qFatal("the writer ended by itself: %s", errors.constData());
        return readLines(output);
    }

    static void compareWithDesk(DeskSession &session, const QString &slug, const Told &told)
    {
        Articles articles(session);
        const Article kept = must(articles.bySlug(slug));
        const QStringList numbers = linesOf(kept.content.body);
        QVERIFY2(numbers.size() >= told.lastSave,
                 qPrintable(QStringLiteral("%1: told %2, kept %3")
                                .arg(slug)
                                .arg(told.lastSave)
                                .arg(numbers.size())));
        QCOMPARE(numbers.last().toLongLong(), qint64(numbers.size()));
        for (const qint64 import : told.imports)
            QCOMPARE(importedParts(session, import, slug), ImportedAtOnce);
        if (told.killedIn.contains("import")) {
            const int parts = importedParts(session, told.killedIn.value("import"), slug);
            QVERIFY2(parts == 0 || parts == ImportedAtOnce, qPrintable(QString::number(parts)));
        }
        if (told.lastCheckpoint > 0)
            QVERIFY(linesOf(must(articles.revisions(kept.id)).back().content.body).size() >=
                    told.lastCheckpoint);
    }

private Q_SLOTS:

    void noAcknowledgedSaveIsLost()
    {
        const int asked = qEnvironmentVariableIntValue("STET_KILLS");
        const int kills = asked > 0 ? asked : UsualKills;
        TestDesk desk(TestDesk::Place::Memory);
        QRandomGenerator random(20260304);
        Sums sums;
        int longWals = 0;
        const QString wal = desk.path() + QStringLiteral("/desk.sqlite-wal");
        std::vector<std::pair<QString, Told>> all;
        for (int kill = 0; kill < kills; ++kill) {
            ArticleContent content;
            content.headline = QStringLiteral("Target %1").arg(kill);
            const QString slug = must(Articles(desk.session()).create(content)).content.slug;
            desk.close();
            const Phase &phase = phaseOf(kill);
            const Told told =
                killOne(desk, slug, phase.name, random.bounded(quint32(phase.longestUs)));
            sums.add(told);
            if (told.killedIn.contains("fold") && QFileInfo(wal).size() > FoldedBytes)
                ++longWals;
            compareWithDesk(desk.reopen(), slug, told);
            if (QTest::currentTestFailed())
                return;
            all.emplace_back(slug, told);
        }
        qInfo("%d kills, %lld acknowledged saves (%lld checkpoints, %lld imports, %lld WAL "
              "checkpoints), 0 lost; killed within %d saves, %d checkpoints, %d imports, %d WAL "
              "checkpoints, %d foldings (%d with a long -wal), %d between",
              kills,
              sums.saves,
              sums.checkpoints,
              sums.imports,
              sums.walCheckpoints,
              sums.killedIn.value("save"),
              sums.killedIn.value("checkpoint"),
              sums.killedIn.value("import"),
              sums.killedIn.value("wal"),
              sums.killedIn.value("fold"),
              longWals,
              sums.killedIn.value({}));
        QVERIFY(sums.saves >= qint64(kills) * FewestSavesAKill);
        QVERIFY(sums.checkpoints > 0 && sums.imports > 0 && sums.walCheckpoints > 0);
        QVERIFY(sums.savesInImports > sums.imports);
        QVERIFY(kills < KillsAFold || longWals > 0);
        for (const Phase &phase : Phases)
            QVERIFY2(sums.killedIn.value(phase.name) >= kills / 40, phase.name);

        // No later kill took what an earlier writer was told, each log leads to its text, and the
        // whole desk is in order.
        DeskSession &session = desk.reopen();
        for (const auto &[slug, told] : all) {
            compareWithDesk(session, slug, told);
            const Article kept = must(Articles(session).bySlug(slug));
            ArticleContent replayed = kept.content;
            replayed.body.clear();
            QVERIFY(replay(must(Articles(session).log(kept.id, 1'000'000)), replayed));
            QCOMPARE(replayed, kept.content);
        }
        QVERIFY(must(Doctor(session).check(CheckDepth::Thorough)).clean());
    }
};

STET_TEST(TestKills)

#include "test_kills.moc"
