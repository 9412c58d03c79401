// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/watched_application.h"

#include <QEvent>
#include <QMetaEnum>
#include <QTest>
#include <QThread>

#include <utility>

namespace stet::test {

void WatchedApplication::watch(Report report)
{
    if (auto *app = qobject_cast<WatchedApplication *>(qApp)) {
        app->m_report = std::move(report);
        if (!app->m_held)
            app->m_held = std::make_unique<HeldTime>();
    }
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
    if (m_handling && level <= m_level)
        return QApplication::notify(receiver, event);
    const bool within = std::exchange(m_handling, true);
    const int outer = std::exchange(m_level, level);
    m_held->start();
    const bool taken = QApplication::notify(receiver, event);
    if (m_report && m_handling) // a test may have ended meanwhile
        check(name, type);
    m_handling = within;
    m_level = outer;
    if (within)
        m_held->start();
    return taken;
}

void WatchedApplication::check(const char *receiver, int event) const
{
    if (!m_held->isTooLong())
        return;
    const char *const kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event);
    m_report(QStringLiteral("The UI thread was held up for %1 ms, %2 of them at work, in a %3 for "
                            "a %4.")
                 .arg(m_held->heldMs())
                 .arg(m_held->workMs())
                 .arg(QString::fromLatin1(kind ? kind : "event of its own"),
                      QString::fromLatin1(receiver)));
}

} // namespace stet::test
