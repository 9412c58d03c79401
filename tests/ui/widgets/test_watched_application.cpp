// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <thread>
#include <vector>

using namespace stet::test;

namespace {

/// Keeps the thread at work for `ms` of its own time.
void work(qint64 ms)
{
    const HeldTime held;
    while (held.workMs() < ms) {
    }
}

} // namespace

/// The stories' watchdog itself.
class TestWatchedApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_reports.clear();
        WatchedApplication::watch([this](const QString &what) { m_reports.append(what); });
    }

    void cleanup() { WatchedApplication::watch(nullptr); }

    void longWorkIsTold()
    {
        QTimer::singleShot(0, this, [] { work(300); });
        QTRY_COMPARE(m_reports.size(), 1);
        QVERIFY2(m_reports.first().contains(QStringLiteral("for a ")),
                 qPrintable(m_reports.first()));
    }

    void waitingIsToldAsWorkIs()
    {
        QTimer::singleShot(0, this, [] { QThread::msleep(2'200); });
        QTRY_COMPARE(m_reports.size(), 1);
    }

    void aShortWaitIsToldWhereNoBusyMachineExplainsIt()
    {
        int quiet = 0;
        for (int round = 0; round < 20 && m_reports.isEmpty(); ++round) {
            const SpareProcessor spare;
            bool done = false;
            QTimer::singleShot(0, this, [&done] {
                QThread::msleep(400);
                done = true;
            });
            QTRY_VERIFY(done);
            quiet += spare.missingMs() < 50 ? 1 : 0;
        }
        if (m_reports.isEmpty() && quiet < 3)
            QSKIP("the machine was busy all the time");
        QCOMPARE(m_reports.size(), 1);
    }

    void waitingIsHeldTimeAndNoWork()
    {
        HeldTime held;
        QThread::msleep(300);
        QVERIFY(held.heldMs() >= 250);
        QVERIFY(held.workMs() < 100);
        QVERIFY(held.waitedMs() <= held.heldMs());
    }

    // Four threads at work on each processor: this one gets a quarter of it, and is not held up.
    // What it waits for may wait as well.
    void aBusyMachineIsNone()
    {
        std::atomic<bool> over = false;
        std::vector<std::thread> others;
        for (int i = 0; i < QThread::idealThreadCount() * 4; ++i) {
            others.emplace_back([&over] {
                while (!over) {
                }
            });
        }
        bool done = false;
        QTimer::singleShot(0, this, [&done] {
            work(120);
            QThread::msleep(300);
            done = true;
        });
        QTRY_VERIFY(done);
        over = true;
        for (std::thread &other : others)
            other.join();
        QCOMPARE(m_reports, QStringList());
    }

    void whatAnEventSendsOnIsItsOwnWork()
    {
        QTimer::singleShot(0, this, [this] {
            for (int i = 0; i < 3; ++i) {
                work(90);
                QEvent on(QEvent::User);
                QCoreApplication::sendEvent(this, &on);
            }
        });
        QTRY_COMPARE(m_reports.size(), 1);
    }

    void manyShortEventsAndALoopWithinAreNone()
    {
        int done = 0;
        for (int i = 0; i < 10; ++i)
            QTimer::singleShot(0, this, [&done] { work(50), ++done; });
        QTRY_COMPARE(done, 10);
        // A loop of its own that waits is at work only while it handles something.
        bool ended = false;
        QTimer::singleShot(0, this, [&ended] {
            QEventLoop loop;
            for (int i = 0; i < 3; ++i)
                QTimer::singleShot(i, qApp, [] { work(90); });
            QTimer::singleShot(50, &loop, &QEventLoop::quit);
            loop.exec();
            ended = true;
        });
        QTRY_VERIFY(ended);
        QCOMPARE(m_reports, QStringList());
    }

private:
    QStringList m_reports;
};

STET_TEST(TestWatchedApplication)

#include "test_watched_application.moc"
