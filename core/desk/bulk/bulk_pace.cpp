// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bulk/bulk_pace.h"

#include <algorithm>

namespace stet {

namespace {

using namespace std::chrono_literals;

/// An edit waits about this long for a transaction to be kept: while people edit, and the first one
/// after a while.
constexpr BulkPace::Time KeepingAmongEdits = 20ms;
constexpr BulkPace::Time KeepingInQuiet = 200ms;
constexpr auto QuietAfter = 30s;
constexpr BulkPace::Time Shortest = 20ms;
constexpr BulkPace::Time Longest = 500ms;
constexpr BulkPace::Time LongestAfterQuiet = 100ms;
/// Work that a transaction holds at least, as a multiple of the least that keeping one took lately.
/// On a slow disk short ones would cost their waiting and hardly shorten a commit.
constexpr int WorkPerKeeping = 2;

} // namespace

bool BulkPace::isQuiet(Instant now) const
{
    return !m_lastEdit || now - *m_lastEdit > QuietAfter;
}

void BulkPace::editCame(Instant now)
{
    if (isQuiet(now))
        m_longest = std::min(m_longest, LongestAfterQuiet);
    m_lastEdit = now;
}

void BulkPace::kept(Time worked, Time keeping, Instant now)
{
    m_leastKeeping = std::min(keeping, m_leastKeeping + m_leastKeeping / 16 + 1ms);
    const Time aim = isQuiet(now) ? KeepingInQuiet : KeepingAmongEdits;
    if (keeping > aim)
        m_longest = std::max(std::clamp(WorkPerKeeping * m_leastKeeping, Shortest, Longest),
                             m_longest * aim.count() / keeping.count());
    else if (worked > m_longest)
        m_longest = std::min(Longest, m_longest * 5 / 4);
}

} // namespace stet
