// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watched_application.h"

#include <QEvent>
#include <QMetaEnum>
#include <QTest>
#include <QThread>

#include <ctime>
#include <utility>

namespace stet::test {

namespace {

constexpr qint64 mostWorkMs = 200;
constexpr qint64 mostWallMs = 2'000;

qint64 clockMs(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000;
}

} // namespace

WatchedApplication::Moment WatchedApplication::now()
{
    return {clockMs(CLOCK_THREAD_CPUTIME_ID), clockMs(CLOCK_MONOTONIC)};
}

void WatchedApplication::watch(Report report)
{
    if (auto *app = qobject_cast<WatchedApplication *>(qApp))
        app->m_report = std::move(report);
}

void WatchedApplication::failTest(const QString &what)
{
    QTest::qFail(qPrintable(what), __FILE__, __LINE__);
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_report || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const char *const name = receiver->metaObject()->className(); // it may be gone afterwards
    const int type = event->type();
    // What an event sends on in its course is its own work. A loop of its own is not: there each
    // event counts for itself, and the outer one goes on from zero.
    const int level = QThread::currentThread()->loopLevel();
    if (m_mark.wallMs != 0 && level <= m_level)
        return QApplication::notify(receiver, event);
    const bool within = m_mark.wallMs != 0;
    const int outer = std::exchange(m_level, level);
    m_mark = now();
    const bool taken = QApplication::notify(receiver, event);
    if (m_report) // a test may have ended meanwhile
        check(m_mark, name, type);
    m_mark = within ? now() : Moment();
    m_level = outer;
    return taken;
}

void WatchedApplication::check(const Moment &since, const char *receiver, int event) const
{
    if (since.wallMs == 0)
        return;
    const Moment here = now();
    const qint64 work = here.workMs - since.workMs;
    const qint64 wall = here.wallMs - since.wallMs;
    if (work <= mostWorkMs && wall <= mostWallMs)
        return;
    const char *const kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event);
    m_report(QStringLiteral("The UI thread was held up: %1 ms of work, %2 ms in all, "
                            "in a %3 for a %4.")
                 .arg(work)
                 .arg(wall)
                 .arg(QString::fromLatin1(kind ? kind : "event of its own"),
                      QString::fromLatin1(receiver)));
}

} // namespace stet::test
