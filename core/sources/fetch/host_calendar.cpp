// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/host_calendar.h"

#include <algorithm>

namespace stet {

HostCalendar::HostCalendar()
{
    m_clock.start();
}

void HostCalendar::note(const QString &host)
{
    constexpr qsizetype MostHosts = 10'000; // who asked more has long left the first in peace
    if (m_asked.size() >= MostHosts)
        m_asked.clear();
    m_asked.insert(host, m_clock.elapsed());
}

int HostCalendar::waitMs(const QString &host, int delayMs) const
{
    const qint64 asked = m_asked.value(host, -1);
    return asked < 0 ? 0 : int(std::max(qint64(0), asked + delayMs - m_clock.elapsed()));
}

} // namespace stet
