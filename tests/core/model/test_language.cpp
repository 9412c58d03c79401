// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/language.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>

using namespace stet;

namespace {

QJsonObject german()
{
    return QJsonDocument::fromJson(R"({
        "tag": "de", "name": "Deutsch", "abbreviations": ["bzw", "Dr"], "ordinalDot": true,
        "months": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
                   "September", "Oktober", "November", "Dezember"],
        "dateFormat": "{d}. {month} {yyyy}", "wordsPerMinute": 200,
        "words": {"minutes.one": "{n} Minute", "minutes.other": "{n} Minuten"}})")
        .object();
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsALanguage()
    {
        const Result<Language> language = languageFromJson(german());
        QVERIFY(language.has_value());
        QVERIFY(language->abbreviations.contains(QStringLiteral("dr")));
        QVERIFY(language->ordinalDot);
        QCOMPARE(language->printDate(QDate(2026, 3, 4)), QStringLiteral(u"4. März 2026"));
        QCOMPARE(language->printDate(QDate()), QString());
        QCOMPARE(language->counted(QStringLiteral("minutes"), 1), QStringLiteral("1 Minute"));
        QCOMPARE(language->counted(QStringLiteral("minutes"), 0), QStringLiteral("0 Minuten"));
        QCOMPARE(language->word(QStringLiteral("unknown")), QStringLiteral("unknown"));
    }

    void namesTheWrongField_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"tag", "name", "months", "dateFormat"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void namesTheWrongField()
    {
        QFETCH(QString, field);
        QJsonObject json = german();
        json.insert(field, QJsonValue());
        const Result<Language> language = languageFromJson(json);
        QVERIFY(!language);
        QVERIFY(language.error().message.contains(field));
    }

    void readsHowFactsAreWritten()
    {
        QJsonObject json = german();
        QVERIFY(!languageFromJson(json)->facts);
        json.insert(QStringLiteral("facts"),
                    QJsonDocument::fromJson(R"({
            "decimal": ",", "grouping": ".", "dateOrder": "dmy", "nounsAreCapital": true,
            "numbers": {"2": ["zwei"]}, "units": {"km": ["km", "Kilometer"]},
            "of a later version": 5})")
                        .object());
        const Result<Language> language = languageFromJson(json);
        QVERIFY(language.has_value());
        QVERIFY(language->facts.has_value());
        QCOMPARE(language->facts->dateOrder, FactForms::DateOrder::DayFirst);
        QCOMPARE(language->facts->groups.value(QStringLiteral("units")).value(QStringLiteral("km")),
                 (QStringList{QStringLiteral("km"), QStringLiteral("Kilometer")}));
    }

    void namesTheWrongFieldOfFacts_data()
    {
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *facts, const char *field) {
            QTest::newRow(facts) << QByteArray(facts) << QString::fromLatin1(field);
        };
        row(R"({})", "facts.decimal");
        row(R"({"decimal": ",", "grouping": ",."})", "facts.decimal");
        row(R"({"decimal": ".", "dateOrder": "ymd"})", "facts.dateOrder");
        row(R"({"decimal": ".", "numbers": {"two": ["two"]}})", "facts.numbers.two");
        row(R"({"decimal": ".", "months": {"13": ["Late"]}})", "facts.months.13");
        row(R"({"decimal": ".", "units": {"km": "km"}})", "facts.units.km");
        row(R"({"decimal": ".", "units": {"km": [""]}})", "facts.units.km");
        row(R"({"decimal": ".", "fractions": {"1/0": ["none"]}})", "facts.fractions.1/0");
        row(R"({"decimal": ".", "scales": {"99": ["much"]}})", "facts.scales.99");
    }

    void namesTheWrongFieldOfFacts()
    {
        QFETCH(QByteArray, facts);
        QFETCH(QString, field);
        QJsonObject json = german();
        json.insert(QStringLiteral("facts"), QJsonDocument::fromJson(facts).object());
        const Result<Language> language = languageFromJson(json);
        QVERIFY(!language);
        QVERIFY2(language.error().message.contains(u'"' + field + u'"'),
                 qPrintable(language.error().message));
    }

    void aDesksCopyTakesThePlaceOfTheBuiltInOne()
    {
        const Languages builtIn;
        const QString skip = QStringLiteral("skip");
        QJsonObject copy = german();
        copy.insert(QStringLiteral("version"), builtIn.forTag(QStringLiteral("de")).version);
        QJsonObject words = copy.value(u"words").toObject();
        words.insert(QStringLiteral("sources"), QStringLiteral("Belege"));
        copy.insert(QStringLiteral("words"), words);
        copy.insert(QStringLiteral("dateFormat"), QStringLiteral("{dd}.{mm}.{yyyy}"));
        QJsonObject italian = german();
        italian.insert(QStringLiteral("tag"), QStringLiteral("it"));
        QJsonObject broken = german();
        broken.insert(QStringLiteral("tag"), QStringLiteral("fr"));
        broken.remove(QStringLiteral("months"));
        QJsonObject old = german();
        old.insert(QStringLiteral("tag"), QStringLiteral("es"));
        old.insert(QStringLiteral("version"), 0);
        const Languages desks({copy, italian, broken, old});
        const Language &made = desks.forTag(QStringLiteral("de-AT"));
        QCOMPARE(made.word(QStringLiteral("sources")), QStringLiteral("Belege"));
        QVERIFY(made.facts.has_value()); // the built-in ones
        QCOMPARE(made.printDate(QDate(2026, 3, 4)), QStringLiteral("04.03.2026"));
        QCOMPARE(made.printDate(PartialDate{2026, 3, 4}), QStringLiteral("04.03.2026"));
        QCOMPARE(made.printDate(PartialDate{2026, 2, 30}),
                 made.months.value(1) + QStringLiteral(" 2026"));
        QCOMPARE(made.printDate(PartialDate{2026, 13, 1}), QStringLiteral("2026"));
        QCOMPARE(made.printDate(PartialDate{0, 3, 4}), QString());
        // What the copy lacks is built in.
        QCOMPARE(made.word(skip), builtIn.forTag(QStringLiteral("de")).word(skip));
        QVERIFY(desks.tags().contains(QStringLiteral("it")));
        for (const char *tag : {"en", "fr", "es", "ar"})
            QCOMPARE(desks.forTag(QLatin1String(tag)), builtIn.forTag(QLatin1String(tag)));
        QCOMPARE(desks.forTag(QStringLiteral("ar")).wordsTag, QStringLiteral("en"));
        QCOMPARE(made.wordsTag, QString());
    }

    void unknownLanguagesKeepTheirDirection()
    {
        const Languages languages;
        QVERIFY(languages.forTag(QStringLiteral("fa-IR")).rightToLeft);
        QVERIFY(languages.forTag(QStringLiteral("az-Arab")).rightToLeft);
        QVERIFY(!languages.forTag(QStringLiteral("az")).rightToLeft);
        QVERIFY(languages.forTag(QStringLiteral("tlh")).abbreviations.isEmpty());
    }

    void languageTags_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *tag, bool good) {
            QTest::newRow(tag) << QString::fromLatin1(tag) << good;
        };
        // RFC 5646, appendix A.
        for (const char *tag : {"de",
                                "fr",
                                "zh-Hant",
                                "zh-cmn-Hans-CN",
                                "cmn-Hans-CN",
                                "sr-Latn-RS",
                                "sl-rozaj-biske",
                                "de-Latn-AT",
                                "de-CH-1901",
                                "hy-Latn-IT-arevela",
                                "es-419",
                                "de-CH-x-phonebk",
                                "en-US-u-islamcal",
                                "zh-CN-a-myext-x-private",
                                "en-a-myext-b-another"})
            row(tag, true);
        for (const char *tag : {"",
                                "a-DE",
                                "de-419-DE",
                                "en\"><x",
                                "en-",
                                "-en",
                                "x-",
                                "x-whatever",
                                "en_US",
                                "de-",
                                "xx",
                                "zz-DE",
                                "en-x",
                                "en-u",
                                "1en",
                                "klingon",
                                "engl",
                                "deutschland"})
            row(tag, false);
        QTest::newRow("flood") << QStringLiteral("x-").repeated(1'000) << false;
    }

    void unknownRegionsAreNotPrinted()
    {
        const auto printed = [](const char *tag) {
            return printableTag(QString::fromLatin1(tag));
        };
        QCOMPARE(printed("en-UK"), QStringLiteral("en"));
        QCOMPARE(printed("de-Latn-DX-1996"), QStringLiteral("de-Latn-1996"));
        for (const char *tag : {"de", "en-GB", "sr-Latn-RS", "es-419", "en-US-u-co-qq", "en-x-zz"})
            QCOMPARE(printed(tag), QString::fromLatin1(tag));
    }

    void languageTags()
    {
        QFETCH(QString, tag);
        QFETCH(bool, good);
        QCOMPARE(isLanguageTag(tag), good);
    }
};

STET_TEST(TestLanguage)

#include "test_language.moc"
