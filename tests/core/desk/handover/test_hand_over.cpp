// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/check/doctor.h"
#include "core/desk/handover/hand_over.h"
#include "core/desk/library.h"
#include "core/desk/proposals/proposals.h"
#include "core/desk/settings.h"
#include "tests/support/checked_desk.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

const QString opened = QStringLiteral("The gripper opened at 12 Nm.");
const QString hurt = QStringLiteral("Nobody was hurt.");

} // namespace

/// An article is handed to a checker at another desk, checked there, and taken back.
class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_home = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_away = must(DeskSession::create(
            m_folder->filePath(QStringLiteral("away.stet")),
            testSettings(),
            {QStringLiteral("Rosa"), QStringLiteral("rosa"), QStringLiteral("laptop")},
            m_home->clock()));
    }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_home->mara()).check(CheckDepth::Thorough)).clean());
        QVERIFY(must(Doctor(*m_away).check(CheckDepth::Thorough)).clean());
        m_away.reset();
        m_home.reset();
    }

    void theArticleArrivesWithAllThatWasSaidOfIt()
    {
        m_home->bind(opened);
        m_home->give(opened, VerdictKind::Verified);
        must(
            Checking(m_home->ines()).addNote(id(), m_home->aim(hurt), QStringLiteral("Who says?")));
        const TakenHandover taken = must(take(*m_away, give(m_home->mara())));
        QCOMPARE(taken.what, TakenHandover::What::New);
        QCOMPARE(taken.sources, 1);
        QCOMPARE(taken.snapshots, 1);
        QCOMPARE(taken.evidence, 1);
        QCOMPARE(taken.verdicts, 1);
        QCOMPARE(taken.notes, 1);
        QVERIFY(taken.leftOut.isEmpty());

        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        QCOMPARE(here.article.content, there.article.content);
        QCOMPARE(here.article.state, WorkState::InCheck);
        QCOMPARE(here.article.checker, QStringLiteral("Rosa"));
        QCOMPARE(here.checked.counts, there.checked.counts);
        QCOMPARE(here.checked.counts.verified, 1);
        QCOMPARE(must(Snapshots(*m_away).bytes(m_home->snapshot().id)),
                 must(Snapshots(m_home->mara()).bytes(m_home->snapshot().id)));
        // Whose words they are arrived too.
        QVERIFY(!here.changes.empty());
        for (const ChangedBy &change : here.changes)
            QCOMPARE(change.hand.person, QStringLiteral("Mara Lindqvist"));
        // The record tells of everyone by their name, not of who gave the file.
        QCOMPARE(actorsOf(*m_away, "evidence.bound"), QByteArray("Ines"));
        QCOMPARE(actorsOf(*m_away, "claim.kept"), QByteArray("Ines"));
        QCOMPARE(actorsOf(*m_away, "verdict.given"), QByteArray("Ines"));
    }

    void wordsStayTheirsWhoWroteThem()
    {
        // Ines, at home, wrote a sentence in the midst of Mara's; facts and caption have hands too.
        const Article article = must(Articles(m_home->ines()).get(id()));
        DraftSave save;
        save.article = id();
        save.version = article.version;
        save.content = article.content;
        const QString added = QStringLiteral("It was a 😀 Monday. ");
        const qsizetype at = save.content.body.indexOf(hurt);
        save.content.body.insert(at, added);
        DraftEdit edit;
        edit.position = at;
        edit.inserted = added;
        save.edits = {edit};
        save.content.facts = {{QStringLiteral("Torque"), QStringLiteral("12 Nm")}};
        save.content.leadCaption = QStringLiteral("A gripper");
        must(Articles(m_home->ines()).save(save));
        must(take(*m_away, give(m_home->mara())));
        const ReviewedArticle here = must(Checking(*m_away).sheet(id()));
        const ReviewedArticle there = m_home->sheet();
        QCOMPARE(here.article.content.body, there.article.content.body);
        QCOMPARE(here.checked.items.size(), there.checked.items.size());
        for (size_t i = 0; i < here.checked.items.size(); ++i)
            QCOMPARE(here.handsAt(here.checked.items[i].item.place),
                     there.handsAt(there.checked.items[i].item.place));
    }

    void theWholeLifeOfAnArticleAcrossTwoDesks()
    {
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        const ReviewedArticle signedAway =
            must(Checking(*m_away).signOff(id(), must(Articles(*m_away).get(id())).version));
        QVERIFY(signedAway.signOffStands);

        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.what, TakenHandover::What::Back);
        QCOMPARE(taken.verdicts, 3);
        QCOMPARE(taken.evidence, 1);
        QVERIFY(!taken.proposal);
        QCOMPARE(taken.signedOff, TakenHandover::Signed::Stands);
        const ReviewedArticle home = m_home->sheet();
        QCOMPARE(home.checked.counts.closed(), 3);
        QVERIFY(home.signOffStands);
        QCOMPARE(home.signOff->person, QStringLiteral("Rosa"));
        QCOMPARE(home.article.state, WorkState::Ready);
        QVERIFY(isOpen(home.findings(GateStep::Publish)));
        QCOMPARE(actorsOf(m_home->mara(), "verdict.given"), QByteArray("Rosa"));
        QCOMPARE(actorsOf(m_home->mara(), "signoff.given"), QByteArray("Rosa"));

        // One word is changed here, and exactly one verdict falls, also one from elsewhere.
        m_home->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        QCOMPARE(m_home->sheet().checked.counts.changed, 1);
        QCOMPARE(m_home->sheet().checked.counts.closed(), 2);
    }

    void theSameFileTwiceChangesNothing()
    {
        const QString there = give(m_home->mara());
        must(take(*m_away, there));
        QCOMPARE(must(take(*m_away, there)).what, TakenHandover::What::Known);
        checkAway();
        const QString back = give(*m_away);
        must(take(m_home->mara(), back));
        const QByteArray events = rawValue(database(m_home->path()), "SELECT count(*) FROM event");
        QCOMPARE(must(take(m_home->mara(), back)).what, TakenHandover::What::Known);
        QCOMPARE(rawValue(database(m_home->path()), "SELECT count(*) FROM event"), events);
        // Another file of the same state brings nothing either.
        m_home->clock().advance(1'000);
        const TakenHandover again = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(again.what, TakenHandover::What::Back);
        QCOMPARE(again.verdicts + again.evidence + again.claims + again.notes + again.withdrawn, 0);
        QCOMPARE(m_home->sheet().checked.counts.closed(), 3);
    }

    void whatWasChangedHereMeanwhileArrivesAsChanged()
    {
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        m_home->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        const ReviewedArticle home = m_home->sheet();
        QCOMPARE(taken.verdicts, 3);
        QCOMPARE(home.checked.counts.verified, 0);
        QCOMPARE(home.checked.counts.changed, 1);
        QCOMPARE(home.checked.counts.notAFact, 2);
        QCOMPARE(taken.signedOff, TakenHandover::Signed::Nothing);
        // The text here is what it was.
        QVERIFY(home.article.content.body.contains(QStringLiteral("14 Nm")));
        QVERIFY(!taken.proposal);
    }

    void aVerdictOnWordsThatAreOthersByNowAndSpokenOfArrivesAsChanged()
    {
        must(Checking(m_home->ines()).addNote(id(), m_home->aim(opened), QStringLiteral("Sure?")));
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        m_home->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        // From here on the new words are the claim's here.
        must(Checking(m_home->ines())
                 .addNote(id(),
                          m_home->aim(QStringLiteral("The gripper opened at 14")),
                          QStringLiteral("Now?")));
        must(take(m_home->mara(), give(*m_away)));
        const ReviewedArticle home = m_home->sheet();
        QCOMPARE(home.checked.counts.changed, 1);
        QCOMPARE(home.checked.counts.verified, 0);
        const CheckedItem *item =
            home.itemAt(m_home->aim(QStringLiteral("The gripper opened at 14")).place);
        QVERIFY(item != nullptr && item->item.claim);
        const ClaimRecord &record = home.records[*item->item.claim];
        QCOMPARE(record.verdict->person, QStringLiteral("Rosa"));
        QVERIFY(record.claim.words.exact.contains(QStringLiteral("14 Nm")));
        QCOMPARE(record.evidence.size(), size_t(1)); // one key renews it
    }

    void whatASourceSaysOtherwiseByNowArrivesAsDrifted()
    {
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        m_home->sourceSays(QStringLiteral("Other words."));
        must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(m_home->sheet().checked.counts.drifted, 1);
        QCOMPARE(m_home->sheet().checked.counts.notAFact, 2);
    }

    void nobodyJudgesTheirOwnWordsByWayOfAnotherDesk()
    {
        must(take(*m_away, give(m_home->mara())));
        // On that desk another name of Mara's takes her words for others'.
        const auto mara = must(DeskSession::open(
            m_away->path(),
            OpenMode::ReadWrite,
            {QStringLiteral("M."), QStringLiteral("mara"), QStringLiteral("desk-2")},
            m_home->clock()));
        must(Checking(*mara).give(
            id(), aimAt(*mara, hurt), {VerdictKind::NotAFact, {}, QStringLiteral("x")}));
        const QString file = m_folder->filePath(QStringLiteral("mara.handover"));
        must(HandOver(*mara).give({id(), file, {}}));
        // Here she wrote the sentence anew since, under that name.
        const auto again = must(DeskSession::open(
            m_home->path(),
            OpenMode::ReadWrite,
            {QStringLiteral("M."), QStringLiteral("mara"), QStringLiteral("desk-2")},
            m_home->clock()));
        Article article = must(Articles(*again).get(id()));
        DraftSave save;
        save.article = id();
        save.version = article.version;
        save.content = article.content;
        save.content.body.replace(hurt, QStringLiteral("Nobody at all was hurt."));
        must(Articles(*again).save(save));
        save.version = must(Articles(*again).get(id())).version;
        save.content.body = article.content.body;
        must(Articles(*again).save(save));
        const TakenHandover taken = must(take(m_home->mara(), file));
        QCOMPARE(taken.verdicts, 0);
        QCOMPARE(taken.leftOut.size(), 1);
        QVERIFY(taken.leftOut.front().contains(QStringLiteral("M.")));
        QCOMPARE(m_home->sheet().checked.counts.closed(), 0);
    }

    void notesAndAnswersGoToAndFro()
    {
        const CheckedClaim noted = must(
            Checking(m_home->ines()).addNote(id(), m_home->aim(hurt), QStringLiteral("Who says?")));
        const ClaimId claim = noted.record.claim.id;
        must(take(*m_away, give(m_home->mara())));
        m_home->clock().advance(1'000);
        must(Checking(*m_away).reply(claim, 0, QStringLiteral("The harbour does.")));
        must(Checking(*m_away).setNoteState(claim, 0, NoteState::Resolved));
        must(Checking(m_home->ines()).reply(claim, 0, QStringLiteral("Anyone?")));
        m_home->clock().advance(1'000);
        must(Checking(*m_away).addNote(id(), aimAt(*m_away, opened), QStringLiteral("And this?")));
        must(take(m_home->mara(), give(*m_away)));
        const ReviewedArticle home = m_home->sheet();
        size_t notes = 0;
        for (const ClaimRecord &record : home.records) {
            notes += record.claim.notes.size();
            if (record.claim.id != claim)
                continue;
            QCOMPARE(record.claim.notes.front().replies.size(), size_t(2));
            QCOMPARE(record.claim.notes.front().replies.front().text.isEmpty(), false);
        }
        QCOMPARE(notes, size_t(2));
    }

    void aClaimThatWasSplitThereIsSplitHere()
    {
        m_home->bind(opened);
        m_home->give(opened, VerdictKind::Verified);
        must(take(*m_away, give(m_home->mara())));
        m_home->clock().advance(1'000);
        const QString body = must(Articles(*m_away).get(id())).content.body;
        must(Checking(*m_away).split(
            id(), aimAt(*m_away, opened), body.indexOf(QStringLiteral("at 12"))));
        must(Checking(*m_away).give(id(),
                                    aimAt(*m_away, QStringLiteral("The gripper opened")),
                                    {VerdictKind::Verified, {}, {}}));
        must(Checking(*m_away).give(
            id(), aimAt(*m_away, QStringLiteral("at 12 Nm.")), {VerdictKind::Disputed, {}, {}}));
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.verdicts, 2);
        QCOMPARE(m_home->sheet().checked.counts,
                 must(Checking(*m_away).sheet(id())).checked.counts);
        QCOMPARE(m_home->sheet().checked.counts.verified, 1);
        QCOMPARE(m_home->sheet().checked.counts.disputed, 1);

        // And one of two again.
        m_home->clock().advance(1'000);
        must(Checking(*m_away).join(id(),
                                    aimAt(*m_away, QStringLiteral("The gripper opened")),
                                    aimAt(*m_away, QStringLiteral("at 12 Nm."))));
        must(Checking(*m_away).give(id(), aimAt(*m_away, opened), {VerdictKind::Verified, {}, {}}));
        must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(m_home->sheet().checked.items.size(), size_t(3));
        QCOMPARE(m_home->sheet().checked.counts,
                 must(Checking(*m_away).sheet(id())).checked.counts);
        QCOMPARE(m_home->sheet().checked.counts.verified, 1);
    }

    void whatEndedThereEndsHereWhereItsWordsAreGoneHereToo()
    {
        m_home->verifyAll();
        must(take(*m_away, give(m_home->mara())));
        const QString gone = u' ' + hurt;
        const Article article = must(Articles(*m_away).get(id()));
        DraftEdit edit;
        edit.position = article.content.body.indexOf(gone);
        edit.removed = gone;
        DraftSave save;
        save.article = id();
        save.version = article.version;
        save.content = article.content;
        save.content.body.remove(edit.position, gone.size());
        save.edits = {edit};
        must(Articles(*m_away).save(save));
        const ReviewedArticle there = must(Checking(*m_away).sheet(id()));
        QCOMPARE(there.checked.orphans.size(), size_t(1));
        const ClaimId claim = there.records[there.checked.orphans.front().claim].claim.id;
        must(Checking(*m_away).endClaim(claim));

        must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(m_home->sheet().checked.counts.closed(), 3); // here they stand, and their verdict
        m_home->edit(gone, {});
        QCOMPARE(m_home->sheet().checked.counts.orphaned, 1);
        m_home->clock().advance(1'000); // else it is the same file, which was taken
        must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(m_home->sheet().checked.counts.orphaned, 0);
        must(Checking(m_home->ines()).resumeClaim(claim)); // it ended here, and was not split
    }

    void whatTheCheckerTookBackIsTakenBack()
    {
        const CheckedClaim bound = m_home->bind(opened);
        must(take(*m_away, give(m_home->mara())));
        must(Checking(*m_away).setWithdrawn(bound.record.evidence.front().id, true));
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.withdrawn, 1);
        for (const ClaimRecord &record : m_home->sheet().records)
            QVERIFY(record.evidence.empty());
    }

    void aVerdictThatWasGivenHereLaterStays()
    {
        must(take(*m_away, give(m_home->mara())));
        must(Checking(*m_away).give(id(), aimAt(*m_away, hurt), {VerdictKind::NotAFact, {}, {}}));
        m_home->clock().advance(1'000);
        m_home->give(hurt, VerdictKind::Disputed);
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.leftOut.size(), 1);
        QCOMPARE(m_home->sheet().checked.counts.disputed, 1);
        QCOMPARE(m_home->sheet().checked.counts.notAFact, 0);
    }

    void aCheckersEditIsAProposal()
    {
        must(take(*m_away, give(m_home->mara())));
        const Article article = must(Articles(*m_away).get(id()));
        DraftSave save;
        save.article = id();
        save.version = article.version;
        save.content = article.content;
        save.content.body.replace(QStringLiteral("hurt"), QStringLiteral("injured"));
        must(Articles(*m_away).save(save));
        TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QVERIFY(taken.proposal);
        QVERIFY(must(Articles(m_home->mara()).get(id())).content.body.contains(hurt));
        std::vector<SideBranch> waiting = must(Branches(m_home->mara()).open(id()));
        QCOMPARE(waiting.size(), size_t(1));
        QCOMPARE(waiting.front().person, QStringLiteral("Rosa"));
        QVERIFY(waiting.front().content.body.contains(QStringLiteral("injured")));
        QVERIFY(waiting.front().base.body.contains(hurt));
        QCOMPARE(waiting.front().content.slug,
                 must(Articles(m_home->mara()).get(id())).content.slug);
        // The same words are proposed once.
        m_home->clock().advance(1'000);
        QVERIFY(!must(take(m_home->mara(), give(*m_away))).proposal);
        // Accepted, they are no proposal any more.
        must(Branches(m_home->mara())
                 .resolve(waiting.front(),
                          must(Articles(m_home->mara()).get(id())).version,
                          waiting.front().content));
        m_home->clock().advance(1'000);
        QVERIFY(!must(take(m_home->mara(), give(*m_away))).proposal);
        // And they are Rosa's, whoever accepted them.
        QCOMPARE(handsAt(QStringLiteral("injured")), QStringList{QStringLiteral("Rosa")});
        QCOMPARE(handsAt(opened), QStringList{QStringLiteral("Mara Lindqvist")});
    }

    void anEditThatIsProposedAwayIsOneHere()
    {
        must(take(*m_away, give(m_home->mara())));
        const QString instead = QStringLiteral("Two workers got bruises.");
        const EditProposal made =
            must(Proposals(*m_away).propose(id(), {aimAt(*m_away, hurt).place, hurt, instead, {}}));
        const EditProposal other = must(Proposals(*m_away).propose(
            id(), {aimAt(*m_away, opened).place, opened, QStringLiteral("It fell."), {}}));
        m_home->edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm")); // has not those words now
        TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.edits, 1);
        QVERIFY(!taken.proposal);
        const std::vector<EditProposal> here = must(Proposals(m_home->mara()).of(id()));
        QCOMPARE(here.size(), size_t(1));
        QCOMPARE(here.front().id, made.id);
        QVERIFY(here.front().id != other.id);
        QCOMPARE(here.front().person, QStringLiteral("Rosa"));
        QCOMPARE(actorsOf(m_home->mara(), "proposal.made"), QByteArray("Rosa"));
        must(Proposals(m_home->mara()).accept(made.id));
        QCOMPARE(handsAt(instead), QStringList{QStringLiteral("Rosa")});
        // What was settled here does not come back open.
        m_home->clock().advance(1'000);
        taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.edits, 0);
        QCOMPARE(must(Proposals(m_home->mara()).of(id())).front().state, ProposalState::Accepted);
    }

    void theAuthorsFixGoesToTheCheckerAgain()
    {
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        must(take(m_home->mara(), give(*m_away)));
        m_home->edit(QStringLiteral("Nobody was hurt"), QStringLiteral("One person was hurt"));
        const QString second = give(m_home->mara());
        const TakenHandover taken = must(take(*m_away, second));
        QCOMPARE(taken.what, TakenHandover::What::Back);
        QVERIFY(!taken.proposal);
        const ReviewedArticle away = must(Checking(*m_away).sheet(id()));
        QVERIFY(away.article.content.body.contains(QStringLiteral("One person was hurt")));
        QCOMPARE(away.checked.counts.changed, 1);
        QCOMPARE(away.checked.counts.closed(), 2);
        must(Checking(*m_away).give(id(),
                                    aimAt(*m_away, QStringLiteral("One person was hurt.")),
                                    {VerdictKind::NeedsSource, {}, {}}));
        const TakenHandover back = must(take(m_home->mara(), give(*m_away)));
        QVERIFY(!back.proposal);
        QCOMPARE(back.verdicts, 1);
        QCOMPARE(m_home->sheet().checked.counts.needsSource, 1);
        // An older file takes no newer words away.
        QCOMPARE(must(take(*m_away, second)).what, TakenHandover::What::Known);
    }

    void aSourceTheCheckerFoundComesAlong()
    {
        must(take(*m_away, give(m_home->mara())));
        Source found;
        found.key = QStringLiteral("harbour");
        found.title = QStringLiteral("Log of the harbour");
        found = must(Library(*m_away).add(found));
        NewSnapshot log;
        log.way = SnapshotWay::Notes;
        log.text = {
            QStringLiteral("Nobody was hurt, says the log."), {}, {}, QStringLiteral("t 1")};
        const Snapshot kept = must(Snapshots(*m_away).keep(found.id, log));
        NewEvidence quote;
        quote.snapshot = kept.id;
        quote.length = 15;
        must(Checking(*m_away).bind(id(), aimAt(*m_away, hurt), quote));
        must(Checking(*m_away).give(id(), aimAt(*m_away, hurt), {VerdictKind::Verified, {}, {}}));
        const QString file = give(*m_away);
        // Where that key means something else here, nothing is taken.
        Source other;
        other.key = QStringLiteral("harbour");
        other.title = QStringLiteral("Something else");
        other = must(Library(m_home->mara()).add(other));
        QVERIFY(!answer(take(m_home->mara(), file)));
        QCOMPARE(m_home->sheet().records.size(), size_t(0));
        other.key = QStringLiteral("else");
        must(Library(m_home->mara()).update(other));
        const TakenHandover taken = must(take(m_home->mara(), file));
        QCOMPARE(taken.sources, 1);
        QCOMPARE(taken.snapshots, 1);
        QCOMPARE(m_home->sheet().checked.counts.verified, 1);
    }

    void ofWhatStaysALabelGoes()
    {
        m_home->bind(opened);
        m_home->give(opened, VerdictKind::Verified);
        Source source = m_home->source();
        source.terms = SourceTerms::Background;
        m_home->change(source);
        const QString file = m_folder->filePath(QStringLiteral("a.handover"));
        const HandedOver given = must(HandOver(m_home->mara()).give({id(), file, {}}));
        QCOMPARE(given.withheld, QStringList{QStringLiteral("ledger")});
        QCOMPARE(given.snapshots, 0);
        const TakenHandover taken = must(take(*m_away, file));
        QCOMPARE(taken.evidence, 0);
        QCOMPARE(taken.verdicts, 0); // nothing here carries it
        const Source label = must(Library(*m_away).byKey(QStringLiteral("ledger")));
        QVERIFY(label.url.isEmpty());
        QCOMPARE(label.terms, SourceTerms::Background);
        QVERIFY(must(Snapshots(*m_away).of(label.id)).empty());
        // Taken back, nothing of it is lost.
        must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(m_home->sheet().checked.counts.verified, 1);
        // With a reason the words go, and the record says so.
        const HandedOver all =
            must(HandOver(m_home->mara()).give({id(), file, QStringLiteral("She signed for it")}));
        QVERIFY(all.withheld.isEmpty());
        QCOMPARE(all.snapshots, 1);
        QCOMPARE(actorsOf(m_home->mara(), "export.words"), QByteArray("Mara Lindqvist"));
    }

    void theRulesGoToADeskThatIsMadeForIt()
    {
        DeskSettings settings = must(Settings(m_home->mara()).get());
        settings.checking.primarySources = 2;
        settings.checking.gate = {{QStringLiteral("weak_sources"), QStringLiteral("blocks")}};
        must(Settings(m_home->mara()).update(settings));
        KindChange kind;
        for (const Kind &one : must(Settings(m_home->mara()).kinds())) {
            if (one.id == u"news")
                kind.version = one.version;
        }
        kind.id = QStringLiteral("news");
        kind.language = QStringLiteral("en");
        kind.beginning = QStringLiteral("## What we saw\n");
        must(Settings(m_home->mara()).changeKind(kind));
        m_home->edit(hurt, hurt + QStringLiteral("\n\n## What we saw\n\nNothing else."));
        must(take(*m_away, give(m_home->mara())));
        QCOMPARE(must(Settings(*m_away).get()).checking, settings.checking);
        // A heading of that desk's kind is nothing to check here either.
        QCOMPARE(must(Checking(*m_away).sheet(id())).checked.items.size(), size_t(4));
        QCOMPARE(m_home->sheet().checked.items.size(), size_t(4));
        // A desk with articles of its own goes by its own rules.
        ArticleContent own;
        own.headline = QStringLiteral("Its own");
        own.kind = QStringLiteral("news");
        const auto third =
            must(DeskSession::create(m_folder->filePath(QStringLiteral("third.stet")),
                                     testSettings(),
                                     testActor(QStringLiteral("Jo")),
                                     m_home->clock()));
        must(Articles(*third).create(own));
        must(take(*third, give(m_home->mara())));
        QCOMPARE(must(Settings(*third).get()).checking, CheckingRules());
    }

    void aSignOffThatTheGateHereDoesNotLetThroughIsLeftOut()
    {
        must(take(*m_away, give(m_home->mara())));
        checkAway();
        must(Checking(*m_away).signOff(id(), must(Articles(*m_away).get(id())).version));
        DeskSettings settings = must(Settings(m_home->mara()).get());
        settings.checking.gate = {{QStringLiteral("weak_sources"), QStringLiteral("blocks")}};
        must(Settings(m_home->mara()).update(settings));
        const TakenHandover taken = must(take(m_home->mara(), give(*m_away)));
        QCOMPARE(taken.signedOff, TakenHandover::Signed::Refused);
        QVERIFY(taken.leftOut.front().contains(QStringLiteral("weak_sources")));
        QVERIFY(!m_home->sheet().signOff.has_value());
        QVERIFY(m_home->sheet().article.state != WorkState::Ready);
    }

    void whatWentWrongLeavesNothing()
    {
        QVERIFY(!answer(take(*m_away, m_folder->filePath(QStringLiteral("none")))));
        QVERIFY(!answer(take(*m_away, m_folder->path())));
        const auto given = [&](const QString &path) {
            return answer(HandOver(m_home->mara()).give({id(), path, {}})).has_value();
        };
        QVERIFY(!given(m_home->path() + QStringLiteral("/a")));
        QVERIFY(!given(m_folder->filePath(QStringLiteral("none/a"))));
        QVERIFY(!given(m_folder->path()));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_folder->filePath(QStringLiteral("l"))));
        QVERIFY(!given(m_folder->filePath(QStringLiteral("l"))));
        QVERIFY(must(Library(*m_away).all()).empty());
    }

private:
    [[nodiscard]] ArticleId id() const { return m_home->article(); }

    [[nodiscard]] static QString database(const QString &desk)
    {
        return desk + QStringLiteral("/desk.sqlite");
    }

    QString give(DeskSession &desk)
    {
        const QString file = m_folder->filePath(QStringLiteral("%1.handover").arg(++m_files));
        must(HandOver(desk).give({id(), file, {}}));
        return file;
    }

    [[nodiscard]] static QFuture<Result<TakenHandover>> take(DeskSession &desk, const QString &file)
    {
        return HandOver(desk).take(file);
    }

    [[nodiscard]] ClaimAim aimAt(DeskSession &desk, const QString &words) const
    {
        const ArticleContent content = must(Articles(desk).get(id())).content;
        if (const qsizetype at = content.body.indexOf(words); at >= 0)
            return {{}, {DraftField::Body, -1, {at, words.size()}}};
        return {{}, {DraftField::Headline, -1, {content.headline.indexOf(words), words.size()}}};
    }

    /// Who last changed the words here.
    [[nodiscard]] QStringList handsAt(const QString &words) const
    {
        const ReviewedArticle sheet = m_home->sheet();
        QStringList names;
        for (const Hand &hand : lastHands(aimAt(m_home->mara(), words).place, sheet.changes))
            names << hand.person;
        return names;
    }

    /// Rosa checks all of it.
    void checkAway()
    {
        Checking checking(*m_away);
        NewEvidence quote;
        quote.snapshot = m_home->snapshot().id;
        quote.length = ledgerWords().indexOf(u'.') + 1;
        must(checking.bind(id(), aimAt(*m_away, opened), quote));
        must(checking.give(id(), aimAt(*m_away, opened), {VerdictKind::Verified, {}, {}}));
        must(checking.give(id(), aimAt(*m_away, hurt), {VerdictKind::NotAFact, {}, {}}));
        must(checking.give(id(),
                           aimAt(*m_away, QStringLiteral("Gripper opened")),
                           {VerdictKind::NotAFact, {}, QStringLiteral("A title.")}));
    }

    /// The names of all who did something, by the record.
    [[nodiscard]] static QByteArray actorsOf(DeskSession &desk, const QByteArray &verb)
    {
        return rawValue(database(desk.path()),
                        "SELECT group_concat(DISTINCT a.name) FROM event e JOIN actor a ON a.row = "
                        "e.actor WHERE e.verb = '" +
                            verb + "'");
    }

    std::unique_ptr<CheckedDesk> m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DeskSession> m_away;
    int m_files = 0;
};

STET_TEST(TestHandOver)

#include "test_hand_over.moc"
