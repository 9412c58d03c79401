// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString port = u"The port has four cranes. It hums at night. Ships wait outside."_s;

} // namespace

/// Where claims stand in a later state of their article.
class TestAnchoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneEditTakesExactlyOneVerdict()
    {
        DraftInCheck draft(port);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 3);
        draft.setBody(QString(port).replace(u"hums"_s, u"sings"_s));
        const ClaimCounts counts = draft.checked().counts;
        QCOMPARE(counts.verified, 2);
        QCOMPARE(counts.changed, 1);
        QCOMPARE(counts.all(), 3);
        QCOMPARE(draft.state(1), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(1), u"It sings at night."_s);
        // Its neighbours stand, and are to be looked at again.
        QVERIFY(draft.standing(0).lookAgain);
        QVERIFY(draft.standing(2).lookAgain);
        // Undone, everything is as it was.
        draft.setBody(port);
        QCOMPARE(draft.checked().counts.verified, 3);
        QCOMPARE(draft.checked().counts.lookAgain, 0);
    }

    void whatIsNormalisedTakesNone_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("white space") << u"four cranes"_s << u"four   cranes"_s;
        QTest::newRow("a line break") << u"four cranes"_s << u"four\ncranes"_s;
        QTest::newRow("a soft hyphen") << u"cranes"_s << u"cra\u00ADnes"_s;
        QTest::newRow("emphasis") << u"four cranes"_s << u"**four** cranes"_s;
        QTest::newRow("a paragraph for itself") << u"cranes. It"_s << u"cranes.\n\nIt"_s;
        QTest::newRow("a list") << u"The port"_s << u"* The port"_s;
    }

    void whatIsNormalisedTakesNone()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        DraftInCheck draft(port);
        draft.verifyAll();
        draft.setBody(QString(port).replace(from, to));
        QCOMPARE(draft.checked().counts.verified, 3);
        QCOMPARE(draft.checked().counts.lookAgain, 0);
    }

    void whatChangesTheReadingTakesIt_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("strikethrough") << u"four"_s << u"~~four~~"_s;
        QTest::newRow("another source") << u"[@ledger, p. 4]"_s << u"[@other, p. 4]"_s;
        QTest::newRow("another page of it") << u"p. 4"_s << u"p. 5"_s;
        QTest::newRow("no source") << u" [@ledger, p. 4]"_s << QString();
        QTest::newRow("one more") << u"p. 4]"_s << u"p. 4; @other]"_s;
        QTest::newRow("the mark elsewhere")
            << u"four cranes [@ledger, p. 4]"_s << u"four [@ledger, p. 4] cranes"_s;
        QTest::newRow("a link's address") << u"a.example/x"_s << u"a.example/y"_s;
        QTest::newRow("another article") << u"[[haifa|"_s << u"[[ashdod|"_s;
        QTest::newRow("a letter's case") << u"they say"_s << u"They say"_s;
        QTest::newRow("its full stop") << u"Haifa."_s << u"Haifa?"_s;
        QTest::newRow("a direction mark") << u"four"_s << u"\u202Efour\u202C"_s;
        QTest::newRow("a look-alike letter") << u"four"_s << u"f\u043Eur"_s;
        QTest::newRow("an invisible tag") << u"four"_s << u"four\U000E0041"_s;
    }

    void whatChangesTheReadingTakesIt()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const QString body = u"It hums. The port has four cranes [@ledger, p. 4], "
                             "[they say](https://a.example/x), as in [[haifa|Haifa]] Haifa. Ships "
                             "wait."_s;
        DraftInCheck draft(body);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 3);
        QVERIFY(body.contains(from));
        draft.setBody(QString(body).replace(from, to));
        QCOMPARE(draft.state(0), ClaimState::Verified);
        QCOMPARE(draft.state(1), ClaimState::Changed);
        QCOMPARE(draft.state(2), ClaimState::Verified);
        QCOMPARE(draft.checked().counts.all(), 3);
        draft.setBody(body);
        QCOMPARE(draft.checked().counts.verified, 3);
    }

    void aMarkThatIsAddedTakesTheVerdict_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::newRow("a sign") << u"-5"_s;
        QTest::newRow("per cent") << u"5%"_s;
        QTest::newRow("per cent, apart") << u"5 %"_s;
        QTest::newRow("decimals") << u"5.5"_s;
        QTest::newRow("a limit") << u"<5"_s;
        QTest::newRow("a doubt") << u"5?"_s;
    }

    void aMarkThatIsAddedTakesTheVerdict()
    {
        QFETCH(const QString, cell);
        const QString table = u"| | A |\n|---|---|\n| Speed | 5 |\n"_s;
        DraftInCheck draft(table);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 3);
        draft.setBody(QString(table).replace(u"5"_s, cell));
        QCOMPARE(draft.state(2), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(2), cell);
        QCOMPARE(draft.checked().counts.verified, 2);
        draft.setBody(table);
        QCOMPARE(draft.checked().counts.verified, 3);
    }

    void aHeadlineThatAsksIsAnother()
    {
        DraftInCheck draft(port);
        draft.content.headline = u"Mayor resigns"_s;
        draft.read();
        draft.verifyAll();
        draft.content.headline = u"Mayor resigns?"_s;
        draft.save();
        QCOMPARE(draft.state(0), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(0), u"Mayor resigns?"_s);
        draft.content.headline = u"Mayor resigns"_s;
        draft.save();
        QCOMPARE(draft.state(0), ClaimState::Verified);
    }

    void aMarkThatIsAddedToAPartTakesItsVerdict_data()
    {
        QTest::addColumn<QString>("cut");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("falls"); // of the two parts
        QTest::newRow("a sign") << u"5 °C"_s << u"-5 °C"_s << 1;
        QTest::newRow("digits before") << u"5 °C"_s << u"1.5 °C"_s << 1;
        QTest::newRow("per cent") << u"°C"_s << u"5% °C"_s << 0;
        QTest::newRow("decimals") << u"°C"_s << u"5.5 °C"_s << 0;
    }

    void aMarkThatIsAddedToAPartTakesItsVerdict()
    {
        QFETCH(const QString, cut);
        QFETCH(const QString, to);
        QFETCH(const int, falls);
        const QString body = u"Rain fell. It was 5 °C today. It hums."_s;
        DraftInCheck draft(body);
        const ClaimPlace whole = *sentenceAt(draft.words(), draft.at(u"It was"_s));
        const auto at = draft.words().passages[0].passage->words.indexOf(cut);
        const auto parts = splitPlace(draft.words(), whole, qint32(at));
        QVERIFY(parts.has_value());
        draft.keep(parts->first);
        draft.keep(parts->second);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 4);
        draft.setBody(QString(body).replace(u"5 °C"_s, to));
        QCOMPARE(draft.state(size_t(falls)), ClaimState::Changed);
        QCOMPARE(draft.state(size_t(1 - falls)), ClaimState::Verified);
        QCOMPARE(draft.checked().counts.verified, 3);
        draft.setBody(body);
        QCOMPARE(draft.checked().counts.verified, 4);
    }

    void noVerdictGoesToATwinByEditAndUndo()
    {
        const QString table = u"| | A |\n|---|---|\n| Speed | 5 |\n"_s;
        const QString twice = table + u"\nSo it is.\n\n"_s + table;
        for (const int which : {0, 1}) {
            DraftInCheck draft(twice);
            const size_t claim = draft.keepSentence(u"5"_s, which);
            draft.attest(claim);
            draft.give(claim, VerdictKind::Verified);
            QCOMPARE(draft.state(claim), ClaimState::Verified);
            QString edited = twice;
            edited[draft.at(u"5"_s, which).range.start] = u'6';
            draft.setBody(edited);
            QCOMPARE(draft.state(claim), ClaimState::Changed);
            draft.setBody(twice);
            QCOMPARE(draft.state(claim), ClaimState::Orphaned); // whose 5 it is cannot be said
        }
    }

    void theVeryWordsThatACutLeavesAreTheClaims()
    {
        DraftInCheck draft(u"It rains. And 12 has. Ships wait."_s);
        const size_t claim = draft.keepSentence(u"And 12"_s);
        draft.attest(claim);
        draft.give(claim, VerdictKind::Verified);
        const QString cut = u"It rains. And port today. And 12 has. [@ledger] Ships wait."_s;
        draft.setBody(cut);
        QCOMPARE(draft.state(claim), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(claim), u"And 12 has."_s);
        draft.setBody(QString(cut).remove(u" [@ledger]"_s));
        QCOMPARE(draft.state(claim), ClaimState::Verified);
        QVERIFY(draft.standing(claim).lookAgain);
    }

    void aTickedBoxIsReadOtherwise()
    {
        DraftInCheck draft(u"* [ ] The basin is dug.\n* [ ] The crane stands. It lifts.\n"_s);
        draft.verifyAll();
        draft.setBody(u"* [ ] The basin is dug.\n* [x] The crane stands. It lifts.\n"_s);
        QCOMPARE(draft.state(0), ClaimState::Verified);
        QCOMPARE(draft.state(1), ClaimState::Changed);
        QCOMPARE(draft.state(2), ClaimState::Verified);
    }

    void ofTwoLookAlikesOneIsDeleted()
    {
        const QString twice = u"It opened in May. The port has four cranes. It hums.\n\n"
                              "Rain fell. The port has four cranes. Ships wait."_s;
        for (const int which : {0, 1}) {
            for (const bool bothKept : {false, true}) {
                DraftInCheck draft(twice);
                const size_t claim = draft.keepSentence(u"The port"_s, which);
                if (bothKept)
                    draft.keepSentence(u"The port"_s, 1 - which);
                draft.attest(claim);
                draft.give(claim, VerdictKind::Verified);
                QString body = twice;
                body.remove(
                    which == 0 ? body.indexOf(u"The port"_s) : body.lastIndexOf(u"The port"_s), 26);
                draft.setBody(body);
                QCOMPARE(draft.state(claim), ClaimState::Orphaned);
                // Not by a later edit either: a look-alike stood in the version before.
                draft.setBody(body + u" Now."_s);
                QCOMPARE(draft.state(claim), ClaimState::Orphaned);
                if (bothKept)
                    QCOMPARE(draft.wordsOf(1), u"The port has four cranes."_s);
                // What is undone stands again.
                draft.setBody(twice);
                QCOMPARE(draft.state(claim), ClaimState::Verified);
                QVERIFY(!draft.standing(claim).lookAgain);
            }
        }
    }

    void aCopyIsNotTheClaimOnceTheOriginalIsGone()
    {
        DraftInCheck draft(port);
        const size_t claim = draft.keepSentence(u"The port"_s);
        draft.attest(claim);
        draft.give(claim, VerdictKind::Verified);
        draft.setBody(port + u"\n\nIt rains. The port has four cranes. It snows."_s);
        QCOMPARE(draft.state(claim), ClaimState::Verified);
        draft.setBody(u"It hums at night. Ships wait outside.\n\nIt rains. The port has four "
                      "cranes. It snows."_s);
        QCOMPARE(draft.state(claim), ClaimState::Orphaned);
    }

    void aMovedSentenceIsToBeLookedAtAgain()
    {
        DraftInCheck draft(port + u"\n\n## Elsewhere\n\nIt rains."_s);
        draft.verifyAll();
        draft.setBody(u"It hums at night. Ships wait outside.\n\n## Elsewhere\n\nIt rains. The "
                      "port has four cranes."_s);
        QCOMPARE(draft.state(0), ClaimState::Verified);
        QVERIFY(draft.standing(0).lookAgain);
        QCOMPARE(draft.checked().counts.verified, draft.checked().counts.all());
    }

    void aHeadingThatChangesIsToBeLookedAt()
    {
        DraftInCheck draft(u"## Haifa\n\nIt has cranes.\n\n### North\n\nFour.\n\n## Ashdod\n\nIt "
                           "has none."_s);
        draft.verifyAll();
        draft.setBody(QString(draft.content.body).replace(u"Haifa"_s, u"Eilat"_s));
        QCOMPARE(draft.state(0), ClaimState::Changed); // the heading itself
        QVERIFY(draft.standing(1).lookAgain);
        QVERIFY(draft.standing(3).lookAgain);
        QCOMPARE(draft.state(3), ClaimState::Verified);
        QVERIFY(!draft.standing(5).lookAgain);
        QCOMPARE(draft.checked().counts.verified, 5);
    }

    void newWordsBetweenClaimsAreUnchecked()
    {
        DraftInCheck draft(port);
        draft.verifyAll();
        draft.setBody(QString(port).replace(u"It hums"_s, u"Nobody counted them. It hums"_s));
        const ClaimCounts counts = draft.checked().counts;
        QCOMPARE(counts.verified, 3);
        QCOMPARE(counts.unchecked, 1);
        QCOMPARE(counts.lookAgain, 2);
        QCOMPARE(draft.sheetWords().at(1), u"Nobody counted them."_s);
    }

    void aSentenceThatGetsMoreWordsIsAnother_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("before") << u"The port has"_s << u"Officials deny: The port has"_s
                                << u"Officials deny: The port has four cranes."_s;
        QTest::newRow("behind, without a stop") << u"four cranes."_s << u"four cranes. and more."_s
                                                << u"The port has four cranes. and more."_s;
        QTest::newRow("joined with the one before")
            << u"night. The"_s << u"night, The"_s
            << u"It hums at night, The port has four cranes."_s;
    }

    void aSentenceThatGetsMoreWordsIsAnother()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, words);
        DraftInCheck draft(u"Rain fell. It hums at night. The port has four cranes. Ships wait."_s);
        const size_t claim = draft.keepSentence(u"The port"_s);
        draft.attest(claim);
        draft.give(claim, VerdictKind::Verified);
        draft.setBody(QString(draft.content.body).replace(from, to));
        QCOMPARE(draft.state(claim), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(claim), words);
    }

    void changedClaimsKeepTheirPlaces()
    {
        // A whole paragraph is written anew, sentence by sentence.
        DraftInCheck draft(u"Rain fell. The port of Haifa has four cranes. They lift forty tons "
                           "each. Their drivers work at night. Ships wait."_s);
        draft.verifyAll();
        draft.setBody(u"Rain fell. The port of Haifa owns five cranes. They lift fifty tons each. "
                      "Their drivers work by day. Ships wait."_s);
        QCOMPARE(draft.wordsOf(1), u"The port of Haifa owns five cranes."_s);
        QCOMPARE(draft.wordsOf(2), u"They lift fifty tons each."_s);
        QCOMPARE(draft.wordsOf(3), u"Their drivers work by day."_s);
        QCOMPARE(draft.checked().counts.changed, 3);
        QCOMPARE(draft.checked().counts.verified, 2);
    }

    void aSentenceThatTheAuthorCutsInTwoIsChanged()
    {
        DraftInCheck draft(u"Rain fell. The port has four cranes, and its basin is deep. Ships "
                           "wait."_s);
        draft.verifyAll();
        draft.setBody(u"Rain fell. The port has four cranes. And its basin is deep. Ships wait."_s);
        QCOMPARE(draft.state(1), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(1), u"The port has four cranes. And its basin is deep."_s);
        QCOMPARE(draft.checked().counts.unchecked, 0);
    }

    void aDeletedSentenceIsOrphanedBesideNewOnes()
    {
        DraftInCheck draft(port);
        draft.verifyAll();
        draft.setBody(u"The port has four cranes. Ships wait outside."_s);
        QCOMPARE(draft.state(1), ClaimState::Orphaned);
        QCOMPARE(draft.checked().counts.orphaned, 1);
        QCOMPARE(draft.checked().counts.all(), 2);
        // Typed again elsewhere, it is found: it stood alone, and nowhere in the version before.
        draft.setBody(u"It hums at night. The port has four cranes. Ships wait outside."_s);
        QCOMPARE(draft.state(1), ClaimState::Verified);
        QVERIFY(draft.standing(1).lookAgain);
    }

    void cellsStandByTheirHeads()
    {
        const QString table = u"| | A | B | C |\n|---|---|---|---|\n| Speed | Yes | Yes | No |\n"
                              "| Weight | Yes | Yes | Yes |\n"_s;
        DraftInCheck draft(table);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.all(), 11);
        // One cell of many that say the same.
        draft.setBody(QString(table).replace(u"Weight | Yes | Yes"_s, u"Weight | Yes | No"_s));
        ClaimCounts counts = draft.checked().counts;
        QCOMPARE(counts.verified, 10);
        QCOMPARE(counts.changed, 1);
        QCOMPARE(counts.lookAgain, 0);
        // A column goes: its cells go, no others.
        draft.setBody(
            u"| | A | C |\n|---|---|---|\n| Speed | Yes | No |\n| Weight | Yes | Yes |\n"_s);
        counts = draft.checked().counts;
        QCOMPARE(counts.verified, 8);
        QCOMPARE(counts.orphaned, 3);
        QCOMPARE(counts.lookAgain, 0);
    }

    void cellsUnderAnotherHeadAreOthersWhereTheyHaveLookAlikes()
    {
        const QString table = u"| | A | B |\n|---|---|---|\n| Speed | 9 m/s | 8 m/s |\n"
                              "| Open | Yes | Yes |\n| Loud | Yes | Yes |\n"_s;
        DraftInCheck draft(table);
        draft.verifyAll();
        draft.setBody(QString(table).replace(u"| A |"_s, u"| X |"_s));
        const ClaimCounts counts = draft.checked().counts;
        QCOMPARE(counts.changed, 1);
        // "9 m/s" stands once, and is to be looked at; whose "Yes" it is cannot be said.
        QCOMPARE(counts.lookAgain, 1);
        QCOMPARE(counts.orphaned, 2);
        QCOMPARE(counts.verified, 8);
    }

    void factsStandByTheirNames()
    {
        DraftInCheck draft;
        draft.content.facts = {{u"Price"_s, u"€49 a month [@shop]"_s},
                               {u"Maker"_s, u"Acme"_s},
                               {u"Weight"_s, u"4 kg"_s}};
        draft.read();
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 3);
        draft.content.facts[1].value = u"Apex, of Ulm"_s;
        draft.save();
        QCOMPARE(draft.state(1), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(1), u"Maker Apex, of Ulm"_s);
        QCOMPARE(draft.checked().counts.verified, 2);
        QCOMPARE(draft.checked().counts.lookAgain, 0);
        std::swap(draft.content.facts[0], draft.content.facts[2]);
        draft.save();
        QCOMPARE(draft.checked().counts.verified, 2);
        draft.content.facts[2].value = u"€49 a month [@other]"_s;
        draft.save();
        QCOMPARE(draft.state(0), ClaimState::Changed);
    }

    void aCaptionStandsByItsPicture()
    {
        DraftInCheck draft(
            u"![A crane](images/a.png \"The crane at noon | Ana Sá\")\n\nIt hums."_s);
        draft.verifyAll();
        draft.setBody(QString(draft.content.body).replace(u"a.png"_s, u"b.png"_s));
        QCOMPARE(draft.checked().counts.verified, 2);
        QVERIFY(draft.standing(0).lookAgain);
        QVERIFY(!draft.standing(1).lookAgain);
    }

    void headlineAndDekAreClaims()
    {
        DraftInCheck draft(port);
        draft.content.headline = u"Four cranes for Haifa"_s;
        draft.content.dek = u"They come in May. Nobody says why."_s;
        draft.read();
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 6);
        draft.content.headline = u"Five cranes for Haifa"_s;
        draft.save();
        QCOMPARE(draft.state(0), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(0), u"Five cranes for Haifa"_s);
        QCOMPARE(draft.checked().counts.verified, 5);
    }

    void aSplitSentenceStandsInParts()
    {
        DraftInCheck draft(
            u"Rain fell. The port has four cranes, and its basin is deep. It hums."_s);
        const ClaimPlace whole = *sentenceAt(draft.words(), draft.at(u"The port"_s));
        const ClaimPlace first =
            *claimPlaceAt(draft.words(), draft.at(u"he port has four crane"_s));
        QCOMPARE(wordsAt(draft.words(), first), u"The port has four cranes,"_s);
        const auto parts = splitPlace(draft.words(), whole, first.words.end() + 1);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->first, first);
        const size_t one = draft.keep(parts->first);
        QCOMPARE(draft.sheetWords(),
                 (QStringList{u"Rain fell."_s,
                              u"The port has four cranes,"_s,
                              u"and its basin is deep."_s,
                              u"It hums."_s}));
        draft.attest(one);
        draft.give(one, VerdictKind::Verified);
        // The other part may change, this one may not.
        draft.setBody(QString(draft.content.body).replace(u"deep"_s, u"shallow"_s));
        QCOMPARE(draft.state(one), ClaimState::Verified);
        QVERIFY(draft.standing(one).lookAgain);
        draft.setBody(QString(draft.content.body).replace(u"four"_s, u"five"_s));
        QCOMPARE(draft.state(one), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(one), u"The port has five cranes, and its basin is shallow."_s);
    }

    void twoSentencesAreJoined()
    {
        DraftInCheck draft(port);
        const ClaimPlace first = *sentenceAt(draft.words(), draft.at(u"The port"_s));
        const ClaimPlace second = *sentenceAt(draft.words(), draft.at(u"It hums"_s));
        const ClaimPlace third = *sentenceAt(draft.words(), draft.at(u"Ships"_s));
        QVERIFY(!joinedPlace(draft.words(), first, third));
        const std::optional<ClaimPlace> both = joinedPlace(draft.words(), second, first);
        QVERIFY(both.has_value());
        const size_t claim = draft.keep(*both);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, 2);
        draft.setBody(QString(port).replace(u"hums"_s, u"sings"_s));
        QCOMPARE(draft.state(claim), ClaimState::Changed);
        QCOMPARE(draft.wordsOf(claim), u"The port has four cranes. It sings at night."_s);
    }

    void aLongSectionThatIsWrittenAnewTakesNoTime()
    {
        constexpr int sentences = 3'000;
        QString body = u"Rain fell."_s;
        for (int i = 0; i < sentences; ++i)
            body += QStringLiteral(" Crane %1 hums at night.").arg(i);
        body += u" Ships wait."_s;
        DraftInCheck draft(body);
        draft.verifyAll();
        QCOMPARE(draft.checked().counts.verified, sentences + 2);
        draft.content.body.replace(u"hums"_s, u"sings"_s);
        draft.read();
        const CpuStopwatch watch;
        const ClaimCounts counts = draft.checked().counts;
        QVERIFY2(watch.elapsedMs() < 2'000, qPrintable(QString::number(watch.elapsedMs())));
        QCOMPARE(counts.verified, 2);
        QCOMPARE(counts.changed, sentences);
        QCOMPARE(draft.wordsOf(1'700), u"Crane 1699 sings at night."_s);
    }

    void aHundredThousandLookAlikesTakeNoTime()
    {
        QString body;
        for (int i = 0; i < 10'000; ++i)
            body += u"* Yes\n"_s;
        DraftInCheck draft(body);
        for (int i = 0; i < 300; ++i)
            draft.keep({0, draft.words().passages[0].passage->units[size_t(i) * 30].words});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(int(draft.checked().items.size()), 10'000);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
};

STET_TEST(TestAnchoring)

#include "test_anchoring.moc"
