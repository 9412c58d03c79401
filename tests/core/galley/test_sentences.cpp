// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/galley/galley_support.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void boundaries_data()
    {
        QTest::addColumn<QString>("sentences"); // a bar where one ends
        QTest::addColumn<bool>("inGerman");
        const auto row = [](const char *sentences, bool inGerman = false) {
            QTest::newRow(sentences) << QString::fromUtf8(sentences) << inGerman;
        };
        row("");
        row("No stop at all");
        row("One. |Two! |Three? |Four");
        row("A price of 3.5 rose to 1,200.50 EUR. |It fell.");
        row("Visit example.com today. |Then go.");
        row("J. R. Smith met Dr. Jones. |They spoke.");
        row("The U.S. Senate met, e.g. The Hague did. |Yes.");
        row("He spoke to Northwind Inc. about it. |Yes.");
        row("See p. 4. |It says so.");
        row("No. 5 is alive. |He said no. |Then he left.");
        row("Wait... what? |Yes. |Well\u2026 |Then he left.");
        row("What?! |Yes!! |Good.");
        row("\u201cStop!\u201d he said. |\u201cGo.\u201d |She went.");
        row("\u201cStop. Go. Now,\u201d he said. |She went.");
        row("\"Stop. Go,\" he said. |She went.");
        row("\u2018Don\u2019t stop. Go,\u2019 he said. |She went.");
        row("It rose (see Fig. 2. Also 3) fast. |It fell. |(It did.) |Then it rose.");
        row("It ends (so.) |Next.");
        row("an iPhone sold. |iPhones sell. |eBay too.");
        row("It cost much. |$5 in fact. |\u20ac6 here.");
        row("A lower. case goes on.");
        row("1. Introduction to it. |Then more.");
        row("In 2024. |Then 2025.");
        row("\u65e5\u672c\u8a9e\u3067\u3059\u3002|\u306f\u3044\uff01|\u3044\u3044\u3048\uff1f|"
            "\u300c\u305d\u3046\u3002\u300d|\u7d42\u308f\u308a");
        row("Er kam am 3. M\u00e4rz. |Im Jahr 2024. |Danach ging er.", true);
        row("Das XIX. Jahrhundert, z.B. mit Ludwig XIV. von hier. |Mehr.", true);
        row("\u201eHalt. Stopp\u201c, rief er. |\u201eGut.\u201c |Er ging bzw. Lief.", true);
        row("\u00bbHalt. Stopp\u00ab, rief er. |Er ging.", true);
        row("\u201aHalt. Stopp\u2018, rief er. |\u203aGut. Ja\u2039, sagte er. |Er ging.", true);
        row("\u300e\u305d\u3046\u3002\u306f\u3044\u3002\u300f|\u7d42\u308f\u308a");
        row("'Stop. Go,' he said. |She said: 'No. Never.' |He went.");
        row("The dogs' bowl. |It's the cats' own. |In the '90s. |The firms' end.");
        row("An unclosed \u201cquotation. |It goes on.");
    }

    void boundaries()
    {
        QFETCH(QString, sentences);
        QFETCH(bool, inGerman);
        QString text = sentences;
        text.remove(u'|');
        QStringList expected;
        for (const QString &sentence : sentences.split(u'|'))
            expected.append(sentence.trimmed());
        expected.removeAll(QString());
        QStringList found;
        for (const TextRange &range : splitSentences(text, inGerman ? german() : english()))
            found.append(text.mid(range.start, range.length));
        QCOMPARE(found, expected);
    }

    void aLongQuotationIsReadSentenceBySentence()
    {
        QString text = QStringLiteral("He said: \u201c");
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("This is a sentence. ");
        text += u'\u201d';
        QCOMPARE(splitSentences(text, english()).size(), size_t(40));
    }

    void linesEndSentences()
    {
        QCOMPARE(splitSentences(u"one\n\n two\n", english()).size(), size_t(2));
    }

    void aMarkBehindTheStopBelongsToTheSentenceBefore()
    {
        const QString body = QStringLiteral(
            "[@a] \u00dcber *alles*. [@b] Then **this**[@c] came.[@d]\nLast &amp; *least* [@e].");
        const Galley galley = parseGalley(body);
        QStringList found;
        for (const Sentence &sentence : sentencesOf(*galley.blocks.at(0).block, english()))
            found.append(body.mid(sentence.inSource.start, sentence.inSource.length));
        const QStringList expected = {QStringLiteral("[@a] \u00dcber *alles*. [@b]"),
                                      QStringLiteral("Then **this**[@c] came.[@d]"),
                                      QStringLiteral("Last &amp; *least* [@e].")};
        QCOMPARE(found, expected);
    }

    void itemsAndCellsAreApart()
    {
        const QString body = QStringLiteral("- one. Two\n- three\n  - four");
        QStringList found;
        for (const Sentence &sentence :
             sentencesOf(*parseGalley(body).blocks.at(0).block, english()))
            found.append(sentence.words);
        const QStringList expected = {QStringLiteral("one."),
                                      QStringLiteral("Two"),
                                      QStringLiteral("three"),
                                      QStringLiteral("four")};
        QCOMPARE(found, expected);
    }

    void headingsCodeAndRulesHaveNone()
    {
        for (const char *body : {"# A. B", "```\na. B\n```", "***"})
            QVERIFY(sentencesOf(*parseGalley(QString::fromUtf8(body)).blocks.at(0).block, english())
                        .empty());
    }
};

STET_TEST(TestSentences)

#include "test_sentences.moc"
