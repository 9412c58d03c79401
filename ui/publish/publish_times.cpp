// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publish_times.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/editions.h"
#include "ui/desk/desk_choices.h"
#include "ui/widgets/relative_time.h"

#include <QCoreApplication>

#include <utility>

namespace stet {

namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::PublishTimes)
};

constexpr int morningHour = 6;
constexpr int eveningHour = 18;

PaletteEntry timeEntry(const QString &title, const QDateTime &at)
{
    PaletteEntry entry;
    entry.title = title;
    entry.detail = fullTime(at.toMSecsSinceEpoch(), at.timeZone());
    entry.icon = QStringLiteral("clock");
    entry.data = at.toMSecsSinceEpoch();
    return entry;
}

} // namespace

PublishTimes::PublishTimes(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&m_session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (!changes.articles.isEmpty())
            read();
    });
    read();
}

void PublishTimes::read()
{
    if (std::exchange(m_reading, true)) {
        m_stale = true;
        return;
    }
    whenDone(Editions(m_session).scheduled(),
             this,
             [this](const Result<std::vector<PublishTime>> &times) {
                 m_reading = false;
                 QHash<ArticleId, qint64> now;
                 if (times) {
                     m_planned.clear();
                     for (const PublishTime &time : *times) {
                         now.insert(time.article, time.atMs);
                         m_planned.insert(time.article, time);
                     }
                 }
                 if (times && now != m_times) {
                     m_times = std::move(now);
                     Q_EMIT changed();
                 }
                 if (std::exchange(m_stale, false))
                     read();
             });
}

std::vector<PaletteEntry> publishTimeEntries(qint64 nowMs, qint64 plannedMs, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    const auto at = [&zone](const QDate &day, int hour) {
        return QDateTime::fromMSecsSinceEpoch(clockTime(day, QTime(hour, 0), zone).atMs, zone);
    };
    std::vector<PaletteEntry> entries;
    const std::pair<QString, QDateTime> usual[] = {
        {TimeWords::tr("This evening"), at(today, eveningHour)},
        {TimeWords::tr("Tomorrow morning"), at(today.addDays(1), morningHour)},
        {TimeWords::tr("Tomorrow evening"), at(today.addDays(1), eveningHour)},
        {TimeWords::tr("Monday morning"), at(monday, morningHour)}};
    for (const auto &[title, time] : usual) {
        if (time.toMSecsSinceEpoch() > nowMs)
            entries.push_back(timeEntry(title, time));
    }
    if (plannedMs > 0) {
        PaletteEntry none;
        none.title = TimeWords::tr("At no time");
        none.detail = TimeWords::tr("planned for %1").arg(fullTime(plannedMs, zone));
        none.data = 0;
        entries.push_back(none);
    }
    return entries;
}

PaletteEntry typedPublishTime(const QString &typed, qint64 nowMs, const QTimeZone &zone)
{
    PaletteEntry entry = typedDue(typed, nowMs, zone);
    if (entry.title.isEmpty())
        return entry;
    const qint64 at = entry.data.toLongLong();
    entry.detail = fullTime(at, zone);
    if (at > nowMs) {
        // Who plans for such a night is told what the time is taken for.
        switch (typedTime(typed, nowMs, zone).shown) {
        case ClockTime::Shown::Once:
            break;
        case ClockTime::Shown::Never:
            entry.detail += TimeWords::tr(" (clocks leave out the hour that you typed)");
            break;
        case ClockTime::Shown::Twice:
            entry.detail += TimeWords::tr(" (clocks show it twice that night: the first)");
            break;
        }
        return entry;
    }
    entry.detail = TimeWords::tr("this time is over");
    entry.enabled = false;
    return entry;
}

} // namespace stet
