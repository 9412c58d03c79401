// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/spare_processor.h"

#include <QtGlobal>

#include <ctime>
#include <optional>

namespace stet::test {

/// How long the thread that made it is held: at work, or waiting in the midst of it for a lock, a
/// disk or another thread. What a busy machine explains does not count, so that none fails
/// anything: the time in which others had the thread's processor, and waits while the machine had
/// none to spare (SpareProcessor) or in which the thread itself wrote to a disk or read from one,
/// which may be slow. May be read from any one thread.
class HeldTime
{
public:
    HeldTime();
    ~HeldTime();
    Q_DISABLE_COPY_MOVE(HeldTime)

    void start();

    /// Longer than any input may hold a thread up: at work for more than `mostMs`, waiting for more
    /// than that, or two seconds in all, whatever explains the waits.
    [[nodiscard]] bool isTooLong(qint64 mostMs = 200) const;

    /// In ms since `start`. Where the kernel does not tell how long a thread stood in its queue
    /// (schedstat), or pages had to be read from a disk, waits are left out: the work alone.
    [[nodiscard]] qint64 heldMs() const;
    /// The part of it that the thread was at work for.
    [[nodiscard]] qint64 workMs() const;
    /// The part that it waited for and that no busy machine and no disk explains.
    [[nodiscard]] qint64 waitedMs() const;

private:
    struct Times
    {
        qint64 wallMs = 0;
        qint64 workMs = 0;
        std::optional<qint64> queuedMs;
        std::optional<qint64> pagesRead; ///< major faults
        std::optional<qint64> diskBytes; ///< read from disks, or made ready to be written
        qint64 missingMs = 0;            ///< no processor was to spare
    };

    [[nodiscard]] Times now() const;

    clockid_t m_workClock = {};
    int m_schedstat = -1; ///< the kernel's files of this thread; -1: there is none
    int m_stat = -1;
    int m_io = -1;
    SpareProcessor m_spare;
    Times m_since;
};

} // namespace stet::test
