// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/preview/restart_allowance.h"

#include <QtTest>

using namespace stet;

class TestRestartAllowance : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void threeTimesAMinuteAndThenNoMore()
    {
        RestartAllowance allowance;
        QVERIFY(allowance.take(1'000));
        QVERIFY(allowance.take(2'000));
        QVERIFY(allowance.take(3'000));
        QVERIFY(!allowance.take(4'000));
        QVERIFY(!allowance.take(61'000)); // a minute after the first, and not more
    }

    void aStartIsForgottenAfterAMinute()
    {
        RestartAllowance allowance;
        QVERIFY(allowance.take(0));
        QVERIFY(allowance.take(30'000));
        QVERIFY(allowance.take(50'000));
        QVERIFY(!allowance.take(59'000));
        QVERIFY(allowance.take(60'001)); // the first is forgotten, the others are not
        QVERIFY(!allowance.take(60'002));
        QVERIFY(allowance.take(90'001));
    }

    void aDyingOnceADayComesBackForGood()
    {
        RestartAllowance allowance;
        for (qint64 day = 0; day < 50; ++day)
            QVERIFY(allowance.take(day * 86'400'000));
    }

    void whoAsksHasThreeMore()
    {
        RestartAllowance allowance;
        for (int i = 0; i < 3; ++i)
            QVERIFY(allowance.take(i));
        QVERIFY(!allowance.take(10));
        allowance.forget();
        for (int i = 11; i < 14; ++i)
            QVERIFY(allowance.take(i));
        QVERIFY(!allowance.take(14));
    }
};

STET_TEST(TestRestartAllowance)
#include "test_restart_allowance.moc"
