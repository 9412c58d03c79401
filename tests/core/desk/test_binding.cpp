// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/claims/alike_claims.h"
#include "core/desk/claims/moved_quotes.h"
#include "core/desk/claims/words_address.h"
#include "core/desk/history/history.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace stet;
using namespace stet::test;

namespace {

const QString opened = QStringLiteral("The gripper opened at 12 Nm.");
const QString hurt = QStringLiteral("Nobody was hurt.");

std::vector<AlikeEvidence>
offered(const ReviewedArticle &sheet, const QString &words, ClaimId own = {})
{
    const FactLexicons lexicons{Languages()};
    const ClaimFacts facts(lexicons, sheet);
    return evidenceOfAlikes(sheet, facts, words, own, 4);
}

/// What is offered in the place of quotes of the claim with the words.
std::vector<ProposedPassage> movedFrom(const CheckedDesk &desk, const QString &words)
{
    const ArticleAtHand hand = must(Checking(desk.ines()).atHand(desk.article(), nullptr));
    for (const ClaimRecord &record : hand.sheet->records) {
        if (record.claim.words.exact == words)
            return movedQuotes(*hand.sheet, *hand.aids, record);
    }
    return {};
}

} // namespace

/// What is bound to a claim: again to another one that says the same, in its own words, and as it
/// was seen.
class TestBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void evidenceOfAVerifiedClaimIsOfferedToWhatRepeatsIt()
    {
        CheckedDesk desk;
        const CheckedClaim bound = desk.bind(opened);
        QVERIFY(offered(desk.sheet(), QStringLiteral("Gripper opens at 12 Nm")).empty());
        desk.give(opened, VerdictKind::Verified);
        const ReviewedArticle sheet = desk.sheet();
        const std::vector<AlikeEvidence> alikes =
            offered(sheet, QStringLiteral("Gripper opens at 12 Nm"));
        QCOMPARE(alikes.size(), size_t(1));
        QCOMPARE(alikes.front().words, opened);
        QCOMPARE(alikes.front().evidence.id, bound.record.evidence.front().id);
        // Another number, a denial, and words that state nothing are no repetition.
        QVERIFY(offered(sheet, QStringLiteral("Gripper opens at 13 Nm")).empty());
        QVERIFY(offered(sheet, QStringLiteral("The gripper did not open at 12 Nm")).empty());
        QVERIFY(offered(sheet, QStringLiteral("Grippers open")).empty());
        // Nor is a claim one of itself.
        QVERIFY(offered(sheet, opened, bound.record.claim.id).empty());
    }

    void theSameEvidenceCarriesASecondClaim()
    {
        CheckedDesk desk;
        const Evidence first = desk.bind(opened).record.evidence.front();
        NewEvidence same;
        same.same = first.id;
        Checking checking(desk.ines());
        const CheckedClaim second = must(checking.bind(desk.article(), desk.aim(hurt), same));
        const Evidence &copy = second.record.evidence.front();
        QVERIFY(copy.id != first.id);
        QCOMPARE(copy.claim, second.record.claim.id);
        QCOMPARE(copy.hash, first.hash);
        QCOMPARE(copy.quote, first.quote);
        QCOMPARE(copy.person, QStringLiteral("Ines"));
        QVERIFY(!answer(checking.bind(desk.article(), desk.aim(hurt), same))); // it has it
        // It is not offered twice, and each is taken back for itself.
        desk.give(opened, VerdictKind::Verified);
        QVERIFY(offered(desk.sheet(), QStringLiteral("It opened at 12 Nm"), copy.claim).empty());
        must(checking.setWithdrawn(first.id, true));
        QVERIFY(!answer(checking.bind(desk.article(), desk.aim(opened), same)));
        QVERIFY(must(Doctor(desk.mara()).check(CheckDepth::Thorough)).clean());
    }

    void whatComesNearestIsBoundInThePlaceOfAQuoteThatIsGone()
    {
        CheckedDesk desk;
        desk.verifyAll();
        const Evidence gone = desk.sheet().records.front().evidence.front();
        QVERIFY(movedFrom(desk, opened).empty()); // it stands
        desk.sourceSays(
            QStringLiteral("Read this. On Monday the gripper opened at 14 Nm. It was new."));
        QCOMPARE(desk.sheet().checked.counts.drifted, 1);
        const std::vector<ProposedPassage> moved = movedFrom(desk, opened);
        QCOMPARE(moved.size(), size_t(1));
        QCOMPARE(moved.front().instead, gone.id);
        QCOMPARE(moved.front().words, QStringLiteral("On Monday the gripper opened at 14 Nm."));

        NewEvidence wanted;
        wanted.snapshot = moved.front().snapshot;
        wanted.start = moved.front().range.start;
        wanted.length = moved.front().range.length;
        wanted.instead = gone.id;
        Checking checking(desk.ines());
        const Result<CheckedClaim> elsewhere =
            answer(checking.bind(desk.article(), desk.aim(hurt), wanted));
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().code, ErrorCode::Conflict); // it is no evidence of that claim
        const CheckedClaim bound = must(checking.bind(desk.article(), desk.aim(opened), wanted));
        QCOMPARE(bound.record.evidence.size(), size_t(1));
        const Evidence &now = bound.record.evidence.front();
        QCOMPARE(now.quote.exact, moved.front().words);
        QCOMPARE(now.person, QStringLiteral("Ines"));
        QCOMPARE(now.locator, QStringLiteral("p. 2"));
        QCOMPARE(bound.standing.state, ClaimState::Changed); // no verdict was given on it
        QVERIFY(movedFrom(desk, opened).empty());
        // It is in the record as what it is.
        const StoryPage story = must(History(desk.ines()).story({desk.article()}));
        QVERIFY(std::any_of(story.entries.begin(), story.entries.end(), [](const StoryEntry &one) {
            return storySentence(one).contains(
                QStringLiteral("in the place of those that are gone"));
        }));

        // In one step back: what was, drifted as it was.
        must(checking.turnAll({{now.id, true}, {gone.id, false}}));
        QCOMPARE(desk.sheet().checked.counts.drifted, 1);
        QCOMPARE(desk.sheet().records.front().evidence.front().id, gone.id);
        QCOMPARE(
            answer(checking.turnAll({{gone.id, true}, {EvidenceId::create(1), true}})).error().code,
            ErrorCode::NotFound);
        QCOMPARE(desk.sheet().records.front().evidence.size(), size_t(1)); // all of it or nothing
        QVERIFY(must(Doctor(desk.mara()).check(CheckDepth::Thorough)).clean());
    }

    void factsAndCaptionsAreOfferedPassagesAsSentencesAre()
    {
        CheckedDesk desk;
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.headline = QStringLiteral("Another one");
        content.leadCaption = QStringLiteral("The gripper at 12 Nm. [@ledger]");
        content.body = QStringLiteral("![A gripper](images/a.png \"It opened at 12 Nm.\")\n");
        content.facts = {{QStringLiteral("Torque"), QStringLiteral("12 Nm [@ledger]")}};
        const ArticleId article = must(Articles(desk.mara()).create(content)).id;
        const ArticleAtHand hand = must(Checking(desk.ines()).atHand(article, nullptr));
        QSet<DraftField> offered;
        for (const CheckedItem &item : hand.sheet->checked.items) {
            const QString words = wordsAt(hand.sheet->words, item.item.place);
            const std::vector<ProposedPassage> passages =
                proposalsFor(*hand.aids, words, content.language, QDate(), 3);
            if (!passages.empty() && passages.front().words.contains(QStringLiteral("12 Nm")))
                offered.insert(hand.sheet->words.passages[item.item.place.passage].field);
        }
        QCOMPARE(offered,
                 (QSet<DraftField>{DraftField::LeadCaption, DraftField::Body, DraftField::Facts}));
    }

    void theWordsOfAQuoteHaveAnAddressOfTheirOwn()
    {
        CheckedDesk desk;
        const Evidence bound = desk.bind(opened).record.evidence.front();
        QCOMPARE(wordsAddress(desk.sheet(), bound),
                 QStringLiteral("https://ledger.example/gripper#:~:text="
                                "On%20Monday%20the%20gripper%20opened%20at%2012%20Nm."));
        Evidence attested = bound;
        attested.kind = EvidenceKind::Attestation;
        QVERIFY(wordsAddress(desk.sheet(), attested).isEmpty());
        Source source = desk.source();
        source.url.clear(); // a paper that somebody scanned
        desk.change(source);
        QVERIFY(wordsAddress(desk.sheet(), bound).isEmpty());
    }

    void likeIsComparedWithLikeForWhatComesNearest()
    {
        CheckedDesk desk;
        desk.verifyAll();
        desk.sourceSays(QStringLiteral("On Monday the gripper opened at 14 Nm. It was new."));
        const Snapshot newest = desk.sourceSays(
            QStringLiteral("They say: on Monday the gripper opened at 12 Nm. So be it."),
            SnapshotWay::Notes);
        const std::vector<ProposedPassage> moved = movedFrom(desk, opened);
        QCOMPARE(moved.size(), size_t(1));
        QVERIFY(moved.front().snapshot != newest.id);
        QCOMPARE(moved.front().words, QStringLiteral("On Monday the gripper opened at 14 Nm."));
    }

    void whatIsNothingLikeTheQuoteIsNotOffered()
    {
        CheckedDesk desk;
        desk.verifyAll();
        desk.sourceSays(QStringLiteral("This page is about something else altogether by now."));
        QCOMPARE(desk.sheet().checked.counts.drifted, 1);
        QVERIFY(movedFrom(desk, opened).empty());
    }

    void oneSelectionIsBoundToSeveralClaimsOrToNone()
    {
        CheckedDesk desk;
        NewEvidence wanted;
        wanted.snapshot = desk.snapshot().id;
        wanted.length = ledgerWords().indexOf(u'.') + 1;
        Checking checking(desk.ines());
        const std::vector<CheckedClaim> bound =
            must(checking.bindAll(desk.article(), {desk.aim(opened), desk.aim(hurt)}, wanted));
        QCOMPARE(bound.size(), size_t(2));
        QVERIFY(bound[0].record.claim.id != bound[1].record.claim.id);
        QCOMPARE(bound[0].record.evidence.front().hash, bound[1].record.evidence.front().hash);
        QCOMPARE(desk.sheet().records.size(), size_t(2));

        // The words of the second are others than were seen: neither has it a second time.
        ClaimAim stale = desk.aim(hurt);
        stale.seen = "0";
        QVERIFY(!answer(checking.bindAll(desk.article(), {desk.aim(opened), stale}, wanted)));
        for (const ClaimRecord &record : desk.sheet().records)
            QCOMPARE(record.evidence.size(), size_t(1));
        QVERIFY(!answer(checking.bindAll(desk.article(), {}, wanted)));

        // Whose evidence it is has it already.
        NewEvidence same;
        same.same = bound.front().record.evidence.front().id;
        const ClaimAim headline = desk.aim(QStringLiteral("Gripper opened"));
        QCOMPARE(must(checking.bindAll(desk.article(), {desk.aim(opened), headline}, same)).size(),
                 size_t(1));
        QVERIFY(!answer(checking.bindAll(desk.article(), {desk.aim(opened), headline}, same)));
        QVERIFY(must(Doctor(desk.mara()).check(CheckDepth::Thorough)).clean());
    }

    void aVerdictIsOnTheEvidenceThatWasSeen()
    {
        CheckedDesk desk;
        const CheckedClaim bound = desk.bind(opened);
        ClaimAim aim = desk.aim(opened);
        aim.rests = idsOf(bound.record.evidence);
        Checking checking(desk.ines());
        NewEvidence more; // somebody binds more while a reason is typed
        more.who = QStringLiteral("Ada Moen");
        more.what = QStringLiteral("The gripper opened at 12 Nm.");
        must(checking.bind(desk.article(), desk.aim(opened), more));
        const Result<CheckedClaim> late =
            answer(checking.give(desk.article(), aim, {VerdictKind::Verified, {}, {}}));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QVERIFY(!desk.sheet().records.front().verdict);
        aim.rests = idsOf(desk.sheet().records.front().evidence);
        QVERIFY(answer(checking.give(desk.article(), aim, {VerdictKind::Verified, {}, {}})));
    }

    void aQuoteInTwentyMegabytesIsBoundWhereItStands()
    {
        constexpr int said = 300'000;
        constexpr int often = 10'000;
        const QString half = QStringLiteral("Nothing was said of it by night. ").repeated(said);
        const QString quote = QStringLiteral("On Tuesday the lathe ran at 900 rpm.");
        const QString again = QStringLiteral("So it was, they wrote. ");
        CheckedDesk desk;
        NewSnapshot book;
        book.way = SnapshotWay::PlainText;
        book.mediaType = QStringLiteral("text/plain");
        book.text.text = half + quote + u' ' + again.repeated(often) + half;
        QVERIFY(book.text.text.size() > 20'000'000);
        const Snapshot kept = must(Snapshots(desk.ines()).keep(desk.source().id, book));
        Checking checking(desk.ines());
        NewEvidence wanted;
        wanted.snapshot = kept.id;
        wanted.start = half.size();
        wanted.length = quote.size();
        const CheckedClaim bound = must(checking.bind(desk.article(), desk.aim(hurt), wanted));
        const SourceQuote &found = bound.record.evidence.front().quote;
        QCOMPARE(found.exact, quote);
        QCOMPARE(found.position, half.size());
        QCOMPARE(found.places, 1);
        // Of what stands there often it is said how often.
        wanted.start = half.size() + quote.size() + 1;
        wanted.length = again.size() - 1;
        const CheckedClaim more = must(checking.bind(desk.article(), desk.aim(hurt), wanted));
        QCOMPARE(more.record.evidence.back().quote.places, often);
    }

    void evidenceIsNoWholeBook()
    {
        CheckedDesk desk;
        NewSnapshot book;
        book.url = desk.source().url;
        book.mediaType = QStringLiteral("text/html");
        book.bytes = "<p>long</p>";
        book.text.text = QStringLiteral("word ").repeated(MostQuoteUnits);
        const Snapshot kept = must(Snapshots(desk.ines()).keep(desk.source().id, book));
        Checking checking(desk.ines());
        NewEvidence wanted;
        wanted.snapshot = kept.id;
        wanted.length = MostQuoteUnits + 1;
        const Result<CheckedClaim> refused =
            answer(checking.bind(desk.article(), desk.aim(opened), wanted));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        wanted.length = MostQuoteUnits;
        // Words that stand in thousands of places are counted to the last.
        const CheckedClaim bound = must(checking.bind(desk.article(), desk.aim(opened), wanted));
        QVERIFY(bound.record.evidence.front().quote.places > 1'000);
    }

    void lookingAgainIsTakenBack()
    {
        CheckedDesk desk;
        desk.verifyAll();
        desk.edit(hurt, QStringLiteral("One man was hurt."));
        const auto gripper = [&] {
            const ReviewedArticle sheet = desk.sheet();
            return *sheet.itemAt(desk.aim(opened).place);
        };
        QVERIFY(gripper().standing.lookAgain);
        const ReviewedArticle before = desk.sheet();
        const ClaimRecord &record = before.records[*gripper().item.claim];
        Checking checking(desk.ines());
        QVERIFY(!must(checking.lookAgain(record.claim.id)).standing.lookAgain);
        QVERIFY(must(checking.unlook(record.claim.id, *record.verdict)).standing.lookAgain);
        QCOMPARE(gripper().standing.state, ClaimState::Verified);
        // Who did not look takes nothing back.
        QVERIFY(!must(checking.lookAgain(record.claim.id)).standing.lookAgain);
        QVERIFY(!answer(Checking(desk.mara()).unlook(record.claim.id, *record.verdict)));
        QVERIFY(!gripper().standing.lookAgain);
        QVERIFY(must(Doctor(desk.mara()).check(CheckDepth::Thorough)).clean());
    }
};

STET_TEST(TestBinding)

#include "test_binding.moc"
