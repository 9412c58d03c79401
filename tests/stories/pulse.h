// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/held_time.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace stet::test {

/// Feels the pulse of a program's UI thread: sends it an event every few milliseconds and keeps
/// the longest time that the thread let one wait too long (HeldTime), as a key would have had to.
/// Made on the UI thread; a thread of its own does the sending.
class Pulse : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(QObject *parent);
    ~Pulse() override;

    /// In ms, since this was asked last; 0 where none waited too long.
    [[nodiscard]] qint64 takeLongestMs();

private:
    void beat();

    HeldTime m_held;
    std::atomic<qint64> m_longestMs = 0;
    std::atomic<bool> m_stops = false;
    std::thread m_thread;
};

} // namespace stet::test
