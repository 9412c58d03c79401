// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/day_watch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>

#include <utility>

namespace stet {

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

DayWatch::DayWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_minute(clock.nowMs() / minuteMs)
    , m_day(today())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DayWatch::look);
    qApp->installEventFilter(this);
    wait();
}

void DayWatch::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_day = today(); // whoever tells of the zone has asked anew
}

QDate DayWatch::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), m_zone).date();
}

void DayWatch::wait()
{
    m_timer.start(int(minuteMs - m_clock.nowMs() % minuteMs));
}

void DayWatch::look()
{
    const qint64 minute = m_clock.nowMs() / minuteMs;
    const QDate day = today();
    if (std::exchange(m_minute, minute) != minute)
        Q_EMIT minutePassed();
    if (std::exchange(m_day, day) != day)
        Q_EMIT dayChanged();
    wait();
}

bool DayWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationActivate)
        look();
    return QObject::eventFilter(watched, event);
}

} // namespace stet
