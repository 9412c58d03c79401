// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <ctime>

namespace stet::test {

/// The processor time that this program has spent since the stopwatch was made: what a limit on
/// pure functions is measured in, so that a busy machine fails no test.
class CpuStopwatch
{
public:
    [[nodiscard]] qint64 elapsedMs() const
    {
        return qint64(std::clock() - m_begin) * 1'000 / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_begin = std::clock();
};

} // namespace stet::test
