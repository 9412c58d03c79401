// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/checking.h"
#include "core/desk/history/history.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

namespace {

const QString firstWords = QStringLiteral("The gripper opened at 12 Nm.");
const QString secondWords = QStringLiteral("Nobody was hurt.");

ArticleContent gripper()
{
    ArticleContent content;
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    content.headline = QStringLiteral("Gripper opened");
    content.body = firstWords + QStringLiteral(" [@ledger] ") + secondWords + u'\n';
    return content;
}

NewSnapshot page(const QString &words)
{
    NewSnapshot made;
    made.url = QStringLiteral("https://ledger.example/gripper");
    made.mediaType = QStringLiteral("text/html");
    made.bytes = "<p>" + words.toUtf8() + "</p>";
    made.text = {words, {}, {{0, QStringLiteral("p. 1")}}, QStringLiteral("html 1")};
    return made;
}

SourcePlace bodyPlace(const ArticleContent &content, const QString &words)
{
    return {DraftField::Body, -1, {content.body.indexOf(words), words.size()}};
}

Actor person(const QString &name, const QString &account)
{
    return {name, account, QStringLiteral("desk-1")};
}

} // namespace

/// Claims, evidence, verdicts and sign-offs as the desk keeps them.
class TestChecking : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        DeskSession &mara = m_desk->session();
        Source ledger;
        ledger.key = QStringLiteral("ledger");
        ledger.publisher = QStringLiteral("The Ledger");
        ledger.title = QStringLiteral("Gripper firmware");
        ledger.url = QStringLiteral("https://ledger.example/gripper");
        m_source = must(Library(mara).add(ledger));
        m_words = QStringLiteral("On Monday the gripper opened at 12 Nm. It was new.");
        m_snapshot = must(Snapshots(mara).keep(m_source.id, page(m_words)));
        m_article = must(Articles(mara).create(gripper()));
        m_ines = must(DeskSession::open(m_desk->path(),
                                        OpenMode::ReadWrite,
                                        person(QStringLiteral("Ines"), QStringLiteral("ines")),
                                        m_desk->clock()));
    }

    void cleanup()
    {
        if (m_expectClean)
            QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_expectClean = true;
        m_ines.reset();
        m_desk.reset();
    }

    void everyWordIsInTheSheetFromTheFirstDraftOn()
    {
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.items.size(), size_t(3)); // headline and two sentences
        QCOMPARE(sheet.checked.counts.unchecked, 3);
        QVERIFY(sheet.records.empty());
        QVERIFY(!isOpen(sheet.findings(GateStep::SignOff)));
    }

    void theWholeLifeOfAnArticle()
    {
        verifyEverything();
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.closed(), 3);
        QVERIFY(isOpen(sheet.findings(GateStep::SignOff)));
        sheet = must(Checking(*m_ines).signOff(m_article.id, m_article.version));
        QVERIFY(sheet.signOffStands);
        QCOMPARE(sheet.article.state, WorkState::Ready);
        QVERIFY(isOpen(sheet.findings(GateStep::Publish)));

        // One word is changed, and exactly one verdict falls.
        ArticleContent content = sheet.article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), sheet.article.version, content);
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.changed, 1);
        QCOMPARE(sheet.checked.counts.closed(), 2);
        QVERIFY(!sheet.signOffStands);
        QCOMPARE(sheet.article.state, WorkState::Draft);
        QVERIFY(!isOpen(sheet.findings(GateStep::Publish)));

        // Its evidence is still there, so one key renews it; the sign-off is over the difference.
        const CheckedItem *fallen = sheet.itemAt(bodyPlace(content, QStringLiteral("14 Nm")));
        QVERIFY(fallen != nullptr && fallen->item.claim);
        QCOMPARE(sheet.records[*fallen->item.claim].evidence.size(), size_t(1));
        give(*m_ines, sheet.records[*fallen->item.claim].claim.id, VerdictKind::Verified);
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.closed(), 3);
        sheet = must(Checking(*m_ines).signOff(m_article.id, sheet.article.version));
        QVERIFY(sheet.signOffStands);
        QVERIFY(!sheet.signOff->renews.isNull());
    }

    void nobodyVerifiesTheirOwnWords()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const Result<CheckedClaim> own = answer(
            Checking(m_desk->session()).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(!own);
        QCOMPARE(own.error().code, ErrorCode::InvalidInput);

        // Who changed a word of it since may not either, and for them somebody else may.
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("opened at"), QStringLiteral("fell open at"));
        save(*m_ines, m_article.version, content);
        const ClaimAim now{{}, bodyPlace(content, QStringLiteral("The gripper fell open"))};
        QVERIFY(
            !answer(Checking(*m_ines).give(m_article.id, now, {VerdictKind::Verified, {}, {}})));
        QVERIFY(!answer(
            Checking(m_desk->session()).give(m_article.id, now, {VerdictKind::Verified, {}, {}})));
        const auto third = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        QCOMPARE(must(Checking(*third).give(m_article.id, now, {VerdictKind::Verified, {}, {}}))
                     .standing.state,
                 ClaimState::Verified);
    }

    void whoTakesAWordOutHasChangedTheSentence()
    {
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("Nobody was"), QStringLiteral("Nobody"));
        save(*m_ines, m_article.version, content);
        const ClaimAim aim{{}, bodyPlace(content, QStringLiteral("Nobody hurt."))};
        QVERIFY(
            !answer(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}})));
    }

    void twoNamesOfOneAccountAreOnePersonUnlessTheDeskSaysOtherwise()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const auto sameAccount = open(QStringLiteral("Somebody"), QStringLiteral("mara"));
        QVERIFY(!answer(
            Checking(*sameAccount).give(m_article.id, aim, {VerdictKind::Verified, {}, {}})));
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.accountsShared = true;
        must(Settings(m_desk->session()).update(settings));
        QVERIFY(answer(
            Checking(*sameAccount).give(m_article.id, aim, {VerdictKind::Verified, {}, {}})));
    }

    void onADeskOfOnePersonTheAuthorSignsAndTheRecordSaysSo()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        DeskSession &mara = m_desk->session();
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(mara, aim);
        const CheckedClaim verified =
            must(Checking(mara).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(verified.record.verdict->byAuthor);
        const ReviewedArticle sheet = must(Checking(mara).signOff(
            m_article.id, m_article.version, QStringLiteral("The rest is my own view.")));
        QVERIFY(sheet.signOff->byAuthor);
        QVERIFY(!sheet.signOff->overridden.isEmpty());
        QCOMPARE(sheet.signOff->reason, QStringLiteral("The rest is my own view."));
    }

    void theAuthorAloneSignsAfterASecondLook()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        DeskSession &mara = m_desk->session();
        Checking checking(mara);
        verifyEverything(mara);
        const Result<ReviewedArticle> refused =
            answer(checking.signOff(m_article.id, m_article.version));
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("second_look")));
        QCOMPARE(waiting(mara).size(), size_t(3));

        // A look before the last verdict was none at the whole.
        must(checking.lookAgain(waiting(mara).front()));
        QCOMPARE(waiting(mara).size(), size_t(2));
        m_desk->clock().advance(1'000);
        give(mara, waiting(mara).back(), VerdictKind::NotAFact);
        QCOMPARE(waiting(mara).size(), size_t(3));
        must(checking.lookAgain(waiting(mara).back()));
        must(checking.lookAgain(waiting(mara).back()));
        QVERIFY(!answer(checking.signOff(m_article.id, m_article.version)));
        // And one that was taken back is none either.
        const ClaimId last = waiting(mara).front();
        ReviewedArticle sheet = must(checking.sheet(m_article.id));
        const Verdict before = *sheet.records[*sheet.itemOf(last)->item.claim].verdict;
        must(checking.lookAgain(last));
        QVERIFY(waiting(mara).empty());
        must(checking.unlook(last, before));
        QCOMPARE(waiting(mara), std::vector<ClaimId>{last});
        must(checking.lookAgain(last));
        sheet = must(checking.signOff(m_article.id, m_article.version));
        QVERIFY(sheet.signOffStands);
        QVERIFY(sheet.signOff->byAuthor);
        QVERIFY(sheet.signOff->overridden.isEmpty());

        // What was signed as it is asks for no third look.
        ArticleContent content = sheet.article.content;
        content.body.replace(secondWords, QStringLiteral("One man was hurt."));
        save(mara, sheet.article.version, content);
        m_desk->clock().advance(1'000);
        sheet = must(checking.sheet(m_article.id));
        const CheckedItem *fallen =
            sheet.itemAt(bodyPlace(content, QStringLiteral("One man was hurt.")));
        give(mara, sheet.records[*fallen->item.claim].claim.id, VerdictKind::NotAFact);
        QVERIFY(!answer(checking.signOff(m_article.id, sheet.article.version)));
        QVERIFY(waiting(mara).size() < 3);
        for (const ClaimId &claim : waiting(mara))
            must(checking.lookAgain(claim));
        QVERIFY(must(checking.signOff(m_article.id, sheet.article.version)).signOffStands);
    }

    void whoIsNotTheAuthorSignsAtOnceOnADeskOfOnePerson()
    {
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.onePerson = true;
        must(Settings(m_desk->session()).update(settings));
        verifyEverything();
        QVERIFY(must(Checking(*m_ines).signOff(m_article.id, m_article.version)).signOffStands);
    }

    void theDatabaseItselfRefusesAVerdictOnOnesOwnWords()
    {
        verifyEverything();
        const QString file = m_desk->path() + QStringLiteral("/desk.sqlite");
        const QByteArray columns = "uuid, claim, kind, actor, by_author, words, withdrawn, hash,"
                                   " document, looked";
        const auto insertBy = [&](const QByteArray &actor) {
            return "INSERT INTO verdict (" + columns + ") SELECT randomblob(16), claim, kind, " +
                   actor + ", 0, words, 0, hash, document, '' FROM verdict LIMIT 1";
        };
        const QByteArray mara = "(SELECT row FROM actor WHERE account = 'mara')";
        const QByteArray ines = "(SELECT row FROM actor WHERE account = 'ines')";
        QVERIFY(!takesSql(file, insertBy(mara)));
        QVERIFY(!takesSql(file, "UPDATE verdict SET actor = " + mara));
        QVERIFY(!takesSql(file, "UPDATE verdict SET kind = 0"));
        QVERIFY(!takesSql(file, "DELETE FROM verdict"));
        QVERIFY(!takesSql(file, "DELETE FROM verdict_hand"));
        QVERIFY(!takesSql(file, "UPDATE verdict_hand SET actor = " + ines));
        QVERIFY(!takesSql(file, "INSERT OR REPLACE INTO verdict SELECT * FROM verdict"));
        QVERIFY(!takesSql(file, "INSERT OR REPLACE INTO evidence SELECT * FROM evidence"));
        QVERIFY(!takesSql(file, "INSERT INTO verdict_hand SELECT uuid, " + ines + " FROM verdict"));
        // A verdict is of its words.
        QVERIFY(!takesSql(file,
                          "INSERT INTO verdict (" + columns +
                              ") SELECT randomblob(16), claim, kind, actor, 0, randomblob(32), 0,"
                              " hash, document, '' FROM verdict LIMIT 1"));
        // Words whose author nobody noted are nobody's to check.
        QVERIFY(!takesSql(file, insertBy(ines)));
        // With a hand that is made up the database takes it, and the record knows nothing of it.
        const QByteArray forged = "x'000102030405060708090a0b0c0d0e0f'";
        QVERIFY(takesSql(file, "INSERT INTO verdict_hand VALUES (" + forged + ", " + ines + ")"));
        QVERIFY(!takesSql(file, insertBy(ines).replace("randomblob(16)", forged)));
        QVERIFY(takesSql(file, insertBy(mara).replace("randomblob(16)", forged)));
        m_expectClean = false;
        QVERIFY(!must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    }

    void whatHasNoEvidenceIsNotVerified()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        const Result<CheckedClaim> bare =
            answer(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(!bare);
        QVERIFY(must(Checking(*m_ines).sheet(m_article.id)).records.empty()); // nothing was kept
        QCOMPARE(must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::NeedsSource, {}, {}}))
                     .standing.state,
                 ClaimState::NeedsSource);
    }

    void whatIsNotInTheEvidenceNeedsAReason()
    {
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), m_article.version, content);
        const ClaimAim aim{{}, bodyPlace(content, QStringLiteral("The gripper opened at 14 Nm."))};
        bindQuote(*m_ines, aim);
        Checking checking(*m_ines);
        NewVerdict verdict{VerdictKind::Verified, {}, {}};
        QVERIFY(!answer(checking.give(m_article.id, aim, verdict)));
        verdict.reason = QStringLiteral("The maker corrected its page.");
        const CheckedClaim given = must(checking.give(m_article.id, aim, verdict));
        QCOMPARE(given.record.verdict->reason, verdict.reason);

        NewVerdict none{VerdictKind::NotAFact, {}, {}};
        QVERIFY(!answer(checking.give(m_article.id, aim, none))); // there is a number in it
    }

    void inALanguageWithoutFormsFiguresAndCapitalsAskForAReason()
    {
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("fi");
        content.headline = QStringLiteral("Portti aukesi");
        content.body =
            QStringLiteral("Kello oli 12 ja portti aukesi. Portti aukesi Oslossa. Kukaan "
                           "ei loukkaantunut.\n");
        const Article article = must(Articles(m_desk->session()).create(content));
        const auto takes = [&](const QString &words, const QString &reason) {
            return answer(Checking(*m_ines).give(article.id,
                                                 {{}, bodyPlace(content, words)},
                                                 {VerdictKind::NotAFact, {}, reason}))
                .has_value();
        };
        const QString place = QStringLiteral("Portti aukesi Oslossa.");
        QVERIFY(!takes(QStringLiteral("Kello oli 12 ja portti aukesi."), {}));
        QVERIFY(!takes(place, {}));
        QVERIFY(takes(place, QStringLiteral("A figure of speech.")));
        QVERIFY(takes(QStringLiteral("Kukaan ei loukkaantunut."), {}));
    }

    void oneSourceOfAnUnstatedRoleIsFew()
    {
        verifyEverything();
        const auto weak = [this] {
            const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
            const std::vector<GateFinding> findings = sheet.findings(GateStep::SignOff);
            return std::count_if(findings.begin(), findings.end(), [](const GateFinding &one) {
                return one.rule == GateRule::WeakSources && one.weight == GateWeight::Warns;
            });
        };
        QCOMPARE(weak(), 1);
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.independentSources = 1;
        must(Settings(m_desk->session()).update(settings));
        QCOMPARE(weak(), 0);
    }

    void picturesAreAskedForTheirWordsAndTheirCredit()
    {
        ArticleContent content = m_article.content;
        content.slug = QStringLiteral("pictures");
        content.body = QStringLiteral("![](images/a.png \"The yard. | Ana Lima\")\n\n"
                                      "![A quay](images/b.png \"The quay.\")\n");
        const Article article = must(Articles(m_desk->session()).create(content));
        const auto found = [&] {
            QStringList all;
            const ReviewedArticle sheet = must(Checking(*m_ines).sheet(article.id));
            for (const GateFinding &one : sheet.findings(GateStep::SignOff)) {
                if (one.rule == GateRule::PictureText || one.rule == GateRule::PictureCredit)
                    all.append(nameOf(one.weight) + u' ' + nameOf(one.rule) + u' ' + one.subject);
            }
            return all;
        };
        QCOMPARE(found(),
                 (QStringList{QStringLiteral("warns picture_text images/a.png"),
                              QStringLiteral("warns picture_credit images/b.png")}));
        DeskSettings settings = must(Settings(m_desk->session()).get());
        settings.checking.gate.insert(QStringLiteral("picture_credit"), QStringLiteral("blocks"));
        must(Settings(m_desk->session()).update(settings));
        QCOMPARE(found().last(), QStringLiteral("blocks picture_credit images/b.png"));
    }

    void evidenceThatIsNoneIsRefused()
    {
        Checking checking(*m_ines);
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        NewEvidence wanted;
        wanted.snapshot = m_snapshot.id;
        wanted.start = m_words.size() - 2;
        wanted.length = 30;
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        wanted.start = 2;
        wanted.length = 1; // a space
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        NewSnapshot wall = page(QStringLiteral("Please accept our cookies."));
        wall.state = SnapshotState::Blocked;
        const Snapshot blocked = must(Snapshots(*m_ines).keep(m_source.id, wall));
        wanted = {};
        wanted.snapshot = blocked.id;
        wanted.length = 6;
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        wanted = {};
        wanted.who = QStringLiteral("Ines");
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted))); // and what?
        wanted.what = QStringLiteral("Saw it open on the quay.");
        const CheckedClaim attested = must(checking.bind(m_article.id, aim, wanted));
        QCOMPARE(attested.record.evidence.front().kind, EvidenceKind::Attestation);
        QCOMPARE(
            must(checking.give(m_article.id,
                               aim,
                               {VerdictKind::Verified, {}, QStringLiteral("Seen by the desk.")}))
                .standing.attested,
            true);
        QCOMPARE(must(checking.sheet(m_article.id)).checked.counts.attested, 1);
    }

    void aVerdictFallsWhereItsSourceSaysSomethingElse()
    {
        verifyEverything();
        must(Snapshots(*m_ines).keep(
            m_source.id,
            page(QStringLiteral("Corrected: on Monday the gripper opened at 12 Nm. It was old."))));
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.drifted, 0); // the quoted words are all there
        must(Snapshots(*m_ines).keep(
            m_source.id,
            page(QStringLiteral("On Monday the gripper opened at 14 Nm. It was new."))));
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.drifted, 1);
        QCOMPARE(sheet.checked.counts.closed(), 2);
        // What a person saved is never compared with what was fetched.
        NewSnapshot notes = page(QStringLiteral("Something else."));
        notes.way = SnapshotWay::Notes;
        must(Snapshots(*m_ines).keep(m_source.id, notes));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 1);
    }

    void aQuoteOfFiveMegabytesIsRefused()
    {
        const QString words = QStringLiteral("(a+)+$ ").repeated(715'000);
        const Snapshot large = must(Snapshots(*m_ines).keep(m_source.id, page(words)));
        NewEvidence wanted;
        wanted.snapshot = large.id;
        wanted.length = words.size();
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        const auto refused = answer(Checking(*m_ines).bind(m_article.id, aim, wanted));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        wanted.length = 6;
        const CheckedClaim bound = must(Checking(*m_ines).bind(m_article.id, aim, wanted));
        QVERIFY(bound.record.evidence.front().quote.exact.contains(QStringLiteral("(a+)+$")));
    }

    void whatRestsOnASourceByItsEvidenceIsFound()
    {
        Checking checking(*m_ines);
        QVERIFY(must(checking.restingOn({m_source.id})).empty());
        // Words that cite nothing rest on what is bound to them all the same.
        const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
        bindQuote(*m_ines, second);
        const std::vector<RestingClaim> resting = must(checking.restingOn({m_source.id}));
        QCOMPARE(resting.size(), size_t(1));
        QCOMPARE(resting.front().article, m_article.id);
        QCOMPARE(resting.front().words, secondWords);
        QCOMPARE(resting.front().place.field, DraftField::Body);
        QCOMPARE(resting.front().locators, QStringList(QStringLiteral("p. 1")));
        QVERIFY(must(checking.restingOn({SourceId::create(1)})).empty());
    }

    void wordsThatLeftTheArticleCarryNothing()
    {
        verifyEverything();
        const QString quote = QStringLiteral("On Monday the gripper opened at 12 Nm.");
        const QString said = QStringLiteral("It was new.\n");
        NewSnapshot now = page(said + quote);
        now.text.runs = {{0, said.size(), RunKind::Main},
                         {said.size(), quote.size(), RunKind::Boilerplate}};
        must(Snapshots(*m_ines).keep(m_source.id, now));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 1);
        now.bytes += "<!-- in the article again -->";
        now.text.runs = {{0, now.text.text.size(), RunKind::Main}};
        must(Snapshots(*m_ines).keep(m_source.id, now));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 0);
    }

    void aCorrectionInASourceAsksForAnotherLook()
    {
        verifyEverything();
        const auto counts = [this] {
            return must(Checking(*m_ines).sheet(m_article.id)).checked.counts;
        };
        must(Snapshots(*m_ines).keep(m_source.id, page(m_words + QStringLiteral("\nMore."))));
        const int before = counts().lookAgain;
        // The quoted words and what is around them are as they were.
        const QString notice = QStringLiteral("\nMore.\nCorrection: it is not new.");
        must(Snapshots(*m_ines).keep(m_source.id, page(m_words + notice)));
        QCOMPARE(counts().lookAgain, before + 1);
        QCOMPARE(counts().closed(), 3);
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        for (const CheckedItem &item : sheet.checked.items) {
            if (item.standing.lookAgain)
                must(Checking(*m_ines).lookAgain(sheet.records[*item.item.claim].claim.id));
        }
        QCOMPARE(counts().lookAgain, 0);
        NewSnapshot data = page(m_words + notice);
        data.correction = QStringLiteral("It is not new.");
        must(Snapshots(*m_ines).keep(m_source.id, data));
        QCOMPARE(counts().lookAgain, 1);
        // It tells what it told when somebody looked.
        must(Snapshots(*m_ines).keep(m_source.id,
                                     page(m_words + notice + QStringLiteral("\nAnd more."))));
        QCOMPARE(counts().lookAgain, 0);
    }

    void aNeighbourThatChangedAsksForAnotherLook()
    {
        verifyEverything();
        ArticleContent content = m_article.content;
        content.body.replace(secondWords, QStringLiteral("One man was hurt."));
        save(m_desk->session(), m_article.version, content);
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.changed, 1);
        QCOMPARE(sheet.checked.counts.lookAgain, 1);
        const CheckedItem *beside = sheet.itemAt(bodyPlace(content, firstWords));
        QVERIFY(beside->standing.lookAgain);
        QCOMPARE(beside->standing.state, ClaimState::Verified);
        const ClaimId claim = sheet.records[*beside->item.claim].claim.id;
        QVERIFY(!must(Checking(*m_ines).lookAgain(claim)).standing.lookAgain);
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.lookAgain, 0);
    }

    void theWordsOfAVerdictStayKnownWhenItsClaimTakesOverNewOnes()
    {
        verifyEverything();
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), m_article.version, content);
        const QString words = QStringLiteral("The gripper opened at 14 Nm.");
        const ClaimAim aim{{}, bodyPlace(content, words)};
        const CheckedClaim noted =
            must(Checking(*m_ines).addNote(m_article.id, aim, QStringLiteral("14?")));
        QCOMPARE(noted.record.claim.words.exact, words);
        QCOMPARE(noted.standing.state, ClaimState::Changed);
        QCOMPARE(noted.record.verdict->exact, firstWords);
        // The next one is on the new words.
        QCOMPARE(must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}}))
                     .record.verdict->exact,
                 words);
    }

    void aVerdictIsTakenBackByWhoGaveIt()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::Disputed, {}, {}}));
        const CheckedClaim second =
            must(Checking(*m_ines).give(m_article.id, aim, {VerdictKind::NeedsSource, {}, {}}));
        const auto jo = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        QVERIFY(!answer(Checking(*jo).takeBack(second.record.verdict->id)));
        QCOMPARE(must(Checking(*m_ines).takeBack(second.record.verdict->id)).standing.state,
                 ClaimState::Disputed);
        QVERIFY(!answer(Checking(*m_ines).takeBack(second.record.verdict->id)));
    }

    void aVerdictIsGivenOnTheWordsThatWereSeen()
    {
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        const CheckedItem *item = sheet.itemAt(bodyPlace(m_article.content, secondWords));
        const NewVerdict verdict;
        const ClaimAim aim{{},
                           bodyPlace(m_article.content, secondWords),
                           claimHashAt(sheet.words, item->item.place)};
        ArticleContent content = m_article.content;
        content.body.replace(QStringLiteral("was hurt"), QStringLiteral("was lost"));
        save(m_desk->session(), m_article.version, content);
        const Result<CheckedClaim> late =
            answer(Checking(*m_ines).give(m_article.id, aim, verdict));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
    }

    void aSentenceIsSplitAndJoinedAgain()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const qsizetype at = m_article.content.body.indexOf(QStringLiteral("opened"));
        Checking checking(*m_ines);
        const std::vector<CheckedClaim> parts = must(checking.split(m_article.id, aim, at));
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0].record.claim.words.exact, QStringLiteral("The gripper"));
        QCOMPARE(parts[0].record.evidence.size(), size_t(1));
        QCOMPARE(parts[1].record.evidence.size(), size_t(1));
        QCOMPARE(must(checking.sheet(m_article.id)).checked.items.size(), size_t(4));
        QVERIFY(!answer(checking.split(m_article.id, aim, 0)));
        const CheckedClaim joined = must(checking.join(
            m_article.id, {parts[0].record.claim.id, {}}, {parts[1].record.claim.id, {}}));
        QCOMPARE(joined.record.claim.words.exact, firstWords);
        QCOMPARE(must(checking.sheet(m_article.id)).checked.items.size(), size_t(3));
        QVERIFY(!answer(checking.join(
            m_article.id, {joined.record.claim.id, {}}, {{}, {DraftField::Headline, -1, {0, 3}}})));
        // What gave its words to another was not ended.
        QVERIFY(!answer(checking.resumeClaim(parts[1].record.claim.id)));
    }

    void aClaimWhoseWordsAreGoneIsEndedByName()
    {
        verifyEverything();
        Checking checking(*m_ines);
        const auto sheet = [&] {
            return must(checking.sheet(m_article.id));
        };
        const ReviewedArticle before = sheet();
        const CheckedItem *item = before.itemAt(bodyPlace(m_article.content, secondWords));
        const ClaimId gone = before.records[*item->item.claim].claim.id;
        const Result<Claim> standing = answer(checking.endClaim(gone));
        QVERIFY(!standing); // its words stand
        QCOMPARE(standing.error().code, ErrorCode::InvalidInput);

        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        QCOMPARE(sheet().checked.counts.orphaned, 1);
        QCOMPARE(must(checking.endClaim(gone)).words.exact, secondWords);
        QCOMPARE(sheet().checked.counts.orphaned, 0);
        QVERIFY(!answer(checking.endClaim(gone)));
        const StoryPage story = must(History(*m_ines).story({m_article.id}));
        QCOMPARE(storySentence(story.entries.front()),
                 QStringLiteral("Ines ended the claim “Nobody was hurt.”, whose words are gone."));

        // With all that was said of it back again.
        must(checking.resumeClaim(gone));
        QCOMPARE(sheet().checked.counts.orphaned, 1);
        QVERIFY(sheet().records[sheet().checked.orphans.front().claim].verdict.has_value());
        QVERIFY(!answer(checking.resumeClaim(gone)));
    }

    void whoWroteWordsDoesNotEndWhatWasSaidAgainstThem()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        Checking ines(*m_ines);
        Checking mara(m_desk->session());
        const ClaimId claim =
            must(ines.give(m_article.id, aim, {VerdictKind::Disputed, {}, {}})).record.claim.id;
        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        const Result<Claim> refused = answer(mara.endClaim(claim));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(must(ines.sheet(m_article.id)).checked.counts.orphaned, 1);
        must(ines.endClaim(claim));
        QCOMPARE(must(ines.sheet(m_article.id)).checked.counts.orphaned, 0);
    }

    void whoWroteTheArticleDoesNotEndAnOpenNote()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        Checking ines(*m_ines);
        Checking mara(m_desk->session());
        const ClaimId claim =
            must(ines.addNote(m_article.id, aim, QStringLiteral("Who says so?"))).record.claim.id;
        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        QVERIFY(!answer(mara.endClaim(claim)));
        must(ines.setNoteState(claim, 0, NoteState::Resolved));
        must(mara.endClaim(claim));
    }

    void aNoteIsAnsweredAndSettled()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        Checking checking(*m_ines);
        const CheckedClaim noted =
            must(checking.addNote(m_article.id, aim, QStringLiteral("Which gripper?")));
        QCOMPARE(noted.record.claim.notes.size(), size_t(1));
        const ClaimId id = noted.record.claim.id;
        must(Checking(m_desk->session()).reply(id, 0, QStringLiteral("The left one.")));
        QCOMPARE(must(checking.setNoteState(id, 0, NoteState::Resolved))
                     .record.claim.notes.front()
                     .settledBy,
                 QStringLiteral("Ines"));
        QVERIFY(!answer(checking.addNote(m_article.id, aim, QStringLiteral("  "))));
        QVERIFY(!answer(checking.reply(id, 3, QStringLiteral("?"))));
    }

    void whatIsSignedIsWhatWasLookedAt()
    {
        verifyEverything();
        const ReviewedArticle seen = must(Checking(*m_ines).sheet(m_article.id));
        const QByteArray hash =
            signOffHash(seen.article.content, signedClaims(seen.checked, seen.records));
        const auto jo = open(QStringLiteral("Jo"), QStringLiteral("jo"));
        const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
        const CheckedClaim another =
            must(Checking(*jo).give(m_article.id, second, {VerdictKind::NotAFact, {}, {}}));
        const Result<ReviewedArticle> refused =
            answer(Checking(*m_ines).signOff(m_article.id, m_article.version, {}, hash));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        must(Checking(*jo).takeBack(another.record.verdict->id)); // it is as it was
        QVERIFY(must(Checking(*m_ines).signOff(m_article.id, m_article.version, {}, hash))
                    .signOffStands);
    }

    void whatStandsInTheWayOfSigningIsSaid()
    {
        const Result<ReviewedArticle> refused =
            answer(Checking(*m_ines).signOff(m_article.id, m_article.version));
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(QStringLiteral("unchecked")));
        QVERIFY(!answer(Checking(*m_ines).signOff(m_article.id, m_article.version + 1)));
    }

    void theDoctorFindsAVerdictThatWasAltered()
    {
        verifyEverything();
        m_expectClean = false;
        const QString file = m_desk->path() + QStringLiteral("/desk.sqlite");
        m_ines.reset();
        m_desk->close();
        runRawSql(file, "UPDATE verdict SET withdrawn = 1 WHERE row = 1");
        m_desk->reopen();
        const DoctorReport report = must(Doctor(m_desk->session()).check(CheckDepth::Thorough));
        QVERIFY(!report.clean());
        QCOMPARE(report.findings.front().part, QStringLiteral("verdicts"));
    }

