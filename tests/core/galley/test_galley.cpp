// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/galley.h"
#include "core/galley/word_counter.h"
#include "tests/core/galley/galley_support.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

class TestGalley : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anEmptyBodyIsAnEmptyGalley()
    {
        for (const char *body : {"", "\n", " \n\t\n"}) {
            const Galley galley = parseGalley(QString::fromUtf8(body));
            QVERIFY(galley.blocks.empty() && galley.sections.empty());
            QCOMPARE(galley.words, 0);
            QCOMPARE(galley.blockAt(0), -1);
            QCOMPARE(galley.readingMinutes(english()), 0);
        }
    }

    void anIdIsOfTheContentAlone()
    {
        const Galley a = parseGalley(QStringLiteral("One.\n\nTwo."));
        const Galley b = parseGalley(QStringLiteral("New.\n\nOne.\n\n\nTwo.  "));
        QCOMPARE(b.blocks.size(), size_t(3));
        QCOMPARE(a.blocks[0].id, b.blocks[1].id);
        QCOMPARE(a.blocks[1].id, b.blocks[2].id);
        // The same on every machine and in every version: ids stand in published pages.
        QCOMPARE(a.blocks[0].id, QByteArray("b-qjine8ia"));
    }

    void repeatsAreToldApart()
    {
        const Galley galley = parseGalley(QStringLiteral("A\n\nB\n\nA\n\nA"));
        QCOMPARE(galley.blocks[2].id, galley.blocks[0].id + "-2");
        QCOMPARE(galley.blocks[3].id, galley.blocks[0].id + "-3");
        QVERIFY(galley.blocks[0].block != galley.blocks[2].block);
        QCOMPARE(galley.indexOf(galley.blocks[3].id), 3);
        QCOMPARE(galley.indexOf("b-x"), -1);
    }

    void aKeystrokeMakesOneNewBlock()
    {
        const QString body =
            QStringLiteral("# A\n\nOne ü.\n\nTwo [@k].\n\n- three\n- four\n\nFive.");
        const Galley before = parseGalley(body);
        QString typed = body;
        typed.insert(body.indexOf(QLatin1String("Two")) + 3, u'x');
        const Galley after = parseGalley(typed, &before);
        QCOMPARE(after.blocks.size(), before.blocks.size());
        for (size_t i = 0; i < after.blocks.size(); ++i) {
            QCOMPARE(after.blocks[i].block == before.blocks[i].block, i != 2);
            QCOMPARE(after.blocks[i].id == before.blocks[i].id, i != 2);
        }
        QCOMPARE(after.blocks[4].range.start, before.blocks[4].range.start + 1);
    }

    void aDefinitionReachesEveryBlock()
    {
        const QString body = QStringLiteral("[a] b\n\nc\n\n");
        const Galley before = parseGalley(body);
        const Galley after = parseGalley(body + QStringLiteral("[a]: http://a.example"), &before);
        QVERIFY(after.blocks[0].block->html.contains("http://a.example"));
        QCOMPARE(after.blocks[1].block, before.blocks[1].block);
    }

    void rangesAreWholeBlocks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("sources");
        const auto row =
            [](const char *name, std::initializer_list<const char *> sources, const char *between) {
                QStringList list;
                for (const char *source : sources)
                    list.append(QString::fromUtf8(source));
                QTest::newRow(name) << list.join(QString::fromUtf8(between)) << list;
            };
        row("plain", {"A\nb", "# C", "- d\n- e", "> f\n> g", "***", "h"}, "\n\n");
        row("close together",
            {"A\nb", "# C", "- d\n- e", "> f\ng", "***", "```\nh\n```", "i"},
            "\n");
        row("underlines", {"A\n===", "B\n---", "C"}, "\n");
        row("fences", {"```\n\na\n\n```", "~~~~\n~~~\n\n~~~~", "```\n```", "b"}, "\n");
        row("open fence", {"a", "```\nb\n\nc"}, "\n");
        row("indented", {"a", "    b\n\n    c", "d"}, "\n\n");
        row("empty items", {"-\n-", "a", "- b\n-", "> c\n>", "d"}, "\n\n");
        row("rules and rules", {"***", "---", "- - -"}, "\n");
        row("loose list", {"- a\n\n  b\n\n- c\n\n  ```\n  d\n\n  ```", "e"}, "\n\n");
        row("lists of two kinds", {"- a\n- b", "* c", "1. d\n2. e", "1) f"}, "\n");
        row("table", {"|a|\n|-|\n|b|\n||", "c"}, "\n\n");
        row("figure", {"![](a.png)", "![b](c.png \"d\")", "e"}, "\n\n");
        row("words of other scripts",
            {"\u00fc\u00fc", "\u65e5\u672c", "\U0001D4B3 a", "b"},
            "\n\n");
    }

    void rangesAreWholeBlocks()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, sources);
        const Galley galley = parseGalley(body);
        QStringList found;
        for (const PlacedBlock &placed : galley.blocks)
            found.append(body.mid(placed.range.start, placed.range.length));
        QCOMPARE(found, sources);
    }

    void definitionsBelongToNoBlock()
    {
        const QString body = QStringLiteral("a\n\n[b]: http://c.example\n  'd'\n\n---\n\ne [b]");
        const Galley galley = parseGalley(body);
        QCOMPARE(galley.blocks.size(), size_t(3));
        QCOMPARE(galley.blocks[1].range, (TextRange{body.indexOf(QLatin1String("---")), 3}));
        QCOMPARE(galley.blocks[2].range, (TextRange{body.indexOf(QLatin1String("e [b]")), 5}));
    }

    void blockAtFindsTheNearestBefore()
    {
        const Galley galley = parseGalley(QStringLiteral("\nA\n\n\nB\n"));
        QCOMPARE(galley.blockAt(0), -1);
        QCOMPARE(galley.blockAt(1), 0);
        QCOMPARE(galley.blockAt(3), 0);
        QCOMPARE(galley.blockAt(5), 1);
        QCOMPARE(galley.blockAt(500), 1);
    }

    void sectionsEndAtTheirLevel()
    {
        const Galley galley =
            parseGalley(QStringLiteral("Intro\n\n## A *b*\n\nText\n\n### A1\n\n### A2\n\n- x\n\n## "
                                       "B\n\n### B1\n\n## C\n\n![](c.png)"));

        struct Expected
        {
            const char *heading;
            int level;
            size_t start;
            size_t end;
            bool empty;
        };

        const Expected expected[] = {
            {"A b", 2, 1, 6, false},
            {"A1", 3, 3, 4, true},
            {"A2", 3, 4, 6, false},
            {"B", 2, 6, 8, true},
            {"B1", 3, 7, 8, true},
            {"C", 2, 8, 10, false},
        };
        QCOMPARE(galley.sections.size(), std::size(expected));
        for (size_t i = 0; i < galley.sections.size(); ++i) {
            const Section &section = galley.sections[i];
            QCOMPARE(section.heading, QString::fromUtf8(expected[i].heading));
            QCOMPARE(section.level, expected[i].level);
            QCOMPARE(section.headingBlock, expected[i].start);
            QCOMPARE(section.end, expected[i].end);
            QCOMPARE(section.empty, expected[i].empty);
        }
    }

    void words_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("words");
        const auto row = [](const char *body, int words) {
            QTest::newRow(body) << QString::fromUtf8(body) << words;
        };
        row("One two three.", 3);
        row("don't \u201cwell-known\u201d it\u2019s", 3);
        row("a -- b \u2014 c", 3);
        row("1,200 EUR and 3.5 %", 4);
        row("foo**bar** baz", 2);
        row("a\nb  \nc", 3);
        row("\u65e5\u672c\u8a9e\u3067\u3059", 5);
        row("\u00fcber stra\u00dfe e\u0301tude", 3);
        row("\U0001F600 ok", 1);
        row("## Two words\n\n- one\n- two", 4);
        row("```\nno words\n```\n\n`two words`", 2);
        row("![no words](a.png \"two words\")", 2);
        row("one [@key, p. 4] two [[slug|three four]]", 4);
        row("[one](http://no.example/words \"none\")", 1);
        row("| a | b |\n|---|---|\n| c d | e |", 5);
    }

    void words()
    {
        QFETCH(QString, body);
        QFETCH(int, words);
        QCOMPARE(parseGalley(body).words, words);
    }

    void charactersAreCountedAsRead_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("characters");
        const auto row = [](const char *body, int characters) {
            QTest::newRow(body) << QString::fromUtf8(body) << characters;
        };
        row("One two.", 8);
        row("**One** `two`\nthree", 13);
        row("One [@key] two [@key].", 8);
        row("\u00fcber e\u0301tude \u65e5\u672c", 13);
        row("\U0001F44D\U0001F3FD \U0001F469\u200D\U0001F680", 3);
        row("so\u00adft", 4);
        row("```\nnone\n```", 0);
        row("## Two\n\n- one\n- two", 9);
        row("[one](http://no.example/none)", 3);
        row("An ASCII text that is longer than one chunk, and longer than two of them are, so that "
            "\u00e4 is in the third.",
            104);
    }

    void charactersAreCountedAsRead()
    {
        QFETCH(QString, body);
        QFETCH(int, characters);
        const Galley galley = parseGalley(body);
        QCOMPARE(galley.characters, characters);
        const TextLength length = galley.length(Language());
        QCOMPARE(length.in(Measure::Characters), characters);
        QCOMPARE(length.in(Measure::Words), galley.words);
    }

    void wordsAreCountedTheSameInAnyPieces()
    {
        // Eight characters at a time or one by one: '\u00fc' in a piece keeps it slow.
        QRandomGenerator random(1);
        const QByteArray letters = "ab1 -'.,  x9";
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (int i = 0; i < 40; ++i)
                text += letters.at(random.bounded(static_cast<int>(letters.size())));
            std::string slow;
            for (const char c : text)
                slow += c == 'x' ? "\u00fc" : std::string(1, c);
            for (size_t i = 0; i + 6 < slow.size(); i += 6) {
                if (slow[i] == 'a')
                    slow.replace(i, 1, "\u00e4");
            }
            WordCounter plain;
            plain.add(text);
            WordCounter other;
            other.add(slow);
            QVERIFY2(plain.count() == other.count(), text.c_str());
            QVERIFY2(plain.characters() == other.characters(), text.c_str());
        }
    }

    void readingTimeIsInWholeMinutes()
    {
        Language language;
        language.wordsPerMinute = 2;
        QCOMPARE(parseGalley(QStringLiteral("a")).readingMinutes(language), 1);
        QCOMPARE(parseGalley(QStringLiteral("a b")).readingMinutes(language), 1);
        QCOMPARE(parseGalley(QStringLiteral("a b c")).readingMinutes(language), 2);
    }
};

STET_TEST(TestGalley)

#include "test_galley.moc"
