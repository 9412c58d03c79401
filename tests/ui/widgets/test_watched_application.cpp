// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"

#include <QEventLoop>
#include <QTimer>

using namespace stet::test;

namespace {

/// Keeps the thread at work for `ms` of its own time.
void work(qint64 ms)
{
    const std::clock_t end = std::clock() + ms * CLOCKS_PER_SEC / 1000;
    while (std::clock() < end) {
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
