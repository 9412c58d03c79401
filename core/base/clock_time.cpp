// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock_time.h"

#include <algorithm>

namespace stet {

namespace {

qint64 offsetMs(qint64 atMs, const QTimeZone &zone)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC))) * 1'000;
}

} // namespace

// By the offsets of the days around: no zone changes its clocks twice within them.
ClockTime clockTime(QDate day, QTime time, const QTimeZone &zone)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 shownMs = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 byBefore = shownMs - offsetMs(shownMs - dayMs, zone);
    const qint64 byAfter = shownMs - offsetMs(shownMs + dayMs, zone);
    const bool before = byBefore + offsetMs(byBefore, zone) == shownMs;
    const bool after = byAfter + offsetMs(byAfter, zone) == shownMs;
    if (before && after)
        return {std::min(byBefore, byAfter),
                byBefore == byAfter ? ClockTime::Shown::Once : ClockTime::Shown::Twice};
    if (before || after)
        return {before ? byBefore : byAfter, ClockTime::Shown::Once};
    return {byBefore, ClockTime::Shown::Never};
}

} // namespace stet
