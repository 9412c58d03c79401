// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/sources/looks_model.h"
#include "ui/sources/snapshot_list_model.h"

#include <QAbstractItemModelTester>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

std::vector<Snapshot> snapshots(int count)
{
    std::vector<Snapshot> all;
    for (int number = count; number > 0; --number) {
        Snapshot one;
        one.id = SnapshotId::create(number);
        one.number = number;
        one.takenMs = 1'772'000'000'000;
        all.push_back(one);
    }
    return all;
}

} // namespace

/// The lists of what was kept of a source, and of who looked at it.
class TestSnapshotModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void snapshotsAreLines()
    {
        SnapshotListModel model;
        const QAbstractItemModelTester tester(&model);
        const std::vector<Snapshot> three = snapshots(3);
        model.setSnapshots(three, three.back().id);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.ownCount(), 3);
        QCOMPARE(model.rowOf(three.front().id), 0);
        QCOMPARE(model.at(3), nullptr);
        QVERIFY(model.index(0).data().toString().contains(u'3'));
        QVERIFY(!model.index(0).data(SnapshotListModel::BaselineRole).toBool());
        QVERIFY(model.index(2).data(SnapshotListModel::BaselineRole).toBool());
        model.setSnapshots({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void looksAreRows()
    {
        LooksModel model;
        const QAbstractItemModelTester tester(&model);
        const std::vector<Snapshot> two = snapshots(2);
        SourceLook look;
        look.atMs = 1'772'000'000'000;
        look.snapshot = two.front().id;
        look.person = u"Ines Weber"_s;
        model.setLooks({look, SourceLook()}, two);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, LooksModel::Person).data().toString(), look.person);
        QCOMPARE(model.index(0, LooksModel::SnapshotNumber).data().toString(), u"2"_s);
        QVERIFY(model.index(1, LooksModel::SnapshotNumber).data().toString().isEmpty());
        for (int section = 0; section < model.columnCount(); ++section)
            QVERIFY(!model.headerData(section, Qt::Horizontal, Qt::DisplayRole)
                         .toString()
                         .isEmpty());
    }
};

STET_TEST(TestSnapshotModels)

#include "test_snapshot_models.moc"
