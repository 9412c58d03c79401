// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/link_rule.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1'000;

/// "gone@0 gone@3": outcomes with the days of their looks.
LinkHistory after(const QString &looks)
{
    LinkHistory history;
    for (const QString &look : looks.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = look.section(u'@', 0, 0);
        for (const LookOutcome outcome : {LookOutcome::Same,
                                          LookOutcome::Moved,
                                          LookOutcome::Drifted,
                                          LookOutcome::QuoteMissing,
                                          LookOutcome::Blocked,
                                          LookOutcome::Unreachable,
                                          LookOutcome::Gone}) {
            if (nameOf(outcome) == name)
                history = afterLook(
                    history, outcome, qint64(look.section(u'@', 1).toDouble() * double(dayMs)));
        }
    }
    return history;
}

} // namespace

/// What a source's link reads.
class TestLinkRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void states_data()
    {
        QTest::addColumn<QString>("looks");
        QTest::addColumn<QString>("state");
        QTest::newRow("none") << ""
                              << "unseen";
        QTest::newRow("same") << "same@0"
                              << "live";
        QTest::newRow("moved") << "same@0 moved@1"
                               << "moved";
        QTest::newRow("one failure") << "same@0 gone@1"
                                     << "unreachable";
        QTest::newRow("three on one day") << "gone@0 gone@0.1 gone@0.2"
                                          << "unreachable";
        QTest::newRow("three in five days") << "gone@0 gone@3 gone@5"
                                            << "unreachable";
        QTest::newRow("three, three days apart") << "gone@0 gone@3 gone@6"
                                                 << "dead";
        QTest::newRow("with others between") << "gone@0 blocked@1 gone@3 unreachable@4 gone@6"
                                             << "dead";
        QTest::newRow("read in between") << "gone@0 gone@3 same@4 gone@6"
                                         << "unreachable";
        QTest::newRow("never by time-outs") << "unreachable@0 unreachable@3 unreachable@6"
                                            << "unreachable";
        QTest::newRow("never by refusals") << "blocked@0 blocked@3 blocked@6"
                                           << "blocked";
        QTest::newRow("back from the dead") << "gone@0 gone@3 gone@6 same@7"
                                            << "live";
        QTest::newRow("drifted, then as before") << "drifted@0 same@1"
                                                 << "live";
    }

    void states()
    {
        QFETCH(QString, looks);
        QFETCH(QString, state);
        QCOMPARE(nameOf(after(looks).state), state);
    }

    void whatChangedWaitsForAPerson()
    {
        QVERIFY(after(QStringLiteral("drifted@0 blocked@1")).awaitsPerson);
        QVERIFY(!after(QStringLiteral("drifted@0 same@1")).awaitsPerson);
        const SnapshotId seen = SnapshotId::create(1);
        const LinkHistory confirmed =
            afterConfirmation(after(QStringLiteral("quote_missing@0")), seen);
        QVERIFY(!confirmed.awaitsPerson);
        QCOMPARE(confirmed.baseline, seen);
        QCOMPARE(confirmed.state, LinkState::Live);
    }

    void onlyReadingMovesTheDayOfReading()
    {
        QCOMPARE(after(QStringLiteral("same@2 blocked@3 gone@4")).readMs, 2 * dayMs);
        QCOMPARE(after(QStringLiteral("same@2 blocked@3 gone@4")).lookedMs, 4 * dayMs);
    }
};

STET_TEST(TestLinkRule)

#include "test_link_rule.moc"
