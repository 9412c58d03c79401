// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;
using stet::test::StetctlRun;

/// The doctor of a desk that can only be read says all that is wrong with it, and changes nothing.
class TestDoctorReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aDeskWithoutItsRulesIsCheckedThoroughlyToo()
    {
        StetctlRun run;
        const QString desk = run.makeDesk(u"unguarded.stet"_s, false);
        stet::test::runRawSql(desk + u"/desk.sqlite"_s, "DROP TRIGGER verdict_is_of_others");
        const QByteArray before = filesBelow(desk).value(u"desk.sqlite"_s);
        const Finished thorough = run.run({u"doctor"_s, u"--thorough"_s, u"--desk"_s, desk});
        QCOMPARE(thorough.exitCode, 1);
        QVERIFY2(thorough.out.contains("damage: schema verdict_is_of_others"),
                 thorough.out.constData());
        QVERIFY2(thorough.out.contains("not compared word by word"), thorough.out.constData());
        // What is tallied anew has to be written.
        const Finished tallied = run.run({u"doctor"_s, u"--tally"_s, u"--desk"_s, desk});
        QCOMPARE(tallied.exitCode, 3);
        QVERIFY2(tallied.err.contains("open for reading only"), tallied.err.constData());
        QVERIFY(filesBelow(desk).value(u"desk.sqlite"_s) == before);
    }
};

STET_TEST(TestDoctorReading)

#include "test_doctor_reading.moc"
