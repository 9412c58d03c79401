// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bulk/bulk_pace.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace std::chrono_literals;

namespace {

/// A disk on which keeping takes a fixed time and a share of the work.
struct Disk
{
    BulkPace::Time fixed;
    int workShare; ///< keeping adds one of so many parts of the work

    [[nodiscard]] BulkPace::Time keeping(BulkPace::Time worked) const
    {
        return fixed + worked / workShare;
    }
};

/// Lets `pace` keep transactions as long as it allows, with an edit after each where someone edits.
BulkPace::Time settled(BulkPace &pace, const Disk &disk, bool edited, BulkPace::Instant &now)
{
    for (int i = 0; i < 200; ++i) {
        const BulkPace::Time worked = pace.longest() + 1ms;
        const BulkPace::Time keeping = disk.keeping(worked);
        now += worked + keeping;
        if (edited)
            pace.editCame(now);
        pace.kept(worked, keeping, now);
    }
    return pace.longest();
}

} // namespace

/// How long bulk transactions get, on fast and slow disks, with people at work and without.
class TestBulkPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void editsWaitShortly()
    {
        BulkPace pace;
        BulkPace::Instant now;
        const Disk disk{3ms, 3};
        const BulkPace::Time longest = settled(pace, disk, true, now);
        QVERIFY2(disk.keeping(longest) <= 25ms, qPrintable(QString::number(longest.count())));
        QVERIFY(longest >= 20ms);
    }

    void aSlowDiskIsNotAskedForMore()
    {
        BulkPace pace;
        BulkPace::Instant now;
        const BulkPace::Time longest = settled(pace, {60ms, 3}, true, now);
        QVERIFY2(longest >= 120ms && longest < 500ms, qPrintable(QString::number(longest.count())));
    }

    void inQuietItIsLong()
    {
        BulkPace pace;
        BulkPace::Instant now;
        QCOMPARE(settled(pace, {3ms, 3}, false, now), 500ms);
        pace.editCame(now);
        QCOMPARE(pace.longest(), 100ms);
        now += 10s;
        pace.kept(101ms, 37ms, now);
        QVERIFY(pace.longest() < 100ms);
        // Nobody edits any more.
        now += 60s;
        QCOMPARE(settled(pace, {3ms, 3}, false, now), 500ms);
    }

    void oneSlowCommitIsForgotten()
    {
        BulkPace pace;
        BulkPace::Instant now;
        pace.editCame(now);
        pace.kept(100ms, 5s, now);
        QVERIFY(pace.longest() >= 20ms);
        const Disk disk{3ms, 3};
        QVERIFY(disk.keeping(settled(pace, disk, true, now)) <= 25ms);
    }
};

STET_TEST(TestBulkPace)

#include "test_bulk_pace.moc"
