// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/targets/target_field.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QtTest>

using namespace stet;

/// The number of a length to aim at beside what it counts.
class TestTargetField : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNumberSurvivesTheWayThroughTheMeasures()
    {
        TargetField field(QStringLiteral("none"), nullptr);
        auto *measure = field.findChild<QComboBox *>(QStringLiteral("targetMeasure"));
        const QSignalSpy changed(&field, &TargetField::changed);
        field.setTarget({Measure::Characters, 50'000});
        QVERIFY(changed.isEmpty());
        // No article takes so many minutes: what stands there then is not the most that one can.
        QTest::keyClick(measure, Qt::Key_Down);
        QVERIFY(field.target() == Target());
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(measure, Qt::Key_Up);
        QVERIFY(field.target() == (Target{Measure::Characters, 50'000}));
        QCOMPARE(changed.size(), 2);
        // One that fits goes with it.
        QTest::keyClick(measure, Qt::Key_Up);
        QVERIFY(field.target() == (Target{Measure::Words, 50'000}));
        // Of another article nothing is known.
        field.setTarget({Measure::Words, 700});
        QTest::keyClick(measure, Qt::Key_Down);
        QVERIFY(field.target() == (Target{Measure::Characters, 700}));
    }
};

STET_TEST(TestTargetField)

#include "test_target_field.moc"
