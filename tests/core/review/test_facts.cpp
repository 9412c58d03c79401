// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/facts.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 3, 10);

} // namespace

/// What is found in a text, by each language's forms.
class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_lexicons.emplace(Languages()); }

    void numbers_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *tag, const QString &text, const QString &facts) {
            QTest::newRow(qPrintable(text)) << QString::fromLatin1(tag) << text << facts;
        };
        row("en", u"it cost 2.3 million dollars"_s, u"2300000 USD"_s);
        row("en", u"it cost $2.3m"_s, u"2300000 USD"_s);
        row("en", u"it cost US$2,300,000.50"_s, u"2300000.5 USD"_s);
        row("en", u"it cost EUR 5"_s, u"5 EUR"_s);
        row("en", u"34 % of them"_s, u"34 %"_s);
        row("en", u"by 1.5 percentage points"_s, u"1.5 pp"_s);
        row("en", u"two hundred and five boats"_s, u"205"_s);
        row("en", u"two million three hundred thousand"_s, u"2300000"_s);
        row("en", u"forty-eight boats"_s, u"48"_s);
        row("en", u"a million boats"_s, u"1000000"_s);
        row("en", u"half a million boats"_s, u"500000"_s);
        row("en", u"half an hour"_s, u"0.5 h"_s);
        row("en", u"two and a half weeks"_s, u"2.5 week"_s);
        row("en", u"a third of them"_s, u"100/3 %"_s);
        row("en", u"two thirds"_s, u"200/3 %"_s);
        row("en", u"one in five boats"_s, u"20 %"_s);
        row("en", u"a third boat came"_s, u"3 ordinal"_s);
        row("en", u"the twenty-first boat"_s, u"21 ordinal"_s);
        row("en", u"the 22nd boat"_s, u"22 ordinal"_s);
        row("en", u"10–15 % of them"_s, u"10 %|15 %"_s);
        row("en", u"between 10 and 15 km"_s, u"10 km|15 km"_s);
        row("en", u"a 12-hour flight"_s, u"12 h"_s);
        row("en", u"minus 12 degrees Celsius"_s, u"-12 °C"_s);
        row("en", u"it was −12 °C"_s, u"-12 °C"_s);
        row("en", u"at 2:30 pm"_s, u"870 clock"_s);
        row("en", u"at 14:30"_s, u"870 clock"_s);
        row("en", u"it sold 5m"_s, u"5000000 or 5 m"_s);
        row("en", u"a wall of 5 m"_s, u"5 m"_s);
        row("en", u"140 km/h"_s, u"140 km/h"_s);
        row("en", u"version 1.2.3 of it"_s, u"1.2.3"_s);
        row("en", u"12345678901234567890 boats"_s, u"12345678901234567890"_s);
        row("de", u"2,3 Millionen Euro"_s, u"2300000 EUR"_s);
        row("de", u"1,2 Mrd. Euro"_s, u"1200000000 EUR"_s);
        row("de", u"2.300.000 Euro"_s, u"2300000 EUR"_s);
        row("de", u"dreiundzwanzig Boote"_s, u"23|(boote)"_s);
        row("de", u"zweihundertfünfzigtausend"_s, u"250000"_s);
        row("de", u"um 14.30 Uhr"_s, u"870 clock"_s);
        row("de", u"zwei Drittel"_s, u"200/3 %"_s);
        row("fr", u"2 300 000 euros"_s, u"2300000 EUR"_s);
        row("fr", u"quatre-vingt-douze bateaux"_s, u"92"_s);
        row("fr", u"soixante et onze bateaux"_s, u"71"_s);
        row("fr", u"2,3 millions d’euros"_s, u"2300000 EUR"_s);
        row("es", u"dos mil millones de euros"_s, u"2000000000 EUR"_s);
        row("es", u"2.300 millones de euros"_s, u"2300000000 EUR"_s);
        row("es", u"treinta y cuatro barcos"_s, u"34"_s);
    }

    void numbers()
    {
        QFETCH(QString, tag);
        QFETCH(QString, text);
        QFETCH(QString, facts);
        QCOMPARE(found(text, tag), facts);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *tag, const QString &text, const QString &facts) {
            QTest::newRow(qPrintable(text)) << QString::fromLatin1(tag) << text << facts;
        };
        row("en", u"on 3 March 2026"_s, u"2026-03-03"_s);
        row("en", u"on March 3rd, 2026"_s, u"2026-03-03"_s);
        row("en", u"on 2026-03-03"_s, u"2026-03-03"_s);
        row("en", u"on 03/04/2026"_s, u"2026-04-03 or 2026-03-04"_s);
        row("en", u"on 23/04/2026"_s, u"2026-04-23"_s);
        row("en", u"in March 2026"_s, u"2026-03"_s);
        row("en", u"in 1987"_s, u"1987"_s);
        row("en", u"on 1 July"_s, u"--07-01"_s);
        row("en", u"from 4 to 8 March"_s, u"--03-04|--03-08"_s);
        row("en", u"last Tuesday"_s, u"2026-03-03"_s);
        row("en", u"on Friday"_s, u"2026-03-06 or 2026-03-13"_s);
        row("en", u"on Tuesday, 3 March 2026"_s, u"2026-03-03"_s);
        row("en", u"yesterday"_s, u"2026-03-09"_s);
        row("en", u"last year"_s, u"2025"_s);
        row("en", u"on 31 February 2026"_s, u"31|2026-02"_s);
        row("de", u"am 3. März 2026"_s, u"2026-03-03"_s);
        row("de", u"am 03.04.2026"_s, u"2026-04-03"_s);
        row("de", u"im vergangenen Jahr"_s, u"2025"_s);
        row("fr", u"le mardi 3 mars 2026"_s, u"2026-03-03"_s);
        row("fr", u"le 1er juillet"_s, u"--07-01"_s);
        row("es", u"el 3 de marzo de 2026"_s, u"2026-03-03"_s);
        row("es", u"el martes pasado"_s, u"2026-03-03"_s);
    }

    void dates()
    {
        QFETCH(QString, tag);
        QFETCH(QString, text);
        QFETCH(QString, facts);
        QCOMPARE(found(text, tag), facts);
    }

    void names_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *tag, const QString &text, const QString &facts) {
            QTest::newRow(qPrintable(text)) << QString::fromLatin1(tag) << text << facts;
        };
        row("en", u"we met Anna Berg"_s, u"anna berg"_s);
        row("en", u"we met Dr. Anna Berg’s sister"_s, u"anna berg"_s);
        row("en", u"the Bank of England said"_s, u"bank of england"_s);
        row("en", u"we met Jan de Vries"_s, u"jan de vries"_s);
        row("en", u"an F-16 flew"_s, u"f16"_s);
        row("en", u"the U.S. and Germany"_s, u"@US|@DE"_s);
        row("en", u"we met the President"_s, QString());
        row("de", u"wir trafen Angela Brandt"_s, u"angela brandt"_s);
        row("de", u"das Werk von BMW"_s, u"(werk)|bmw"_s);
        row("fr", u"nous allons à l’Élysée"_s, u"élysée"_s);
        row("es", u"vimos a Carla Ruiz"_s, u"carla ruiz"_s);
    }

    void names()
    {
        QFETCH(QString, tag);
        QFETCH(QString, text);
        QFETCH(QString, facts);
        QCOMPARE(found(text, tag), facts);
    }

    void quotationsInEveryForm()
    {
        QCOMPARE(found(u"he said \"so be it\" and “no more”"_s), u"so be it|no more"_s);
        QCOMPARE(found(u"he said ‘it doesn’t work’"_s), u"it doesn't work"_s);
        QCOMPARE(found(u"er sagte „so sei es“"_s, u"de"_s), u"so sei es"_s);
        QCOMPARE(found(u"il dit « ainsi soit-il »"_s, u"fr"_s), u"ainsi soit-il"_s);
        QCOMPARE(found(u"a mark \" that opens\nand nothing closes"_s), QString());
    }

    // The place of a fact is where its words stand in the text as it is.
    void placesAreThoseOfTheText()
    {
        const QString text = u"It cost\u200B 2,\u00AD300\u200B euros, said Zoe\u0308 Fo\u0301x."_s;
        const std::vector<StatedFact> facts = factsOf(text, *m_lexicons->forTag(u"en"_s), tuesday);
        QCOMPARE(facts.size(), size_t(2));
        QCOMPARE(canonical(facts[0]), u"2300 EUR"_s);
        QCOMPARE(text.mid(facts[0].range.start, facts[0].range.length),
                 u"2,\u00AD300\u200B euros"_s);
        QCOMPARE(canonical(facts[1]), u"zoë fóx"_s);
        QCOMPARE(text.mid(facts[1].range.start, facts[1].range.length), u"Zoe\u0308 Fo\u0301x"_s);
    }

    void digitsOfEveryScriptAreNumbers()
    {
        QCOMPARE(found(u"it has \u0663\u0664 boats"_s), u"34"_s);         // Arabic-Indic
        QCOMPARE(found(u"it has \uFF13\uFF14 boats"_s), u"34"_s);         // full width
        QCOMPARE(found(u"it has \U0001D7D1\U0001D7D2 boats"_s), u"34"_s); // bold, of mathematics
    }

    // What a direction override shows is not what stands there.
    void whatAnOverrideCoversIsHidden()
    {
        const QString text = u"It has \u202E21\u202C boats and 34 crews."_s;
        const std::vector<StatedFact> facts = factsOf(text, *m_lexicons->forTag(u"en"_s), tuesday);
        QCOMPARE(facts.size(), size_t(2));
        QVERIFY(facts[0].hidden);
        QVERIFY(!facts[1].hidden);
    }

    void otherScriptsAreReadThrough()
    {
        QCOMPARE(found(u"\u7B2C3\u56DE 34 % \u5E74"_s), u"34 %"_s);
        QCOMPARE(found(u"\u05E9\u05DC\u05D5\u05DD 34 % \u05E2\u05D5\u05DC\u05DD"_s), u"34 %"_s);
    }

    // Four megabytes of each; a square of that would take days.
    void longTextsTakeLinearTime_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("prose") << u"Anna Berg said on 3 March 2026 that 2.3 million boats sank. "_s;
        QTest::newRow("digits") << u"1"_s;
        QTest::newRow("groups") << u"1,"_s;
        QTest::newRow("spaced digits") << u"1 "_s;
        QTest::newRow("capitals") << u"Aa "_s;
        QTest::newRow("one word") << u"und"_s;
        QTest::newRow("opening marks") << u"„ "_s;
        QTest::newRow("letters with dots") << u"a."_s;
        QTest::newRow("joined numbers") << u"one-"_s;
        QTest::newRow("marks on a letter") << u"\u0301"_s;
        QTest::newRow("particles") << u"A of "_s;
    }

    void longTextsTakeLinearTime()
    {
        QFETCH(QString, part);
        constexpr qsizetype units = 2'000'000;
        constexpr qint64 mostSeconds = 30; // one or two, on a machine that does nothing else
        const QString text = part.repeated(units / part.size());
        QElapsedTimer timer;
        timer.start();
        const std::vector<StatedFact> facts = factsOf(text, *m_lexicons->forTag(u"de"_s), tuesday);
        QVERIFY2(timer.elapsed() < mostSeconds * 1'000,
                 qPrintable(QString::number(timer.elapsed())));
        for (const StatedFact &fact : facts)
            QVERIFY(fact.range.start >= 0 && fact.range.end() <= text.size());
    }

private:
    [[nodiscard]] QString found(const QString &text, const QString &tag = u"en"_s) const
    {
        QStringList all;
        for (const StatedFact &fact : factsOf(text, *m_lexicons->forTag(tag), tuesday)) {
            const bool bracketed = fact.weak && fact.kind == FactKind::Name;
            all.append(bracketed ? u'(' + canonical(fact) + u')' : canonical(fact));
        }
        return all.join(u'|');
    }

    std::optional<FactLexicons> m_lexicons;
};

STET_TEST(TestFacts)

#include "test_facts.moc"
