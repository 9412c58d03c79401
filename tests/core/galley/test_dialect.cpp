// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/galley/galley_support.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void blocks_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const char *body, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(html);
        };
        row("paragraph",
            "One *two* **three** `four`.",
            "<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>");
        row("soft break", "one\ntwo", "<p>one\ntwo</p>");
        row("hard break", "one  \ntwo", "<p>one<br>two</p>");
        row("strikethrough", "~~not~~", "<p><del>not</del></p>");
        row("one tilde is one",
            "H~2~O, ~5 % [@ ~a] \\~b~ `~c~` ~~d~e~~",
            "<p>H~2~O, ~5 % [@ ~a] ~b~ <code>~c~</code> <del>d~e</del></p>");
        row("tildes in addresses",
            "[a~b~](http://z.example/~c?d&amp;e=%20~f \"~g~\") ~ <http://z.example/~h>",
            "<p><a href=\"http://z.example/~c?d&amp;e=%20~f\" title=\"~g~\">a~b~</a> ~ "
            "<a href=\"http://z.example/~h\">http://z.example/~h</a></p>");
        row("a heading of level 1 is a section", "# One", "<h2>One</h2>");
        row("heading 2", "## Two", "<h2>Two</h2>");
        row("heading 3", "### Three", "<h3>Three</h3>");
        row("a heading's name is none of its words",
            "## Two *three* {#a-b}",
            "<h2>Two <em>three</em></h2>");
        row("with classes", "## Two {.x #\u00fc_1 lang=de} ##", "<h2>Two</h2>");
        row("a name without space", "Two{#a}\n---", "<h2>Two</h2>");
        row("a name behind a citation", "## Two [@k] {#a}", "<h2>Two{1}</h2>");
        row("no names", "## {#a b} {#a\"b} {b}", "<h2>{#a b} {#a&quot;b} {b}</h2>");
        row("an escaped name", "## Two \\{#a}", "<h2>Two {#a}</h2>");
        row("a name in code", "## Two `{#a}`", "<h2>Two <code>{#a}</code></h2>");
        row("a name in a paragraph", "Two {#a}", "<p>Two {#a}</p>");
        row("a name alone", "## {#a}", "<h2></h2>");
        row("a heading in a quotation",
            "> #### Deep\n> b",
            "<blockquote><p class=\"subhead\">Deep</p><p>b</p></blockquote>");
        row("a heading in a list", "* # In", "<ul><li><p class=\"subhead\">In</p></li></ul>");
        row("underlined heading", "One\ntwo\n===", "<h2>One\ntwo</h2>");
        row("empty heading", "##", "<h2></h2>");
        row("empty heading in a quotation", "> ##\n> a", "<blockquote><p>a</p></blockquote>");
        row("rule", "a\n\n***\nb", "<p>a</p>\n<hr>\n<p>b</p>");
        row("tight list", "- a\n- b", "<ul><li>a</li><li>b</li></ul>");
        row("loose list", "1. a\n\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>");
        row("list from 3", "3. a", "<ol start=\"3\"><li>a</li></ol>");
        row("nested list", "- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>");
        row("tasks",
            "- [ ] a\n- [x] b",
            "<ul><li class=\"task\"><span class=\"box\">\u2610</span> a</li>"
            "<li class=\"task\"><span class=\"box\">\u2611</span> b</li></ul>");
        row("quotation", "> a\n> b", "<blockquote><p>a\nb</p></blockquote>");
        row("code",
            "```js\nif (a < b) \"x\";\n```",
            "<pre tabindex=\"0\"><code class=\"language-js\">if (a &lt; b) "
            "&quot;x&quot;;\n</code></pre>");
        row("language of code is a word",
            "```a\"onclick=x\nb\n```",
            "<pre tabindex=\"0\"><code>b\n</code></pre>");
        row("indented code", "    a", "<pre tabindex=\"0\"><code>a\n</code></pre>");
        row("table",
            "| a |  b |\n|---|---:|\n| 1 | 2 |",
            "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">a</th>"
            "<th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td>1</td>"
            "<td class=\"right\">2</td></tr></tbody></table></div>");
        row("an empty head of a column is no head",
            "|   | b |\n|---|:-:|",
            "<div class=\"table\" tabindex=\"0\"><table><thead><tr><td></td>"
            "<th scope=\"col\" class=\"center\">b</th></tr></thead></table></div>");
        row("entities", "&mdash; &#233; &nosuch; &amp;", "<p>\u2014 \u00e9 &amp;nosuch; &amp;</p>");
        row("HTML is text",
            "<b onclick=\"x\">a</b>",
            "<p>&lt;b onclick=&quot;x&quot;&gt;a&lt;/b&gt;</p>");
        row("a block of HTML is text",
            "<script>\nalert(1)\n</script>",
            "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>");
        row("link",
            "[a](https://a.example/?b&c \"t\\\"t\")",
            "<p><a href=\"https://a.example/?b&amp;c\" title=\"t&quot;t\">a</a></p>");
        row("address in angles",
            "<https://a.example>",
            "<p><a href=\"https://a.example\">https://a.example</a></p>");
        row("reference",
            "[a]\n\n[a]: https://a.example",
            "<p><a href=\"https://a.example\">a</a></p>");
        row("a refused link leaves its text", "[*a*](javascript:x)", "<p><em>a</em></p>");
        row("a link without text is left out", "a [](https://a.example) b", "<p>a  b</p>");
        row("link to an article",
            "[[slug]] and [[slug|the *text*]]",
            "<p><a href=\"link\">slug</a> and <a href=\"link\">the <em>text</em></a></p>");
        row("image in a line",
            "a ![b \"c\"](images/d.png \"e\")",
            "<p>a <img src=\"image\" alt=\"b &quot;c&quot;\" title=\"e\" loading=\"lazy\"></p>");
        row("a link around spaces", "a [ ](http://z.example) b", "<p>a   b</p>");
        row("an image without words in a link",
            "[![ ](images/d.png)](http://z.example/)",
            "<p><a href=\"http://z.example/\"><img src=\"image\" alt=\"http://z.example/\" "
            "loading=\"lazy\"></a></p>");
        row("spaces as alternative text",
            "a ![ ](images/d.png)",
            "<p>a <img src=\"image\" alt=\"\" loading=\"lazy\"></p>");
        row("figure",
            "![b](images/d.png)",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"></figure>");
        row("figure with caption",
            "![b](images/d.png \"By A & B\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>By A &amp; "
            "B</figcaption></figure>");
        row("a caption with a citation",
            "![b](images/d.png \"By A [@k].\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>By "
            "A{1}.</figcaption></figure>");
        row("a figure's credit",
            "![b](images/d.png \"By A | C & D [@k]\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>By A "
            "<span class=\"credit\">C &amp; D{1}</span></figcaption></figure>");
        row("a credit alone",
            "![b](images/d.png \"| C\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>"
            "<span class=\"credit\">C</span></figcaption></figure>");
        row("a figure's licence",
            "![b](images/d.png \"A | C || CC BY 4.0 https://cc.example/by?a&b\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>A "
            "<span class=\"credit\">C</span> <span class=\"licence\"><a rel=\"license\" "
            "href=\"https://cc.example/by?a&amp;b\">CC BY 4.0</a></span></figcaption></figure>");
        row("a licence as a link",
            "![b](images/d.png \"A || [CC BY](https://cc.example/by)\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>A "
            "<span class=\"licence\"><a rel=\"license\" href=\"https://cc.example/by\">CC BY</a>"
            "</span></figcaption></figure>");
        row("a licence that leads nowhere",
            "![b](images/d.png \"|| All rights <reserved>\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>"
            "<span class=\"licence\">All rights &lt;reserved&gt;</span></figcaption></figure>");
        row("a licence whose address is refused",
            "![b](images/d.png \"A || [CC](javascript:alert) http://\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>A "
            "<span class=\"licence\">[CC](javascript:alert) http://</span>"
            "</figcaption></figure>");
        row("double bars within a word",
            "![b](images/d.png \"A | B||C\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>A "
            "<span class=\"credit\">B||C</span></figcaption></figure>");
        row("the last bar, and no credit behind it",
            "![b](images/d.png \"A|B | C |\")",
            "<figure><img src=\"image\" alt=\"b\" loading=\"lazy\"><figcaption>A|B | "
            "C</figcaption></figure>");
        row("a citation in alternative text follows",
            "![b [@k]](images/d.png) c",
            "<p><img src=\"image\" alt=\"b \" loading=\"lazy\">{1} c</p>");
        row("image as data",
            "![b](data:image/png;base64,AA==)",
            "<figure><img src=\"data:image/png;base64,AA==\" alt=\"b\" loading=\"lazy\"></figure>");
        row("a refused image leaves its text", "![b](http://a.example/b.png)", "<p>b</p>");
        row("an image in a link",
            "[![b](c.png)](http://a.example)",
            "<p><a href=\"http://a.example\"><img src=\"image\" alt=\"b\" "
            "loading=\"lazy\"></a></p>");
        row("template words are words",
            "{{ article.body }} {% include \"/etc/passwd\" %} ${7*7} %1 %2 %n %s",
            "<p>{{ article.body }} {% include &quot;/etc/passwd&quot; %} ${7*7} %1 %2 %n %s</p>");
        row("controls",
            "a\1b\x7f"
            "c\xc2\x85"
            "d",
            "<p>a\uFFFDb\uFFFDc\uFFFDd</p>");
        row("right to left marks stay", "\u202E\u2066a\u2069", "<p>\u202E\u2066a\u2069</p>");
    }

    void blocks()
    {
        QFETCH(QString, body);
        QFETCH(QString, html);
        QCOMPARE(shownBody(body), html);
        for (const PlacedBlock &placed : parseGalley(body).blocks)
            QCOMPARE(faultIn(shown(*placed.block).toUtf8()), QString());
    }

    void citations_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("keys");
        const auto row =
            [](const char *name, const char *body, const char *html, const char *keys) {
                QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(html)
                                    << QString::fromUtf8(keys);
            };
        row("one", "a [@k].", "<p>a{1}.</p>", "k");
        row("two in a mark", "a[@k; @l, p. 4]", "<p>a{1}</p>", "k l");
        row("one number a source", "[@k, p. 1] [@l] [@k, p. 2]", "<p>{1}{2}{3}</p>", "k l");
        row("all of a key's letters", "[@a1_-:./+b]", "<p>{1}</p>", "a1_-:./+b");
        row("letters of other scripts", "[@m\u00fcller2020]", "<p>{1}</p>", "m\u00fcller2020");
        row("over a line break", "a [@k;\n@l] b", "<p>a{1} b</p>", "k l");
        row("a mark is no link", "[@k](http://e.example)", "<p>{1}(http://e.example)</p>", "k");
        row("a mark is no definition",
            "[@x]: http://e.example",
            "<p>{1}: http://e.example</p>",
            "x");
        row("a mark in a link",
            "[see [@k] here](http://e.example)",
            "<p><a href=\"http://e.example\">see</a>{1}<a href=\"http://e.example\"> here</a></p>",
            "k");
        row("a mark at a link's end",
            "[*see [@k]*](http://e.example)",
            "<p><a href=\"http://e.example\"><em>see</em></a>{1}</p>",
            "k");
        row("code stays",
            "`[@k]` and\n\n```\n[@k]\n```",
            "<p><code>[@k]</code> and</p>\n<pre tabindex=\"0\"><code>[@k]\n</code></pre>",
            "");
        row("escaped", "\\[@k]", "<p>[@k]</p>", "");
        row("in bold", "**a [@k]**", "<p><strong>a{1}</strong></p>", "k");
        row("in a table",
            "| a [@k, p. 1|2] |\n|---|",
            "<div class=\"table\" tabindex=\"0\"><table><thead><tr><th "
            "scope=\"col\">a{1}</th></tr></thead></table></div>",
            "k");
        row("in a heading", "## a [@k]", "<h2>a{1}</h2>", "k");
        row("no key", "[@]", "<p>[@]</p>", "");
        row("HTML for a key",
            "[@\"><img src=x onerror=1>]",
            "<p>[@&quot;&gt;&lt;img src=x onerror=1&gt;]</p>",
            "");
        row("a path for a key",
            "[@../../etc/passwd](http://e.example)",
            "<p>[@../../etc/passwd](http://e.example)</p>",
            "");
        row("a broken key", "[@key\n](http://e.example)", "<p>[@key\n](http://e.example)</p>", "");
        row("unknown form", "[see @k] [@a @b]", "<p>[see @k] [@a @b]</p>", "");
        row("footnote",
            "a[^1](http://e.example)\n\n[^1]: b *c*",
            "<p>a[^1](http://e.example)</p>\n<p>[^1]: b <em>c</em></p>",
            "");
        row("brackets around", "[[@k]]", "<p>[{1}]</p>", "k");
        row("percent signs stay", "%%%% [@k] %%%%", "<p>%%%%{1} %%%%</p>", "k");
        row("in an address",
            "[a](http://e.example/[@k])",
            "<p><a href=\"http://e.example/%5B@k%5D\">a</a></p>",
            "");
        row("in a title",
            "[a](http://e.example \"b &amp; [@k]\")",
            "<p><a href=\"http://e.example\" title=\"b &amp; [@k]\">a</a></p>",
            "");
    }

    void citations()
    {
        QFETCH(QString, body);
        QFETCH(QString, html);
        QFETCH(QString, keys);
        QCOMPARE(shownBody(body), html);
        QCOMPARE(parseGalley(body).citedKeys.join(u' '), keys);
    }

    void aMarkKnowsItsItemsAndPlace()
    {
        const QString body = QStringLiteral("ü 𝒳\n\nÜber 𝒳 [@k, S. 4 f.; @l] mehr [@m]");
        const Galley galley = parseGalley(body);
        QCOMPARE(galley.blocks.size(), size_t(2));
        const PlacedBlock &placed = galley.blocks[1];
        QCOMPARE(body.mid(placed.range.start, placed.range.length), body.mid(6));
        const std::vector<CiteMark> &cites = placed.block->cites;
        QCOMPARE(cites.size(), size_t(2));
        const std::vector<CiteItem> items = {{QStringLiteral("k"), QStringLiteral("S. 4 f.")},
                                             {QStringLiteral("l"), QString()}};
        QVERIFY(cites[0].items == items);
        QCOMPARE(body.mid(placed.range.start + cites[1].range.start, cites[1].range.length),
                 QStringLiteral("[@m]"));
    }

    void notes_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *body, GalleyNote::What what, const char *place) {
            QTest::newRow(body) << QString::fromUtf8(body) << static_cast<int>(what)
                                << QString::fromUtf8(place);
        };
        row("ü [^1]", GalleyNote::What::Footnote, "[^1]");
        row("ü [a](javascript:b)", GalleyNote::What::UnsafeLink, "javascript:b");
        row("ü [a](/b)", GalleyNote::What::UnsafeLink, "/b");
        row("ü ![a](//b/c.png)", GalleyNote::What::UnsafeImage, "//b/c.png");
        row("ü ![](b.png)", GalleyNote::What::MissingAlt, "b.png");
        row("ü ![a](b.png \"c [@d]\")", GalleyNote::What::LostCaption, "c [@d]");
        row("![a](b.png \"c\")\n![a](d.png)", GalleyNote::What::LostCaption, "c");
        row("- ![a](b.png \"c\")", GalleyNote::What::LostCaption, "c");
        row("ü [ ](http://b.example)", GalleyNote::What::EmptyLink, "http://b.example");
        row("ü [](http://b.example)", GalleyNote::What::EmptyLink, "http://b.example");
        row("ü [@ b] c", GalleyNote::What::NoCitation, "[@ b]");
        row("ü [@b;]", GalleyNote::What::NoCitation, "[@b;]");
        row("ü [@b ~5 ~6]", GalleyNote::What::NoCitation, "[@b ~5 ~6]");
        row("ü <b>", GalleyNote::What::RawHtml, "<b");
        row("ü </b>", GalleyNote::What::RawHtml, "</b");
        row("ü <!-- a -->", GalleyNote::What::RawHtml, "<!--");
        row("ü {{< youtube ü >}} b", GalleyNote::What::ShortCode, "{{< youtube ü >}}");
        row("ü {{<youtube id>}} b", GalleyNote::What::ShortCode, "{{<youtube id>}}");
        row("ü {{% note %}}", GalleyNote::What::ShortCode, "{{% note %}}");
        row("ü {{% note", GalleyNote::What::ShortCode, "{{%");
        row("ü {% post_url a %}", GalleyNote::What::ShortCode, "{% post_url a %}");
        row("ü {{ site.title }} b", GalleyNote::What::ShortCode, "{{ site.title }}");
        row("ü\n{: #id}", GalleyNote::What::ShortCode, "{: #id}");
        row("ü\n{:.note}", GalleyNote::What::ShortCode, "{:.note}");
        row("* ü\n{:toc}", GalleyNote::What::ShortCode, "{:toc}");
    }

    void notes()
    {
        QFETCH(QString, body);
        QFETCH(int, what);
        QFETCH(QString, place);
        const Galley galley = parseGalley(body);
        const std::vector<GalleyNote> &notes = galley.blocks.at(0).block->notes;
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(static_cast<int>(notes[0].what), what);
        QCOMPARE(body.mid(notes[0].range.start, notes[0].range.length), place);
    }

    void bracesAreNoShortCodes()
    {
        for (const char *const body : {"a {{b}} {{ c", "{:ok, pid} {: a", "`{{< x >}}` {b}"})
            QVERIFY2(parseGalley(QString::fromUtf8(body)).blocks.at(0).block->notes.empty(), body);
        const QString two = QStringLiteral("{{< a >}} b {{< c >}}\n{{% d %}}");
        QCOMPARE(parseGalley(two).blocks.at(0).block->notes.size(), size_t(3));
    }

    void lessThanIsNoHtml()
    {
        QVERIFY(parseGalley(QStringLiteral("a <3 b < c <d e")).blocks.at(0).block->notes.size() ==
                1);
        QVERIFY(parseGalley(QStringLiteral("a <3 b < c <5")).blocks.at(0).block->notes.empty());
    }

    void linksToArticlesWorkInTables()
    {
        const QString link = QStringLiteral("[[shared-gearbox\\|the *ü* reducer]]");
        const QString body =
            QStringLiteral("| ä | b |\n|---|---|\n| ") + link + QStringLiteral(" | 1 |");
        const Galley galley = parseGalley(body);
        QCOMPARE(galley.blocks.size(), size_t(1));
        const Block &block = *galley.blocks[0].block;
        QCOMPARE(block.links.size(), size_t(1));
        QCOMPARE(block.links[0].slug, QStringLiteral("shared-gearbox"));
        QCOMPARE(body.mid(block.links[0].range.start, block.links[0].range.length), link);
        QVERIFY(shownBody(body).contains(
            QStringLiteral(u"<td><a href=\"link\">the *ü* reducer</a></td><td>1</td>")));
        QCOMPARE(shownBody(QStringLiteral("[[a\\|b]]")), shownBody(QStringLiteral("[[a|b]]")));
    }

    void wikiLinksKnowTheirSlugAndPlace()
    {
        const QString body = QStringLiteral("ü [[one|*a*]] [[two]]");
        const Galley galley = parseGalley(body);
        const std::vector<WikiLink> &links = galley.blocks.at(0).block->links;
        QCOMPARE(links.size(), size_t(2));
        QCOMPARE(links[0].slug, QStringLiteral("one"));
        QCOMPARE(body.mid(links[0].range.start, links[0].range.length),
                 QStringLiteral("[[one|*a*]]"));
        QCOMPARE(body.mid(links[1].range.start, links[1].range.length), QStringLiteral("[[two]]"));
    }

    void readingTextHasNoMarks()
    {
        const auto read = [](const char *body) {
            return readingText(*parseGalley(QString::fromUtf8(body)).blocks.at(0).block).text;
        };
        QCOMPARE(read("a *b* [c](http://d) [@k] & <e>"), QStringLiteral("a b c & <e>"));
        QCOMPARE(read("a\nb  \nc"), QStringLiteral("a b c"));
        QCOMPARE(read("- a\n- [x] b\n  - c"), QStringLiteral("a\nb\nc"));
        QCOMPARE(read("| a | b |\n|---|---|\n| c | d |"), QStringLiteral("a\nb\nc\nd"));
        QCOMPARE(read("![alt](a.png \"Caption\")"), QStringLiteral("Caption"));
        QCOMPARE(read("![alt](a.png \"Caption | Credit\")"), QStringLiteral("Caption Credit"));
        QCOMPARE(read("> a\n>\n> ```\n> code\n> ```\n> b"), QStringLiteral("a\nb"));
        QCOMPARE(read("```\na\n\nb\n```"), QStringLiteral("a\n\nb"));
    }

    void inlineTextHasNoBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *text, const char *html) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(html);
        };
        row("1,200 EUR *an* arm [@k]", "<p>1,200 EUR <em>an</em> arm{1}</p>");
        row("**b**", "<p><strong>b</strong></p>");
        row("# a", "<p># a</p>");
        row("1. a", "<p>1. a</p>");
        row("- a", "<p>- a</p>");
        row("    a", "<p>    a</p>");
        row("[@k]", "<p>{1}</p>");
        row("[a]: b", "<p>[a]: b</p>");
        row("a\n\nb", "<p>a  b</p>");
        row("", "<p></p>");
    }

    void inlineTextHasNoBlocks()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QCOMPARE(shown(parseInline(text)), html);
    }

    void inlinePlacesAreThoseOfTheText()
    {
        const QString text = QStringLiteral("ü [@k] x");
        const Block block = parseInline(text);
        QCOMPARE(text.mid(block.cites.at(0).range.start, block.cites.at(0).range.length),
                 QStringLiteral("[@k]"));
        const ReadingText reading = readingText(block);
        for (const TextRun &run : reading.runs)
            QCOMPARE(reading.text.mid(run.text, run.length), text.mid(run.source, run.length));
    }
};

STET_TEST(TestDialect)

#include "test_dialect.moc"
