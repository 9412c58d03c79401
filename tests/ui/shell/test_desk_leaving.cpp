// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_session.h"
#include "tests/support/test_registry.h"
#include "ui/shell/desk_lease.h"
#include "ui/shell/desk_leaving.h"

#include <QPromise>
#include <QSignalSpy>
#include <QStringList>
#include <QTest>

#include <memory>
#include <optional>

using namespace stet;

namespace {

using State = DeskLeaving::State;

/// A window whose desk answers when it is told to.
struct Window
{
    QStringList calls;
    bool othersStay = false;
    bool last = true;
    QPromise<Result<LastWord>> keeping;
    QPromise<void> draining;
    std::unique_ptr<DeskLeaving> leaving;

    Window()
    {
        LeavingDoor door;
        const auto note = [this](const char *what) {
            return [this, what] {
                calls << QString::fromLatin1(what);
            };
        };
        door.begun = note("begun");
        door.refused = note("refused");
        door.giveUp = note("give up");
        door.leaveToJournal = note("leave to journal");
        door.stopWaiting = note("stop waiting");
        door.othersStay = [this] {
            return othersStay;
        };
        door.keep = [this] {
            keeping = QPromise<Result<LastWord>>();
            keeping.start();
            return keeping.future();
        };
        door.release = [this] {
            calls << QStringLiteral("release");
            return last;
        };
        door.drain = [this] {
            draining.start();
            return draining.future();
        };
        leaving = std::make_unique<DeskLeaving>(std::move(door));
    }

    void answer(const Result<LastWord> &whose)
    {
        keeping.addResult(whose);
        keeping.finish();
    }

    std::function<void()> to(const QString &place)
    {
        return [this, place] {
            calls << place;
        };
    }
};

} // namespace

/// The way of a window out of its desk.
class TestDeskLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keepsThenDrainsThenGoes()
    {
        Window window;
        QSignalSpy gone(window.leaving.get(), &DeskLeaving::gone);
        window.leaving->leave(window.to(QStringLiteral("start page")));
        QVERIFY(window.leaving->state() == State::Keeping);
        window.answer(LastWord::Desk);
        QTRY_VERIFY(window.leaving->state() == State::Draining);
        QCOMPARE(gone.count(), 0);
        window.draining.finish();
        QTRY_VERIFY(window.leaving->state() == State::Gone);
        QCOMPARE(gone.count(), 1);
        QCOMPARE(window.calls.join(u','), QStringLiteral("begun,release,start page"));
    }

    void whoIsNotTheLastDrainsNothing()
    {
        Window window;
        window.last = false;
        window.leaving->leave({});
        window.answer(LastWord::Desk);
        QTRY_VERIFY(window.leaving->state() == State::Gone);
    }

    void theLastWishWins()
    {
        Window window;
        window.leaving->leave(window.to(QStringLiteral("start page")));
        window.leaving->leave(window.to(QStringLiteral("nowhere")));
        window.answer(LastWord::Desk);
        window.leaving->leave(window.to(QStringLiteral("closed")));
        window.draining.finish();
        QTRY_VERIFY(window.leaving->state() == State::Gone);
        QCOMPARE(window.calls.join(u','), QStringLiteral("begun,release,closed"));
    }

    void whatIsRefusedCanBeTriedAgainOrGivenUp()
    {
        Window window;
        QSignalSpy refused(window.leaving.get(), &DeskLeaving::refused);
        window.leaving->leave(window.to(QStringLiteral("start page")));
        window.answer(fail(ErrorCode::DiskFull, QStringLiteral("full")));
        QTRY_VERIFY(window.leaving->state() == State::Refused);
        QCOMPARE(refused.count(), 1);
        window.leaving->leave(window.to(QStringLiteral("closed")));
        QVERIFY(window.leaving->state() == State::Keeping);
        window.answer(fail(ErrorCode::DiskFull, QStringLiteral("full")));
        QTRY_VERIFY(window.leaving->state() == State::Refused);
        window.leaving->leaveWithoutWords();
        window.draining.finish();
        QTRY_VERIFY(window.leaving->state() == State::Gone);
        QCOMPARE(window.calls.join(u','),
                 QStringLiteral("begun,refused,begun,refused,begun,give up,release,closed"));
    }

    void wordsInTheJournalAreLeftToTheOthers()
    {
        Window window;
        window.othersStay = true;
        window.last = false;
        window.leaving->leave({});
        window.answer(LastWord::Journal);
        QTRY_VERIFY(window.leaving->state() == State::Gone);
        QCOMPARE(window.calls.join(u','), QStringLiteral("begun,leave to journal,release"));
    }

    void aDeskThatHangsIsTold()
    {
        Window window;
        QSignalSpy hangs(window.leaving.get(), &DeskLeaving::hangs);
        window.leaving->leave({});
        window.answer(LastWord::Journal);
        QTRY_COMPARE(window.calls.join(u','), QStringLiteral("begun,stop waiting,release"));
        QTRY_COMPARE_WITH_TIMEOUT(hangs.count(), 1, 20'000);
        QVERIFY(window.leaving->state() == State::Draining);
    }

    void theLastOfSeveralWindowsIsTheOneThatReleasesLast()
    {
        DeskLease one(std::shared_ptr<DeskSession>{});
        const std::shared_ptr<DeskLease> two = one.another();
        QVERIFY(one.othersStay());
        // Both close together: the words of neither have a window to be offered in.
        one.leave();
        QVERIFY(one.othersStay());
        two->leave();
        QVERIFY(!one.othersStay());
        QVERIFY(!two->othersStay());
        QVERIFY(!two->release());
        QVERIFY(one.release());
    }

    void aWindowThatStaysAfterAllCountsAgain()
    {
        DeskLease one(std::shared_ptr<DeskSession>{});
        std::shared_ptr<DeskLease> two = one.another();
        two->leave();
        QVERIFY(!one.othersStay());
        two->stay();
        QVERIFY(one.othersStay());
        // A window that goes without a word counts no more.
        two.reset();
        QVERIFY(!one.othersStay());
        QVERIFY(one.release());
    }
};

STET_TEST(TestDeskLeaving)

#include "test_desk_leaving.moc"
