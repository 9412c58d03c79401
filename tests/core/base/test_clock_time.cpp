// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock_time.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// What the clocks of a zone show, where they are put forward and back too.
class TestClockTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void hoursOfDays_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<int>("shown");
        const auto row = [](const char *name,
                            const char *zone,
                            QDate day,
                            QTime time,
                            const QString &utc,
                            ClockTime::Shown shown) {
            QTest::newRow(name) << QByteArray(zone) << day << time << utc << int(shown);
        };
        using Shown = ClockTime::Shown;
        const QDate spring(2026, 3, 29);
        const QDate autumn(2026, 10, 25);
        const char *berlin = "Europe/Berlin";
        row("winter", berlin, {2026, 1, 5}, {9, 30}, u"2026-01-05T08:30:00Z"_s, Shown::Once);
        row("summer", berlin, {2026, 7, 5}, {9, 30}, u"2026-07-05T07:30:00Z"_s, Shown::Once);
        row("before the leap", berlin, spring, {1, 59}, u"2026-03-29T00:59:00Z"_s, Shown::Once);
        row("left out", berlin, spring, {2, 30}, u"2026-03-29T01:30:00Z"_s, Shown::Never);
        row("behind the leap", berlin, spring, {3, 0}, u"2026-03-29T01:00:00Z"_s, Shown::Once);
        row("before both", berlin, autumn, {1, 59}, u"2026-10-24T23:59:00Z"_s, Shown::Once);
        row("twice", berlin, autumn, {2, 30}, u"2026-10-25T00:30:00Z"_s, Shown::Twice);
        row("behind both", berlin, autumn, {3, 0}, u"2026-10-25T02:00:00Z"_s, Shown::Once);
        row("west",
            "America/New_York",
            {2026, 11, 1},
            {1, 15},
            u"2026-11-01T05:15:00Z"_s,
            Shown::Twice);
        row("half an hour",
            "Australia/Lord_Howe",
            {2026, 4, 5},
            {1, 45},
            u"2026-04-04T14:45:00Z"_s,
            Shown::Twice);
        row("none", "UTC", spring, {2, 30}, u"2026-03-29T02:30:00Z"_s, Shown::Once);
    }

    void hoursOfDays()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, day);
        QFETCH(QTime, time);
        QFETCH(QString, utc);
        QFETCH(int, shown);
        const ClockTime found = clockTime(day, time, QTimeZone(zone));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(found.atMs, Qt::UTC).toString(Qt::ISODate), utc);
        QCOMPARE(int(found.shown), shown);
    }
};

STET_TEST(TestClockTime)

#include "test_clock_time.moc"
