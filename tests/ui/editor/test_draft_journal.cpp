// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"
#include "tests/support/test_registry.h"
#include "tests/ui/editor/slow_desk.h"

#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;

/// What the desk does not take goes to the journal, and nothing that is called safe is lost.
class TestDraftJournal
    : public QObject
    , protected RecordedDraft
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(false); }

    void whatTheDeskRefusesIsInTheJournal()
    {
        begin(true);
        type(QStringLiteral("one"));
        saveNow();
        m_desk->answer(fail(ErrorCode::DiskFull, QStringLiteral("no room")));
        m_clock.advance(300);
        m_recorder->look();
        QVERIFY(m_recorder->state().what == SaveState::What::InJournal);
        QCOMPARE(m_recorder->state().reason, QStringLiteral("no room"));
        QCOMPARE(m_desk->journal.back().content.body, QStringLiteral("one"));
        QCOMPARE(m_desk->journal.back().base, ArticleContent());
        QCOMPARE(m_desk->journal.back().version, qint64(5));
        // What follows is nowhere until the journal has it too.
        type(QStringLiteral(" two"));
        QVERIFY(m_recorder->state().what == SaveState::What::Keeping);
        m_clock.advance(300);
        m_recorder->look();
        QVERIFY(m_recorder->state().what == SaveState::What::InJournal);
        QCOMPARE(m_desk->journal.back().content.body, QStringLiteral("one two"));
        saveNow();
        m_desk->accept();
        QVERIFY(m_recorder->state().what == SaveState::What::Kept);
        QCOMPARE(m_desk->settled, 1);
    }

    void aDeskThatSaysNothingIsNotWaitedFor()
    {
        begin(true);
        type(QStringLiteral("held"));
        m_clock.advance(1'000);
        m_recorder->look();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QVERIFY(m_desk->journal.empty());
        m_clock.advance(1'000);
        m_recorder->look();
        QCOMPARE(m_desk->journal.size(), size_t(1)); // two seconds after the first key
        QVERIFY(m_recorder->state().what == SaveState::What::InJournal);
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_recorder->look();
        QVERIFY(closed.isFinished());
        QVERIFY(*closed.result() == LastWord::Journal);
    }

    void aClockThatIsSetBackStopsNothing()
    {
        begin(true);
        type(QStringLiteral("typed"));
        m_clock.setWallBack(3'600'000);
        m_clock.advance(1'000);
        m_recorder->look();
        QCOMPARE(m_desk->saves.size(), size_t(1));
        m_clock.setWallBack(3'600'000);
        m_clock.advance(1'000);
        m_recorder->look();
        QCOMPARE(m_desk->journal.size(), size_t(1));
        QVERIFY(m_recorder->state().what == SaveState::What::InJournal);
    }

    void aDeskAndAJournalThatSayNothingHoldNobody()
    {
        begin(true);
        m_desk->journalHangs = true;
        type(QStringLiteral("held"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        for (int i = 0; i < 50 && !closed.isFinished(); ++i) {
            m_clock.advance(100);
            m_recorder->look();
        }
        QVERIFY(closed.isFinished());
        QCOMPARE(closed.result().error().code, ErrorCode::Busy);
        QVERIFY(m_recorder->state().what == SaveState::What::NotKept);
    }

    void aFullDiskIsNotTriedWithoutEnd()
    {
        begin(true);
        m_desk->journalTakes = false;
        type(QStringLiteral("held"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_clock.advance(1'000);
        m_recorder->look(); // the desk is late, and the journal refuses
        QVERIFY(!closed.isFinished());
        m_desk->journalTakes = true;
        m_clock.advance(1'000);
        m_recorder->look();
        QTRY_VERIFY(closed.isFinished());
        QVERIFY(*closed.result() == LastWord::Journal);
    }

    void whatTheDeskNeverTakesIsSaidSo()
    {
        begin(true);
        type(QStringLiteral("one"));
        saveNow();
        m_desk->answer(fail(ErrorCode::InvalidInput, QStringLiteral("The dek is too long.")));
        m_clock.advance(300);
        m_recorder->look();
        QVERIFY(m_recorder->state().what == SaveState::What::Refused);
        QCOMPARE(m_recorder->state().reason, QStringLiteral("The dek is too long."));
    }

    void anAnswerBeforeTheJournalsLeavesNoFile()
    {
        begin(true);
        for (int i = 0; i < 50; ++i) {
            type(QStringLiteral("x"));
            m_clock.advance(100);
            m_recorder->look();
            if (m_desk->waiting)
                m_desk->accept();
        }
        QVERIFY(m_desk->journal.empty());
    }

    void neitherTakesItAndTheWindowStays()
    {
        begin(true);
        m_desk->journalTakes = false;
        type(QStringLiteral("last word"));
        const QFuture<Result<LastWord>> closed = m_recorder->finish();
        m_desk->answer(fail(ErrorCode::DiskFull, QStringLiteral("full")));
        QTRY_VERIFY(closed.isFinished());
        QCOMPARE(closed.result().error().message, QStringLiteral("full"));
        QVERIFY(m_recorder->state().what == SaveState::What::NotKept);
        QCOMPARE(m_recorder->state().reason, QStringLiteral("full full too"));
        QVERIFY(!m_recorder->isSafe());
    }

    void securingWritesAtOnce()
    {
        begin(true);
        type(QStringLiteral("just typed"));
        m_recorder->secure();
        QCOMPARE(m_desk->journal.size(), size_t(1));
        QCOMPARE(m_desk->saves.size(), size_t(1));
        QVERIFY(m_recorder->isSafe());
        m_desk->accept();
        QCOMPARE(m_desk->settled, 1);
    }

    /// Random keys, refusals, silences and answers: what desk and journal have acknowledged
    /// between them is always all that is called safe, and in the end the text that was typed.
    void whateverHappensNothingSafeIsLost()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            begin(true);
            QRandomGenerator random(seed);
            m_desk->theirs.version = 5;
            for (int round = 0; round < 120; ++round) {
                if (random.bounded(3) != 0)
                    type(QString(QChar(char16_t(u'a' + random.bounded(26)))));
                m_desk->journalTakes = random.bounded(4) != 0;
                m_clock.advance(random.bounded(900));
                m_recorder->look();
                if (m_desk->waiting && random.bounded(3) == 0) {
                    const int what = random.bounded(4);
                    if (what < 2)
                        m_desk->accept();
                    else
                        m_desk->answer(fail(what == 2 ? ErrorCode::Busy : ErrorCode::DiskFull,
                                            QStringLiteral("no")));
                }
                if (!m_recorder->isSafe())
                    continue;
                const bool inJournal =
                    !m_desk->journal.empty() && m_desk->journal.back().content == m_content;
                const bool inDesk = m_desk->accepted == m_content;
                QVERIFY2(inJournal || inDesk, qPrintable(QStringLiteral("seed %1").arg(seed)));
                QVERIFY((m_recorder->state().what == SaveState::What::Kept) <= inDesk);
                QVERIFY((m_recorder->state().what == SaveState::What::InJournal) <= inJournal);
            }
            for (int i = 0; i < 5; ++i) {
                m_clock.advance(6'000);
                m_recorder->look();
                if (m_desk->waiting)
                    m_desk->accept();
            }
            QCOMPARE(m_desk->accepted, m_content);
            ArticleContent replayed;
            QVERIFY(replay(m_desk->steps, replayed));
            QCOMPARE(replayed.body, m_content.body);
        }
    }
};

STET_TEST(TestDraftJournal)

#include "test_draft_journal.moc"
