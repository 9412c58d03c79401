// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/content_merge.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"
#include "ui/editor/byline_text.h"
#include "ui/editor/cite/cite_rules.h"
#include "ui/editor/emphasis_rules.h"
#include "ui/editor/line_rules.h"
#include "ui/editor/markdown_scan.h"
#include "ui/editor/section_presets.h"

#include <algorithm>

using namespace stet;

namespace {

bool hasSpan(const QString &line, ScannedSpan::Look look, const QString &words)
{
    FenceState fence = 0;
    const std::vector<ScannedSpan> spans = scanMarkdownLine(line, fence);
    return std::any_of(spans.begin(), spans.end(), [&](const ScannedSpan &span) {
        return span.look == look && line.mid(span.start, span.length) == words;
    });
}

QString appliedCite(QString line, qsizetype caret, const QString &key)
{
    const CiteInsertion insertion = citeAt(line, caret, key);
    return line.insert(insertion.position, insertion.text);
}

} // namespace

/// `shown` has a bar for a caret, or two around what is chosen; and so has what is given back.
QString toggled(QString shown, InlineMark mark)
{
    ChosenText chosen;
    chosen.start = shown.indexOf(u'¦');
    shown.remove(chosen.start, 1);
    chosen.end = shown.indexOf(u'¦');
    if (chosen.end < 0)
        chosen.end = chosen.start;
    else
        shown.remove(chosen.end, 1);
    chosen.text = shown;
    ChosenText result = toggleMark(chosen, mark);
    if (result.end > result.start)
        result.text.insert(result.end, u'¦');
    return result.text.insert(result.start, u'¦');
}

class TestEditorRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCitationTakesThePlaceOfALink()
    {
        const auto applied = [](QString line, const TextRange &instead) {
            const std::optional<DraftEdit> edit =
                citingEdit(line, instead, QStringLiteral("ledger"));
            if (!edit || line.mid(edit->position, edit->removed.size()) != edit->removed)
                return QStringLiteral("none");
            return line.replace(edit->position, edit->removed.size(), edit->inserted);
        };
        QCOMPARE(applied(QStringLiteral("It is http://a.b so."), {6, 10}),
                 QStringLiteral("It is [@ledger] so."));
        QCOMPARE(applied(QStringLiteral("It is so."), {8, 0}),
                 QStringLiteral("It is so [@ledger]."));
        // Into the mark that the link touches, and into the one that holds the caret.
        QCOMPARE(applied(QStringLiteral("So [@port]http://a.b it is."), {10, 10}),
                 QStringLiteral("So [@port; @ledger] it is."));
        QCOMPARE(applied(QStringLiteral("So [@port] it is."), {6, 0}),
                 QStringLiteral("So [@port; @ledger] it is."));
        // Cited there already: the link goes, and without one nothing does.
        QCOMPARE(applied(QStringLiteral("So [@ledger]http://a.b it is."), {12, 10}),
                 QStringLiteral("So [@ledger] it is."));
        QCOMPARE(applied(QStringLiteral("So [@ledger] it is."), {6, 0}), QStringLiteral("none"));
    }

    void marksAreToggled()
    {
        const ChosenText words{QStringLiteral("some words here"), 5, 10};
        const ChosenText bold = toggleMark(words, InlineMark::Bold);
        QCOMPARE(bold.text, QStringLiteral("some **words** here"));
        QCOMPARE(toggleMark(bold, InlineMark::Bold), words);
        const ChosenText both = toggleMark(bold, InlineMark::Italic);
        QCOMPARE(both.text, QStringLiteral("some ***words*** here"));
        QCOMPARE(toggleMark(both, InlineMark::Bold).text, QStringLiteral("some *words* here"));
        const ChosenText atCaret =
            toggleMark({QStringLiteral("one word"), 6, 6}, InlineMark::Italic);
        QCOMPARE(atCaret.text, QStringLiteral("one *word*"));
        QCOMPARE(atCaret.start, 7);
        const ChosenText lines = toggleMark({QStringLiteral("a\n\nb"), 0, 4}, InlineMark::Bold);
        QCOMPARE(lines.text, QStringLiteral("**a**\n\n**b**"));
    }

    void marksGoWhereTheyMean_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("bold");
        QTest::addColumn<QString>("italic");
        const auto row =
            [](const char *name, const char *before, const char *bold, const char *italic) {
                QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(bold)
                                    << QString::fromUtf8(italic);
            };
        row("nothing", "¦", "**¦**", "*¦*");
        row("an empty pair", "**¦**", "¦", "***¦***");
        row("behind what was typed bold", "**strong¦** x", "**strong**¦ x", "***strong¦*** x");
        row("behind what was typed in italics", "*so¦*", "***so¦***", "*so*¦");
        row("in a bold word", "**str¦ong**", "str¦ong", "***str¦ong***");
        row("a bold word's start", "**¦strong**", "¦strong", "***¦strong***");
        row("an item", "¦- item¦", "- **¦item¦**", "- *¦item¦*");
        row("a task", "¦- [ ] item¦", "- [ ] **¦item¦**", "- [ ] *¦item¦*");
        row("a quoted item", "¦> 1. item¦", "> 1. **¦item¦**", "> 1. *¦item¦*");
        row("a heading", "¦## Head¦", "## **¦Head¦**", "## *¦Head¦*");
        row("two items", "¦- a\n- b¦", "- **¦a**\n- **b¦**", "- *¦a*\n- *b¦*");
        row("a table's row", "¦| a | b |¦", "| **¦a** | **b¦** |", "| *¦a* | *b¦* |");
        row("a table's dashes", "¦| --- | --- |¦", "¦| --- | --- |¦", "¦| --- | --- |¦");
        row("a part of bold words", "**¦two¦ words**", "¦two¦ **words**", "***¦two¦* words**");
        row("the middle of bold words", "**a ¦b¦ c**", "**a** ¦b¦ **c**", "**a *¦b¦* c**");
        row("with its marks", "¦**so**¦", "¦so¦", "*¦**so**¦*");
        row("underscores", "¦_word_¦", "**¦_word_¦**", "¦word¦");
        row("in underscores", "a __b¦c__ d", "a b¦c d", "a __*b¦c*__ d");
        row("one line of two is bold", "¦**a**\n\nb¦", "**¦a**\n\n**b¦**", "*¦**a***\n\n*b¦*");
        row("a bold part", "¦a **b** c¦", "**¦a b c¦**", "*¦a **b** c¦*");
        row("across the other mark's end", "a *b ¦c* d¦", "a *b **¦c*** **d¦**", "a *b ¦c d¦*");
        row("code stays", "¦`a*b*`¦", "**¦`a*b*`¦**", "*¦`a*b*`¦*");
    }

    void marksGoWhereTheyMean()
    {
        QFETCH(QString, before);
        QTEST(toggled(before, InlineMark::Bold), "bold");
        QTEST(toggled(before, InlineMark::Italic), "italic");
    }

    void linesChangeTheirKind()
    {
        const ChosenText plain{QStringLiteral("Heading"), 3, 3};
        const ChosenText heading = toggleHeading(plain, 2);
        QCOMPARE(heading.text, QStringLiteral("## Heading"));
        QCOMPARE(toggleHeading(heading, 3).text, QStringLiteral("### Heading"));
        QCOMPARE(toggleHeading(heading, 2), plain);
        const ChosenText rows{QStringLiteral("a\nb"), 0, 3};
        const ChosenText numbers = togglePrefix(rows, LinePrefix::Number);
        QCOMPARE(numbers.text, QStringLiteral("1. a\n2. b"));
        QCOMPARE(togglePrefix(numbers, LinePrefix::Bullet).text, QStringLiteral("- a\n- b"));
        QCOMPARE(togglePrefix(numbers, LinePrefix::Number).text, rows.text);
        QCOMPARE(togglePrefix(rows, LinePrefix::Quote).text, QStringLiteral("> a\n> b"));
    }

    void linksTakeTheAddressOrAskForIt()
    {
        const ChosenText words{QStringLiteral("the notice"), 4, 10};
        const ChosenText asked = makeLink(words, {});
        QCOMPARE(asked.text, QStringLiteral("the [notice](https://)"));
        QCOMPARE(asked.text.mid(asked.start, asked.end - asked.start), QStringLiteral("https://"));
        QCOMPARE(makeLink(words, QStringLiteral("https://a.example")).text,
                 QStringLiteral("the [notice](https://a.example)"));
    }

    void linksHoldWhatTheyAreMadeOf()
    {
        // In a link its address is chosen; a link within a link is none on the page.
        const QString linked = QStringLiteral("see [the notice](https://a \"t\") on");
        for (const ChosenText &in : {ChosenText{linked, 8, 8}, ChosenText{linked, 9, 15}}) {
            const ChosenText at = makeLink(in, QStringLiteral("https://b"));
            QCOMPARE(at.text, linked);
            QCOMPARE(at.text.mid(at.start, at.end - at.start), QStringLiteral("https://a"));
        }
        QCOMPARE(makeLink({linked, 1, 1}, QStringLiteral("https://b")).text,
                 QStringLiteral("[see](https://b) [the notice](https://a \"t\") on"));
        QCOMPARE(makeLink({QStringLiteral("a] b"), 0, 4}, QStringLiteral("https://b/c_(d)")).text,
                 QStringLiteral("[a\\] b](https://b/c_%28d%29)"));
        QCOMPARE(makeLink({QStringLiteral("a [@k]"), 0, 6}, QStringLiteral("https://b")).text,
                 QStringLiteral("[a [@k]](https://b)"));
    }

    void listsGoOn_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("ends");
        QTest::addColumn<QString>("prefix");
        QTest::newRow("bullet") << QStringLiteral("- a") << false << QStringLiteral("- ");
        QTest::newRow("number") << QStringLiteral("  9. a") << false << QStringLiteral("  10. ");
        QTest::newRow("task") << QStringLiteral("- [x] a") << false << QStringLiteral("- [ ] ");
        QTest::newRow("quote") << QStringLiteral("> a") << false << QStringLiteral("> ");
        QTest::newRow("empty item") << QStringLiteral("- ") << true << QString();
        QTest::newRow("prose") << QStringLiteral("a - b") << false << QString();
    }

    void listsGoOn()
    {
        QFETCH(QString, line);
        const LineBreak next = breakLine(line, line.size());
        QTEST(next.endsList, "ends");
        QTEST(next.prefix, "prefix");
    }

    void itemsMoveInAndOut()
    {
        QCOMPARE(indentItem(QStringLiteral("- a")), QStringLiteral("  - a"));
        QCOMPARE(indentItem(QStringLiteral("1. a")), QStringLiteral("   1. a"));
        QCOMPARE(outdentItem(QStringLiteral("  - a")), QStringLiteral("- a"));
        QVERIFY(!isListItem(u"prose"));
    }

    void looksOfALine()
    {
        using Look = ScannedSpan::Look;
        QVERIFY(hasSpan(QStringLiteral("## Head"), Look::Heading, QStringLiteral("## Head")));
        QVERIFY(hasSpan(
            QStringLiteral("a [@k; @l, p. 4]."), Look::Citation, QStringLiteral("[@k; @l, p. 4]")));
        QVERIFY(hasSpan(QStringLiteral("a **b** c"), Look::Strong, QStringLiteral("**b**")));
        QVERIFY(hasSpan(QStringLiteral("a [b](http://c)"), Look::Link, QStringLiteral("b")));
        QVERIFY(hasSpan(QStringLiteral("`a*b*`"), Look::Code, QStringLiteral("`a*b*`")));
        QVERIFY(!hasSpan(QStringLiteral("a_b_c"), Look::Emphasis, QStringLiteral("_b_")));
        FenceState fence = 0;
        static_cast<void>(scanMarkdownLine(u"~~~~", fence));
        static_cast<void>(scanMarkdownLine(u"```", fence));
        QVERIFY(fence != 0);
        static_cast<void>(scanMarkdownLine(u"~~~~", fence));
        QCOMPARE(fence, 0);
    }

    void hostileLinesAreScannedInOneGo_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"[", "![", "[@", "[[", "[a](", "*a ", "`", "_", "~~a", "\\"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void hostileLinesAreScannedInOneGo()
    {
        QFETCH(QString, piece);
        const QString line = piece.repeated(100'000);
        const test::CpuStopwatch clock;
        FenceState fence = 0;
        static_cast<void>(scanMarkdownLine(line, fence));
        QVERIFY2(clock.elapsedMs() < 2'000, qPrintable(QString::number(clock.elapsedMs())));
    }

    void citationsJoinTheMarkAtTheCaret()
    {
        QCOMPARE(appliedCite(QStringLiteral("Words."), 5, QStringLiteral("a")),
                 QStringLiteral("Words [@a]."));
        QCOMPARE(appliedCite(QString(), 0, QStringLiteral("a")), QStringLiteral("[@a]"));
        QCOMPARE(appliedCite(QStringLiteral("x [@a, p. 4] y"), 6, QStringLiteral("b")),
                 QStringLiteral("x [@a, p. 4; @b] y"));
        QCOMPARE(appliedCite(QStringLiteral("x [@a]"), 6, QStringLiteral("b")),
                 QStringLiteral("x [@a; @b]"));
        QCOMPARE(appliedCite(QStringLiteral("x [@ab]"), 4, QStringLiteral("a")),
                 QStringLiteral("x [@ab; @a]"));
        QCOMPARE(appliedCite(QStringLiteral("x [@a]"), 4, QStringLiteral("a")),
                 QStringLiteral("x [@a]"));
        QCOMPARE(appliedCite(QStringLiteral("[@a] end"), 8, QStringLiteral("b")),
                 QStringLiteral("[@a] end [@b]"));
    }

    void missingSectionsComeInTheirPlaces()
    {
        const QStringList all{
            QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
        const QString body = withSections(QStringLiteral("Lead.\n\n## two\n\nWords.\n"), all);
        QVERIFY(body.indexOf(QStringLiteral("## One")) < body.indexOf(QStringLiteral("## two")));
        QVERIFY(body.indexOf(QStringLiteral("Words.")) < body.indexOf(QStringLiteral("## Three")));
        QVERIFY(!body.contains(QStringLiteral("## Two")));
        QCOMPARE(withSections(body, all), body);
        QVERIFY(withSections(QStringLiteral("```\n## One\n```\n"), all)
                    .count(QStringLiteral("## One")) == 2);
    }

    void aNewArticleHasARoomyFirstSection()
    {
        const QString body = withSections({}, {QStringLiteral("One"), QStringLiteral("Two")});
        QCOMPARE(body, QStringLiteral("## One\n\n\n\n## Two\n\n"));
        QCOMPARE(placeToBegin(body), qsizetype(8)); // the second line below the heading
        QCOMPARE(placeToBegin(QStringLiteral("## One\n\n## Two\n")), qsizetype(7));
        QCOMPARE(placeToBegin({}), qsizetype(0));
        QCOMPARE(placeToBegin(QStringLiteral("## One\n\n\nWords.\n")), qsizetype(0));
        QCOMPARE(placeToBegin(QStringLiteral("Lead.\n\n## One\n\n\n")), qsizetype(0));
    }

    void authorsGoBothWays()
    {
        const std::vector<Byline> authors =
            parseAuthors(QStringLiteral("Mara L, Tom A (data, graphics),"));
        QCOMPARE(authors.size(), size_t(2));
        QCOMPARE(authors[1].role, QStringLiteral("data, graphics"));
        QCOMPARE(parseAuthors(printAuthors(authors)), authors);
    }

    void namesWithSignsInThemGoBothWays()
    {
        const std::vector<Byline> authors{{QStringLiteral("Martin Luther King, Jr."), {}},
                                          {QStringLiteral("Acme (Europe) Ltd"), {}},
                                          {QStringLiteral("\"Weird\" Al"), {}},
                                          {QStringLiteral("Will \"Bill\" B"), {}},
                                          {QStringLiteral("A; B"), QStringLiteral("x) \"y\"")},
                                          {QStringLiteral("\""), QStringLiteral("\"")}};
        QCOMPARE(parseAuthors(printAuthors(authors)), authors);
        const std::vector<Byline> typed = parseAuthors(QStringLiteral("\"King, Jr.\" (text), B"));
        const std::vector<Byline> expected{{QStringLiteral("King, Jr."), QStringLiteral("text")},
                                           {QStringLiteral("B"), {}}};
        QCOMPARE(typed, expected);
        QCOMPARE(parseAuthors(QStringLiteral("\"Al\" Y")).front().name, QStringLiteral("\"Al\" Y"));
    }

    void changesToDifferentFieldsMerge()
    {
        ArticleContent base;
        base.headline = QStringLiteral("H");
        base.body = QStringLiteral("B");
        ArticleContent mine = base;
        mine.body = QStringLiteral("mine");
        ArticleContent theirs = base;
        theirs.headline = QStringLiteral("theirs");
        const auto merged = mergeContents(base, mine, theirs);
        QVERIFY(merged);
        QCOMPARE(merged->body, mine.body);
        QCOMPARE(merged->headline, theirs.headline);
        theirs.body = QStringLiteral("theirs");
        QVERIFY(!mergeContents(base, mine, theirs));
    }
};

STET_TEST(TestEditorRules)

#include "test_editor_rules.moc"