private:
    [[nodiscard]] std::unique_ptr<DeskSession> open(const QString &name, const QString &account)
    {
        return must(DeskSession::open(
            m_desk->path(), OpenMode::ReadWrite, person(name, account), m_desk->clock()));
    }

    void bindQuote(DeskSession &session, const ClaimAim &aim)
    {
        const QString quote = QStringLiteral("the gripper opened at 12 Nm");
        NewEvidence wanted;
        wanted.snapshot = m_snapshot.id;
        wanted.start = m_words.indexOf(quote);
        wanted.length = quote.size();
        const CheckedClaim bound = must(Checking(session).bind(m_article.id, aim, wanted));
        QCOMPARE(bound.record.evidence.back().quote.exact, quote);
        QCOMPARE(bound.record.evidence.back().locator, QStringLiteral("p. 1"));
    }

    void give(DeskSession &session, ClaimId claim, VerdictKind kind)
    {
        const QString reason = QStringLiteral("The maker corrected its page.");
        must(Checking(session).give(m_article.id, {claim, {}, {}}, {kind, {}, reason}));
    }

    void verifyEverything() { verifyEverything(*m_ines); }

    void verifyEverything(DeskSession &by)
    {
        Checking checking(by);
        const ClaimAim first{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(by, first);
        must(checking.give(m_article.id, first, {VerdictKind::Verified, {}, {}}));
        const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
        must(checking.give(m_article.id, second, {VerdictKind::NotAFact, {}, {}}));
        must(checking.give(m_article.id,
                           {{}, {DraftField::Headline, -1, {0, 14}}},
                           {VerdictKind::NotAFact, {}, {}}));
    }

    /// The claims that wait for a second look before `session` signs.
    [[nodiscard]] std::vector<ClaimId> waiting(DeskSession &session) const
    {
        const Actor &actor = session.actor();
        std::vector<ClaimId> claims;
        const ReviewedArticle sheet = must(Checking(session).sheet(m_article.id));
        const Hand signer{actor.name, actor.account, actor.machine};
        for (const GateFinding &finding : sheet.findings(GateStep::SignOff, signer)) {
            if (finding.rule == GateRule::SecondLook)
                claims.push_back(finding.claim);
        }
        return claims;
    }

    void save(DeskSession &session, qint64 version, const ArticleContent &content)
    {
        const Article before = must(Articles(session).get(m_article.id));
        DraftSave save;
        save.article = m_article.id;
        save.version = version;
        save.content = content;
        // One edit from the first unit that differs to the last.
        const QString &was = before.content.body;
        qsizetype from = 0;
        while (from < was.size() && from < content.body.size() && was[from] == content.body[from])
            ++from;
        qsizetype tail = 0;
        while (tail < was.size() - from && tail < content.body.size() - from &&
               was[was.size() - 1 - tail] == content.body[content.body.size() - 1 - tail])
            ++tail;
        DraftEdit edit;
        edit.position = from;
        edit.removed = was.mid(from, was.size() - from - tail);
        edit.inserted = content.body.mid(from, content.body.size() - from - tail);
        save.edits = {edit};
        must(Articles(session).save(save));
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<DeskSession> m_ines;
    Source m_source;
    Snapshot m_snapshot;
    QString m_words;
    Article m_article;
    bool m_expectClean = true;
};

STET_TEST(TestChecking)

#include "test_checking.moc"
