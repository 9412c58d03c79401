// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/kept_setting.h"

#include <QSettings>

using namespace stet;
using namespace Qt::StringLiterals;

/// Settings are written where they become others.
class TestKeptSetting : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().remove(u"kept"_s); }

    void cleanupTestCase() { QSettings().remove(u"kept"_s); }

    void theUsualOneIsNotWrittenWhereNothingStands()
    {
        keepSetting(u"kept/size"_s, 100, 100);
        keepSetting(u"kept/name"_s, QString(), QString());
        QVERIFY(!QSettings().contains(u"kept/size"_s));
        QVERIFY(!QSettings().contains(u"kept/name"_s));
    }

    void anotherOneTakesItsPlaceAndTheUsualOneAgain()
    {
        keepSetting(u"kept/size"_s, 125, 100);
        QCOMPARE(QSettings().value(u"kept/size"_s).toInt(), 125);
        keepSetting(u"kept/size"_s, 100, 100);
        QCOMPARE(QSettings().value(u"kept/size"_s, 125).toInt(), 100);
    }

    void whatWasReadFromTheFileIsTheSame()
    {
        QSettings().setValue(u"kept/size"_s, u"125"_s); // as a file has numbers
        keepSetting(u"kept/size"_s, 125, 100);
        QCOMPARE(QSettings().value(u"kept/size"_s).userType(), int(QMetaType::QString));
    }
};

STET_TEST(TestKeptSetting)

#include "test_kept_setting.moc"
