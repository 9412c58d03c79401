// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace stet {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::RelativeTime)
};

QString shortDate(const QDate &date, const QDate &today)
{
    return date.year() == today.year()
               ? QLocale().toString(date, TimeWords::tr("d MMM", "a day, in the signs of QLocale"))
               : dayText(date);
}

} // namespace

QString dayText(const QDate &day)
{
    if (!day.isValid())
        return {};
    return QLocale().toString(day, TimeWords::tr("d MMM yyyy", "a day, in the signs of QLocale"));
}

QString agoText(qint64 atMs, qint64 nowMs)
{
    if (atMs <= 0)
        return {};
    const qint64 passed = nowMs - atMs;
    const QDate day = QDateTime::fromMSecsSinceEpoch(atMs).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    // A clock that was set back gives times that have not come yet; the date says it plainly.
    if (passed < -minuteMs)
        return shortDate(day, today);
    if (passed < minuteMs)
        return TimeWords::tr("just now");
    if (passed < hourMs)
        return TimeWords::tr("%n min ago", nullptr, int(passed / minuteMs));
    if (day == today || passed < 6 * hourMs)
        return TimeWords::tr("%n h ago", nullptr, int(passed / hourMs));
    if (day.daysTo(today) == 1)
        return TimeWords::tr("yesterday");
    return shortDate(day, today);
}

QString dueText(qint64 dueMs, qint64 nowMs, const QTimeZone &zone)
{
    if (dueMs <= 0)
        return {};
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs, zone);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const qint64 days = today.daysTo(due.date());
    if (dueMs < nowMs && days == 0)
        return TimeWords::tr("late since %1").arg(due.toString(QStringLiteral("HH:mm")));
    if (dueMs < nowMs)
        return TimeWords::tr("%Ln day(s) late", nullptr, int(-days));
    if (days == 0)
        return TimeWords::tr("today %1").arg(due.toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return TimeWords::tr("tomorrow");
    if (days < 14)
        return TimeWords::tr("in %n day(s)", nullptr, int(days));
    return shortDate(due.date(), today);
}

QString fullTime(qint64 atMs, const QTimeZone &zone)
{
    if (atMs <= 0)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(atMs, zone);
    return TimeWords::tr("%1, %2", "a day and a time")
        .arg(QLocale().toString(time.date(), QLocale::LongFormat),
             QLocale().toString(time.time(), QLocale::ShortFormat));
}

} // namespace stet
