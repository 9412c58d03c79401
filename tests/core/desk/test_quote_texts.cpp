// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/claims/quote_texts.h"
#include "core/desk/engine/desk_engine.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Texts of sources that are kept ready never say what the desk does not.
class TestQuoteTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsKnownIsMadeOnce()
    {
        const CheckedDesk desk;
        const Snapshot first = desk.snapshot();
        const Snapshot same = keep(desk, ledgerWords() + u' ');
        const Snapshot other = keep(desk, u"Other words."_s);
        (void)within(desk, [&](Stores &stores) {
            QuoteTexts &texts = quoteTextsOf(stores);
            QCOMPARE(&quoteTextsOf(stores), &texts);
            const auto text = texts.textOf(stores, first);
            QCOMPARE(text->words(), ledgerWords());
            QCOMPARE(texts.textOf(stores, first), text);
            QVERIFY(texts.textOf(stores, same) != text);
            QCOMPARE(texts.textOf(stores, other)->words(), u"Other words."_s);
            QCOMPARE(texts.texts(), 3);
            QVERIFY(!texts.textOf(stores, Snapshot()));
        });
    }

    void itHoldsNoMoreThanItMay()
    {
        const CheckedDesk desk;
        constexpr int Many = 30;
        std::vector<Snapshot> kept;
        for (int i = 0; i < Many; ++i)
            kept.push_back(keep(desk, (QString::number(i) + u" word"_s).repeated(20'000)));
        const Snapshot huge = keep(desk, u"word "_s.repeated(int(QuoteTexts::MostUnits) / 4));
        (void)within(desk, [&](Stores &stores) {
            QuoteTexts texts;
            for (const Snapshot &one : kept) {
                QVERIFY(texts.textOf(stores, one)->words().size() > 100'000);
                QVERIFY(texts.units() <= QuoteTexts::MostUnits);
            }
            QVERIFY(texts.texts() > 1);
            QVERIFY(texts.textOf(stores, huge)->words().size() > QuoteTexts::MostUnits);
            QVERIFY(texts.units() <= QuoteTexts::MostUnits);
        });
    }

    void whatWasNotKeptAfterAllIsForgotten()
    {
        const CheckedDesk desk;
        Snapshot snapshot = desk.snapshot();
        snapshot.id = SnapshotId::create(1);
        QString read;
        const auto insert = [&](const QString &words, bool keeps) {
            return answer(desk.mara().engine().write([&, words](WriteScope &scope) -> Result<> {
                const std::optional<qint64> row = scope.stores.sources.rowOf(snapshot.source);
                snapshot.number = scope.stores.snapshots.nextNumber(*row);
                snapshot.textHash = sha256Hex(words.toUtf8());
                (void)scope.stores.snapshots.insert(*row, snapshot, {words, {}, {}, u"t 1"_s}, 0);
                read = quoteTextsOf(scope.stores).textOf(scope.stores, snapshot)->words();
                return keeps ? Result<>() : fail(ErrorCode::InvalidInput, u"no"_s);
            }));
        };
        QVERIFY(!insert(u"It fell."_s, false));
        QCOMPARE(read, u"It fell."_s);
        QVERIFY(!insert(u"It rose."_s, false));
        QCOMPARE(read, u"It rose."_s);
    }

    void nothingGoesStale()
    {
        CheckedDesk desk;
        desk.verifyAll();
        QRandomGenerator random(3);
        const QStringList says{ledgerWords(),
                               u"On Monday the gripper opened at 14 Nm. It was new."_s,
                               u"Nothing."_s,
                               ledgerWords() + u" Or so they say."_s};
        const QStringList numbers{u"12 Nm"_s, u"14 Nm"_s};
        int drifted = 0;
        constexpr int Rounds = 60;
        for (int round = 0; round < Rounds; ++round) {
            desk.clock().advance(1'000);
            if (random.bounded(2) == 0) {
                (void)keep(desk, says.at(random.bounded(int(says.size()))));
            } else {
                const QString body = must(Articles(desk.mara()).get(desk.article())).content.body;
                const int now = body.contains(numbers.at(0)) ? 0 : 1;
                desk.edit(numbers.at(now), numbers.at(1 - now));
            }
            const ReviewedArticle here = desk.sheet();
            const auto fresh = must(DeskSession::open(
                desk.path(), OpenMode::ReadWrite, testActor(u"Jo"_s), desk.clock()));
            const ReviewedArticle there = must(Checking(*fresh).sheet(desk.article()));
            QCOMPARE(here.checked.counts, there.checked.counts);
            QCOMPARE(here.evidence.size(), there.evidence.size());
            for (auto one = there.evidence.begin(); one != there.evidence.end(); ++one)
                QVERIFY(here.evidence.value(one.key()) == one.value());
            drifted += here.checked.counts.drifted;
        }
        QVERIFY(drifted > 0 && drifted < Rounds);
    }

private:
    static Snapshot keep(const CheckedDesk &desk, const QString &words)
    {
        NewSnapshot page;
        page.url = u"https://ledger.example/gripper"_s;
        page.mediaType = u"text/html"_s;
        page.bytes = words.toUtf8();
        page.text = {words, {}, {}, u"html 1"_s};
        return must(Snapshots(desk.mara()).keep(desk.source().id, page));
    }

    /// In a transaction of the store thread.
    template <class Body>
    static bool within(const CheckedDesk &desk, Body body)
    {
        return must(desk.mara().engine().write([&](WriteScope &scope) -> Result<bool> {
            body(scope.stores);
            return true;
        }));
    }
};

STET_TEST(TestQuoteTexts)

#include "test_quote_texts.moc"
