// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "tests/core/desk/handover/handing_over.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;
using namespace stet::test;

/// An article is handed to a checker at another desk, checked there, and taken back.
class TestHandOver
    : public QObject
    , protected HandingOver
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

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
        addSentence(m_home->ines());
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
};

STET_TEST(TestHandOver)

#include "test_hand_over.moc"
