// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/publish/publish_times.h"

#include <QDateTime>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone desksZone("Asia/Tokyo");

qint64 atDesk(const QDate &day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), desksZone).toMSecsSinceEpoch();
}

} // namespace

/// The times to publish at, by the clock of the desk.
class TestPublishTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsOfferedLiesAhead_data()
    {
        QTest::addColumn<int>("hour");
        QTest::addColumn<int>("offered");
        QTest::newRow("in the morning") << 9 << 4;
        QTest::newRow("late") << 23 << 3;
    }

    void whatIsOfferedLiesAhead()
    {
        QFETCH(int, hour);
        QFETCH(int, offered);
        const qint64 now = atDesk({2026, 11, 25}, hour); // a Wednesday
        const auto entries = publishTimeEntries(now, 0, desksZone);
        QCOMPARE(int(entries.size()), offered);
        for (const PaletteEntry &entry : entries) {
            QVERIFY(entry.data.toLongLong() > now);
            QVERIFY(!entry.title.isEmpty() && !entry.detail.isEmpty());
        }
        QCOMPARE(entries.back().data.toLongLong(), atDesk({2026, 11, 30}, 6));
    }

    void aPlannedTimeCanBeTakenBack()
    {
        const qint64 now = atDesk({2026, 11, 25}, 9);
        const auto entries = publishTimeEntries(now, atDesk({2026, 12, 1}, 6), desksZone);
        QCOMPARE(entries.back().data.toLongLong(), qint64(0));
        QVERIFY(entries.back().detail.contains(u"2026"_s));
    }

    void aTimeIsTyped()
    {
        const qint64 now = atDesk({2026, 11, 25}, 9);
        QCOMPARE(typedPublishTime(u"16:30"_s, now, desksZone).data.toLongLong(),
                 atDesk({2026, 11, 25}, 16, 30));
        QCOMPARE(typedPublishTime(u"2026-12-24 07:05"_s, now, desksZone).data.toLongLong(),
                 atDesk({2026, 12, 24}, 7, 5));
        QVERIFY(typedPublishTime(u"2026-12-24 07:05"_s, now, desksZone).enabled);
        QVERIFY(typedPublishTime(u"soon"_s, now, desksZone).title.isEmpty());
    }

    // The same moments as `stetctl schedule` gives.
    void anHourThatClocksLeaveOutOrShowTwiceIsTold()
    {
        const QTimeZone berlin("Europe/Berlin");
        const qint64 now = QDateTime(QDate(2026, 3, 1), QTime(9, 0), berlin).toMSecsSinceEpoch();
        const auto utc = [](const PaletteEntry &entry) {
            return QDateTime::fromMSecsSinceEpoch(entry.data.toLongLong(), Qt::UTC)
                .toString(Qt::ISODate);
        };
        const PaletteEntry leftOut = typedPublishTime(u"2026-03-29 2:30"_s, now, berlin);
        QCOMPARE(utc(leftOut), u"2026-03-29T01:30:00Z"_s);
        QVERIFY2(leftOut.detail.contains(u"leave out"_s), qPrintable(leftOut.detail));
        const PaletteEntry twice = typedPublishTime(u"2026-10-25 2:30"_s, now, berlin);
        QCOMPARE(utc(twice), u"2026-10-25T00:30:00Z"_s);
        QVERIFY2(twice.detail.contains(u"twice"_s), qPrintable(twice.detail));
        const PaletteEntry once = typedPublishTime(u"2026-10-25 3:30"_s, now, berlin);
        QCOMPARE(utc(once), u"2026-10-25T02:30:00Z"_s);
        QVERIFY(!once.detail.contains(u'('));
        for (const PaletteEntry &entry : {leftOut, twice, once})
            QVERIFY(entry.enabled);
    }

    void whatIsOverCannotBeTaken()
    {
        const qint64 now = atDesk({2026, 11, 25}, 9);
        const PaletteEntry over = typedPublishTime(u"08:59"_s, now, desksZone);
        QVERIFY(!over.title.isEmpty());
        QVERIFY(!over.enabled);
    }
};

STET_TEST(TestPublishTimes)

#include "test_publish_times.moc"
