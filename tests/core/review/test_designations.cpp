// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_comparison.h"
#include "core/review/facts/facts.h"
#include "tests/support/test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 3, 10);

} // namespace

/// What is called by letters with digits or the number of a version, names that begin a sentence,
/// and dozens: what of them is found in a text, and when a claim's are those of its evidence.
class TestDesignations : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons.emplace(Languages()); }

    void readFromATextInItsLanguage_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("designations");
        const auto row = [](const char *tag, const QString &text, const QString &designations) {
            QTest::newRow(qPrintable(text)) << QString::fromLatin1(tag) << text << designations;
        };
        row("en", u"version 4.1.0 of it"_s, u"4.1.0"_s);
        row("en", u"version 4.1 of it"_s, u"4.1"_s);
        row("en", u"it took 4.1 seconds"_s, QString());
        row("en", u"an F-16 crashed"_s, u"f16"_s);
        row("en", u"40 A320s fly"_s, u"a320"_s);
        row("en", u"the A320neo flies"_s, u"a320neo"_s);
        row("en", u"a 5G mast"_s, u"5g"_s);
        row("en", u"a bag of 5 g"_s, QString());
        row("en", u"the CO\u2082 of a year"_s, u"co2"_s);
        row("en", u"in the mid-1990s"_s, QString());
        row("en", u"in Q3 of the year"_s, u"q3"_s);
        row("en", u"in the third quarter"_s, u"q3"_s);
        row("en", u"the 3rd quarter"_s, u"q3"_s);
        row("en", u"a third of them"_s, QString());
        row("en", u"in the first quarter-final"_s, QString());
        row("de", u"im 3. Quartal"_s, u"q3"_s);
        row("de", u"im dritten Quartal"_s, u"q3"_s);
        row("de", u"um 10.30.15 Uhr"_s, QString());
        row("fr", u"au 3e trimestre"_s, u"q3"_s);
        row("fr", u"au T3 de l’an"_s, u"t3 q3"_s);
        row("fr", u"les ventes T3 2025 montent"_s, u"t3 q3"_s);
        row("fr", u"le tram T3 est en panne"_s, u"t3"_s);
        row("fr", u"il arrive au T7"_s, u"t7"_s);
        row("es", u"en el T4 de 2025"_s, u"t4 q4"_s);
        row("es", u"la terminal T4 cierra"_s, u"t4"_s);
        row("fr", u"il part à 18H30"_s, QString());
        row("es", u"en el segundo trimestre"_s, u"q2"_s);
        row("es", u"la versión 4.2.0 a todos"_s, u"4.2.0"_s); // "a" ends an ordinal that it touches
    }

    void readFromATextInItsLanguage()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, text);
        QFETCH(const QString, designations);
        QCOMPARE(read(text, tag, FactKind::Designation), designations);
    }

    void dozensAreNumbers_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::newRow("en, a") << u"en"_s << u"a dozen boats"_s << u"12"_s;
        QTest::newRow("en, half") << u"en"_s << u"half a dozen boats"_s << u"6"_s;
        QTest::newRow("en, two") << u"en"_s << u"two dozen boats"_s << u"24"_s;
        QTest::newRow("de, half") << u"de"_s << u"ein halbes Dutzend Boote"_s << u"6"_s;
        QTest::newRow("de, two") << u"de"_s << u"zwei Dutzend Boote"_s << u"24"_s;
        QTest::newRow("fr, two") << u"fr"_s << u"deux douzaines de bateaux"_s << u"24"_s;
        QTest::newRow("es, half") << u"es"_s << u"media docena de barcos"_s << u"6"_s;
    }

    void dozensAreNumbers()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, text);
        QFETCH(const QString, number);
        QCOMPARE(read(text, tag, FactKind::Number), number);
    }

    void lookedForInTheEvidence_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<int>("status");
        const auto row = [](const QString &claim, const QString &evidence, FactStatus status) {
            QTest::newRow(qPrintable(claim + u" / "_s + evidence))
                << claim << evidence << int(status);
        };
        using enum FactStatus;
        row(u"in version 4.1.0"_s, u"in version 4.1.0"_s, Found);
        row(u"in version 4.1"_s, u"in version 4.1.0"_s, FoundDifferently);
        row(u"in version 4.1.0"_s, u"in version 4.1"_s, Missing); // no more exact than it is
        row(u"in version 4.1.0"_s, u"in version 4.1.1"_s, Missing);
        row(u"an F-16 crashed"_s, u"the F16 crashed"_s, Found);
        row(u"an F-16 crashed"_s, u"an F 16 crashed"_s, Found);
        row(u"an F-16 crashed"_s, u"an F-15 crashed"_s, Missing);
        row(u"it flies the A320"_s, u"it flies the A320neo"_s, FoundDifferently);
        row(u"a jam on the A3"_s, u"there is a 3 km jam"_s, Missing);
        row(u"it has a 5G mast"_s, u"it has a bag of 5 g"_s, Missing);
        row(u"cases of COVID-19"_s, u"cases of Covid 19"_s, Found);
        row(u"less CO\u2082 in the air"_s, u"less CO2 in the air"_s, Found);
        row(u"sales rose in Q3"_s, u"sales rose in the third quarter"_s, Found);
        row(u"sales rose in Q4"_s, u"sales rose in the third quarter"_s, Missing);
    }

    void lookedForInTheEvidence()
    {
        QFETCH(const QString, claim);
        QFETCH(const QString, evidence);
        QFETCH(const int, status);
        const std::vector<FactFinding> findings = compared(claim, evidence);
        const auto found =
            std::find_if(findings.begin(), findings.end(), [](const FactFinding &finding) {
                return finding.fact.kind == FactKind::Designation;
            });
        QVERIFY(found != findings.end());
        QCOMPARE(int(found->status), status);
    }

    void whatMayBeAQuarterIsWhatItsLettersSayToo()
    {
        const auto inFrench = [this](const QString &claim, const QString &evidence) {
            std::vector<FactReading> read;
            read.emplace_back(FactText{evidence, u"en"_s, day}, *m_lexicons);
            for (const FactFinding &finding :
                 compareFacts(FactReading({claim, u"fr"_s, day}, *m_lexicons), read)) {
                if (finding.fact.kind == FactKind::Designation)
                    return finding.status;
            }
            return FactStatus::NotCompared;
        };
        QCOMPARE(inFrench(u"il arrive au T4"_s, u"it lands at terminal T4"_s), FactStatus::Found);
        QCOMPARE(inFrench(u"les ventes au T3 montent"_s, u"sales rose in Q3"_s), FactStatus::Found);
        QCOMPARE(inFrench(u"le tram T3 est en panne"_s, u"sales rose in Q3"_s),
                 FactStatus::Missing);
    }

    void aNameIsFoundLessExactlyBeforeItsDigits()
    {
        QCOMPARE(statusOfName(u"a vaccine against Covid"_s, u"a vaccine against COVID-19"_s),
                 FactStatus::FoundDifferently);
        QCOMPARE(statusOfName(u"a vaccine against Covid"_s, u"a vaccine against SARS-2"_s),
                 FactStatus::Missing);
    }

    void aNameAtASentencesHeadIsMissingWhereAnotherStandsInItsPlace()
    {
        QVERIFY(misses(u"Acme recalled 40,000 pumps."_s, u"Zeta recalled 40,000 pumps."_s));
        QVERIFY(!misses(u"Acme recalled 40,000 pumps."_s, u"Acme recalled 40,000 pumps."_s));
        // Plain words and many of a kind are no names, though they stand there with a capital.
        QVERIFY(!misses(u"Strict rules apply to drones."_s, u"Tough rules apply to drones."_s));
        QVERIFY(!misses(u"Officials closed the port."_s, u"Guards closed the port."_s));
    }

