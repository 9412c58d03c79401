// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spare_processor.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace stet::test {

namespace {

constexpr qint64 roundMs = 6;
constexpr auto pause = std::chrono::milliseconds(5);
/// A thread that only ever wakes up is let in between by some schedulers; one that works waits.
constexpr qint64 workNs = 250'000;

qint64 clockNs(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 nowMs()
{
    return clockNs(CLOCK_MONOTONIC) / 1'000'000;
}

} // namespace

SpareProcessor::SpareProcessor()
    : m_dueMs(nowMs() + roundMs)
    , m_thread([this] { beat(); })
{}

SpareProcessor::~SpareProcessor()
{
    m_stops = true;
    m_thread.join();
}

qint64 SpareProcessor::missingMs() const
{
    // In this order: what is late just now is rather counted twice than never.
    const qint64 lateNowMs = std::max<qint64>(0, nowMs() - m_dueMs);
    return m_missingMs + lateNowMs;
}

void SpareProcessor::beat()
{
    sched_param last = {};
    pthread_setschedparam(pthread_self(), SCHED_IDLE, &last);
    while (!m_stops) {
        m_dueMs = nowMs() + roundMs;
        std::this_thread::sleep_for(pause);
        const qint64 begun = clockNs(CLOCK_THREAD_CPUTIME_ID);
        while (clockNs(CLOCK_THREAD_CPUTIME_ID) - begun < workNs) {
        }
        m_missingMs += std::max<qint64>(0, nowMs() - m_dueMs);
    }
}

} // namespace stet::test
