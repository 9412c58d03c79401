// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

class TestBranches : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<ArticleDesk>(QStringLiteral("One.\n\nTwo."));
        m_article = m_desk->article();
    }

    void cleanup()
    {
        QVERIFY(m_desk->isSound());
        m_desk.reset();
    }

    void aBranchWaitsAndTakesLaterSaves()
    {
        SideBranch branch = must(branches().keep(sideOf(QStringLiteral("Mine.\n\nTwo."))));
        QVERIFY(!branch.id.isNull());
        QCOMPARE(branch.person, testActor().name);
        m_desk->clock().advance(1'000);
        branch.content.body += QStringLiteral(" More.");
        branch = must(branches().keep(branch));
        const std::vector<SideBranch> open = must(branches().open(m_article.id));
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open.front(), branch);
        QCOMPARE(must(Articles(m_desk->session()).get(m_article.id)), m_article);
        QCOMPARE(must(Branches(m_desk->reopen()).open(m_article.id)), open);
    }

    void settlingIsARevisionAndClosesIt()
    {
        const SideBranch branch = must(branches().keep(sideOf(QStringLiteral("Mine.\n\nTwo."))));
        ArticleContent outcome = m_article.content;
        outcome.body = QStringLiteral("Ours.\n\nTwo.");
        const Article settled = must(branches().resolve(branch, m_article.version, outcome));
        QCOMPARE(settled.content.body, outcome.body);
        QVERIFY(must(branches().open(m_article.id)).empty());
        const std::vector<Revision> revisions =
            must(Articles(m_desk->session()).revisions(m_article.id));
        QStringList bodies;
        for (const Revision &revision : revisions)
            bodies << revision.content.body;
        QVERIFY(bodies.contains(QStringLiteral("One.\n\nTwo.")));
        QVERIFY(bodies.contains(QStringLiteral("Mine.\n\nTwo.")));
        QCOMPARE(revisions.back().content.body, outcome.body);
        // What comes to a settled branch is refused, not lost in silence.
        QCOMPARE(answer(branches().keep(branch)).error().code, ErrorCode::NotFound);
        QCOMPARE(answer(branches().resolve(branch, settled.version, outcome)).error().code,
                 ErrorCode::NotFound);
    }

    void settlingAnOldSightIsAConflict()
    {
        const SideBranch branch = must(branches().keep(sideOf(QStringLiteral("Mine.\n\nTwo."))));
        DraftSave save{m_article.id, m_article.version, {}, m_article.content};
        save.content.body = QStringLiteral("Theirs.\n\nTwo.");
        (void)must(Articles(m_desk->session()).save(save));
        QCOMPARE(answer(branches().resolve(branch, m_article.version, branch.content)).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(must(branches().open(m_article.id)).size(), size_t(1));
    }

    void wordsThatCameToTheBranchSinceAreNotSettledAway()
    {
        const SideBranch seen = must(branches().keep(sideOf(QStringLiteral("Mine.\n\nTwo."))));
        SideBranch more = seen;
        more.content.body += QStringLiteral(" And ten minutes of more.");
        more = must(branches().keep(more));
        QCOMPARE(
            answer(branches().resolve(seen, m_article.version, m_article.content)).error().code,
            ErrorCode::Conflict);
        QCOMPARE(must(branches().open(m_article.id)), (std::vector<SideBranch>{more}));
        QVERIFY(answer(branches().resolve(more, m_article.version, more.content)));
    }

    void aBranchOfNoArticleIsRefused()
    {
        SideBranch branch = sideOf(QStringLiteral("Mine."));
        branch.article = ArticleId::create(9);
        QCOMPARE(answer(branches().keep(branch)).error().code, ErrorCode::NotFound);
    }

    void doctorSeesADamagedBranch_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("another hash") << QByteArray("UPDATE side_branch SET hash = zeroblob(32)");
        QTest::newRow("an earlier state")
            << QByteArray("UPDATE side_branch SET hash = (SELECT hash FROM side_branch WHERE row = "
                          "2), document = (SELECT document FROM side_branch WHERE row = 2)"
                          " WHERE row = 1");
        QTest::newRow("taken away") << QByteArray("DELETE FROM side_branch");
    }

    void doctorSeesADamagedBranch()
    {
        QFETCH(const QByteArray, sql);
        (void)must(branches().keep(sideOf(QStringLiteral("Mine.\n\nTwo."))));
        (void)must(branches().keep(sideOf(QStringLiteral("Also mine.\n\nTwo."))));
        QVERIFY(m_desk->seesDamage(sql, QStringLiteral("branches")));
    }

    void whoIsInAnArticleIsSeenByTheOthers()
    {
        const QUuid one = QUuid::createUuid();
        const QUuid two = QUuid::createUuid();
        QVERIFY(must(branches().beat(one, m_article.id)).empty());
        const std::vector<Presence> others = must(branches().beat(two, m_article.id));
        QCOMPARE(others.size(), size_t(1));
        QCOMPARE(others.front().person, testActor().name);
        QCOMPARE(must(branches().beat(one, m_article.id)).size(), size_t(1));
        QVERIFY(answer(branches().leave(two, m_article.id)));
        QVERIFY(must(branches().beat(one, m_article.id)).empty());
        // So is one that seems to be of a time to come, as after a clock was set back.
        (void)must(branches().beat(two, m_article.id));
        m_desk->clock().setWallBack(3'600'000);
        QVERIFY(must(branches().beat(one, m_article.id)).empty());
        (void)must(branches().beat(two, m_article.id));
        QCOMPARE(must(branches().beat(one, m_article.id)).size(), size_t(1));
        // One that says nothing for long is gone.
        m_desk->clock().advance(20'000);
        QVERIFY(must(branches().beat(two, m_article.id)).empty());
    }

    void whoComesAndGoesIsToldAndABeatIsNot()
    {
        int told = 0;
        QObject listener;
        connect(&m_desk->session(), &DeskSession::changed, &listener, [&](const Changes &changes) {
            told += changes.presence ? 1 : 0;
        });
        const QUuid window = QUuid::createUuid();
        (void)must(branches().beat(window, m_article.id));
        QTRY_COMPARE(told, 1);
        (void)must(branches().beat(window, m_article.id));
        QVERIFY(answer(branches().leave(window, m_article.id)));
        QTRY_COMPARE(told, 2);
    }

    void whoComesInAnotherProcessIsTold()
    {
        int told = 0;
        QObject listener;
        connect(&m_desk->session(), &DeskSession::changed, &listener, [&](const Changes &changes) {
            told += changes.presence && changes.fromOutside ? 1 : 0;
        });
        const auto other = must(DeskSession::open(
            m_desk->session().path(), OpenMode::ReadWrite, testActor(), m_desk->clock()));
        const QUuid window = QUuid::createUuid();
        (void)must(Branches(*other).beat(window, m_article.id));
        QTRY_COMPARE(told, 1);
        QVERIFY(answer(Branches(*other).leave(window, m_article.id)));
        QTRY_COMPARE(told, 2);
    }

private:
    Branches branches() const { return Branches(m_desk->session()); }

    SideBranch sideOf(const QString &body) const
    {
        SideBranch branch;
        branch.article = m_article.id;
        branch.base = m_article.content;
        branch.content = m_article.content;
        branch.content.body = body;
        return branch;
    }

    std::unique_ptr<ArticleDesk> m_desk;
    Article m_article;
};

STET_TEST(TestBranches)

#include "test_branches.moc"
