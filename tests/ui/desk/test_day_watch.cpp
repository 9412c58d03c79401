// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/desk/day_watch.h"

#include <QSignalSpy>

using namespace stet;
using namespace stet::test;

/// The desk's day against a clock that a test moves.
class TestDayWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void midnightComesByItself();
    void whoComesBackAfterSleepSeesTheNewDay();
    void theDayIsTheDesks();
};

namespace {

constexpr qint64 hourMs = 3'600'000;

void moveTo(FakeClock &clock, const QString &utc)
{
    clock.advance(QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch() - clock.nowMs());
}

} // namespace

void TestDayWatch::midnightComesByItself()
{
    FakeClock clock;
    moveTo(clock, QStringLiteral("2026-03-04T23:59:59Z"));
    DayWatch watch(clock, this);
    watch.setZone(QTimeZone::utc());
    QSignalSpy days(&watch, &DayWatch::dayChanged);
    QSignalSpy minutes(&watch, &DayWatch::minutePassed);
    clock.advance(1'000);
    QTRY_COMPARE(days.size(), 1); // the timer was set to the full minute
    QCOMPARE(minutes.size(), 1);
    watch.look();
    QCOMPARE(days.size(), 1);
}

void TestDayWatch::whoComesBackAfterSleepSeesTheNewDay()
{
    FakeClock clock;
    moveTo(clock, QStringLiteral("2026-03-04T12:00:00Z"));
    DayWatch watch(clock, this);
    watch.setZone(QTimeZone::utc());
    QSignalSpy days(&watch, &DayWatch::dayChanged);
    clock.advance(20 * hourMs);
    QCOMPARE(days.size(), 0);
    QEvent back(QEvent::ApplicationActivate);
    QApplication::sendEvent(qApp, &back);
    QCOMPARE(days.size(), 1);
}

void TestDayWatch::theDayIsTheDesks()
{
    FakeClock clock;
    moveTo(clock, QStringLiteral("2026-03-04T22:30:00Z"));
    DayWatch watch(clock, this);
    watch.setZone(QTimeZone("Europe/Berlin"));
    QSignalSpy days(&watch, &DayWatch::dayChanged);
    clock.advance(hourMs / 4);
    watch.look();
    QCOMPARE(days.size(), 0);
    clock.advance(hourMs / 2);
    watch.look();
    QCOMPARE(days.size(), 1);
}

STET_TEST(TestDayWatch)
#include "test_day_watch.moc"
