// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/draft_recorder.h"

#include <QRandomGenerator>

#include <optional>

using namespace stet;

namespace {

/// A desk that answers when it is told to.
struct SlowDesk
{
    std::vector<DraftSave> saves;
    std::optional<QPromise<Result<Article>>> waiting;
    int checkpoints = 0;
    ArticleContent accepted;      ///< what the desk has acknowledged
    std::vector<DraftEdit> steps; ///< of the saves that it acknowledged
    Article theirs;               ///< what `get` gives
    bool slowGet = false;         ///< `get` waits for an answer as `save` does
    std::optional<QPromise<Result<Revision>>> slowCheckpoint; ///< where one is set
    bool hasBranches = false;
    bool branchIsSettled = false; ///< by someone else: the next save to it is refused
    bool journalHangs = false;
    std::vector<SideBranch> branches;
    bool hasJournal = false;
    bool journalTakes = true;
    std::vector<JournalEntry> journal;
    std::vector<QPromise<Result<>>> hanging;
    int settled = 0;

    DraftDoor door()
    {
        DraftDoor door;
        door.save = [this](DraftSave save) {
            saves.push_back(std::move(save));
            waiting.emplace();
            waiting->start();
            return waiting->future();
        };
        door.get = [this](ArticleId) {
            if (slowGet) {
                waiting.emplace();
                waiting->start();
                return waiting->future();
            }
            QPromise<Result<Article>> promise;
            promise.start();
            promise.addResult(theirs);
            promise.finish();
            return promise.future();
        };
        door.checkpoint = [this](ArticleId, RevisionReason) {
            ++checkpoints;
            if (slowCheckpoint) {
                slowCheckpoint->start();
                return slowCheckpoint->future();
            }
            QPromise<Result<Revision>> promise;
            promise.start();
            promise.addResult(Revision());
            promise.finish();
            return promise.future();
        };
        if (hasBranches) {
            door.branch = [this](SideBranch branch) {
                QPromise<Result<SideBranch>> promise;
                promise.start();
                if (branchIsSettled && !branch.id.isNull()) {
                    promise.addResult(fail(ErrorCode::NotFound, QStringLiteral("settled")));
                } else {
                    branch.id = BranchId::create(qint64(branches.size()) + 1);
                    branches.push_back(branch);
                    promise.addResult(branch);
                }
                promise.finish();
                return promise.future();
            };
        }
        if (hasJournal) {
            door.journal.keep = [this](const JournalEntry &entry) {
                QPromise<Result<>> promise;
                promise.start();
                if (journalHangs) {
                    hanging.push_back(std::move(promise));
                    return hanging.back().future();
                }
                if (journalTakes) {
                    journal.push_back(entry);
                    promise.addResult(Result<>());
                } else {
                    promise.addResult(fail(ErrorCode::DiskFull, QStringLiteral("full too")));
                }
                promise.finish();
                return promise.future();
            };
            door.journal.settle = [this](ArticleId) {
                ++settled;
            };
        }
        return door;
    }

    void answer(const Result<Article> &result)
    {
        // What comes of the answer may save again at once and put another promise here.
        QPromise<Result<Article>> promise = std::move(*waiting);
        waiting.reset();
        promise.addResult(result);
        promise.finish();
        QTest::qWait(1);
    }

    void accept()
    {
        Article article;
        article.id = saves.back().article;
        article.version = saves.back().version + 1;
        article.content = saves.back().content;
        accepted = article.content;
        steps.insert(steps.end(), saves.back().edits.begin(), saves.back().edits.end());
        answer(article);
    }
};

} // namespace

class TestDraftRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(false); }

    void begin(bool withJournal, bool withBranches = false)
    {
        m_desk = std::make_unique<SlowDesk>();
        m_desk->hasJournal = withJournal;
        m_desk->hasBranches = withBranches;
        m_content = ArticleContent();
        m_recorder =
            std::make_unique<DraftRecorder>(m_desk->door(), m_clock, [this] { return m_content; });
        Article article;
        article.id = ArticleId::create(1);
        article.version = 5;
        m_recorder->begin(article);
    }

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

    void noArticleIsKeptAtNoTime()
    {
        m_recorder->begin({});
        QVERIFY(m_recorder->state().what == SaveState::What::Nothing);
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

private:
    void type(const QString &text)
    {
        const qsizetype at = m_content.body.size();
        m_content.body += text;
        DraftEdit edit;
        edit.position = at;
        edit.inserted = text;
        edit.step = StepId::create(1);
        m_recorder->noteEdits({edit});
    }

    void saveNow()
    {
        m_clock.advance(6'000);
        m_recorder->look();
    }

    QString kept() const
    {
        QString text;
        for (const DraftSave &save : m_desk->saves) {
            for (const DraftEdit &edit : save.edits)
                text.replace(edit.position, edit.removed.size(), edit.inserted);
        }
        return text;
    }

    test::FakeClock m_clock;
    std::unique_ptr<SlowDesk> m_desk;
    ArticleContent m_content;
    std::unique_ptr<DraftRecorder> m_recorder;
};

STET_TEST(TestDraftRecorder)

#include "test_draft_recorder.moc"
