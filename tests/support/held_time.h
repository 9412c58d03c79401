// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>
#include <optional>

namespace stet::test {

/// How long the thread that made it is held: at work, or waiting in the midst of it for a lock, a
/// disk or another thread. The time in which others had its processor does not count, so that a
/// busy machine fails nothing. May be read from any one thread.
class HeldTime
{
public:
    HeldTime();
    ~HeldTime();
    Q_DISABLE_COPY_MOVE(HeldTime)

    void start();

    /// Longer than any input may hold a thread up: `mostWorkMs` of work, or two seconds in all,
    /// since what it waits for may itself stand in a queue on a busy machine, or before a slow
    /// disk.
    [[nodiscard]] bool isTooLong(qint64 mostWorkMs = 200) const;

    /// In ms since `start`. Where the kernel does not tell how long a thread stood in its queue
    /// (schedstat), or pages had to be read from a disk, waits are left out: the work alone.
    [[nodiscard]] qint64 heldMs() const;
    /// The part of it that the thread was at work for.
    [[nodiscard]] qint64 workMs() const;

private:
    struct Times
    {
        qint64 wallMs = 0;
        qint64 workMs = 0;
        std::optional<qint64> queuedMs;
        std::optional<qint64> pagesRead; ///< major faults
    };

    [[nodiscard]] Times now() const;

    clockid_t m_workClock = {};
    int m_schedstat = -1; ///< the kernel's files of this thread; -1: there is none
    int m_stat = -1;
    Times m_since;
};

} // namespace stet::test
