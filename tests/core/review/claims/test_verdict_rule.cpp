// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString cranes = u"The port has four cranes. It hums."_s;
const Hand ann{u"Ann"_s, u"ann"_s, u"desk-1"_s};
const Hand bo{u"Bo"_s, u"bo"_s, u"desk-1"_s};

bool hasDigit(const QString &words)
{
    return std::any_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

/// Verdicts: who may give which, and while what they stand.
class TestVerdictRule : public QObject
{
    Q_OBJECT

private:
    static bool may(const DraftInCheck &draft,
                    const VerdictWish &wish,
                    const std::vector<Hand> &authors = {ann},
                    const VerdictRules &rules = {})
    {
        const Result<> result =
            mayGive(wish, draft.records[0], authors, rules, hasDigit, draft.look());
        if (!result && result.error().code != ErrorCode::InvalidInput)
            qFatal("another error");
        return result.has_value();
    }

private Q_SLOTS:

    void nobodyVerifiesTheirOwnWords()
    {
        DraftInCheck draft(cranes);
        draft.keepSentence(u"port"_s);
        draft.attest(0);
        for (const VerdictKind kind : {VerdictKind::Verified,
                                       VerdictKind::Disputed,
                                       VerdictKind::NeedsSource,
                                       VerdictKind::NotAFact}) {
            QVERIFY(may(draft, {kind, bo}));
            QVERIFY(!may(draft, {kind, ann}));
            QVERIFY(!may(draft, {kind, bo}, {ann, bo})); // some of the words are theirs
            QVERIFY(!may(draft, {kind, Hand{}}));
        }
        // Two names of one account are one person, unless the desk says otherwise.
        const Hand also{u"Annabel"_s, u"ann"_s, u"desk-1"_s};
        QVERIFY(!may(draft, {VerdictKind::Verified, also}));
        QVERIFY(may(draft, {VerdictKind::Verified, also}, {ann}, {false, true}));
        QVERIFY(may(draft, {VerdictKind::Verified, Hand{u"Annabel"_s, u"ann"_s, u"desk-2"_s}}));
        // On a desk of one person the verdict says who gave it.
        const VerdictRules onePerson{true, false};
        QVERIFY(may(draft, {VerdictKind::Verified, ann}, {ann}, onePerson));
        const auto given = [&](const Hand &by) {
            return boundVerdict(
                {VerdictKind::Verified, by}, draft.records[0], {ann}, onePerson, {}, draft.look());
        };
        QVERIFY(given(ann).byAuthor);
        QVERIFY(!given(bo).byAuthor);
    }

    void verifiedNeedsEvidence()
    {
        DraftInCheck draft(cranes);
        draft.keepSentence(u"port"_s);
        QVERIFY(!may(draft, {VerdictKind::Verified, bo}));
        QVERIFY(may(draft, {VerdictKind::Disputed, bo}));
        const EvidenceId id = draft.bind(0, u"four cranes"_s);
        QVERIFY(may(draft, {VerdictKind::Verified, bo}));
        draft.sources[id.toString()] = u"It was said: five cranes"_s;
        QVERIFY(!may(draft, {VerdictKind::Verified, bo}));
        draft.records[0].evidence.clear();
        draft.attest(0);
        QVERIFY(may(draft, {VerdictKind::Verified, bo}));
        draft.records[0].evidence[0].what.clear();
        QVERIFY(!may(draft, {VerdictKind::Verified, bo}));
        draft.records[0].evidence[0].what = u"saw five"_s; // not what its hash is of
        QVERIFY(!may(draft, {VerdictKind::Verified, bo}));
    }

    void somethingIsAskedFor()
    {
        DraftInCheck draft(u"It has 12 cranes. It hums."_s);
        draft.keepSentence(u"12"_s);
        QVERIFY(!may(draft, {VerdictKind::NotAFact, bo}));
        QVERIFY(!may(draft, {VerdictKind::NotAFact, bo, u"   "_s}));
        QVERIFY(!may(draft, {VerdictKind::NotAFact, bo, u"two\nlines"_s}));
        QVERIFY(may(draft, {VerdictKind::NotAFact, bo, u"a figure of speech"_s}));
        draft.attest(0);
        QVERIFY(!may(draft, {VerdictKind::Verified, bo, {}, {u"12"_s}}));
        QVERIFY(may(draft, {VerdictKind::Verified, bo, u"a dozen"_s, {u"12"_s}}));
        DraftInCheck other(u"It hums."_s);
        other.keepSentence(u"It"_s);
        QVERIFY(may(other, {VerdictKind::NotAFact, bo}));
    }

    void eachVerdictIsAState()
    {
        DraftInCheck draft(cranes);
        draft.keepSentence(u"port"_s);
        QCOMPARE(draft.state(0), ClaimState::Unchecked);
        draft.attest(0);
        const QList<std::pair<VerdictKind, ClaimState>> states = {
            {VerdictKind::Verified, ClaimState::Verified},
            {VerdictKind::Disputed, ClaimState::Disputed},
            {VerdictKind::NeedsSource, ClaimState::NeedsSource},
            {VerdictKind::NotAFact, ClaimState::NotAFact}};
        for (const auto &[kind, state] : states) {
            draft.give(0, kind);
            QCOMPARE(draft.state(0), state);
            QCOMPARE(draft.standing(0).attested, kind == VerdictKind::Verified);
            QCOMPARE(draft.checked().counts.all(), 2);
            QCOMPARE(draft.checked().counts.unchecked, 1);
        }
        // Words whose verdict is of other words.
        draft.records[0].verdict->words = "feed";
        QCOMPARE(draft.state(0), ClaimState::Changed);
        QVERIFY(draft.standing(0).wordsChanged);
    }

    void oneCharacterOfTheSourceTakesTheVerdict()
    {
        DraftInCheck draft(cranes);
        draft.keepSentence(u"port"_s);
        const EvidenceId id = draft.bind(0, u"There are four cranes at the port."_s);
        draft.give(0, VerdictKind::Verified);
        QVERIFY(!draft.standing(0).attested);
        QString &says = draft.sources[id.toString()];
        const QString said = says;
        for (qsizetype at = said.indexOf(u"There"_s); at < said.indexOf(u" That was"_s); ++at) {
            says = said;
            says[at] = u'#';
            QCOMPARE(draft.state(0), ClaimState::Drifted);
        }
        // What counts as the same does not, and what is around it is to be looked at.
        says = QString(said).replace(u"four cranes"_s, u"four\n cra\u00ADnes"_s);
        QCOMPARE(draft.state(0), ClaimState::Verified);
        QVERIFY(!draft.standing(0).lookAgain);
        says = QString(said).replace(u"It was said"_s, u"It was never said"_s);
        QCOMPARE(draft.state(0), ClaimState::Verified);
        QVERIFY(draft.standing(0).lookAgain);
        Verdict &verdict = *draft.records[0].verdict;
        const QByteArray given = verdictHash(verdict);
        verdict =
            lookedAgain(verdict, draft.records[0], bo, 5, draft.anchored(0).around, draft.look());
        QVERIFY(!draft.standing(0).lookAgain);
        QCOMPARE(verdictHash(verdict), given);
        QCOMPARE(verdict.lookedBy, u"Bo"_s);
        says = said; // and back: it was looked at in the other surroundings
        QVERIFY(draft.standing(0).lookAgain);
    }

    void evidenceThatIsWithdrawnOrAlteredTakesTheVerdict()
    {
        DraftInCheck draft(cranes);
        draft.keepSentence(u"port"_s);
        draft.attest(0);
        draft.give(0, VerdictKind::Verified);
        const ClaimRecord record = draft.records[0];
        draft.attest(0); // more of it takes nothing
        QCOMPARE(draft.state(0), ClaimState::Verified);
        draft.records[0].evidence.erase(draft.records[0].evidence.begin());
        QCOMPARE(draft.state(0), ClaimState::Changed);
        QVERIFY(draft.standing(0).evidenceChanged);
        draft.records[0] = record;
        draft.records[0].evidence[0].translation = u"sah vier Kräne"_s;
        draft.records[0].evidence[0].hash = evidenceHash(draft.records[0].evidence[0]);
        QCOMPARE(draft.state(0), ClaimState::Changed);
        draft.records[0] = record;
        QCOMPARE(draft.state(0), ClaimState::Verified);
    }

    void aQuoteInTenThousandPlacesIsNoSilentFirst()
    {
        QString text = u"We said yes to that. "_s;
        for (int i = 0; i < 9'999; ++i)
            text += u"They said yes, "_s + QString::number(i) + u". "_s;
        const SourceQuote quote = sourceQuoteAt(text, text.indexOf(u"yes"_s), 3);
        QCOMPARE(quote.places, 10'000);
        QCOMPARE(quote.exact, u"yes"_s);
        QCOMPARE(quote.prefix, u"We said "_s);
        Evidence evidence;
        evidence.quote = quote;
        const EvidenceNow then = evidenceIn(evidence, QuoteText(text));
        QCOMPARE(then.standing, QuoteStanding::Stands);
        QVERIFY(then.around != 0);
        // Without its surroundings it cannot be said which one it is.
        QCOMPARE(evidenceIn(evidence, QuoteText(text.mid(20))),
                 (EvidenceNow{QuoteStanding::Stands, 0}));
        const CpuStopwatch watch;
        evidence.quote.exact = QString(1'000'000, u'a');
        const QuoteText hostile(QString(4'000'000, u'a'));
        QCOMPARE(evidenceIn(evidence, hostile).standing, QuoteStanding::Gone); // it is one word
        QVERIFY2(watch.elapsedMs() < 5'000, qPrintable(QString::number(watch.elapsedMs())));
    }

    void aQuoteIsNotFoundInsideOfOtherWords_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("quoted");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("stands");
        const QString five = u"It has 5 cranes there."_s;
        const QString cranes = u"5 cranes"_s;
        QTest::newRow("a digit more") << five << cranes << u"It has 15 cranes there."_s << false;
        QTest::newRow("a sign") << five << cranes << u"It has -5 cranes there."_s << false;
        QTest::newRow("decimals before") << five << cranes << u"It has 1.5 cranes."_s << false;
        QTest::newRow("decimals behind")
            << five << u"It has 5"_s << u"It has 5.5 cranes."_s << false;
        QTest::newRow("per cent") << five << u"It has 5"_s << u"It has 5% cranes."_s << false;
        QTest::newRow("a longer word") << five << u"5 crane"_s << u"It has 5 cranesmen."_s << false;
        QTest::newRow("a compound") << u"It has five cranes."_s << u"five cranes"_s
                                    << u"It has twenty-five cranes."_s << false;
        QTest::newRow("another sign")
            << u"It was -5 degrees."_s << u"5 degrees"_s << u"It was +5 degrees."_s << false;
        QTest::newRow("the same sign")
            << u"It was -5 degrees."_s << u"5 degrees"_s << u"By noon it was -5 degrees."_s << true;
        QTest::newRow("quoted") << five << cranes << u"\u201C5 cranes\u201D, they say."_s << true;
        QTest::newRow("in brackets") << five << cranes << u"It (5 cranes) hums."_s << true;
        QTest::newRow("behind a dash") << five << cranes << u"So many\u20145 cranes!"_s << true;
        QTest::newRow("one of two") << five << cranes << u"15 cranes, 5 cranes."_s << true;
    }

    void aQuoteIsNotFoundInsideOfOtherWords()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, quoted);
        QFETCH(const QString, says);
        QFETCH(const bool, stands);
        Evidence evidence;
        evidence.quote = sourceQuoteAt(said, said.indexOf(quoted), quoted.size());
        QCOMPARE(evidenceIn(evidence, QuoteText(said)).standing, QuoteStanding::Stands);
        QCOMPARE(evidenceIn(evidence, QuoteText(says)).standing == QuoteStanding::Stands, stands);
    }

    void aQuoteIsLookedForWhereItWasBound()
    {
        const QString article = u"It has five cranes.\nThey hum."_s;
        const QString teaser = u"\nRead on: five cranes."_s;
        const auto said = [](const QString &first, RunKind kind, const QString &second) {
            SnapshotText text;
            text.text = first + second;
            text.runs = {{0, first.size(), RunKind::Main}, {first.size(), second.size(), kind}};
            return SaidText(text);
        };
        const auto quoteAt = [](const QString &text, qsizetype start) {
            Evidence evidence;
            evidence.quote = sourceQuoteAt(text, start, u"five cranes"_s.size());
            return evidence;
        };
        const QString whole = article + teaser;
        const SaidText bound = said(article, RunKind::Boilerplate, teaser);
        const Evidence inArticle = quoteAt(whole, whole.indexOf(u"five"_s));
        const Evidence inTeaser = quoteAt(whole, whole.lastIndexOf(u"five"_s));
        const auto stands = [&](const Evidence &evidence, const SaidText &now) {
            return evidenceIn(evidence, bound, now).standing == QuoteStanding::Stands;
        };
        QVERIFY(stands(inArticle, bound));
        QVERIFY(stands(inTeaser, bound));
        QVERIFY(evidenceIn(inArticle, bound, bound).around != 0);
        // It left the article, and stands beside it alone.
        const SaidText gone = said(u"It has many cranes."_s, RunKind::Navigation, teaser);
        QVERIFY(!stands(inArticle, gone));
        QVERIFY(stands(inTeaser, gone));
        const SaidText hidden = said(u"It has many cranes."_s, RunKind::Hidden, teaser);
        QVERIFY(!stands(inArticle, hidden));
        // Over two paragraphs whose line break is nobody's.
        SnapshotText parted;
        parted.text = article;
        const qsizetype line = article.indexOf(u'\n');
        parted.runs = {{0, line, RunKind::Main},
                       {line, 1, RunKind::Boilerplate},
                       {line + 1, article.size() - line - 1, RunKind::Main}};
        Evidence both;
        both.quote = sourceQuoteAt(article, 0, article.size());
        QCOMPARE(evidenceIn(both, SaidText(parted), SaidText(parted)).standing,
                 QuoteStanding::Stands);
        // Where nothing is told apart, all of it is what the source says.
        SnapshotText plain;
        plain.text = teaser.trimmed();
        QVERIFY(stands(inArticle, SaidText(plain)));
        plain.runs = {{0, plain.text.size(), RunKind::Boilerplate}};
        QVERIFY(stands(inArticle, SaidText(plain)));
    }

    void aQuoteIsOfWholeWords()
    {
        const QString text = u"15 cranes, 5 cranes and 5 cranes"_s;
        const SourceQuote quote = sourceQuoteAt(text, 1, 7);
        QCOMPARE(quote.exact, u"15 cranes"_s);
        QCOMPARE(quote.position, 0);
        QCOMPARE(quote.places, 1);
        QCOMPARE(quote.suffix, u", 5 cranes and 5 cranes"_s);
        QCOMPARE(sourceQuoteAt(text, 11, 8).places, 2);
        QVERIFY(sourceQuoteAt(text, 10, 1).exact.isEmpty()); // a space alone
        const QuoteText words(text);
        QCOMPARE(wholeWordPlaces(words, u"5  cranes", 9),
                 (std::vector<QuotePlace>{{11, 8, 0}, {24, 8, 0}}));
        QCOMPARE(wholeWordPlaces(words, u"5 cranes", 1), (std::vector<QuotePlace>{{11, 8, 0}}));
        QVERIFY(wholeWordPlaces(words, u"crane", 9).empty());
        QVERIFY(wholeWordPlaces(words, u"", 9).empty());
    }

    void lastHandsAreThoseOfTheWords()
    {
        const auto place = [](qsizetype start, qsizetype length, int row = -1) {
            return SourcePlace{
                row < 0 ? DraftField::Body : DraftField::Facts, row, {start, length}};
        };
        const std::vector<ChangedBy> changes{{place(20, 5), bo},
                                             {place(0, 20), ann},
                                             {place(30, 0), Hand{u"Cy"_s, {}, {}}},
                                             {place(3, 4, 0), bo}};
        QCOMPARE(lastHands(place(0, 20), changes), (std::vector<Hand>{ann}));
        QCOMPARE(lastHands(place(10, 12), changes), (std::vector<Hand>{ann, bo}));
        QCOMPARE(lastHands(place(24, 2), changes), (std::vector<Hand>{bo}));
        QVERIFY(lastHands(place(25, 3), changes).empty());
        // What was taken out was of the words on both sides.
        QCOMPARE(lastHands(place(30, 3), changes).size(), size_t(1));
        QCOMPARE(lastHands(place(26, 4), changes).size(), size_t(1));
        QCOMPARE(lastHands(place(0, 9, 0), changes), (std::vector<Hand>{bo}));
        QVERIFY(lastHands(place(0, 9, 1), changes).empty());
    }
};

STET_TEST(TestVerdictRule)

#include "test_verdict_rule.moc"
