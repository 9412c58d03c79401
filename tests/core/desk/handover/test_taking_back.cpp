// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/proposals/proposals.h"
#include "core/desk/settings.h"
#include "tests/core/desk/handover/handing_over.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// What was said at the other desk is taken back into one that may have gone on meanwhile.
class TestTakingBack
    : public QObject
    , protected HandingOver
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

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

    void whoSharesTheAccountOfWhoWroteIsToldWhoDid()
    {
        must(take(*m_away, give(m_home->mara())));
        DeskSettings settings = must(Settings(*m_away).get());
        settings.checking.accountsShared = true;
        must(Settings(*m_away).update(settings));
        const Actor mara = m_home->mara().actor();
        const auto zoe = must(DeskSession::open(m_away->path(),
                                                OpenMode::ReadWrite,
                                                {QStringLiteral("Zoe"), mara.account, mara.machine},
                                                m_home->clock()));
        must(Checking(*zoe).give(
            id(), aimAt(*zoe, hurt), {VerdictKind::NotAFact, {}, QStringLiteral("x")}));
        const QString file = m_folder->filePath(QStringLiteral("zoe.handover"));
        must(HandOver(*zoe).give({id(), file, {}}));
        const TakenHandover taken = must(take(m_home->mara(), file));
        QCOMPARE(taken.verdicts, 0);
        QCOMPARE(taken.leftOut.size(), 1);
        const QString why = taken.leftOut.front();
        QVERIFY2(why.startsWith(mara.name), qPrintable(why));
        QVERIFY2(why.contains(QStringLiteral("the account of Zoe")), qPrintable(why));
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
};

STET_TEST(TestTakingBack)

#include "test_taking_back.moc"
