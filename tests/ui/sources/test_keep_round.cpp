// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/sources/keep_round.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

KeepOrder typedWords(const QStringList &words)
{
    KeepOrder order;
    for (const QString &one : words) {
        Material material;
        material.words = one;
        order.material.push_back(material);
    }
    order.ifKnown = IfKnown::Add;
    return order;
}

} // namespace

/// Several pieces of material, kept one after the other.
class TestKeepRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void allAreKept()
    {
        TestDesk desk;
        KeepRound round(desk.session(), nullptr);
        const auto late = makeLateAnswer<KeepSummary>();
        const auto kept = round.keep(typedWords({u"One."_s, u"Two."_s, u"Three."_s}), late);
        QTRY_VERIFY(kept.isFinished());
        QCOMPARE(kept.result()->kept.size(), size_t(3));
        QVERIFY(!*late);
    }

    void whatWasKeptBeforeItWasStoppedIsTold()
    {
        TestDesk desk;
        KeepRound round(desk.session(), nullptr);
        const auto late = makeLateAnswer<KeepSummary>();
        QFutureWatcher<Result<KeepSummary>> watcher;
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, &watcher, [&](int done) {
            if (done > 0)
                watcher.cancel();
        });
        QStringList many; // progress is told now and then, so not only a few
        for (int i = 0; i < 500; ++i)
            many.append(u"Number %1."_s.arg(i));
        watcher.setFuture(round.keep(typedWords(many), late));
        QTRY_VERIFY(watcher.isFinished());
        QCOMPARE(watcher.future().resultCount(), 0);
        QVERIFY(*late);
        QVERIFY(!(*late)->kept.empty());
        QVERIFY((*late)->kept.size() < size_t(many.size()));
        // No source is there that is not told of, and each that is told of is there.
        QCOMPARE(must(Library(desk.session()).all()).size(), (*late)->kept.size());
        for (const KeptMaterial &one : (*late)->kept)
            QVERIFY(answer(Library(desk.session()).byId(one.source.id)));
    }

    void anotherRoundHasToWait()
    {
        TestDesk desk;
        KeepRound round(desk.session(), nullptr);
        const auto first = round.keep(typedWords({u"One."_s}));
        const auto second = round.keep(typedWords({u"Two."_s}));
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error().code, ErrorCode::Busy);
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result()->kept.size(), size_t(1));
    }
};

STET_TEST(TestKeepRound)

#include "test_keep_round.moc"
