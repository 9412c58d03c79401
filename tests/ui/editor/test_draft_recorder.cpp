// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/draft_recorder.h"

#include <optional>

using namespace stet;

namespace {

/// A desk that answers when it is told to.
struct SlowDesk
{
    std::vector<DraftSave> saves;
    std::optional<QPromise<Result<Article>>> waiting;
    int checkpoints = 0;
    Article theirs;      ///< what `get` gives
    bool slowGet = false; ///< `get` waits for an answer as `save` does

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
            QPromise<Result<Revision>> promise;
            promise.start();
            promise.addResult(Revision());
            promise.finish();
            return promise.future();
        };
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
        answer(article);
    }
};

} // namespace

class TestDraftRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<SlowDesk>();
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
        for (int i = 0; i < 15; ++i) {
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
