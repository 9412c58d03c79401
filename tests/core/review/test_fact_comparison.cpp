// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_comparison.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace stet;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(FactStatus)
Q_DECLARE_METATYPE(FactDifference)

namespace {

const QDate tuesday(2026, 3, 10);

} // namespace

/// What becomes of the facts of a claim, fact by fact: found, found differently, missing or not
/// compared, and how it differs.
class TestFactComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons.emplace(Languages()); }

    void amounts_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<FactStatus>("status");
        QTest::addColumn<FactDifference>("difference");
        const auto row = [](const QString &claim,
                            const QString &evidence,
                            FactStatus status,
                            FactDifference difference) {
            QTest::newRow(qPrintable(claim + u" / "_s + evidence))
                << claim << evidence << status << difference;
        };
        using enum FactStatus;
        using enum FactDifference;
        row(u"34 %"_s, u"34 %"_s, Found, None);
        row(u"2.3 million"_s, u"2,300,000"_s, Found, Form);
        row(u"42 km"_s, u"42 kilometres"_s, Found, Form);
        row(u"34 %"_s, u"34.2 %"_s, FoundDifferently, Rounding);
        row(u"34.2 %"_s, u"34 %"_s, Missing, Value);
        row(u"$2.3 million"_s, u"$2,310,000"_s, FoundDifferently, Rounding);
        row(u"2,310"_s, u"2,313"_s, Missing, Value); // written out, so not rounded
        row(u"a third"_s, u"34 %"_s, FoundDifferently, Rounding);
        row(u"34 %"_s, u"a third"_s, FoundDifferently, Rounding);
        row(u"a third"_s, u"36 %"_s, Missing, Value);
        row(u"about a third"_s, u"36 %"_s, FoundDifferently, Rounding);
        row(u"half"_s, u"50 %"_s, Found, Form);
        row(u"about 500 boats"_s, u"540 boats"_s, FoundDifferently, Rounding);
        row(u"about 500 boats"_s, u"560 boats"_s, Missing, Value);
        row(u"nearly 500 boats"_s, u"480 boats"_s, FoundDifferently, Rounding);
        row(u"nearly 500 boats"_s, u"510 boats"_s, Missing, Value);
        row(u"more than 500 boats"_s, u"512 boats"_s, FoundDifferently, Rounding);
        row(u"more than 500 boats"_s, u"500 boats"_s, Missing, Value);
        row(u"more than 500 boats"_s, u"612 boats"_s, Missing, Value);
        row(u"more than 500 boats"_s, u"less than 500 boats"_s, Missing, Value);
        row(u"at least 500 boats"_s, u"500 boats"_s, Found, None);
        row(u"over 56 boats"_s, u"over 65 boats"_s, Missing, Value);
        row(u"5 km"_s, u"5 miles"_s, Missing, Unit);
        row(u"5 km"_s, u"3.1 miles"_s, Missing, None);
        row(u"€5"_s, u"$5"_s, Missing, Unit);
        row(u"5 boats"_s, u"5 %"_s, Missing, Unit);
        row(u"-12 °C"_s, u"12 °C"_s, Missing, Value);
        row(u"12345678901234567890"_s, u"12345678901234567891"_s, Missing, Value);
        row(u"34 boats"_s, u"nothing"_s, Missing, None);
        row(u"12 died, we hear"_s, u"30 died and 12 fled, we hear"_s, Missing, Value);
        row(u"on 3 March 2026"_s, u"on 2026-03-03"_s, Found, Form);
        row(u"in March 2026"_s, u"on 3 March 2026"_s, FoundDifferently, Reading);
        row(u"on 3 March 2026"_s, u"in March 2026"_s, Missing, Value);
        row(u"on 3 April 2026"_s, u"on 03/04/2026"_s, FoundDifferently, Reading);
        row(u"on 3 May 2026"_s, u"on 03/04/2026"_s, Missing, Value);
        row(u"on 28 February"_s, u"on 28 February 2026"_s, FoundDifferently, Reading);
        row(u"on 28 February"_s, u"on 28 February 2024"_s, Missing, Value);
        row(u"last Tuesday"_s, u"on 3 March 2026"_s, Found, Form);
        row(u"on Friday"_s, u"on 6 March 2026"_s, FoundDifferently, Reading);
        row(u"in 1987"_s, u"1987"_s, Found, None);
        row(u"by Anna Berg"_s, u"by Berg"_s, FoundDifferently, Reading);
        row(u"by Berg"_s, u"by Anna Berg"_s, Found, None);
        row(u"by Anna Berg"_s, u"by Tom Berg"_s, Missing, None);
        row(u"by the World Bank Group"_s, u"by the WBG"_s, FoundDifferently, Reading);
        row(u"by Anna Berg"_s, u"by Anna B\u0435rg"_s, Missing, None); // a Cyrillic letter
        row(u"by Zoë Fox"_s, u"by Zoe\u0308 Fox"_s, Found, None);
        row(u"“so be it”"_s, u"So be it."_s, Found, None);
        row(u"“so be it”"_s, u"so be its end"_s, Missing, Value);
        row(u"“we … stay”"_s, u"we will stay"_s, FoundDifferently, Form);
        row(u"“the ship is gone with all hands”"_s,
            u"the ship is gone with ill hands"_s,
            Missing,
            Value);
    }

    void amounts()
    {
        QFETCH(QString, claim);
        QFETCH(QString, evidence);
        const std::vector<FactFinding> findings = compared(claim, {{evidence, u"en"_s, tuesday}});
        QCOMPARE(findings.size(), size_t(1));
        QTEST(findings.front().status, "status");
        QTEST(findings.front().difference, "difference");
    }

    void placesAreInTheEvidence()
    {
        const std::vector<FactText> evidence{{u"No such thing."_s, u"en"_s, tuesday},
                                             {u"It cost 2,300,000 dollars."_s, u"en"_s, tuesday}};
        const std::vector<FactFinding> findings = compared(u"it cost $2.3m"_s, evidence);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().places.size(), size_t(1));
        const FactPlace place = findings.front().places.front();
        QCOMPARE(place.evidence, size_t(1));
        QCOMPARE(evidence[1].text.mid(place.range.start, place.range.length),
                 u"2,300,000 dollars"_s);
    }

    void aDenialTakesItsNumbersAlong()
    {
        const std::vector<FactFinding> findings =
            compared(u"the pump failed 12 times"_s,
                     {{u"The pump has not failed 12 times."_s, u"en"_s, tuesday}});
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[0].fact.kind, FactKind::Denial);
        QCOMPARE(findings[0].status, FactStatus::Missing);
        QCOMPARE(findings[1].fact.kind, FactKind::Number);
        QCOMPARE(findings[1].status, FactStatus::Missing);
        QCOMPARE(findings[1].difference, FactDifference::Negation);
    }

    void whoSaidItIsHeldAgainstWhoSaidIt()
    {
        const FactText evidence{
            u"Anna Berg kept silent. \"The pumps failed,\" said Tom Hale."_s, u"en"_s, tuesday};
        QCOMPARE(speaker(compared(u"Tom Hale said the pumps failed"_s, {evidence})),
                 FactStatus::Found);
        QCOMPARE(speaker(compared(u"Anna Berg said the pumps failed"_s, {evidence})),
                 FactStatus::Missing);
    }

    // Nothing of these is judged: who can read neither, cannot say that it is not there.
    void aLanguageWithoutFormsIsNotCompared()
    {
        const FactText italian{u"Nel 1987 sono 34 navi."_s, u"it"_s, tuesday};
        const std::vector<FactFinding> findings = compared(u"There are 34 ships."_s, {italian});
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().status, FactStatus::NotCompared);
        const std::vector<FactReading> none;
        QVERIFY(!FactReading(italian, *m_lexicons).isRead());
        QVERIFY(compareFacts(FactReading(italian, *m_lexicons), none).empty());
        // What another text says is found all the same.
        const FactText english{u"We saw thirty-four ships."_s, u"en"_s, tuesday};
        QCOMPARE(compared(u"There are 34 ships."_s, {italian, english}).front().status,
                 FactStatus::Found);
    }

    void translatedWordsAreNotCompared()
    {
        const FactText german{u"„So sei es“, sagte er."_s, u"de"_s, tuesday};
        QCOMPARE(compared(u"he said “so be it”"_s, {german}).front().status,
                 FactStatus::NotCompared);
    }

    void whatAnOverrideHidesIsNotCompared()
    {
        QCOMPARE(
            compared(u"\u202E21\u202C boats"_s, {{u"21 boats"_s, u"en"_s, tuesday}}).front().status,
            FactStatus::NotCompared);
        QCOMPARE(
            compared(u"21 boats"_s, {{u"\u202E21\u202C boats"_s, u"en"_s, tuesday}}).front().status,
            FactStatus::Missing);
    }

    // Ten thousand places are ten thousand places, and never silently the first.
    void manyPlacesAreCounted()
    {
        const FactText many{u"He said so be it. "_s.repeated(10'000), u"en"_s, tuesday};
        const std::vector<FactFinding> findings = compared(u"“so be it”"_s, {many});
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().count, 10'000);
        QCOMPARE(findings.front().places.size(), FactFinding::MostPlaces);
        const FactText numbers{u"There are 34 boats. "_s.repeated(5'000), u"en"_s, tuesday};
        QCOMPARE(compared(u"34 boats"_s, {numbers}).front().count, 5'000);
    }

    void germanNounsAreNoNames()
    {
        const FactText evidence{u"Das Haus steht in Kassel."_s, u"de"_s, tuesday};
        const auto german = [&](const QString &claim) {
            return compareFacts(FactReading({claim, u"de"_s, tuesday}, *m_lexicons),
                                {FactReading(evidence, *m_lexicons)});
        };
        QVERIFY(german(u"Das Gebäude steht noch."_s).empty());
        const std::vector<FactFinding> other = german(u"Das Haus steht in Koblenz."_s);
        QVERIFY(std::any_of(other.begin(), other.end(), [](const FactFinding &finding) {
            return finding.fact.kind == FactKind::Name && finding.status == FactStatus::Missing;
        }));
    }

    void namesOfPlacesAreOneInAllLanguages()
    {
        const FactText german{u"Wir fuhren von München nach Österreich."_s, u"de"_s, tuesday};
        for (const FactFinding &finding : compared(u"we went from Munich to Austria"_s, {german}))
            QCOMPARE(finding.status, FactStatus::Found);
        QCOMPARE(compared(u"we went to Italy"_s, {german}).front().status, FactStatus::Missing);
    }

    void twentyMegabytesOfEvidence()
    {
        constexpr qsizetype units = 10'000'000;
        constexpr qint64 mostSeconds = 90;
        const QString part =
            u"Anna Berg said on 3 March 2026 that 2.3 million boats, not 34 %, sank. "_s;
        const FactText large{part.repeated(units / part.size()), u"en"_s, tuesday};
        QElapsedTimer timer;
        timer.start();
        const std::vector<FactFinding> findings =
            compared(u"Tom Hale said that 2.4 million boats sank on 3 March 2026."_s, {large});
        QVERIFY2(timer.elapsed() < mostSeconds * 1'000,
                 qPrintable(QString::number(timer.elapsed())));
        QVERIFY(findings.size() >= 3);
    }

private:
    [[nodiscard]] std::vector<FactFinding> compared(const QString &claim,
                                                    const std::vector<FactText> &evidence) const
    {
        std::vector<FactReading> read;
        for (const FactText &text : evidence)
            read.emplace_back(text, *m_lexicons);
        return compareFacts(FactReading({claim, u"en"_s, tuesday}, *m_lexicons), read);
    }

    static FactStatus speaker(const std::vector<FactFinding> &findings)
    {
        for (const FactFinding &finding : findings) {
            if (finding.fact.kind == FactKind::Speaker)
                return finding.status;
        }
        return FactStatus::NotCompared;
    }

    std::optional<FactLexicons> m_lexicons;
};

STET_TEST(TestFactComparison)

#include "test_fact_comparison.moc"
