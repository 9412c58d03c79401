// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/published/near_words.h"
#include "core/review/published/refile_rule.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// An article read in its language.
struct Read
{
    explicit Read(ArticleContent made)
        : content(std::move(made))
        , words(articleWords(content,
                             parseGalley(content.body),
                             languages().forTag(content.language),
                             builtInKind(u"news"_s)))
    {}

    static const Languages &languages()
    {
        static const Languages all;
        return all;
    }

    ArticleContent content;
    ArticleWords words;
};

ArticleContent contentOf(const QString &language, const QString &body)
{
    ArticleContent content;
    content.headline = u"Cranes"_s;
    content.language = language;
    content.body = body;
    return content;
}

std::optional<RefileFault> faultOf(const ArticleContent &before, const ArticleContent &after)
{
    static const FactLexicons lexicons{Read::languages()};
    const Read was(before);
    const Read is(after);
    return refileFault({was.content, was.words}, {is.content, is.words}, lexicons);
}

std::optional<RefileFault>
faultOf(const QString &language, const QString &before, const QString &after)
{
    return faultOf(contentOf(language, before), contentOf(language, after));
}

} // namespace

/// What is no typing error any more.
class TestRefileRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void typingErrorsAreRefiled_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row =
            [](const char *name, const char *tag, const char16_t *a, const char16_t *b) {
                QTest::newRow(name)
                    << QString::fromLatin1(tag) << QString::fromUtf16(a) << QString::fromUtf16(b);
            };
        row("nothing", "en", u"The crane stood still.", u"The crane stood still.");
        row("a letter", "en", u"The crane stod still.", u"The crane stood still.");
        row("a small word",
            "en",
            u"The crane stood in in the port.",
            u"The crane stood in the port.");
        row("a head of a sentence", "en", u"Teh crane stood still.", u"The crane stood still.");
        row("a mark", "en", u"The crane stood still", u"The crane stood still.");
        row("another form of a number",
            "en",
            u"It cost 2,300,000 euros in al.",
            u"It cost 2.3 million euros in all.");
        row("beside facts",
            "en",
            u"Anna Berg sold 12 cranes on 3 March 2026 to teh port.",
            u"Anna Berg sold 12 cranes on 3 March 2026 to the port.");
        row("beside a denial", "en", u"It was not oppen.", u"It was not open.");
        row("a head that is written small elsewhere",
            "en",
            u"Craens stood still. Two cranes moved.",
            u"Cranes stood still. Two cranes moved.");
        row("beside a near denial", "en", u"It hardly mooved.", u"It hardly moved.");
        row("une lettre", "fr", u"La grue restait immobil.", u"La grue restait immobile.");
        row("una letra", "es", u"La grúa estaba cerada.", u"La grúa estaba cerrada.");
        row("eine Endung", "de", u"Der Kran stand stil.", u"Der Kran stand still.");
        row("ein Hauptwort", "de", u"Die Krähne standen still.", u"Die Kräne standen still.");
        row("neben einer Zahl", "de", u"Es waren 12 Krähne.", u"Es waren 12 Kräne.");
        row("neben einer Verneinung", "de", u"Er war nicht ofen.", u"Er war nicht offen.");
    }

    void typingErrorsAreRefiled()
    {
        QFETCH(QString, language);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const std::optional<RefileFault> fault = faultOf(language, before, after);
        QVERIFY2(!fault, qPrintable(fault ? describe(*fault) : QString()));
    }

    void whatIsMoreIsNot_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QList<int>>("kinds"); // any of them
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name,
                            const char *tag,
                            const char16_t *before,
                            const char16_t *after,
                            const QList<FactKind> &kinds,
                            const char16_t *word) {
            QList<int> numbers;
            for (const FactKind kind : kinds)
                numbers.append(int(kind));
            QTest::newRow(name) << QString::fromLatin1(tag) << QString::fromUtf16(before)
                                << QString::fromUtf16(after) << numbers << QString::fromUtf16(word);
        };
        const FactKind number = FactKind::Number;
        const FactKind date = FactKind::Date;
        const FactKind name = FactKind::Name;
        const FactKind denial = FactKind::Denial;
        row("digit", "en", u"It took 12 days.", u"It took 13 days.", {number}, u"13");
        row("two numbers swapped",
            "en",
            u"There were 5 cranes and 12 boats.",
            u"There were 12 cranes and 5 boats.",
            {number},
            u"12");
        row("rounded", "en", u"It was 34.2 % of it.", u"It was 34 % of it.", {number}, u"34 %");
        row("a number less", "en", u"It took 12 days.", u"It took days.", {number}, u"12");
        row("date",
            "en",
            u"It came on 3 March 2026.",
            u"It came on 4 March 2026.",
            {date},
            u"4 March 2026");
        row("name",
            "en",
            u"It was Anna Berg again.",
            u"It was Anna Borg again.",
            {name},
            u"Anna Borg");
        row("name at the head",
            "en",
            u"The firm is run by Anna Berg. Berg was late.",
            u"The firm is run by Anna Berg. Borg was late.",
            {name},
            u"Borg");
        row("quotation",
            "en",
            u"She called it \u201Ca plan of record\u201D then.",
            u"She called it \u201Ca plan on record\u201D then.",
            {FactKind::Quotation},
            u"a plan on record");
        row("denial gone",
            "en",
            u"The crane was not open.",
            u"The crane was open.",
            {denial},
            u"not");
        row("denial new",
            "en",
            u"The crane was open.",
            u"The crane was not open.",
            {denial},
            u"not");
        row("denial struck",
            "en",
            u"The crane was not open.",
            u"The crane was ~~not~~ open.",
            {denial},
            u"not");
        row("denial moved",
            "en",
            u"The crane was not open, and the gate was shut.",
            u"The crane was open, and the gate was not shut.",
            {denial},
            u"not");
        row("denial new beside a comma",
            "en",
            u"The crane was open.",
            u"The crane was open, and the gate was not open.",
            {denial},
            u"not");
        row("speaker",
            "en",
            u"The gate is shut, said Anna Berg. It is open, said Tom Marsh.",
            u"The gate is shut, said Tom Marsh. It is open, said Anna Berg.",
            {name, FactKind::Speaker},
            u"Marsh");
        row("direction",
            "en",
            u"Prices rose in the port.",
            u"Prices fell in the port.",
            {FactKind::Direction},
            u"fell");
        for (const char16_t *denying : {u"without", u"hardly", u"barely", u"scarcely"}) {
            const std::u16string before = u"They moved " + std::u16string(denying) + u" help.";
            const QByteArray label = QString::fromUtf16(denying).toLatin1();
            row(label.constData(), "en", before.c_str(), u"They moved help.", {denial}, denying);
        }
        row("near denials swapped",
            "en",
            u"It hardly moved.",
            u"It barely moved.",
            {denial},
            u"barely");
        row("a lone surname at the head", "en", u"Brandt left.", u"Brand left.", {name}, u"Brand");
        row("a lone surname behind a head",
            "en",
            u"It was late. Meyer left.",
            u"It was late. Meier left.",
            {name},
            u"Meier");
        row("a lone surname within",
            "en",
            u"Later Meyer left.",
            u"Later Meier left.",
            {name},
            u"Meier");
        row("ohne", "de", u"Sie ging ohne Pause.", u"Sie ging Pause.", {denial}, u"ohne");
        row("kaum", "de", u"Er war kaum offen.", u"Er war offen.", {denial}, u"kaum");
        row("keine", "de", u"Es gab keine Pause.", u"Es gab eine Pause.", {denial}, u"keine");
        row("nie", "de", u"Er war nie offen.", u"Er war offen.", {denial}, u"nie");
        row("weder",
            "de",
            u"Er war weder hier noch dort.",
            u"Er war hier und dort.",
            {denial},
            u"weder");
        row("Nachname allein", "de", u"Meyer ging.", u"Meier ging.", {name}, u"Meier");
        row("ne pas", "fr", u"La grue ne bouge pas.", u"La grue bouge.", {denial}, u"");
        row("sans", "fr", u"Elle part sans aide.", u"Elle part aide.", {denial}, u"sans");
        row("jamais", "fr", u"Elle ne part jamais.", u"Elle part.", {denial}, u"");
        row("no", "es", u"La grúa no se mueve.", u"La grúa se mueve.", {denial}, u"no");
        row("sin", "es", u"Sale sin ayuda.", u"Sale ayuda.", {denial}, u"sin");
        row("nunca", "es", u"Nunca sale.", u"Sale.", {denial}, u"Nunca");
        row("Ziffer", "de", u"Es dauerte 12 Tage.", u"Es dauerte 13 Tage.", {number}, u"13");
        row("Datum",
            "de",
            u"Er kam am 3. März 2026.",
            u"Er kam am 4. März 2026.",
            {date},
            u"4. März 2026");
        row("Name",
            "de",
            u"Es war wieder Anna Berg.",
            u"Es war wieder Anna Borg.",
            {name},
            u"Anna Borg");
        row("Nachname, der schon vorkam",
            "de",
            u"Anna Brandt kam. Danach ging Brandt.",
            u"Anna Brandt kam. Danach ging Brand.",
            {name},
            u"Brand");
        row("ein ganz anderes Hauptwort",
            "de",
            u"Dort stand ein Kran.",
            u"Dort stand ein Schiff.",
            {name},
            u"Schiff");
        row("Zitat",
            "de",
            u"Sie nannte es \u201Eeinen Plan\u201C.",
            u"Sie nannte es \u201Ekeinen Plan\u201C.",
            {FactKind::Quotation, denial},
            u"keinen Plan");
        row("Verneinung",
            "de",
            u"Der Kran war nicht offen.",
            u"Der Kran war offen.",
            {denial},
            u"nicht");
    }

    void whatIsMoreIsNot()
    {
        QFETCH(QString, language);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QList<int>, kinds);
        QFETCH(QString, word);
        const std::optional<RefileFault> fault = faultOf(language, before, after);
        QVERIFY(fault);
        QVERIFY2(kinds.contains(int(fault->kind)), qPrintable(describe(*fault)));
        QVERIFY2(fault->word.contains(word) || fault->word.isEmpty(), qPrintable(fault->word));
        QVERIFY2(describe(*fault).contains(word), qPrintable(describe(*fault)));
    }

    void everyFieldIsLookedAt()
    {
        const ArticleContent before = contentOf(u"en"_s, u"Text."_s);
        const auto changed = [&](const std::function<void(ArticleContent &)> &change) {
            ArticleContent after = before;
            change(after);
            return faultOf(before, after);
        };
        QVERIFY(changed([](ArticleContent &content) { content.headline = u"7 cranes"_s; }));
        QVERIFY(changed([](ArticleContent &content) { content.dek = u"It was 7."_s; }));
        QVERIFY(changed([](ArticleContent &content) {
            content.facts = {{u"Price"_s, u"7 EUR"_s}};
        }));
        QVERIFY(changed([](ArticleContent &content) { content.leadAlt = u"7 cranes"_s; }));
        QVERIFY(changed([](ArticleContent &content) { content.leadCaption = u"7 cranes"_s; }));
        const auto byline = changed([](ArticleContent &content) {
            content.authors = {{u"Ada"_s, {}}};
        });
        QCOMPARE(byline->why, RefileFault::Why::Byline);
        const auto lead =
            changed([](ArticleContent &content) { content.leadImage = u"images/other.png"_s; });
        QCOMPARE(lead->why, RefileFault::Why::Picture);
        const auto figure = changed(
            [](ArticleContent &content) { content.body = u"Text.\n\n![](images/other.png)\n"_s; });
        QCOMPARE(figure->why, RefileFault::Why::Picture);
        QVERIFY(!changed([](ArticleContent &content) { content.tags = {u"7 cranes"_s}; }));
    }

    void aLanguageWithoutFormsIsNotGuessedAt()
    {
        const std::optional<RefileFault> fault =
            faultOf(u"cy"_s, u"Mae'r craen yma."_s, u"Mae'r craen yna."_s);
        QVERIFY(fault);
        QCOMPARE(fault->why, RefileFault::Why::Language);
        QVERIFY(!faultOf(u"cy"_s, u"Mae'r craen yma."_s, u"Mae'r craen yma."_s));
    }

    void wordsAreNearWithinTwoLetters()
    {
        QCOMPARE(plainWords(u"“Teh” crane's (12)!"_s),
                 (QStringList{u"teh"_s, u"crane"_s, u"s"_s, u"12"_s}));
        QCOMPARE(nearWord(u"teh"_s, {u"tea"_s, u"the"_s}), u"tea"_s); // the first of equals
        QCOMPARE(nearWord(u"teh"_s, {u"the"_s}), u"the"_s);
        QCOMPARE(nearWord(u"krähne"_s, {u"kran"_s, u"kräne"_s}), u"kräne"_s);
        QCOMPARE(nearWord(u"kran"_s, {u"schiff"_s}), QString());
        QCOMPARE(nearWord(u"it"_s, {u"on"_s}), QString()); // all of it is other
        QCOMPARE(nearWord(QString(200, u'x'), {QString(200, u'x')}), QString());
    }
};

STET_TEST(TestRefileRule)

#include "test_refile_rule.moc"
