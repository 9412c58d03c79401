// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/ui/editor/slow_desk.h"

using namespace stet;
using namespace stet::test;

/// The same article changed elsewhere: merged where that can be, else on a side branch.
class TestDraftBranches
    : public QObject
    , protected RecordedDraft
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(false); }

    void othersChangesAreTakenOver()
    {
        type(QStringLiteral("mine"));
        saveNow();
        m_desk->theirs.version = 9;
        m_desk->theirs.content.category = QStringLiteral("Ports");
        QSignalSpy merged(m_recorder.get(), &DraftRecorder::merged);
        m_desk->answer(fail(ErrorCode::Conflict, QStringLiteral("elsewhere")));
        QTRY_COMPARE(merged.count(), 1);
        QCOMPARE(m_desk->saves.back().version, qint64(9));
    }

    void theSameFieldIsNotOverwritten()
    {
        type(QStringLiteral("mine"));
        saveNow();
        m_desk->theirs.version = 9;
        m_desk->theirs.content.body = QStringLiteral("theirs");
        m_desk->answer(fail(ErrorCode::Conflict, QStringLiteral("elsewhere")));
        QTRY_VERIFY(m_recorder->state().what == SaveState::What::NotKept);
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QCOMPARE(m_content.body, QStringLiteral("mine"));
    }

    void theSameFieldChangedTwiceIsASideBranch()
    {
        begin(false, true);
        m_content.tags = QStringList{QStringLiteral("mine")};
        type(QStringLiteral("words"));
        saveNow();
        m_desk->theirs.version = 9;
        m_desk->theirs.content.tags = QStringList{QStringLiteral("theirs")};
        m_desk->answer(fail(ErrorCode::Conflict, QStringLiteral("elsewhere")));
        QTRY_VERIFY(m_recorder->state().what == SaveState::What::OnBranch);
        QCOMPARE(m_desk->branches.back().content, m_content);
        QCOMPARE(m_desk->branches.back().base, ArticleContent());
        // It is kept there, and nothing is tried again.
        for (int i = 0; i < 5; ++i)
            saveNow();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QCOMPARE(m_desk->branches.size(), size_t(1));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        QVERIFY(closed.isFinished());
        QVERIFY(*closed.result() == LastWord::Desk);
    }

    void aBranchThatOthersSettledIsLeft_data()
    {
        QTest::addColumn<QString>("typedSince");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("nothing was typed since")
            << QString() << QStringLiteral("Settled.\n\nB mine");
        QTest::newRow("more was typed since")
            << QStringLiteral(" more") << QStringLiteral("Settled.\n\nB mine more");
    }

    void aBranchThatOthersSettledIsLeft()
    {
        QFETCH(QString, typedSince);
        QFETCH(QString, outcome);
        begin(false, true);
        Article article;
        article.id = ArticleId::create(1);
        article.version = 5;
        article.content.body = m_content.body = QStringLiteral("A\n\nB");
        m_recorder->begin(article);
        type(QStringLiteral(" mine"));
        saveNow();
        m_desk->theirs.version = 9;
        m_desk->theirs.content.body = QStringLiteral("A\n\nB theirs");
        m_desk->answer(fail(ErrorCode::Conflict, QStringLiteral("elsewhere")));
        QTRY_VERIFY(m_recorder->state().what == SaveState::What::OnBranch);
        m_desk->branchIsSettled = true;
        m_desk->theirs.version = 11;
        m_desk->theirs.content.body = QStringLiteral("Settled.\n\nB mine");
        connect(m_recorder.get(), &DraftRecorder::merged, this, [this](const ArticleContent &now) {
            m_content = now;
        });
        QSignalSpy rejoined(m_recorder.get(), &DraftRecorder::rejoined);
        if (typedSince.isEmpty())
            m_recorder->lookAtBranch();
        else
            type(typedSince);
        saveNow();
        QTRY_COMPARE(rejoined.size(), 1);
        QCOMPARE(m_content.body, outcome);
        QVERIFY(!m_recorder->branch());
        if (!typedSince.isEmpty()) {
            QCOMPARE(m_desk->saves.back().version, qint64(11));
            QCOMPARE(m_desk->saves.back().content.body, outcome);
            m_desk->accept();
        }
        QVERIFY(m_recorder->state().what == SaveState::What::Kept);
    }

    void wordsThatCollideWithTheOutcomeAreAnotherBranch()
    {
        begin(false, true);
        type(QStringLiteral("A"));
        saveNow();
        m_desk->theirs.version = 9;
        m_desk->theirs.content.body = QStringLiteral("theirs");
        m_desk->answer(fail(ErrorCode::Conflict, QStringLiteral("elsewhere")));
        QTRY_VERIFY(m_recorder->state().what == SaveState::What::OnBranch);
        m_desk->branchIsSettled = true;
        m_desk->theirs.version = 11;
        m_desk->theirs.content.body = QStringLiteral("Settled.");
        type(QStringLiteral(" and more"));
        saveNow();
        QTRY_COMPARE(m_desk->branches.back().base.body, QStringLiteral("A"));
        QCOMPARE(m_desk->branches.back().content.body, QStringLiteral("A and more"));
        QVERIFY(m_recorder->state().what == SaveState::What::OnBranch);
    }
};

STET_TEST(TestDraftBranches)

#include "test_draft_branches.moc"
