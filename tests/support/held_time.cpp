// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/held_time.h"

#include <QByteArray>
#include <QList>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <algorithm>

namespace stet::test {

namespace {

constexpr qint64 nanosecondsPerMs = 1'000'000;
constexpr qint64 mostHeldMs = 2'000;

qint64 clockMs(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000 + time.tv_nsec / nanosecondsPerMs;
}

QByteArray textOf(int file)
{
    char text[1024];
    const ssize_t length = file < 0 ? -1 : ::pread(file, text, sizeof text, 0);
    return length > 0 ? QByteArray(text, length) : QByteArray();
}

std::optional<qint64> numberIn(int file, int field)
{
    const QByteArray all = textOf(file);
    if (all.isEmpty())
        return std::nullopt;
    // The second field of `stat` is the thread's name in brackets, which may hold spaces.
    const qsizetype bracket = all.lastIndexOf(')');
    const QList<QByteArray> fields = all.mid(bracket + 1).trimmed().split(' ');
    bool number = false;
    const qint64 value = fields.value(field).toLongLong(&number);
    return number ? std::optional(value) : std::nullopt;
}

// proc(5), /proc/pid/io.
std::optional<qint64> diskBytesIn(int file)
{
    std::optional<qint64> sum;
    for (const QByteArray &line : textOf(file).split('\n')) {
        if (line.startsWith("read_bytes: ") || line.startsWith("write_bytes: "))
            sum = sum.value_or(0) + line.mid(line.indexOf(' ') + 1).toLongLong();
    }
    return sum;
}

} // namespace

HeldTime::HeldTime()
    : m_schedstat(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
    , m_stat(::open("/proc/thread-self/stat", O_RDONLY | O_CLOEXEC))
    , m_io(::open("/proc/thread-self/io", O_RDONLY | O_CLOEXEC))
{
    pthread_getcpuclockid(pthread_self(), &m_workClock);
    start();
}

HeldTime::~HeldTime()
{
    for (const int file : {m_schedstat, m_stat, m_io}) {
        if (file >= 0)
            ::close(file);
    }
}

void HeldTime::start()
{
    m_since = now();
}

qint64 HeldTime::workMs() const
{
    return clockMs(m_workClock) - m_since.workMs;
}

bool HeldTime::isTooLong(qint64 mostMs) const
{
    return workMs() > mostMs || heldMs() > mostHeldMs || waitedMs() > mostMs;
}

qint64 HeldTime::waitedMs() const
{
    const qint64 waited = heldMs() - workMs();
    if (waited <= 0 || diskBytesIn(m_io) != m_since.diskBytes)
        return 0;
    return std::max<qint64>(0, waited - (m_spare.missingMs() - m_since.missingMs));
}

qint64 HeldTime::heldMs() const
{
    const qint64 work = workMs();
    if (clockMs(CLOCK_MONOTONIC) - m_since.wallMs <= work)
        return work;
    const Times here = now();
    if (!here.queuedMs || !m_since.queuedMs || here.pagesRead != m_since.pagesRead)
        return work;
    return std::max(work, here.wallMs - m_since.wallMs - (*here.queuedMs - *m_since.queuedMs));
}

// proc(5), /proc/pid/stat: major faults are the twelfth field, the tenth behind the name. The
// second of schedstat is the time in the queue in nanoseconds (the kernel's sched-stats.rst).
HeldTime::Times HeldTime::now() const
{
    Times times{
        clockMs(CLOCK_MONOTONIC), clockMs(m_workClock), numberIn(m_schedstat, 1), {}, {}, {}};
    if (times.queuedMs)
        *times.queuedMs /= nanosecondsPerMs;
    times.pagesRead = numberIn(m_stat, 9);
    times.diskBytes = diskBytesIn(m_io);
    times.missingMs = m_spare.missingMs();
    return times;
}

} // namespace stet::test
