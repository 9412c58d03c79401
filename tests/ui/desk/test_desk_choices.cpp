// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/desk/desk_choices.h"
#include "ui/widgets/relative_time.h"

using namespace stet;

/// Due times are told and typed by the desk's clock, wherever the machine is.
class TestDeskChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void dueTimesAreTheDesks()
    {
        const QTimeZone auckland("Pacific/Auckland");
        QVERIFY(auckland.isValid());
        const qint64 due = Now + 6 * 3'600'000LL;
        QCOMPARE(dueText(due, Now, QTimeZone::utc()), QStringLiteral("today 12:13"));
        QCOMPARE(dueText(due, Now, auckland), QStringLiteral("tomorrow"));
        const PaletteEntry typed = typedDue(QStringLiteral("21:00"), Now, auckland);
        QCOMPARE(typed.data.toLongLong(),
                 QDateTime(QDate(2026, 2, 25), QTime(21, 0), auckland).toMSecsSinceEpoch());
        QCOMPARE(dueText(typed.data.toLongLong(), Now, auckland), QStringLiteral("today 21:00"));
        const PaletteEntry dated = typedDue(QStringLiteral("2026-03-01 09:30"), Now, auckland);
        QCOMPARE(dated.data.toLongLong(),
                 QDateTime(QDate(2026, 3, 1), QTime(9, 30), auckland).toMSecsSinceEpoch());
        // 19:13: today's 17:00 is over there, and not in Greenwich.
        const auto dayOf = [](const PaletteEntry &entry, const QTimeZone &zone) {
            return QDateTime::fromMSecsSinceEpoch(entry.data.toLongLong(), zone).date();
        };
        QCOMPARE(dayOf(dueEntries(Now, auckland).front(), auckland), QDate(2026, 2, 26));
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(dayOf(dueEntries(Now, utc).front(), utc), QDate(2026, 2, 25));
        QVERIFY(typedDue(QStringLiteral("18:00"), Now, auckland)
                    .detail.contains(QStringLiteral("over")));
        QVERIFY(typed.detail.isEmpty());
        // Days by their name and by their number, and an hour that the clocks leave out.
        QCOMPARE(dayOf(typedDue(QStringLiteral("fri"), Now, utc), utc), QDate(2026, 2, 27));
        QCOMPARE(dayOf(typedDue(QStringLiteral("Wednesday 9:00"), Now, utc), utc),
                 QDate(2026, 3, 4));
        QCOMPARE(dayOf(typedDue(QStringLiteral("+3d"), Now, utc), utc), QDate(2026, 2, 28));
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(typedDue(QStringLiteral("2026-03-29 2:30"), Now, berlin).data.toLongLong(),
                 QDateTime(QDate(2026, 3, 29), QTime(3, 30), berlin).toMSecsSinceEpoch());
        QVERIFY(typedDue(QStringLiteral("soon"), Now, auckland).title.isEmpty());
    }

private:
    static constexpr qint64 Now = 1'772'000'000'000; // 2026-02-25 06:13 UTC, 19:13 in Auckland
};

STET_TEST(TestDeskChoices)

#include "test_desk_choices.moc"
