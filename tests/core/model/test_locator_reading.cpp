// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/snapshot_text.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// Which page or time a quote stands at, and what of it is a number.
class TestLocatorReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theLastMarkBeforeTheWords()
    {
        SnapshotText text;
        text.text = u"One. Two. Three."_s;
        QCOMPARE(locatorAt(text, 5), QString());
        text.marks = {{5, u"p. 2"_s}, {10, u"p. 3"_s}};
        QCOMPARE(locatorAt(text, 0), QString());
        QCOMPARE(locatorAt(text, 5), u"p. 2"_s);
        QCOMPARE(locatorAt(text, 9), u"p. 2"_s);
        QCOMPARE(locatorAt(text, 12), u"p. 3"_s);
    }

    void pagesAndTimesAreTold_data()
    {
        QTest::addColumn<QString>("locator");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("mark");
        const auto row =
            [](const QString &locator, LocatorReading::Kind kind, const QString &mark) {
                QTest::newRow(qPrintable(locator)) << locator << int(kind) << mark;
            };
        row(u"p. 12"_s, LocatorReading::Kind::Page, u"12"_s);
        row(u"p. iv"_s, LocatorReading::Kind::Page, u"iv"_s);
        row(u"00:03:15"_s, LocatorReading::Kind::Time, u"03:15"_s);
        row(u"01:03:15"_s, LocatorReading::Kind::Time, u"01:03:15"_s);
        row(u"00:15"_s, LocatorReading::Kind::Time, u"00:15"_s);
        row(u"slide 4: prices"_s, LocatorReading::Kind::Words, u"slide 4: prices"_s);
        row(u"12"_s, LocatorReading::Kind::Words, u"12"_s);
        row(u"1:"_s, LocatorReading::Kind::Words, u"1:"_s);
    }

    void pagesAndTimesAreTold()
    {
        QFETCH(QString, locator);
        QFETCH(int, kind);
        QFETCH(QString, mark);
        const LocatorReading place = readLocator(locator);
        QCOMPARE(int(place.kind), kind);
        QCOMPARE(place.mark, mark);
    }
};

STET_TEST(TestLocatorReading)

#include "test_locator_reading.moc"
