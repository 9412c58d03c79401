// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/pulse.h"

#include <QSemaphore>

#include <algorithm>
#include <chrono>
#include <memory>

namespace stet::test {

namespace {

constexpr auto pause = std::chrono::milliseconds(5);
constexpr int patienceMs = 50; ///< before a look whether it is all over
/// A pulse waits for all events before it; one alone may take 200 ms.
constexpr qint64 mostMs = 1'000;

} // namespace

Pulse::Pulse(QObject *parent)
    : QObject(parent)
    , m_thread([this] { beat(); })
{}

Pulse::~Pulse()
{
    m_stops = true;
    m_thread.join();
}

qint64 Pulse::takeLongestMs()
{
    return m_longestMs.exchange(0);
}

void Pulse::beat()
{
    while (!m_stops) {
        const auto felt = std::make_shared<QSemaphore>();
        m_held.start();
        QMetaObject::invokeMethod(
            this,
            [this, felt] {
                if (m_held.isTooLong(mostMs))
                    m_longestMs = std::max(m_longestMs.load(), m_held.heldMs());
                felt->release();
            },
            Qt::QueuedConnection);
        while (!m_stops && !felt->tryAcquire(1, patienceMs)) {
        }
        std::this_thread::sleep_for(pause);
    }
}

} // namespace stet::test
