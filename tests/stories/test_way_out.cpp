// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/journal/recovery.h"
#include "tests/stories/desk_obstacle.h"
#include "tests/stories/stet_process.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <csignal>

using namespace stet;
using namespace stet::test;

Q_DECLARE_METATYPE(stet::test::DeskObstacle::What)

namespace {

const QStringList slugs{
    QStringLiteral("cranes"), QStringLiteral("gearbox"), QStringLiteral("ledger")};

const QString keptInFile = QStringLiteral("Not in the desk yet; kept in the recovery file");

QString wordsFor(const QString &slug)
{
    return QStringLiteral("Every word about the %1 counts, to the last one.").arg(slug);
}

} // namespace

/// The real program is ended in every way while its desk takes words or does not: what was typed
/// is in the desk or in the recovery file, and comes back at the next start.
class TestWayOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto session =
            must(DeskSession::create(desk(), testSettings(), testActor(), m_clock));
        for (const QString &slug : slugs) {
            ArticleContent content;
            content.headline = slug;
            content.body = QStringLiteral("Begun.\n\n");
            must(Articles(*session).create(content));
        }
    }

    void cleanup() { m_folder.reset(); }

    void noWordIsLost_data()
    {
        using What = DeskObstacle::What;
        QTest::addColumn<What>("obstacle");
        QTest::addColumn<int>("ending");
        QTest::addColumn<QList<int>>("again"); // milliseconds after the first
        const QList<int> once;
        QTest::newRow("at peace, SIGTERM") << What::None << SIGTERM << once;
        QTest::newRow("at peace, SIGHUP") << What::None << SIGHUP << once;
        QTest::newRow("at peace, SIGINT") << What::None << SIGINT << once;
        QTest::newRow("at peace, SIGKILL") << What::None << SIGKILL << once;
        QTest::newRow("at peace, SIGHUP twice") << What::None << SIGHUP << QList<int>{0};
        QTest::newRow("at peace, SIGTERM thrice") << What::None << SIGTERM << QList<int>{0, 5};
        QTest::newRow("held, SIGTERM") << What::Held << SIGTERM << once;
        QTest::newRow("held, SIGHUP twice") << What::Held << SIGHUP << QList<int>{50};
        QTest::newRow("held, SIGKILL") << What::Held << SIGKILL << once;
        QTest::newRow("full, SIGHUP") << What::Full << SIGHUP << once;
        QTest::newRow("full, SIGKILL") << What::Full << SIGKILL << once;
        QTest::newRow("renamed, SIGINT") << What::Renamed << SIGINT << once;
        QTest::newRow("gone, SIGKILL") << What::Gone << SIGKILL << once;
        QTest::newRow("read only, SIGTERM") << What::ReadOnly << SIGTERM << once;
    }

    void noWordIsLost()
    {
        QFETCH(DeskObstacle::What, obstacle);
        QFETCH(int, ending);
        QFETCH(QList<int>, again);
        StetProcess stet(desk(), home());
        openAll(stet);
        qint64 took = 0;
        {
            const DeskObstacle inTheWay(obstacle, desk(), stet.pid());
            if (!inTheWay.stands())
                QSKIP("this machine has no such obstacle");
            for (int i = 0; i < slugs.size(); ++i)
                QCOMPARE(stet.ask(QStringLiteral("%1 type %2").arg(i).arg(wordsFor(slugs.at(i)))),
                         QStringLiteral("ok"));
            // kill -9 asks nobody: it comes when the window has said that all is kept.
            if (ending == SIGKILL) {
                const QString kept =
                    obstacle == DeskObstacle::What::None ? QStringLiteral("Kept at*") : keptInFile;
                for (int i = 0; i < slugs.size(); ++i)
                    QVERIFY(stet.comesTo(QStringLiteral("%1 status").arg(i), kept));
            }
            QElapsedTimer timer;
            timer.start();
            stet.signal(ending);
            for (const int afterMs : again) {
                QThread::msleep(ulong(afterMs));
                stet.signal(ending);
            }
            QVERIFY(stet.ends());
            took = timer.elapsed();
            if (ending != SIGKILL) {
                QCOMPARE(stet.process().exitStatus(), QProcess::NormalExit);
                QCOMPARE(stet.process().exitCode(), 0);
            }
            if (obstacle != DeskObstacle::What::None)
                QCOMPARE(leftWords(recoveryFolder()).size(), size_t(1));
        }
        qInfo("the program ended after %lld ms", took);
        checkEveryWord();
    }

    void theNextStartGivesEveryWordBack()
    {
        {
            StetProcess stet(desk(), home());
            openAll(stet);
            const DeskObstacle held(DeskObstacle::What::Held, desk(), stet.pid());
            for (int i = 0; i < slugs.size(); ++i)
                (void)stet.ask(QStringLiteral("%1 type %2").arg(i).arg(wordsFor(slugs.at(i))));
            for (int i = 0; i < slugs.size(); ++i)
                QVERIFY(stet.comesTo(QStringLiteral("%1 status").arg(i), keptInFile));
            stet.signal(SIGKILL);
            QVERIFY(stet.ends());
        }
        StetProcess stet(desk(), home());
        QVERIFY(stet.comesTo(QStringLiteral("0 words-left"),
                             QStringLiteral("Words of 3 articles did not reach*")));
        QCOMPARE(stet.ask(QStringLiteral("0 look-at-words")), QStringLiteral("ok"));
        // The first is set aside, the others are taken back.
        QString setAside;
        QString shown;
        const auto isNextShown = [&] {
            const QString answer = stet.ask(QStringLiteral("0 difference"));
            const bool isNext = answer != QStringLiteral("-") && answer != shown;
            shown = answer;
            return isNext;
        };
        for (int i = 0; i < slugs.size(); ++i) {
            // Asked once each time: an answer is the next one only when it is new.
            bool isNext = false;
            for (int round = 0; round < 3'000 && !isNext; ++round) {
                isNext = isNextShown();
                if (!isNext)
                    QTest::qWait(20);
            }
            QVERIFY2(isNext, qPrintable(shown));
            // Field by field; the headline, which is the slug here, is the first.
            const QString slug = shown.section(u'|', 0, 0);
            const QString desk = shown.section(QStringLiteral(" => "), 0, 0);
            const QString left = shown.section(QStringLiteral(" => "), 1);
            QVERIFY2(desk.contains(QStringLiteral("|Begun.")) && left.startsWith(slug + u'|') &&
                         left.contains(QStringLiteral("|Every word about the ") + slug),
                     qPrintable(shown));
            if (i == 0)
                setAside = slug;
            QVERIFY(stet.comesTo(i == 0 ? QStringLiteral("0 click recoveryAside")
                                        : QStringLiteral("0 click recoveryTake"),
                                 QStringLiteral("ok")));
        }
        QVERIFY(stet.comesTo(QStringLiteral("0 difference"), QStringLiteral("-")));
        QVERIFY(stet.comesTo(QStringLiteral("0 words-left"), QString()));
        stet.signal(SIGTERM);
        QVERIFY(stet.ends());

        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        Articles articles(*session);
        for (const QString &slug : slugs)
            QCOMPARE(must(articles.bySlug(slug)).content.body.contains(wordsFor(slug)),
                     slug != setAside);
        const QDir aside(recoveryFolder() + QStringLiteral("/aside"));
        const QStringList files = aside.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(aside.filePath(files.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(wordsFor(setAside).toUtf8()));
        QVERIFY(QDir(recoveryFolder()).entryList(QDir::Files).isEmpty());
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
    }

    void aDeskThatHangsHoldsNobodyUp()
    {
        StetProcess stet(desk(), home());
        openAll(stet, 1);
        QCOMPARE(stet.ask(QStringLiteral("0 hang")), QStringLiteral("ok"));
        (void)stet.ask(QStringLiteral("0 type ") + wordsFor(slugs.front()));
        stet.signal(SIGTERM);
        QVERIFY(stet.ends());
        QCOMPARE(stet.process().exitStatus(), QProcess::NormalExit);
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        const std::vector<RecoveredDraft> drafts =
            must(Recovery(*session, recoveryFolder()).find());
        QCOMPARE(drafts.size(), size_t(1));
        QVERIFY(drafts.front().content.body.contains(wordsFor(slugs.front())));
    }

    void aDeskThatHangsWhenAllIsKeptHoldsNobodyUpEither()
    {
        StetProcess stet(desk(), home());
        openAll(stet, 1);
        (void)stet.ask(QStringLiteral("0 type ") + wordsFor(slugs.front()));
        QVERIFY(stet.comesTo(QStringLiteral("0 status"), QStringLiteral("Kept at*")));
        QCOMPARE(stet.ask(QStringLiteral("0 hang")), QStringLiteral("ok"));
        stet.signal(SIGTERM);
        QVERIFY(stet.ends());
        QCOMPARE(stet.process().exitStatus(), QProcess::NormalExit);
    }

    void aRecoveryFolderThatIsClearedMeanwhileLosesNothing()
    {
        StetProcess stet(desk(), home());
        openAll(stet, 1);
        const DeskObstacle held(DeskObstacle::What::Held, desk(), stet.pid());
        (void)stet.ask(QStringLiteral("0 type First "));
        QVERIFY(stet.comesTo(QStringLiteral("0 status"), keptInFile));
        QVERIFY(QDir(recoveryFolder()).removeRecursively());
        (void)stet.ask(QStringLiteral("0 type ") + wordsFor(slugs.front()));
        QVERIFY(stet.comesTo(QStringLiteral("0 status"), keptInFile));
        stet.signal(SIGKILL);
        QVERIFY(stet.ends());
        QTRY_COMPARE(leftWords(recoveryFolder()).size(), size_t(1));
    }

    void aDeskThatComesBackTakesTheWordsByItself_data()
    {
        using What = DeskObstacle::What;
        QTest::addColumn<What>("obstacle");
        QTest::newRow("renamed") << What::Renamed;
        QTest::newRow("another desk in its place") << What::Replaced;
        QTest::newRow("held") << What::Held;
        QTest::newRow("full") << What::Full;
        QTest::newRow("read only") << What::ReadOnly;
    }

    void aDeskThatComesBackTakesTheWordsByItself()
    {
        QFETCH(DeskObstacle::What, obstacle);
        {
            const auto other = must(DeskSession::create(
                DeskObstacle::otherDesk(desk()), testSettings(), testActor(), m_clock));
            (void)must(Articles(*other).create({}));
        }
        const QByteArray others = bytesOf(DeskObstacle::otherDesk(desk()));
        StetProcess stet(desk(), home());
        openAll(stet, 1);
        (void)stet.ask(QStringLiteral("0 type Before. "));
        QVERIFY(stet.comesTo(QStringLiteral("0 status"), QStringLiteral("Kept at*")));
        {
            const DeskObstacle away(obstacle, desk(), stet.pid());
            if (!away.stands())
                QSKIP("this machine has no such obstacle");
            (void)stet.ask(QStringLiteral("0 type Meanwhile. "));
            QVERIFY(stet.comesTo(QStringLiteral("0 status"), keptInFile));
            // Typing goes on, and every word of it is in the file when the window says so.
            (void)stet.ask(QStringLiteral("0 type ") + wordsFor(slugs.front()));
            QVERIFY(stet.comesTo(QStringLiteral("0 status"), keptInFile));
            QTRY_VERIFY(journalText().contains("to the last one."));
            QVERIFY(!stet.ask(QStringLiteral("0 status")).startsWith(QStringLiteral("Kept")));
            if (obstacle == DeskObstacle::What::Replaced)
                QCOMPARE(bytesOf(desk()), others);
        }
        QVERIFY(stet.comesTo(QStringLiteral("0 status"), QStringLiteral("Kept at*")));
        QCOMPARE(bytesOf(DeskObstacle::otherDesk(desk())), others);
        stet.signal(SIGKILL);
        QVERIFY(stet.ends());
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        QVERIFY(must(Articles(*session).bySlug(slugs.front()))
                    .content.body.contains(QStringLiteral("Before. Meanwhile. ") +
                                           wordsFor(slugs.front())));
        QVERIFY(QDir(recoveryFolder()).entryList(QDir::Files).isEmpty());
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
    }

    void theEndOfTheSessionLosesNothingAndBringsTheWindowsBack_data()
    {
        using What = DeskObstacle::What;
        QTest::addColumn<What>("obstacle");
        QTest::newRow("at peace") << What::None;
        QTest::newRow("held") << What::Held;
        QTest::newRow("renamed") << What::Renamed;
    }

    // The session manager may end the program as soon as it has its answer: so it does here.
    void theEndOfTheSessionLosesNothingAndBringsTheWindowsBack()
    {
        QFETCH(DeskObstacle::What, obstacle);
        {
            StetProcess stet(desk(), home());
            openAll(stet);
            const DeskObstacle inTheWay(obstacle, desk(), stet.pid());
            for (int i = 0; i < slugs.size(); ++i)
                (void)stet.ask(QStringLiteral("%1 type %2").arg(i).arg(wordsFor(slugs.at(i))));
            QCOMPARE(stet.ask(QStringLiteral("0 end-session")), QStringLiteral("let go"));
            stet.signal(SIGKILL);
            QVERIFY(stet.ends());
        }
        checkEveryWord();
        checkTheWindowsComeBack();
    }

    void whoIsEndedFromOutsideComesBackWithTheWindows()
    {
        {
            StetProcess stet(desk(), home());
            openAll(stet);
            stet.signal(SIGTERM);
            QVERIFY(stet.ends());
            QCOMPARE(stet.process().exitCode(), 0);
        }
        checkTheWindowsComeBack();
        // Once: whoever quits begins anew.
        StetProcess stet({}, home());
        QVERIFY(stet.comesTo(QStringLiteral("0 windows"), QStringLiteral("1")));
        QVERIFY(stet.comesTo(QStringLiteral("0 desk"), QStringLiteral("-")));
        stet.signal(SIGKILL);
        QVERIFY(stet.ends());
    }

    void nothingInAFormHoldsTheLogOutUp()
    {
        const QString typed = QStringLiteral("The harbour master said no.");
        {
            StetProcess stet(desk(), home());
            openAll(stet, 1);
            QVERIFY(stet.comesTo(QStringLiteral("0 form ") + typed, QStringLiteral("ok")));
            stet.signal(SIGTERM);
            QVERIFY(stet.ends());
            QCOMPARE(stet.process().exitStatus(), QProcess::NormalExit);
            QCOMPARE(stet.process().exitCode(), 0);
        }
        const QDir aside(recoveryFolder() + QStringLiteral("/aside"));
        const QStringList files = aside.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile file(aside.filePath(files.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(typed.toUtf8()));
        StetProcess stet({}, home());
        QVERIFY(stet.comesTo(QStringLiteral("0 notice"),
                             QStringLiteral("What was typed into a form*")));
        QVERIFY(stet.lastAnswer().endsWith(files.front()));
        stet.signal(SIGTERM);
        QVERIFY(stet.ends());
    }

private:
    QString desk() const { return m_folder->filePath(QStringLiteral("way.stet")); }

    QString home() const { return m_folder->filePath(QStringLiteral("home")); }

    QString recoveryFolder() const { return home() + QStringLiteral("/state/stet/recovery"); }

    /// A window for each of the first articles, all in one process.
    static void openAll(StetProcess &stet, int count = 3)
    {
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                QCOMPARE(stet.ask(QStringLiteral("0 another")), QStringLiteral("ok"));
            QVERIFY(stet.comesTo(QStringLiteral("%1 open %2").arg(i).arg(slugs.at(i)),
                                 QStringLiteral("ok")));
            QVERIFY(stet.comesTo(QStringLiteral("%1 article").arg(i), slugs.at(i)));
            QVERIFY(stet.comesTo(QStringLiteral("%1 text").arg(i), QStringLiteral("Begun.||")));
            (void)stet.ask(QStringLiteral("%1 select ").arg(i));
        }
    }

    void checkTheWindowsComeBack()
    {
        // Under any other name the desk would not be found.
        StetProcess stet({}, home());
        QVERIFY(stet.comesTo(QStringLiteral("0 windows"), QString::number(slugs.size())));
        QStringList open;
        const auto areOpen = [&] {
            open.clear();
            for (int i = 0; i < slugs.size(); ++i)
                open << stet.ask(QStringLiteral("%1 article").arg(i));
            open.sort();
            return open == slugs;
        };
        QTRY_VERIFY_WITH_TIMEOUT(areOpen(), 60'000);
        QCOMPARE(stet.ask(QStringLiteral("0 quit")), QStringLiteral("ok"));
        QVERIFY(stet.ends());
        QCOMPARE(stet.process().exitCode(), 0);
    }

    /// The database of a desk, byte for byte.
    static QByteArray bytesOf(const QString &desk)
    {
        QFile file(desk + QStringLiteral("/desk.sqlite"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    [[nodiscard]] QByteArray journalText() const
    {
        QByteArray all;
        const QDir folder(recoveryFolder());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    void checkEveryWord()
    {
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        const std::vector<RecoveredDraft> drafts =
            must(Recovery(*session, recoveryFolder()).find());
        for (const QString &slug : slugs) {
            const Article article = must(Articles(*session).bySlug(slug));
            const bool inJournal =
                std::any_of(drafts.begin(), drafts.end(), [&](const RecoveredDraft &draft) {
                    return draft.words.entry.article == article.id &&
                           draft.content.body.contains(wordsFor(slug));
                });
            QVERIFY2(inJournal || article.content.body.contains(wordsFor(slug)),
                     qPrintable(slug + QStringLiteral(": ") + article.content.body));
        }
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestWayOut)

#include "test_way_out.moc"
