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

    void differentFieldsMergeAndNoCaretMoves()
    {
        {
            const DeskObstacle held(DeskObstacle::What::Held, desk(), m_one->pid());
            QCOMPARE(m_one->ask(QStringLiteral("0 type-in-headline 2")), QStringLiteral("ok"));
            replace(*m_two, QStringLiteral("Third"), QStringLiteral("Three"));
        }
        const QString text = QStringLiteral("First stands.||Second stands.||Three stands.");
        for (StetProcess *stet : {m_one.get(), m_two.get()}) {
            QVERIFY(stet->comesTo(QStringLiteral("0 headline"), QStringLiteral("Cranes2")));
            QVERIFY(stet->comesTo(QStringLiteral("0 text"), text));
        }
        // Each writes on where it was.
        QCOMPARE(m_one->ask(QStringLiteral("0 type-in-headline 6")), QStringLiteral("ok"));
        QCOMPARE(m_two->ask(QStringLiteral("0 type !")), QStringLiteral("ok"));
        for (StetProcess *stet : {m_one.get(), m_two.get()}) {
            QVERIFY(stet->comesTo(QStringLiteral("0 headline"), QStringLiteral("Cranes26")));
            QVERIFY(stet->comesTo(QStringLiteral("0 text"),
                                  QStringLiteral("First stands.||Second stands.||Three! stands.")));
            QCOMPARE(stet->ask(QStringLiteral("0 bar")), QString());
        }
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
        StetProcess *branched = onBranch();
        QVERIFY(branched != nullptr);
        StetProcess *main = branched == m_one.get() ? m_two.get() : m_one.get();
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
        QVERIFY(branched->comesTo(QStringLiteral("0 difference"), QStringLiteral("Cranes|*")));
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

    void aBranchThatTheOtherSettlesIsLeftByItsAuthor()
    {
        {
            const DeskObstacle held(DeskObstacle::What::Held, desk(), m_one->pid());
            replace(*m_one, QStringLiteral("Second"), QStringLiteral("Mine"));
            replace(*m_two, QStringLiteral("Second"), QStringLiteral("Yours"));
        }
        StetProcess *author = onBranch();
        QVERIFY(author != nullptr);
        StetProcess *other = author == m_one.get() ? m_two.get() : m_one.get();
        QVERIFY(other->comesTo(QStringLiteral("0 bar"), QStringLiteral("A side branch*")));
        QCOMPARE(other->ask(QStringLiteral("0 click noticeAction")), QStringLiteral("ok"));
        QVERIFY(other->comesTo(QStringLiteral("0 difference"), QStringLiteral("Cranes|*")));
        // Its author writes on meanwhile; not a word of that is settled away.
        replace(*author, QStringLiteral("Third"), QStringLiteral("And after that the third"));
        QVERIFY(other->comesTo(QStringLiteral("0 settle"), QStringLiteral("ok")));
        const QString word =
            author == m_one.get() ? QStringLiteral("Mine") : QStringLiteral("Yours");
        const QString settled = QStringLiteral("First stands.||") + word +
                                QStringLiteral(" stands.||And after that the third stands.");
        QVERIFY(author->comesTo(QStringLiteral("0 text"), settled));
        QVERIFY(other->comesTo(QStringLiteral("0 text"), settled));
        for (StetProcess *stet : {author, other})
            QVERIFY(stet->comesTo(QStringLiteral("0 bar"), QString()));
        // And its author is on the article again.
        replace(*author, QStringLiteral("First"), QStringLiteral("Once"));
        const auto status = [&] {
            return author->ask(QStringLiteral("0 status"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(QStringLiteral("Kept at")) &&
                                     !status().endsWith(QStringLiteral("side branch")),
                                 60'000);
        QVERIFY(other->comesTo(QStringLiteral("0 text"), QStringLiteral("Once") + settled.mid(5)));
    }

    void bothReplaceAllAtTheSameTime()
    {
        {
            const DeskObstacle held(DeskObstacle::What::Held, desk(), m_one->pid());
            for (StetProcess *stet : {m_one.get(), m_two.get()}) {
                const QString verb =
                    stet == m_one.get() ? QStringLiteral("stood") : QStringLiteral("falls");
                QVERIFY(stet->comesTo(QStringLiteral("0 replace-all stands|") + verb,
                                      QStringLiteral("ok")));
                QVERIFY(
                    stet->comesTo(QStringLiteral("0 text"),
                                  QStringLiteral("First %1.||Second %1.||Third %1.").arg(verb)));
            }
        }
        StetProcess *author = onBranch();
        QVERIFY(author != nullptr);
        StetProcess *other = author == m_one.get() ? m_two.get() : m_one.get();
        // Both texts are there: one as the article, one on the branch.
        const auto textOf = [this](const StetProcess *stet) {
            const QString verb =
                stet == m_one.get() ? QStringLiteral("stood") : QStringLiteral("falls");
            return QStringLiteral("First %1.||Second %1.||Third %1.").arg(verb);
        };
        QCOMPARE(author->ask(QStringLiteral("0 text")), textOf(author));
        QCOMPARE(other->ask(QStringLiteral("0 text")), textOf(other));
        const auto session =
            must(DeskSession::open(desk(), OpenMode::ReadWrite, testActor(), m_clock));
        const Article article = must(Articles(*session).bySlug(QStringLiteral("cranes")));
        QCOMPARE(QString(article.content.body).replace(u'\n', u'|'), textOf(other));
        const std::vector<SideBranch> branches = must(Branches(*session).open(article.id));
        QCOMPARE(branches.size(), size_t(1));
        QCOMPARE(QString(branches.front().content.body).replace(u'\n', u'|'), textOf(author));
    }

private:
    /// Who came second and writes on a side branch now; null where nobody does.
    StetProcess *onBranch() const
    {
        for (int i = 0; i < 2'000; ++i) {
            for (StetProcess *stet : {m_one.get(), m_two.get()}) {
                if (stet->ask(QStringLiteral("0 status")).endsWith(QStringLiteral("side branch")))
                    return stet;
            }
            QTest::qWait(20);
        }
        return nullptr;
    }

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
