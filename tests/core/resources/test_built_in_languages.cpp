// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/language.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>

using namespace stet;
using namespace Qt::StringLiterals;

class TestBuiltInLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void allHaveTheSameWords()
    {
        const Languages languages;
        QStringList english = languages.forTag(u"en"_s).words.keys();
        english.sort();
        QVERIFY(english.size() >= 40);
        for (const QString &tag : languages.tags()) {
            QStringList own = languages.forTag(tag).words.keys();
            own.sort();
            QCOMPARE(own, english);
        }
    }

    void allFillTheSamePlaces()
    {
        static const QRegularExpression place(u"\\{[a-z]+\\}"_s);
        const Languages languages;
        const Language &english = languages.forTag(u"en"_s);
        for (const QString &tag : languages.tags()) {
            const Language &own = languages.forTag(tag);
            for (auto it = english.words.begin(); it != english.words.end(); ++it)
                QVERIFY2(places(own.word(it.key()), place) == places(it.value(), place),
                         qPrintable(tag + u' ' + it.key()));
        }
    }

    void datesAreWrittenAsInTheLanguage_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::newRow("en") << u"3 March 2026"_s;
        QTest::newRow("de") << u"3. März 2026"_s;
        QTest::newRow("fr") << u"3 mars 2026"_s;
        QTest::newRow("es") << u"3 de marzo de 2026"_s;
    }

    void datesAreWrittenAsInTheLanguage()
    {
        QFETCH(QString, printed);
        const Languages languages;
        const Language &language = languages.forTag(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(language.printDate(QDate(2026, 3, 3)), printed);
    }

    void abbreviationsAreWrittenAsTheyAreLookedUp()
    {
        const Languages languages;
        for (const QString &tag : languages.tags()) {
            const QSet<QString> &all = languages.forTag(tag).abbreviations;
            QVERIFY2(all.size() >= 50, qPrintable(tag));
            for (const QString &abbreviation : all) {
                QVERIFY(!abbreviation.isEmpty());
                QCOMPARE(abbreviation, abbreviation.toLower());
                QVERIFY2(!abbreviation.endsWith(u'.'), qPrintable(abbreviation));
            }
        }
        QVERIFY(languages.forTag(u"en"_s).abbreviations.contains(u"e.g"_s));
        QVERIFY(languages.forTag(u"de"_s).abbreviations.contains(u"z.b"_s));
        // A word that ends sentences as often as not is no abbreviation.
        QVERIFY(!languages.forTag(u"en"_s).abbreviations.contains(u"no"_s));
    }

    void allSayHowFactsAreWritten()
    {
        const Languages languages;
        const QHash<QString, QHash<QString, QStringList>> english =
            languages.forTag(u"en"_s).facts->groups;
        QVERIFY(english.size() >= 12);
        for (const QString &tag : languages.tags()) {
            const Language &language = languages.forTag(tag);
            QVERIFY2(language.facts.has_value(), qPrintable(tag));
            const auto &groups = language.facts->groups;
            for (const char16_t *group : {u"numbers",
                                          u"scales",
                                          u"ordinals",
                                          u"fractions",
                                          u"units",
                                          u"currencies",
                                          u"places"})
                QVERIFY2(groups.value(QString::fromUtf16(group)).size() >= 3, qPrintable(tag));
            QCOMPARE(groups.value(u"months"_s).size(), 12);
            QCOMPARE(groups.value(u"weekdays"_s).size(), 7);
            // The months of printed dates are read again.
            for (int month = 1; month <= 12; ++month)
                QVERIFY(groups.value(u"months"_s)
                            .value(QString::number(month))
                            .contains(language.months.at(month - 1)));
            // The same place in all languages.
            QStringList own = groups.value(u"places"_s).keys();
            QStringList known = english.value(u"places"_s).keys();
            own.sort();
            known.sort();
            QCOMPARE(own, known);
            for (const QString &role : english.value(u"words"_s).keys())
                QVERIFY2(groups.value(u"words"_s).contains(role) || isOfSome(role),
                         qPrintable(tag + u' ' + role));
        }
    }

    void aLanguageThatNobodyKnowsHasNoFacts() { QVERIFY(!Languages().forTag(u"it"_s).facts); }

private:
    /// Whether only some languages have words of that role.
    static bool isOfSome(const QString &role)
    {
        static const QSet<QString> some{u"negation endings"_s,
                                        u"am"_s,
                                        u"pm"_s,
                                        u"clock"_s,
                                        u"link"_s,
                                        u"ordinal ending"_s,
                                        // Names at a sentence's head are told by these where a
                                        // plain noun has no capital and no article.
                                        u"plural nouns"_s,
                                        u"plain head"_s};
        return some.contains(role);
    }

    static QStringList places(const QString &text, const QRegularExpression &place)
    {
        QStringList found;
        auto it = place.globalMatch(text);
        while (it.hasNext())
            found.append(it.next().captured());
        found.sort();
        return found;
    }
};

STET_TEST(TestBuiltInLanguages)

#include "test_built_in_languages.moc"
