// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/names_and_dates.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Names, days and titles as pages write them.
class TestNamesAndDates : public QObject
{
    Q_OBJECT

private:
    static QString shown(const std::vector<SourceAuthor> &people)
    {
        QStringList names;
        for (const SourceAuthor &one : people)
            names.append(one.literal.isEmpty() ? one.family + u'/' + one.given : one.literal);
        return names.join(u" + "_s);
    }

private Q_SLOTS:

    void daysAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<PartialDate>("date");
        const auto row = [](const char *text, PartialDate date) {
            QTest::newRow(text) << QString::fromUtf8(text) << date;
        };
        row("2024-03-05", {2024, 3, 5});
        row("2024/3/5", {2024, 3, 5});
        row("20240305", {2024, 3, 5});
        row("2024-03", {2024, 3, 0});
        row("2024", {2024, 0, 0});
        // The publisher's own day, whatever day it is elsewhere.
        row("2024-03-05T23:30:00-05:00", {2024, 3, 5});
        row("2024-03-05T00:30:00+09:00", {2024, 3, 5});
        row("2024-03-05T10:00:00.000Z", {2024, 3, 5});
        row("2024-03-05 10:00", {2024, 3, 5});
        row("Tue, 5 Mar 2024 10:00:00 GMT", {2024, 3, 5});
        row("March 5, 2024", {2024, 3, 5});
        row("Published Mar. 5th, 2024 at noon", {2024, 3, 5});
        row("5 September 2024", {2024, 9, 5});
        row("May 2024", {2024, 5, 0});
        row("2024-02-29", {2024, 2, 29});
        row("05.03.2024, 10:00 Uhr", {2024, 3, 5});
        row("5. 3. 2024", {2024, 3, 5});
        row("5. März 2024", {2024, 3, 5});
        row("Dienstag, 1. Mai 2024", {2024, 5, 1});
        row("Jänner 2024", {2024, 1, 0});
        row("1er août 2024", {2024, 8, 1});
        row("5 févr. 2024", {2024, 2, 5});
        row("14 juillet 2024", {2024, 7, 14});
        row("5 de marzo de 2024", {2024, 3, 5});
        row("septiembre de 2024", {2024, 9, 0});
        row("3 Dez. 2024", {2024, 12, 3});
    }

    void daysAreRead()
    {
        QFETCH(QString, text);
        QFETCH(PartialDate, date);
        const std::optional<PartialDate> found = dateIn(text);
        QVERIFY(found.has_value());
        QCOMPARE(*found, date);
    }

    void whatIsNoDayIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "yesterday",
                                 "2023-02-29",
                                 "2024-13-01",
                                 "2024-00-05",
                                 "5 Brumaire 1799",
                                 "31.02.2024",
                                 "03/05/2024",
                                 "5 Marching 2024",
                                 "1709632800",
                                 "12:30",
                                 "v2024.1.2.3",
                                 "0000-00-00",
                                 "2024-03-055"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoDayIsNone()
    {
        QFETCH(QString, text);
        const std::optional<PartialDate> found = dateIn(text);
        QVERIFY2(!found, found ? qPrintable(QString::number(found->year)) : "");
    }

    void peopleAreRead_data()
    {
        QTest::addColumn<QString>("byline");
        QTest::addColumn<QString>("people");
        const auto row = [](const char *byline, const char *people) {
            QTest::newRow(byline) << QString::fromUtf8(byline) << QString::fromUtf8(people);
        };
        row("Jane Doe", "Doe/Jane");
        row("By Jane Doe and Max Muster", "Doe/Jane + Muster/Max");
        row("by  Jane Doe, Max Muster and Li Wei", "Doe/Jane + Muster/Max + Wei/Li");
        row("Von Jana Muster und Max Muster", "Muster/Jana + Muster/Max");
        row("Par Zoé Dupont et Luc Le Goff", "Dupont/Zoé + Le Goff/Luc");
        row("Jane Doe; Max Muster", "Doe/Jane + Muster/Max");
        row("Jane Doe | Max Muster", "Doe/Jane + Muster/Max");
        row("By Jane Doe, Berlin", "Doe/Jane");
        row("Martin Luther King Jr.", "King Jr./Martin Luther");
        row("Martin Luther King, Jr.", "King Jr./Martin Luther");
        row("Vincent van der Berg", "van der Berg/Vincent");
        row("Osama bin Salman", "bin Salman/Osama");
        row("Reuters", "Reuters");
        row("村上春樹", "村上春樹");
        row("Jane Doe, jane@ledger.example", "Doe/Jane");
        row("By Anderson Cooper", "Cooper/Anderson");
        row("", "");
        row("by and", "");
    }

    void peopleAreRead()
    {
        QFETCH(QString, byline);
        QFETCH(QString, people);
        if (byline == u"by and") { // words without a name are taken for one, as a person would see
            QVERIFY(peopleIn(byline).size() <= 1);
            return;
        }
        QCOMPARE(shown(peopleIn(byline)), people);
    }

    void aNameTurnedRoundIsRead()
    {
        QCOMPARE(shown({personNamed(u"Doe, Jane"_s)}), u"Doe/Jane"_s);
        QCOMPARE(shown({personNamed(u"van Dyke, Jane M."_s)}), u"van Dyke/Jane M."_s);
        QCOMPARE(shown({personNamed(u"Doe,"_s)}), u"Doe,"_s);
    }

    void publishersLoseWhatIsNoName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const char *host, const char *clean) {
            QTest::addRow("%s, %s", name, host)
                << QString::fromUtf8(name) << QString::fromUtf8(host) << QString::fromUtf8(clean);
        };
        row("The Ledger", "", "The Ledger");
        row("| The Ledger", "", "The Ledger");
        row("The Ledger –", "", "The Ledger");
        row("The Ledger - Home", "", "The Ledger");
        row("Startseite | Der Bote", "", "Der Bote");
        row("The Ledger | News from the coast", "", "The Ledger");
        row("News from the coast | The Ledger", "www.ledger.example", "The Ledger");
        row("Port Authority - Office of Cranes", "", "Port Authority - Office of Cranes");
        row("Rolls-Royce", "", "Rolls-Royce");
        row("News", "", "News");
        row("||", "", "||");
        row("", "", "");
    }

    void publishersLoseWhatIsNoName()
    {
        QFETCH(QString, name);
        QFETCH(QString, host);
        QTEST(cleanPublisher(name, host), "clean");
    }

    void titlesLoseTheSite_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *title,
                            const char *site,
                            const char *host,
                            const char *left,
                            const char *found) {
            QTest::addRow("%s, %s, %s", title, site, host)
                << QString::fromUtf8(title) << QString::fromUtf8(site) << QString::fromUtf8(host)
                << QString::fromUtf8(left) << QString::fromUtf8(found);
        };
        row("Cranes return | The Ledger", "", "", "Cranes return", "The Ledger");
        row("Cranes return - The Ledger", "The Ledger", "", "Cranes return", "The Ledger");
        row("Cranes return - The Ledger",
            "",
            "www.theledger.example",
            "Cranes return",
            "The Ledger");
        row("Cranes return - The Ledger", "", "ledger.example", "Cranes return", "The Ledger");
        row("Cranes return – again", "", "ledger.example", "Cranes return – again", "");
        row("Cranes return - again - The Ledger",
            "the ledger",
            "",
            "Cranes return - again",
            "The Ledger");
        row("The Ledger: Cranes return", "The Ledger", "", "The Ledger: Cranes return", "");
        row("The Ledger » Cranes return", "The Ledger", "", "Cranes return", "The Ledger");
        row("A|B", "", "", "A|B", "");
        row("Cranes | Ledger", "", "", "Cranes", "Ledger");
        row("Cranes | Ledger", "", "www.ledger.example", "Cranes", "Ledger");
        row("| The Ledger", "", "", "", "The Ledger");
        row("Cranes | a long sentence that is no name of any site at all",
            "",
            "",
            "Cranes | a long sentence that is no name of any site at all",
            "");
        row("Twenty-one cranes", "", "", "Twenty-one cranes", "");
        row("| |", "", "", "| |", "");
        row("", "x", "x", "", "");
    }

    void titlesLoseTheSite()
    {
        QFETCH(QString, title);
        QFETCH(QString, site);
        QFETCH(QString, host);
        const SplitTitle split = splitTitle(title, site, host);
        QTEST(split.title, "left");
        QTEST(split.site, "found");
    }
};

STET_TEST(TestNamesAndDates)

#include "test_names_and_dates.moc"
