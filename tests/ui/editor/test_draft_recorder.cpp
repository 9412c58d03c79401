// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/ui/editor/slow_desk.h"

using namespace stet;
using namespace stet::test;

/// When what is typed is handed to the desk, and how an article is closed.
class TestDraftRecorder
    : public QObject
    , protected RecordedDraft
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(false); }

    void savesWhileTypingGoesOn()
    {
        for (int i = 0; i < 8; ++i) {
            type(QStringLiteral("x"));
            m_clock.advance(100);
            m_recorder->look();
        }
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QVERIFY(m_recorder->state().what == SaveState::What::Keeping);
        // One at a time: what is typed meanwhile waits for the answer.
        m_clock.advance(5'000);
        m_recorder->look();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        m_desk->accept();
        m_recorder->look();
        QCOMPARE(m_desk->saves.size(), size_t(2));
        QCOMPARE(m_desk->saves.back().version, qint64(6));
        m_desk->accept();
        QVERIFY(m_recorder->state().what == SaveState::What::Kept);
        QCOMPARE(kept(), m_content.body);
    }

    void whatIsRefusedStaysAndIsTriedAgain_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("full") << int(ErrorCode::DiskFull);
        QTest::newRow("busy") << int(ErrorCode::Busy);
        QTest::newRow("read only") << int(ErrorCode::ReadOnly);
    }

    void whatIsRefusedStaysAndIsTriedAgain()
    {
        QFETCH(int, code);
        type(QStringLiteral("one"));
        saveNow();
        type(QStringLiteral(" two"));
        m_desk->answer(fail(ErrorCode(code), QStringLiteral("no")));
        QVERIFY(m_recorder->state().what == SaveState::What::NotKept);
        QCOMPARE(m_recorder->state().reason, QStringLiteral("no"));
        m_desk->saves.clear();
        saveNow();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        m_desk->accept();
        QVERIFY(m_recorder->state().what == SaveState::What::Kept);
        QCOMPARE(kept(), QStringLiteral("one two"));
    }

    void closingKeepsAllAndMakesACheckpoint()
    {
        type(QStringLiteral("last word"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        QVERIFY(!closed.isFinished());
        m_desk->accept();
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(closed.result().has_value());
        QCOMPARE(m_desk->checkpoints, 1);
    }

    void everyoneWhoWaitsForTheEndIsAnswered()
    {
        type(QStringLiteral("last word"));
        int answers = 0;
        const auto count = [&](const Result<LastWord> &whose) {
            answers += whose && *whose == LastWord::Desk ? 1 : 0;
        };
        m_recorder->finish().then(m_recorder.get(), count);
        m_recorder->finish().then(m_recorder.get(), count);
        m_desk->accept();
        QTRY_COMPARE(answers, 2);
        QCOMPARE(m_desk->checkpoints, 1);
    }

    void whoWaitsIsAnsweredWhereAnotherArticleIsBegun()
    {
        type(QStringLiteral("given up"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_recorder->begin({});
        QVERIFY(closed.isFinished());
        QCOMPARE(closed.result().error().code, ErrorCode::Cancelled);

        begin(true);
        type(QStringLiteral("in the journal"));
        m_recorder->secure();
        const QFuture<Result<LastWord>> second = m_recorder->finish();
        m_recorder->begin({});
        QVERIFY(second.isFinished());
        QVERIFY(*second.result() == LastWord::Journal);
    }

    void aSlowCheckpointHoldsNobodyUp()
    {
        m_desk->slowCheckpoint.emplace();
        type(QStringLiteral("last word"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_desk->accept();
        QCOMPARE(m_desk->checkpoints, 1);
        m_recorder->look();
        QVERIFY(!closed.isFinished());
        m_clock.advance(1'000);
        // By the recorder's own timer.
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(*closed.result() == LastWord::Desk);
    }

    void closingWaitsForALookAtTheDesk_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("our own save seen") << 5;
        QTest::newRow("another's save") << 9;
    }

    void closingWaitsForALookAtTheDesk()
    {
        QFETCH(int, version);
        m_desk->slowGet = true;
        m_desk->theirs.version = version;
        m_recorder->lookAtDesk();
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        QVERIFY(!closed.isFinished());
        m_desk->answer(m_desk->theirs);
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(closed.result().has_value());
    }

    void closingSaysWhatWasNotKept()
    {
        type(QStringLiteral("last word"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_desk->answer(fail(ErrorCode::DiskFull, QStringLiteral("full")));
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(!closed.result().has_value());
        QVERIFY(!m_recorder->isAllKept());
    }

    /// Others see it within a second, and no key is a save of its own.
    void wordsAreHandedOverSoonButNotOneByOne()
    {
        type(QStringLiteral("s"));
        m_clock.advance(399);
        type(QStringLiteral("een"));
        m_recorder->look();
        QVERIFY(m_desk->saves.empty());
        m_clock.advance(1);
        m_recorder->look();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QCOMPARE(kept(), QStringLiteral("seen"));
    }

    void noArticleIsKeptAtNoTime()
    {
        m_recorder->begin({});
        QVERIFY(m_recorder->state().what == SaveState::What::Nothing);
    }

    void aCheckpointEveryTenMinutes()
    {
        type(QStringLiteral("x"));
        saveNow();
        m_desk->accept();
        m_recorder->look();
        QCOMPARE(m_desk->checkpoints, 0);
        m_clock.advance(10 * 60 * 1'000);
        m_recorder->look();
        QCOMPARE(m_desk->checkpoints, 1);
    }
};

STET_TEST(TestDraftRecorder)

#include "test_draft_recorder.moc"
