// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1'000;

Source ledger()
{
    Source source;
    source.publisher = QStringLiteral("The Ledger");
    source.title = QStringLiteral("Gripper opened");
    source.url = QStringLiteral("https://ledger.example/gripper");
    return source;
}

NewSnapshot page(const QString &words)
{
    NewSnapshot made;
    made.url = QStringLiteral("https://ledger.example/gripper");
    made.mediaType = QStringLiteral("text/html");
    made.bytes = "<p>" + words.toUtf8() + "</p>";
    made.text = {words,
                 {{0, words.size(), RunKind::Main}},
                 {{0, QStringLiteral("p. 1")}},
                 QStringLiteral("html 1")};
    return made;
}

} // namespace

/// What sources said, as the desk keeps it.
class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_source = must(Library(m_desk->session()).add(ledger()));
    }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_desk.reset();
    }

    void aChangeIsCountedUntilAPersonHasSeenIt()
    {
        Library library(m_desk->session());
        Snapshots snapshots(m_desk->session());
        LibraryQuery changed;
        changed.onlyChanged = true;
        QCOMPARE(must(library.counts()), (LibraryCounts{1, 0, 1}));
        must(snapshots.keep(m_source.id, page(QStringLiteral("It has 12 Nm."))));
        const Snapshot after =
            must(snapshots.keep(m_source.id, page(QStringLiteral("It has 14 Nm."))));
        NewLook look;
        look.outcome = LookOutcome::Drifted;
        look.snapshot = after.id;
        must(snapshots.look(m_source.id, look));
        QCOMPARE(must(library.counts()), (LibraryCounts{1, 1, 0}));
        QCOMPARE(must(library.list(changed)).size(), size_t(1));
        look.outcome = LookOutcome::Blocked;
        look.snapshot = {};
        must(snapshots.look(m_source.id, look)); // which says nothing about the change
        QCOMPARE(must(library.counts()), (LibraryCounts{1, 1, 0}));
        must(snapshots.confirm(m_source.id, after.id));
        QCOMPARE(must(library.counts()), (LibraryCounts{1, 0, 0}));
        QVERIFY(must(library.list(changed)).empty());
    }

    void wordsAndBytesAreKept()
    {
        const NewSnapshot given = page(QStringLiteral("The gripper’s firmware is open."));
        const Snapshot kept = must(snapshots().keep(m_source.id, given));
        QCOMPARE(kept.number, 1);
        QCOMPARE(kept.person, testActor().name);
        QCOMPARE(kept.takenMs, m_desk->clock().nowMs());
        QCOMPARE(kept.bytesHash, sha256Hex(given.bytes));
        m_desk->reopen();
        QCOMPARE(must(snapshots().of(m_source.id)), std::vector<Snapshot>{kept});
        QCOMPARE(must(snapshots().text(kept.id)), given.text);
        QCOMPARE(must(snapshots().bytes(kept.id)), given.bytes);
    }

    void theSameIsKeptOnce()
    {
        const Snapshot first = must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        QCOMPARE(must(snapshots().keep(m_source.id, page(QStringLiteral("One.")))), first);
        const Snapshot second = must(snapshots().keep(m_source.id, page(QStringLiteral("Two."))));
        QCOMPARE(second.number, 2);
        // What it said in between is not what it says now.
        QCOMPARE(must(snapshots().keep(m_source.id, page(QStringLiteral("One.")))).number, 3);
        // Another reading of the same bytes is another snapshot.
        NewSnapshot again = page(QStringLiteral("One."));
        again.text.extractor = QStringLiteral("html 2");
        QCOMPARE(must(snapshots().keep(m_source.id, again)).number, 4);
        QCOMPARE(must(snapshots().of(m_source.id)).size(), size_t(4));
    }

    void wordsAreFound()
    {
        must(snapshots().keep(m_source.id, page(QStringLiteral("Nothing of note."))));
        const Snapshot kept =
            must(snapshots().keep(m_source.id, page(QStringLiteral("Torque of 12 Nm."))));
        const std::vector<SnapshotHit> hits = must(snapshots().find(QStringLiteral("torque"), 10));
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits.front().snapshot, kept);
        QCOMPARE(hits.front().key, m_source.key);
        QVERIFY(must(snapshots().find(QStringLiteral("\"'; DROP"), 10)).empty());
    }

    void aConfidentialSourceHasNoWordsHere()
    {
        Source label;
        label.title = QStringLiteral("A dock worker");
        label.terms = SourceTerms::Confidential;
        label = must(Library(m_desk->session()).add(label));
        const auto refused = answer(snapshots().keep(label.id, page(QStringLiteral("Psst."))));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(must(snapshots().of(label.id)).empty());
    }

    void nothingIsChangedOrDeleted_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a document") << QByteArray("UPDATE snapshot SET document = '{}'");
        QTest::newRow("words") << QByteArray("UPDATE snapshot_text SET text = 'x'");
        QTest::newRow("a snapshot") << QByteArray("DELETE FROM snapshot");
        QTest::newRow("its words") << QByteArray("DELETE FROM snapshot_text");
        QTest::newRow("a look") << QByteArray("UPDATE source_look SET document = '{}'");
        QTest::newRow("looks") << QByteArray("DELETE FROM source_look");
    }

    void nothingIsChangedOrDeleted()
    {
        QFETCH(QByteArray, sql);
        const Snapshot kept = must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        must(snapshots().look(m_source.id, {}));
        m_desk->close();
        QVERIFY(!takesSql(m_desk->path() + QStringLiteral("/desk.sqlite"), sql));
        m_desk->reopen();
        QCOMPARE(must(snapshots().text(kept.id)).text, QStringLiteral("One."));
        QCOMPARE(must(snapshots().looks(m_source.id, 9)).size(), size_t(1));
    }

    void looksComeToAState()
    {
        const Snapshot kept = must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        QCOMPARE(must(snapshots().link(m_source.id)).state, LinkState::Unseen);
        QCOMPARE(must(snapshots().link(m_source.id)).baseline, kept.id);
        QCOMPARE(look(LookOutcome::Same).state, LinkState::Live);
        const Snapshot now = must(snapshots().keep(m_source.id, page(QStringLiteral("Two."))));
        const LinkHistory drifted = look(LookOutcome::Drifted);
        QCOMPARE(drifted.state, LinkState::Drifted);
        QVERIFY(drifted.awaitsPerson);
        QCOMPARE(drifted.baseline, kept.id);
        QCOMPARE(look(LookOutcome::Blocked).state, LinkState::Blocked);
        QVERIFY(must(snapshots().link(m_source.id)).awaitsPerson);
        const LinkHistory confirmed = must(snapshots().confirm(m_source.id, now.id)).after;
        QCOMPARE(confirmed.baseline, now.id);
        QVERIFY(!confirmed.awaitsPerson);
        m_desk->reopen();
        QCOMPARE(must(snapshots().link(m_source.id)), confirmed);
        QCOMPARE(must(snapshots().looks(m_source.id, 2)).front().outcome, LookOutcome::Blocked);
        QCOMPARE(must(snapshots().looks(m_source.id, 9)).size(), size_t(3));
    }

    void onlyTheNewestIsSeen()
    {
        const Snapshot first = must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        const Snapshot second = must(snapshots().keep(m_source.id, page(QStringLiteral("Two."))));
        look(LookOutcome::Drifted);
        // What a person saved is no later state of what was fetched.
        NewSnapshot saved = page(QStringLiteral("Three."));
        saved.way = SnapshotWay::SavedPage;
        const Snapshot third = must(snapshots().keep(m_source.id, saved));
        NewSnapshot wall = page(QStringLiteral("Please log in."));
        wall.state = SnapshotState::Blocked;
        wall.reason = QStringLiteral("It asks for a robot.");
        must(snapshots().keep(m_source.id, wall));
        const auto late = answer(snapshots().confirm(m_source.id, first.id));
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QVERIFY(late.error().message.contains(QStringLiteral("Snapshot 2")));
        QVERIFY(must(snapshots().link(m_source.id)).awaitsPerson);
        // Nor has who looked at a file seen the change that was fetched before it came.
        const auto beside = answer(snapshots().confirm(m_source.id, third.id));
        QCOMPARE(beside.error().code, ErrorCode::Conflict);
        QVERIFY(beside.error().message.contains(QStringLiteral("snapshot 2")));
        QVERIFY(must(snapshots().link(m_source.id)).awaitsPerson);
        QCOMPARE(must(snapshots().confirm(m_source.id, second.id)).after.baseline, second.id);
    }

    void whereNothingWasFetchedTheNewestFileIsSeen()
    {
        NewSnapshot saved = page(QStringLiteral("One."));
        saved.way = SnapshotWay::SavedPage;
        const Snapshot first = must(snapshots().keep(m_source.id, saved));
        saved = page(QStringLiteral("Two."));
        saved.way = SnapshotWay::SavedPage;
        const Snapshot second = must(snapshots().keep(m_source.id, saved));
        const auto late = answer(snapshots().confirm(m_source.id, first.id));
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(must(snapshots().confirm(m_source.id, second.id)).after.baseline, second.id);
    }

    void aClockThatIsSetBackChangesNoOrder()
    {
        constexpr qint64 tenYearsMs = 3'653 * dayMs;
        const Snapshot first = must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        look(LookOutcome::Same);
        m_desk->clock().setWallBack(tenYearsMs);
        NewSnapshot ahead = page(QStringLiteral("Two."));
        ahead.saidMs = m_desk->clock().nowMs() + 2 * tenYearsMs;
        const Snapshot second = must(snapshots().keep(m_source.id, ahead));
        look(LookOutcome::Drifted);
        m_desk->reopen();
        const std::vector<Snapshot> all = must(snapshots().of(m_source.id));
        QCOMPARE(all, (std::vector<Snapshot>{second, first}));
        QCOMPARE(second.number, 2);
        QVERIFY(second.takenMs < first.takenMs); // both as the clock had it
        QCOMPARE(second.saidMs, ahead.saidMs);
        const std::vector<SourceLook> looks = must(snapshots().looks(m_source.id, 9));
        QCOMPARE(looks.size(), size_t(2));
        QCOMPARE(looks.front().outcome, LookOutcome::Drifted);
        QVERIFY(looks.front().atMs < looks.back().atMs);
        QCOMPARE(must(snapshots().link(m_source.id)).state, LinkState::Drifted);
        QCOMPARE(must(snapshots().confirm(m_source.id, second.id)).after.baseline, second.id);
    }

    void whatWasSeenIsTakenBack()
    {
        must(snapshots().keep(m_source.id, page(QStringLiteral("One."))));
        const Snapshot now = must(snapshots().keep(m_source.id, page(QStringLiteral("Two."))));
        const LinkHistory before = look(LookOutcome::QuoteMissing);
        const ConfirmedLink first = must(snapshots().confirm(m_source.id, now.id));
        QCOMPARE(first.before, before);
        const LinkHistory seen = first.after;
        // Said twice it is said once.
        const ConfirmedLink again = must(snapshots().confirm(m_source.id, now.id));
        QCOMPARE(again.before, seen);
        QCOMPARE(again.after, seen);
        QCOMPARE(must(snapshots().takeBack(m_source.id, now.id, before)), before);
        QCOMPARE(must(snapshots().link(m_source.id)), before);
        const auto twice = answer(snapshots().takeBack(m_source.id, now.id, before));
        QCOMPARE(twice.error().code, ErrorCode::Conflict);
        // Not once something came since.
        QCOMPARE(must(snapshots().confirm(m_source.id, now.id)).after, seen);
        m_desk->clock().advance(1);
        look(LookOutcome::Same);
        const auto late = answer(snapshots().takeBack(m_source.id, now.id, before));
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QVERIFY(!must(snapshots().link(m_source.id)).awaitsPerson);
    }

    void aSourceItsPageAndTheLookAreOneStep()
    {
        Source other = ledger();
        other.url = QStringLiteral("https://ledger.example/other");
        other.title = QStringLiteral("Another");
        NewLook look;
        look.status = 200;
        const LookedSource made =
            must(snapshots().addLooked(other, page(QStringLiteral("One.")), look));
        QCOMPARE(made.snapshot->source, made.source.id);
        QCOMPARE(made.link.state, LinkState::Live);
        QCOMPARE(made.link.baseline, made.snapshot->id);
        QCOMPARE(must(snapshots().looks(made.source.id, 9)).front().snapshot, made.snapshot->id);
        // Whoever comes later with the same address gets that one, and nothing is made.
        Source same = other;
        same.url = QStringLiteral("http://www.ledger.example/other#part");
        const LookedSource late =
            must(snapshots().addLooked(same, page(QStringLiteral("Two.")), look));
        QVERIFY(late.isKnown);
        QCOMPARE(late.source, made.source);
        QCOMPARE(must(snapshots().of(made.source.id)).size(), size_t(1));
        // So does who has the same work under another address, but for a wall, whose title is none.
        same.url = QStringLiteral("https://amp.ledger.example/o");
        const LookedSource elsewhere =
            must(snapshots().addLooked(same, page(QStringLiteral("Three.")), look));
        QVERIFY(elsewhere.isKnown);
        QCOMPARE(elsewhere.source, made.source);
        NewSnapshot wall = page(QStringLiteral("Are you a robot?"));
        wall.state = SnapshotState::Blocked;
        wall.reason = QStringLiteral("It asks for a robot.");
        QVERIFY(!must(snapshots().addLooked(same, wall, look)).isKnown);
        // A page that cannot be kept makes no source.
        other.title = QStringLiteral("The third");
        other.url = QStringLiteral("https://ledger.example/third");
        const NewSnapshot unclean = page(QStringLiteral("a") + QChar(0xFFFF));
        QVERIFY(!answer(snapshots().addLooked(other, unclean, look)));
        // Nor does who cancels, however far it has come.
        const size_t before = must(Library(m_desk->session()).all()).size();
        size_t kept = 0;
        for (int moment = 0; moment < 30; ++moment) {
            other.url = QStringLiteral("https://ledger.example/%1").arg(moment);
            other.title = QStringLiteral("Moment %1").arg(moment);
            QFuture<Result<LookedSource>> future =
                snapshots().addLooked(other, page(QString(20'000, u'x')), look);
            if (moment % 3 > 0)
                QTest::qWait(moment / 10);
            future.cancel();
            m_desk->reopen(); // which waits for all that is under way
            const std::vector<Source> all = must(Library(m_desk->session()).all());
            for (const Source &source : all) {
                if (source.url == other.url) {
                    ++kept;
                    QCOMPARE(must(snapshots().of(source.id)).size(), size_t(1));
                    QCOMPARE(must(snapshots().looks(source.id, 9)).size(), size_t(1));
                }
            }
        }
        QVERIFY(kept < 30); // some were early enough
        QCOMPARE(must(Library(m_desk->session()).all()).size(), before + kept);
    }

    void whatIsKeptOfMergedSourcesIsReached()
    {
        Library library(m_desk->session());
        Source second = ledger();
        second.key = QStringLiteral("b-second");
        second.url = QStringLiteral("https://ledger.example/b");
        second = must(library.add(second));
        Source third = ledger();
        third.key = QStringLiteral("a-third");
        third.url = QStringLiteral("https://ledger.example/a");
        third = must(library.add(third));
        const Snapshot own = must(snapshots().keep(m_source.id, page(QStringLiteral("Own."))));
        const Snapshot two = must(snapshots().keep(second.id, page(QStringLiteral("Two."))));
        const Snapshot three = must(snapshots().keep(third.id, page(QStringLiteral("Three."))));
        QVERIFY(must(snapshots().ofMerged(m_source.id)).empty());
        must(library.merge(third.id, second.id));
        must(library.merge(second.id, m_source.id));
        const auto merged = must(snapshots().ofMerged(m_source.id));
        QCOMPARE(merged.size(), size_t(2));
        QCOMPARE(merged[0].source.key, third.key);
        QCOMPARE(merged[0].snapshots, std::vector<Snapshot>{three});
        QCOMPARE(merged[1].snapshots, std::vector<Snapshot>{two});
        QCOMPARE(must(snapshots().of(m_source.id)), std::vector<Snapshot>{own});
        // They are the other's: nobody confirms this source by them.
        QCOMPARE(answer(snapshots().confirm(m_source.id, two.id)).error().code,
                 ErrorCode::InvalidInput);
        must(library.separate(second.id));
        QVERIFY(must(snapshots().ofMerged(m_source.id)).empty());
    }

    void deadTakesItsTime()
    {
        for (int day = 0; day < 6; ++day) {
            QCOMPARE(look(LookOutcome::Gone).state, LinkState::Unreachable);
            m_desk->clock().advance(dayMs);
        }
        QCOMPARE(look(LookOutcome::Gone).state, LinkState::Dead);
        QCOMPARE(look(LookOutcome::Unreachable).state, LinkState::Dead);
        QCOMPARE(look(LookOutcome::Same).state, LinkState::Live);
        QCOMPARE(look(LookOutcome::Gone).state, LinkState::Unreachable);
    }

private:
    Snapshots snapshots() const { return Snapshots(m_desk->session()); }

    LinkHistory look(LookOutcome outcome) const
    {
        NewLook look;
        look.outcome = outcome;
        return must(snapshots().look(m_source.id, look));
    }

    std::unique_ptr<TestDesk> m_desk;
    Source m_source;
};

STET_TEST(TestSnapshots)

#include "test_snapshots.moc"
