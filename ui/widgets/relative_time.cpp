// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace stet {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

QString timeWords(const char *text, int n = -1)
{
    return QCoreApplication::translate("stet::RelativeTime", text, nullptr, n);
}

QString shortDate(const QDate &date, const QDate &today)
{
    return QLocale().toString(
        date, date.year() == today.year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace

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
        return timeWords("just now");
    if (passed < hourMs)
        return timeWords("%n min ago", int(passed / minuteMs));
    if (day == today || passed < 6 * hourMs)
        return timeWords("%n h ago", int(passed / hourMs));
    if (day.daysTo(today) == 1)
        return timeWords("yesterday");
    return shortDate(day, today);
}

QString dueText(qint64 dueMs, qint64 nowMs)
{
    if (dueMs <= 0)
        return {};
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const qint64 days = today.daysTo(due.date());
    if (dueMs < nowMs && days == 0)
        return timeWords("late since %1").arg(due.toString(QStringLiteral("HH:mm")));
    if (dueMs < nowMs)
        return days == -1 ? timeWords("1 day late") : timeWords("%1 days late").arg(-days);
    if (days == 0)
        return timeWords("today %1").arg(due.toString(QStringLiteral("HH:mm")));
    if (days == 1)
        return timeWords("tomorrow");
    if (days < 14)
        return timeWords("in %1 days").arg(days);
    return shortDate(due.date(), today);
}

QString fullTime(qint64 atMs)
{
    if (atMs <= 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs), QLocale::LongFormat);
}

} // namespace stet