private:
    [[nodiscard]] QString read(const QString &text, const QString &tag, FactKind kind) const
    {
        QStringList all;
        for (const StatedFact &fact : factsOf(text, *m_lexicons->forTag(tag), day)) {
            if (fact.kind == kind)
                all.append(canonical(fact));
        }
        return all.join(u'|');
    }

    [[nodiscard]] std::vector<FactFinding> compared(const QString &claim,
                                                    const QString &evidence) const
    {
        std::vector<FactReading> read;
        read.emplace_back(FactText{evidence, u"en"_s, day}, *m_lexicons);
        return compareFacts(FactReading({claim, u"en"_s, day}, *m_lexicons), read);
    }

    /// Of the one name in the claim.
    [[nodiscard]] FactStatus statusOfName(const QString &claim, const QString &evidence) const
    {
        for (const FactFinding &finding : compared(claim, evidence)) {
            if (finding.fact.kind == FactKind::Name)
                return finding.status;
        }
        return FactStatus::NotCompared;
    }

    [[nodiscard]] bool misses(const QString &claim, const QString &evidence) const
    {
        const std::vector<FactFinding> findings = compared(claim, evidence);
        return std::any_of(findings.begin(), findings.end(), [](const FactFinding &finding) {
            return finding.status == FactStatus::Missing;
        });
    }

    std::optional<FactLexicons> m_lexicons;
};

STET_TEST(TestDesignations)

#include "test_designations.moc"
