// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_log.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"
#include "ui/editor/find/find_edits.h"
#include "ui/editor/find/find_rules.h"

#include <QtTest>

using namespace stet;

namespace {

const std::atomic_bool goOn = false;
ArticleContent replacedContent; // what the last replacement left

FindQuery literal(const QString &text)
{
    return {text, false, false, false};
}

FindQuery pattern(const QString &text)
{
    return {text, false, false, true};
}

QStringList found(const QString &text, const FindQuery &query)
{
    QStringList words;
    const auto places = findPlaces({DraftField::Body, text, {}}, *compileQuery(query), goOn);
    for (const FindPlace &place : *places)
        words << text.mid(place.start, place.length);
    return words;
}

QString replaced(const ArticleContent &content, const FindQuery &query, const QString &with)
{
    ArticleContent after = content;
    const QRegularExpression expression = *compileQuery(query);
    std::vector<DraftEdit> edits;
    for (const FindText &text : searchedTexts(content, query)) {
        for (DraftEdit &edit :
             editsFor(content, text.field, *findChanges(text, expression, query, with, goOn)))
            edits.push_back(std::move(edit));
    }
    if (!replay(edits, after))
        return QStringLiteral("does not fit");
    replacedContent = after;
    return after.body;
}

QString replacedBody(const QString &body, const FindQuery &query, const QString &with)
{
    ArticleContent content;
    content.body = body;
    return replaced(content, query, with);
}

} // namespace

class TestFindRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsAreFoundAsTheyAreTyped()
    {
        const QString text = QStringLiteral("C++ and c++; (a.b) Ärger ärger Ärgernis 😀");
        QCOMPARE(found(text, literal(QStringLiteral("c++"))).size(), 2);
        QCOMPARE(found(text, {QStringLiteral("c++"), true, false, false}).size(), 1);
        QCOMPARE(found(text, literal(QStringLiteral("(a.b)"))).size(), 1);
        QCOMPARE(found(text, literal(QStringLiteral("ärger"))).size(), 3);
        QCOMPARE(found(text, {QStringLiteral("ärger"), false, true, false}).size(), 2);
        QCOMPARE(found(text, {QStringLiteral("Ärger"), true, true, false}).size(), 1);
        QCOMPARE(found(text, literal(QStringLiteral("😀"))).size(), 1);
    }

    void typographyIsLookedThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *name, const char *text, const char *typed) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed);
        };
        row("apostrophe", "I don’t", "don't");
        row("quotation", "“so”", "\"so\"");
        row("german quotation", "„so“", "\"so\"");
        row("french quotation", "«\u00a0so\u00a0»", "\"so\"");
        row("dash", "a — b", "a -- b");
        row("long dash", "a—b", "a---b");
        row("no-break space", "40\u00a0m", "40 m");
        row("composed for apart", "Gdan\u0301sk", "Gda\u0144sk");
        row("apart for composed", "Gda\u0144sk", "Gdan\u0301sk");
        row("no-break hyphen", "x\u2011ray", "x-ray");
    }

    void typographyIsLookedThrough()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QCOMPARE(found(text, literal(typed)).size(), 1);
        // Typed as it stands there, it is found as well; a pattern is taken by the letter.
        QCOMPARE(found(text, literal(text)).size(), 1);
        QCOMPARE(found(text, pattern(QRegularExpression::escape(typed))).size(), 0);
    }

    void keysAndAddressesAreLeftAlone()
    {
        const QString body =
            QStringLiteral("reuters said [@reuters-x; @b, p. 4 of reuters]\n"
                           "see [reuters](https://reuters.example/reuters \"reuters\") and\n"
                           "![reuters](images/reuters.png) [[reuters|reuters]] https://reuters/a");
        QCOMPARE(replacedBody(body, literal(QStringLiteral("reuters")), QStringLiteral("R")),
                 QStringLiteral("R said [@reuters-x; @b, p. 4 of R]\n"
                                "see [R](https://reuters.example/reuters \"R\") and\n"
                                "![R](images/reuters.png) [[reuters|R]] https://reuters/a"));
        FindQuery everywhere = literal(QStringLiteral("reuters"));
        everywhere.inAddresses = true;
        QVERIFY(!replacedBody(body, everywhere, QStringLiteral("R"))
                     .contains(QStringLiteral("reuters")));
    }

    void rowsAndCaptionsAreReplaced()
    {
        ArticleContent content;
        content.body = QStringLiteral("x");
        content.tags = {QStringLiteral("Bremen, port of"), QStringLiteral("port")};
        content.facts = {{QStringLiteral("port"), QStringLiteral("a port [@port]")},
                         {QStringLiteral("b"), {}}};
        content.leadAlt = QStringLiteral("A port");
        content.leadCaption = QStringLiteral("port | port");
        content.corrections = {{{}, CorrectionClass::Update, QStringLiteral("no port")}};
        (void)replaced(content, literal(QStringLiteral("port")), QStringLiteral("bay\nx"));
        QCOMPARE(replacedContent.tags,
                 QStringList({QStringLiteral("Bremen, bay x of"), QStringLiteral("bay x")}));
        QCOMPARE(replacedContent.facts[0].name, QStringLiteral("bay x"));
        QCOMPARE(replacedContent.facts[0].value, QStringLiteral("a bay x [@port]"));
        QCOMPARE(replacedContent.facts.size(), size_t(2));
        QCOMPARE(replacedContent.leadAlt, QStringLiteral("A bay x"));
        QCOMPARE(replacedContent.leadCaption, QStringLiteral("bay x | bay x"));
        QCOMPARE(replacedContent.corrections[0].text, QStringLiteral("no bay x"));
        // What would join rows changes none.
        (void)replaced(content, pattern(QStringLiteral("port\\na")), QStringLiteral("y"));
        QCOMPARE(replacedContent.facts, content.facts);
        // The place of a row.
        for (const FindText &text : searchedTexts(content, {})) {
            if (text.field == DraftField::Facts)
                QCOMPARE(searchedRow(text, text.text.indexOf(u'b')), 1);
        }
    }

    void patternsKnowLinesAndGroups()
    {
        const QString text = QStringLiteral("one two\nthree\n\nfour");
        QCOMPARE(
            found(text, pattern(QStringLiteral("^\\w+"))),
            QStringList({QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("four")}));
        QCOMPARE(found(text, pattern(QStringLiteral("^"))).size(), 4);
        QCOMPARE(found(QStringLiteral("😀😀"), pattern(QStringLiteral("x*"))).size(), 3);
        QCOMPARE(replacedBody(text, pattern(QStringLiteral("(o)(\\w)")), QStringLiteral("$2\\1$$")),
                 QStringLiteral("no$e two\nthree\n\nfuo$r"));
        QCOMPARE(replacedBody(QStringLiteral("ab"),
                              pattern(QStringLiteral("(?<x>a)(b)")),
                              QStringLiteral("${2}${x}-$0\\n$12")),
                 QStringLiteral("ba-ab\na2"));
        QCOMPARE(replacedBody(
                     QStringLiteral("a$1"), literal(QStringLiteral("a")), QStringLiteral("$1\\n")),
                 QStringLiteral("$1\\n$1"));
        QCOMPARE(replacedBody(text, pattern(QStringLiteral("^")), QStringLiteral("> ")),
                 QStringLiteral("> one two\n> three\n> \n> four"));
    }

    void allFieldsAreReplaced()
    {
        ArticleContent content;
        content.headline = QStringLiteral("Tom and Tom");
        content.dek = QStringLiteral("Tom");
        content.category = QStringLiteral("Tom’s");
        content.authors = {{QStringLiteral("Tom Adeyemi"), QStringLiteral("data")}};
        content.body = QStringLiteral("By Tom.");
        const FindQuery query = literal(QStringLiteral("tom"));
        ArticleContent after = content;
        const QRegularExpression expression = *compileQuery(query);
        for (const FindText &text : searchedTexts(content, query))
            QVERIFY(replay(
                editsFor(content,
                         text.field,
                         *findChanges(text, expression, query, QStringLiteral("Ann\nE."), goOn)),
                after));
        QCOMPARE(after.headline, QStringLiteral("Ann E. and Ann E."));
        QCOMPARE(after.category, QStringLiteral("Ann E.’s"));
        QCOMPARE(after.authors.front().name, QStringLiteral("Ann E. Adeyemi"));
        QCOMPARE(after.authors.front().role, QStringLiteral("data"));
        QCOMPARE(after.body, QStringLiteral("By Ann\nE.."));
    }

    void whatIsNoPatternIsNamed()
    {
        const auto answer = compileQuery(pattern(QStringLiteral("ab(c")));
        QVERIFY(!answer);
        QVERIFY(answer.error().message.contains(u'4'));
        QVERIFY(compileQuery(literal(QStringLiteral("ab(c"))).has_value());
    }

    void aCatastropheGivesUp_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("nested") << QStringLiteral("(a+)+$");
        QTest::newRow("choice") << QStringLiteral("(a|aa)+$");
        QTest::newRow("back") << QStringLiteral("(a*)*\\1\\1$");
        QTest::newRow("deep") << QStringLiteral("(?:(?=a)a|a)*$");
    }

    void aCatastropheGivesUp()
    {
        QFETCH(QString, hostile);
        const test::CpuStopwatch clock;
        const auto places =
            findPlaces({DraftField::Body, QStringLiteral("a").repeated(100'000) + u'!', {}},
                       *compileQuery(pattern(hostile)),
                       goOn);
        QVERIFY(!places);
        QVERIFY2(clock.elapsedMs() < 10'000, qPrintable(QString::number(clock.elapsedMs())));
    }

    void aLongTextIsNoCatastrophe()
    {
        const QString text = QStringLiteral("A sentence with [@key] and words.\n").repeated(60'000);
        QCOMPARE(found(text, pattern(QStringLiteral("\\bwords\\b\\.$"))).size(), 60'000);
        QVERIFY(found(text, pattern(QStringLiteral("(\\w+) nowhere \\1"))).isEmpty());
    }

    void aStoppedSearchGivesNothing()
    {
        const std::atomic_bool stop = true;
        const auto places = findPlaces({DraftField::Body, QStringLiteral("aaa"), {}},
                                       *compileQuery(literal(QStringLiteral("a"))),
                                       stop);
        QVERIFY(places.has_value() && places->empty());
    }
};

STET_TEST(TestFindRules)

#include "test_find_rules.moc"
