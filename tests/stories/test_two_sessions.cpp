// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/check/doctor.h"
#include "tests/stories/desk_obstacle.h"
#include "tests/stories/stet_process.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <csignal>

using namespace stet;
using namespace stet::test;

/// Two of the real program on one desk and one article.
class TestTwoSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto session =
            must(DeskSession::create(desk(), testSettings(), testActor(), m_clock));
        ArticleContent content;
        content.headline = QStringLiteral("Cranes");
        content.body = QStringLiteral("First stands.\n\nSecond stands.\n\nThird stands.");
        must(Articles(*session).create(content));
        m_one = std::make_unique<StetProcess>(desk(), home());
        m_two = std::make_unique<StetProcess>(desk(), home());
        for (StetProcess *stet : {m_one.get(), m_two.get()}) {
            QVERIFY(stet->comesTo(QStringLiteral("0 open cranes"), QStringLiteral("ok")));
            QVERIFY(stet->comesTo(QStringLiteral("0 article"), QStringLiteral("cranes")));
            QVERIFY(stet->comesTo(QStringLiteral("0 text"),
                                  QStringLiteral("First stands.||Second stands.||Third stands.")));
        }
    }

    void cleanup()
    {
        for (StetProcess *stet : {m_one.get(), m_two.get()}) {
            if (stet->process().state() == QProcess::NotRunning)
                continue;
            stet->signal(SIGTERM);
            QVERIFY(stet->ends());
            QCOMPARE(stet->process().exitStatus(), QProcess::NormalExit);
        }
        m_one.reset();
        m_two.reset();
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        QVERIFY(must(Doctor(*session).check(CheckDepth::Thorough)).clean());
        m_folder.reset();
    }

    void eachSeesTheOtherAndNoCaretMoves()
    {
        (void)m_two->ask(QStringLiteral("0 select Second"));
        replace(*m_one, QStringLiteral("First"), QStringLiteral("The very first one"));
        QVERIFY(m_two->comesTo(
            QStringLiteral("0 text"),
            QStringLiteral("The very first one stands.||Second stands.||Third stands.")));
        QCOMPARE(m_two->ask(QStringLiteral("0 selected")), QStringLiteral("Second"));
        for (StetProcess *stet : {m_one.get(), m_two.get()})
            QVERIFY(stet->comesTo(QStringLiteral("0 here"), QStringLiteral("also here*")));
        // Who is gone, however, is forgotten.
        m_two->signal(SIGKILL);
        QVERIFY(m_two->ends());
        QVERIFY(m_one->comesTo(QStringLiteral("0 here"), QString()));
    }

    void differentParagraphsMerge()
    {
        {
            // Neither hears of the other before both have typed.
            const DeskObstacle held(DeskObstacle::What::Held, desk(), m_one->pid());
            replace(*m_one, QStringLiteral("First"), QStringLiteral("One"));
            replace(*m_two, QStringLiteral("Third"), QStringLiteral("Three"));
        }
        const QString both = QStringLiteral("One stands.||Second stands.||Three stands.");
        QVERIFY(m_one->comesTo(QStringLiteral("0 text"), both));
        QVERIFY(m_two->comesTo(QStringLiteral("0 text"), both));
        for (StetProcess *stet : {m_one.get(), m_two.get()})
            QVERIFY(stet->comesTo(QStringLiteral("0 status"), QStringLiteral("Kept at*")));
        QCOMPARE(m_one->ask(QStringLiteral("0 bar")), QString());
        QCOMPARE(m_two->ask(QStringLiteral("0 bar")), QString());
    }

    void theSameParagraphTwiceIsOneBranchUntilItIsSettled()
    {
        {
            const DeskObstacle held(DeskObstacle::What::Held, desk(), m_one->pid());
            replace(*m_one, QStringLiteral("Second"), QStringLiteral("Mine"));
            replace(*m_two, QStringLiteral("Second"), QStringLiteral("Yours"));
            replace(*m_two, QStringLiteral("Third"), QStringLiteral("Last"));
            replace(*m_one, QStringLiteral("Third"), QStringLiteral("End"));
        }
        // Who came second is on the branch.
        StetProcess *branched = nullptr;
        StetProcess *main = nullptr;
        for (int i = 0; i < 2'000 && branched == nullptr; ++i) {
            for (StetProcess *stet : {m_one.get(), m_two.get()}) {
                if (stet->ask(QStringLiteral("0 status")).endsWith(QStringLiteral("side branch")))
                    branched = stet;
            }
            QTest::qWait(20);
        }
        QVERIFY(branched != nullptr);
        main = branched == m_one.get() ? m_two.get() : m_one.get();
        QVERIFY(main->comesTo(QStringLiteral("0 status"), QStringLiteral("Kept at*")));
        QVERIFY(branched->comesTo(QStringLiteral("0 bar"), QStringLiteral("The same words*")));
        QVERIFY(main->comesTo(QStringLiteral("0 bar"), QStringLiteral("A side branch*")));
        // What is typed on goes to the same branch.
        replace(*branched, QStringLiteral("First"), QStringLiteral("Once"));
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        const ArticleId id = must(Articles(*session).bySlug(QStringLiteral("cranes"))).id;
        std::vector<SideBranch> branches;
        const auto hasOnce = [&] {
            branches = must(Branches(*session).open(id));
            return branches.size() == 1 &&
                   branches.front().content.body.startsWith(QStringLiteral("Once stands."));
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasOnce(), 60'000);

        const QString mine = branched->ask(QStringLiteral("0 text"));
        const QString theirs = main->ask(QStringLiteral("0 text"));
        QCOMPARE(branched->ask(QStringLiteral("0 click noticeAction")), QStringLiteral("ok"));
        QVERIFY(branched->comesTo(QStringLiteral("0 difference"), QStringLiteral("Cranes||*")));
        QVERIFY(branched->lastAnswer().contains(mine) && branched->lastAnswer().contains(theirs));
        QVERIFY(branched->comesTo(QStringLiteral("0 click branchTheirs"), QStringLiteral("ok")));
        QVERIFY(branched->comesTo(QStringLiteral("0 click branchUse"), QStringLiteral("ok")));
        // The first paragraph was changed on one side only and stays so.
        const QString settled = QStringLiteral("Once") + theirs.mid(5);
        QVERIFY(branched->comesTo(QStringLiteral("0 text"), settled));
        QVERIFY(main->comesTo(QStringLiteral("0 text"), settled));
        QVERIFY(branched->comesTo(QStringLiteral("0 bar"), QString()));
        QVERIFY(main->comesTo(QStringLiteral("0 bar"), QString()));
        QVERIFY(must(Branches(*session).open(id)).empty());
        // The words that were not taken are a revision.
        const std::vector<Revision> revisions = must(Articles(*session).revisions(id));
        QVERIFY(std::any_of(revisions.begin(), revisions.end(), [&](const Revision &revision) {
            return QString(revision.content.body).replace(u'\n', u'|') == mine;
        }));
        // And typing goes on, on the article itself.
        replace(*branched, QStringLiteral("Once"), QStringLiteral("Again"));
        QVERIFY(main->comesTo(QStringLiteral("0 text"), QStringLiteral("Again") + settled.mid(4)));
    }

private:
    QString desk() const { return m_folder->filePath(QStringLiteral("two.stet")); }

    QString home() const { return m_folder->filePath(QStringLiteral("home")); }

    static void replace(StetProcess &stet, const QString &words, const QString &by)
    {
        QVERIFY(stet.ask(QStringLiteral("0 select ") + words).toInt() >= 0);
        QCOMPARE(stet.ask(QStringLiteral("0 type ") + by), QStringLiteral("ok"));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StetProcess> m_one;
    std::unique_ptr<StetProcess> m_two;
};

STET_TEST(TestTwoSessions)

#include "test_two_sessions.moc"
