// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/core/sources/capturing_desk.h"
#include "tests/support/source_files.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What a source says at the next look, beside what it said.
class TestDrift
    : public QObject
    , protected CapturingDesk
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void whatStandsAroundTheWordsIsNoChange()
    {
        const Captured made = add();
        m_server->play("/gripper", stet::test::answer(article("It has 12  Nm of torque.", "Menu")));
        const Captured again = look(made.source.id);
        QCOMPARE(again.outcome, LookOutcome::Same);
        QVERIFY(!again.snapshot);
        QCOMPARE(snapshotsOf(made.source.id), 1);
    }

    void aNewReaderOfThePageIsNoChangeOfIt()
    {
        Source source;
        source.title = u"Gripper opened"_s;
        source.url = m_server->url("/gripper");
        source = must(Library(m_desk->session()).add(source));
        // As an older reader took it, with words that this one leaves out.
        NewSnapshot older;
        older.url = source.url;
        older.mediaType = u"text/html"_s;
        older.bytes = article("It has 12 Nm of torque.");
        older.text.text = u"The Ledger Gripper opened. It has 12 Nm of torque. Subscribe."_s;
        older.text.runs = {{0, older.text.text.size(), RunKind::Main}};
        older.text.extractor = u"html 0"_s;
        must(Snapshots(m_desk->session()).keep(source.id, older));
        const Captured same = look(source.id);
        QCOMPARE(same.outcome, LookOutcome::Same);
        QCOMPARE(same.link.state, LinkState::Live);
        QCOMPARE(snapshotsOf(source.id), 1);
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        QCOMPARE(look(source.id).outcome, LookOutcome::Drifted);
        QCOMPARE(snapshotsOf(source.id), 2);
    }

    void otherWordsAreDriftUntilAPersonConfirmsThem()
    {
        const Captured made = add();
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured drifted = look(made.source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 2);
        // The change is kept once, however often it is met.
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
        QCOMPARE(snapshotsOf(made.source.id), 2);
        // A refusal reads as one, and the change still waits.
        m_server->play("/gripper", stet::test::answer("no", {}, "403 Forbidden"));
        const Captured refused = look(made.source.id);
        QCOMPARE(refused.link.state, LinkState::Blocked);
        QVERIFY(refused.link.awaitsPerson);
        QCOMPARE(snapshotsOf(made.source.id), 2);
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        must(Snapshots(m_desk->session()).confirm(made.source.id, drifted.snapshot->id));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
        // Back to what it said first: another change.
        m_server->play("/gripper", stet::test::answer(article("It has 12 Nm of torque.")));
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
    }

    // The baseline is what was kept first; what was fetched is compared with what was fetched.
    void aChangeBehindASavedPageWaitsForAPerson()
    {
        Source source;
        source.title = u"Gripper opened"_s;
        source.url = m_server->url("/gripper");
        source = must(Library(m_desk->session()).add(source));
        NewSnapshot saved;
        saved.way = SnapshotWay::SavedPage;
        saved.mediaType = u"text/html"_s;
        saved.text.text = u"As a person saved it."_s;
        saved.text.extractor = u"html 1"_s;
        const Snapshot file = must(Snapshots(m_desk->session()).keep(source.id, saved));
        QCOMPARE(look(source.id).link.state, LinkState::Live);
        QCOMPARE(must(Snapshots(m_desk->session()).link(source.id)).baseline, file.id);
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured drifted = look(source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 3);
        const Captured again = look(source.id);
        QCOMPARE(again.link.state, LinkState::Drifted);
        QVERIFY(again.link.awaitsPerson);
        QVERIFY(!again.snapshot);
        must(Snapshots(m_desk->session()).confirm(source.id, drifted.snapshot->id));
        QCOMPARE(look(source.id).link.state, LinkState::Live);
    }

    void aQuoteThatLeavesTheArticleIsGone()
    {
        const Captured made = add();
        const EvidenceId quote = bound(made, u"It has 12 Nm of torque."_s);
        QCOMPARE(standing(quote), QuoteStanding::Stands);
        m_server->play(
            "/gripper",
            stet::test::answer(article("It has more than before.", "It has 12 Nm of torque.")));
        const Captured gone = look(made.source.id);
        QCOMPARE(standing(quote), QuoteStanding::Gone);
        QCOMPARE(gone.outcome, LookOutcome::QuoteMissing);
        QCOMPARE(gone.link.state, LinkState::QuoteMissing);
        QCOMPARE(must(Snapshots(m_desk->session()).looks(made.source.id, 1)).front().outcome,
                 LookOutcome::QuoteMissing);
        QCOMPARE(look(made.source.id).link.state, LinkState::QuoteMissing);
        // Other words with the quote among them have drifted, and no more.
        m_server->play("/gripper",
                       stet::test::answer(article("It has 12 Nm of torque. It is new.")));
        QCOMPARE(look(made.source.id).link.state, LinkState::Drifted);
        // A person confirms, or it says again what it said: the source is live.
        m_server->play("/gripper", stet::test::answer(article("It has 14 Nm of torque.")));
        const Captured other = look(made.source.id);
        QCOMPARE(other.link.state, LinkState::QuoteMissing);
        must(Snapshots(m_desk->session()).confirm(made.source.id, other.snapshot->id));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
    }

    void aQuoteFromBesideTheArticleIsMissedToo()
    {
        const QByteArray beside = "All about the gripper of Porto";
        const QByteArray words = "It has 12 Nm of torque.";
        m_server->play("/gripper", stet::test::answer(article(words, beside)));
        const Captured made = add();
        const EvidenceId quote = bound(made, QString::fromUtf8(beside));
        QCOMPARE(standing(quote), QuoteStanding::Stands);
        // The article is as it was, and a quoted line of the menu is not.
        m_server->play("/gripper", stet::test::answer(article(words)));
        const Captured lost = look(made.source.id);
        QCOMPARE(lost.snapshot->number, 2);
        QCOMPARE(lost.link.state, LinkState::QuoteMissing);
        QVERIFY(lost.link.awaitsPerson);
        QCOMPARE(standing(quote), QuoteStanding::Gone);
        const Captured again = look(made.source.id);
        QCOMPARE(again.link.state, LinkState::QuoteMissing);
        QVERIFY(!again.snapshot);
        // It stands there again.
        m_server->play("/gripper", stet::test::answer(article(words, beside)));
        const Captured back = look(made.source.id);
        QCOMPARE(back.snapshot->number, 3);
        QCOMPARE(back.link.state, LinkState::Live);
        QCOMPARE(standing(quote), QuoteStanding::Stands);
    }

    void aCorrectionInThePagesDataIsKept()
    {
        const Captured made = add();
        QByteArray corrected = article("It has 12 Nm of torque.");
        corrected.replace("\"headline\"", "\"correction\":\"It was 14 Nm.\",\"headline\"");
        m_server->play("/gripper", stet::test::answer(corrected));
        const Captured told = look(made.source.id);
        QCOMPARE(told.link.state, LinkState::Live); // its words are what they were
        QCOMPARE(told.snapshot->correction, u"It was 14 Nm."_s);
        QCOMPARE(must(Snapshots(m_desk->session()).of(made.source.id)).front(), *told.snapshot);
        QVERIFY(!look(made.source.id).snapshot);
    }

    void aPageThatMovedSaysTheSame()
    {
        const Captured made = add();
        m_server->play("/elsewhere", stet::test::answer(article("It has 12 Nm of torque.")));
        m_server->play("/gripper", redirect("/elsewhere", 301));
        const Captured moved = look(made.source.id);
        QCOMPARE(moved.link.state, LinkState::Moved);
        const std::vector<SourceLook> looks =
            must(Snapshots(m_desk->session()).looks(made.source.id, 1));
        QCOMPARE(looks.front().detail, m_server->url("/elsewhere"));
    }

    void aPdfHasWordsThatDrift()
    {
        const QByteArray type = "Content-Type: application/pdf\r\n";
        m_server->play("/report.pdf", stet::test::answer(pdfFile(), type));
        const Captured made = added(m_server->url("/report.pdf"));
        QCOMPARE(made.snapshot->state, SnapshotState::Kept);
        QCOMPARE(made.snapshot->mediaType, u"application/pdf"_s);
        QCOMPARE(made.source.title, u"On cranes"_s);
        QVERIFY(must(Snapshots(m_desk->session()).text(made.snapshot->id))
                    .text.contains(u"Four cranes return."_s));
        QCOMPARE(look(made.source.id).link.state, LinkState::Live);
        m_server->play("/report.pdf", stet::test::answer(pdfFile("Five cranes return."), type));
        const Captured drifted = look(made.source.id);
        QCOMPARE(drifted.link.state, LinkState::Drifted);
        QCOMPARE(drifted.snapshot->number, 2);
    }

    void otherBytesWithoutWordsAreTold()
    {
        const QByteArray type = "Content-Type: image/png\r\n";
        m_server->play("/scan", stet::test::answer("one", type));
        const Captured made = added(m_server->url("/scan"));
        QCOMPARE(made.snapshot->state, SnapshotState::NoText);
        const QString first = look(made.source.id).message;
        m_server->play("/scan", stet::test::answer("two", type));
        const Captured other = look(made.source.id);
        QCOMPARE(other.outcome, LookOutcome::Same);
        QCOMPARE(other.snapshot->number, 2);
        QVERIFY(other.message != first);
        QVERIFY(other.message.startsWith(u"The file is another"_s));
        QCOMPARE(must(Snapshots(m_desk->session()).looks(made.source.id, 1)).front().detail,
                 other.message);
    }
};

STET_TEST(TestDrift)

#include "test_drift.moc"
