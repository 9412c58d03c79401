// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/galley.h"
#include "core/galley/reading_text.h"
#include "core/interchange/html_markdown.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace stet;

namespace {

QString markdownFrom(const QString &html)
{
    const Result<HtmlReading> reading = readHtml(html);
    return reading ? reading->markdown : QStringLiteral("refused: ") + reading.error().message;
}

QString fileText(const QString &name)
{
    QFile file(QStringLiteral(STET_INTERCHANGE_FILES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

/// The words that a reader sees, one space between them.
QString wordsOf(const QString &markdown)
{
    const Galley galley = parseGalley(markdown);
    QString words;
    for (const PlacedBlock &placed : galley.blocks)
        words += readingText(*placed.block).text + u' ';
    return words.simplified();
}

} // namespace

/// What is pasted from browsers and word processors becomes Markdown that says the same.
class TestHtmlMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char *name, const char *html, const char *markdown) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(markdown);
        };
        row("words", "two\n  words", "two words");
        row("paragraphs", "<p>one<p>two", "one\n\ntwo");
        row("break", "one<br>two", "one\\\ntwo");
        row("nothing", "<p> </p><p>&nbsp;</p>", "");
        row("emphasis", "a <b>bold</b> and <i>leaning</i> word", "a **bold** and *leaning* word");
        row("spaces go out", "a<b> bold </b>word", "a **bold** word");
        row("nested", "<b>one <i>two</i> three</b>", "**one *two* three**");
        row("runs on", "<b>bo</b><b>ld</b>", "**bold**");
        row("within a word", "un<b>believ</b>able", "un**believ**able");
        row("punctuation within a word", "<b>word.</b>Next", "**word**.Next");
        row("struck", "<s>out</s>, <del>too</del>", "~~out~~, ~~too~~");
        row("code", "call <code>a*b`c</code> now", "call ``a*b`c`` now");
        row("styles", "<span style='font-weight:700;font-style:italic'>x</span>", "***x***");
        row("not bold at all", "<b style='font-weight:normal'>plain</b>", "plain");
        row("link",
            "see <a href='https://a.example/x?y=1&amp;z=2'>the notice</a>.",
            "see [the notice](https://a.example/x?y=1&z=2).");
        row("link with brackets",
            "<a href='https://a.example/x_(y)'>[1] x</a>",
            "[\\[1\\] x](https://a.example/x_%28y%29)");
        row("bold link",
            "<b>a <a href='https://a.example/'>b</a></b>",
            "**a** [**b**](https://a.example/)");
        row("link to a script", "<a href='javascript:alert(1)'>x</a>", "x");
        row("link to a file", "<a href='file:///etc/passwd'>x</a>", "x");
        row("link within the page", "<a href='#top'>x</a>", "x");
        row("mail", "<a href='mailto:desk@a.example'>x</a>", "[x](mailto:desk@a.example)");
        row("headings", "<h1>One</h1><p>x<h2>Two</h2>", "## One\n\nx\n\n### Two");
        row("headings lower down", "<h3>One</h3><h4><b>Two</b></h4>", "## One\n\n### Two");
        row("list", "<ul><li>one<li>two</ul>", "- one\n- two");
        row("numbers", "<ol start=3><li>one<li>two</ol>", "3. one\n4. two");
        row("list in an item", "<ul><li>one<ol><li>in</ol><li>two</ul>", "- one\n  1. in\n- two");
        row("list in a list", "<ul><li>one</li><ul><li>in</li></ul></ul>", "- one\n  - in");
        row("paragraphs in an item", "<ul><li><p>one<p>more</ul>", "- one\n\n  more");
        row("quotation", "<blockquote><p>one<p>two</blockquote>", "> one\n>\n> two");
        row("code block", "<pre>a\n  b *c*\n</pre>", "```\na\n  b *c*\n```");
        row("table",
            "<table><tr><th>Berth<th>Cranes<tr><td>North<td>4|5</table>",
            "| Berth | Cranes |\n| --- | --- |\n| North | 4\\|5 |");
        row("spanning cell",
            "<table><tr><td colspan=2>x<tr><td>a<td>b</table>",
            "| x |  |\n| --- | --- |\n| a | b |");
        row("cell over rows",
            "<table><tr><th>Port<th>Day<th>Cranes<tr><td rowspan=2>Harbour<td>Mon<td>4"
            "<tr><td>Tue<td>5<tr><td>Bay<td>Mon<td>6</table>",
            "| Port | Day | Cranes |\n| --- | --- | --- |\n| Harbour | Mon | 4 |\n"
            "|  | Tue | 5 |\n| Bay | Mon | 6 |");
        row("cell over rows at the end",
            "<table><tr><td>a<td rowspan=3 colspan=2>b<tr><td>c<tr><td>d</table>",
            "| a | b |  |\n| --- | --- | --- |\n| c |  |  |\n| d |  |  |");
        row("caption",
            "<table><caption>Cranes</caption><tr><td>a<td>b<tr><td>c<td>d</table>",
            "Cranes\n\n| a | b |\n| --- | --- |\n| c | d |");
        row("powers", "10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O", "10⁶ m², H₂O");
        row("powers by style",
            "10<span style='vertical-align:super'>-6</span> x<sub>max</sub>",
            "10⁻⁶ x\\_(max)");
        row("spaces beside a power", "10<sup>6 </sup>people", "10⁶ people");
        row("a power of words", "e<sup>kt</sup>", "e^(kt)");
        row("no power", "1<sup>st</sup> note<sup>[1]</sup>*<sup>*</sup>", "1st note\\[1]\\*\\*");
        row("power in a cell",
            "<table><tr><td>a<td>m<sup>2</sup><tr><td>b<td><q>c</q></table>",
            "| a | m² |\n| --- | --- |\n| b | “c” |");
        row("short quotation", "said <q>a <q>b</q> c</q>", "said “a ‘b’ c”");
        row("Word's levels",
            "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>10.</span>ten"
            "<p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>in"
            "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>11.</span>el",
            "10. ten\n    - in\n11. el");
        row("Word's inner levels alone",
            "<p style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>o</span>a"
            "<p style='mso-list:l0 level4 lfo1'><span style='mso-list:Ignore'>o</span>b",
            "- a\n  - b");
        row("Word's comments",
            "<p>a<span class=MsoCommentReference>[X1]</span></p>"
            "<div style='mso-element:comment-list'><p>said</p></div>",
            "a");
        row("layout table", "<table><tr><td><p>a<p>b</table>", "a\n\nb");
        row("hidden", "a<span style='display:none'>b</span><p hidden>c</p>", "a");
        row("scripts", "<script>x</script><style>y</style>a<noscript>z</noscript>", "a");
        row("forms", "<form>a <input value=b><button>c</button></form>", "a");
        row("stars and bars",
            "2*3 a_b _c_ ~d~ `e` \\* <x",
            "2\\*3 a_b \\_c\\_ \\~d\\~ \\`e\\` "
            "\\\\\\*");
        row("no heading", "# one", "\\# one");
        row("no list", "- one<br>1. two<br>+ three", "\\- one\\\n1\\. two\\\n\\+ three");
        row("no quotation", "&gt; one", "\\> one");
        row("no HTML", "&lt;b&gt;x&lt;/b&gt; &amp;amp;", "\\<b>x\\</b> \\&amp;");
        row("citation", "said so [@ledger, p. 4]", "said so [@ledger, p. 4]");
        row("citation in a link",
            "<a href='https://a.example'>see [@k2, p. 4] here</a>",
            "[see [@k2, p. 4] here](https://a.example)");
        row("half a citation in a link",
            "<a href='https://a.example'>see [@k2 here</a>",
            "[see \\[@k2 here](https://a.example)");
        row("no article link", "[[slug]]", "\\[\\[slug]]");
        row("Word's heading",
            "<p class=MsoTitle>T</p><p style='mso-outline-level:2'>H</p>",
            "## T\n\n### H");
    }

    void reads()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownFrom(html), markdown);
    }

    void readsWhatProgramsCopy_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"google-docs", "word", "libreoffice", "web-page", "spreadsheet"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void readsWhatProgramsCopy()
    {
        QFETCH(QString, name);
        const QString html = fileText(QStringLiteral("pasted/%1.html").arg(name));
        QCOMPARE(markdownFrom(html) + u'\n', fileText(QStringLiteral("pasted/%1.md").arg(name)));
    }

    void picturesAreCounted()
    {
        const Result<HtmlReading> reading =
            readHtml(QStringLiteral("a <img src='http://127.0.0.1:9/x.png' alt='b'> c"));
        QCOMPARE(reading->markdown, QStringLiteral("a c"));
        QCOMPARE(reading->picturesLeftOut, 1);
    }

    void whateverTheTextItReadsBackTheSame()
    {
        // Words of signs that mean something to Markdown, in marks that fall anywhere.
        QRandomGenerator random(20260304);
        const QString signs = QStringLiteral("ab *_`~[]()<>&#!|\\-+.1:\"'=@{}^$");
        const QStringList tags{QStringLiteral("b"), QStringLiteral("i"), QStringLiteral("s")};
        for (int round = 0; round < 3000; ++round) {
            QString html;
            QString text;
            for (int run = 0; run < 6; ++run) {
                QString word;
                for (quint32 i = random.bounded(6U); i > 0; --i)
                    word += signs.at(random.bounded(int(signs.size())));
                // A citation is taken on purpose.
                word.remove(QStringLiteral("[@"));
                text += word;
                const quint32 tag = random.bounded(5U);
                html +=
                    tag < 3
                        ? QStringLiteral("<%1>%2</%1>").arg(tags.at(int(tag)), word.toHtmlEscaped())
                        : word.toHtmlEscaped();
            }
            if (text.contains(QStringLiteral("[@")))
                continue;
            const QString markdown = markdownFrom(QStringLiteral("<p>x %1</p>").arg(html));
            QVERIFY2(wordsOf(markdown) == (QStringLiteral("x ") + text).simplified(),
                     qPrintable(html + QStringLiteral("\nmarkdown: ") + markdown +
                                QStringLiteral("\nreads: ") + wordsOf(markdown)));
        }
    }

    void hostileHtmlIsReadOrRefusedInTime_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("words"); // how often they are read
        QTest::addColumn<int>("count");     // -1: it is refused
        const auto row = [](const char *name, const QString &html, const char *words, int count) {
            QTest::newRow(name) << html << QString::fromLatin1(words) << count;
        };
        row("deep", QStringLiteral("<div>").repeated(100'000), "", -1);
        row("deep lists", QStringLiteral("<ul><li>a").repeated(120), "a", 120);
        row("bold upon bold", QStringLiteral("<b>a").repeated(200'000), "", -1);
        row("stars", QStringLiteral("*").repeated(1'000'000), "\\*", 1'000'000);
        row("brackets", QStringLiteral("[").repeated(300'000), "[", 300'000);
        row("comments", QStringLiteral("a<!--").repeated(50'000), "a", 1);
        row("cells",
            QStringLiteral("<table>") + QStringLiteral("<tr>")
                                            .append(QStringLiteral("<td>12").repeated(10))
                                            .repeated(10'000),
            "12",
            100'000);
        row("spans",
            QStringLiteral("<table>") + QStringLiteral("<tr><td colspan=9999>x").repeated(50'000),
            "x",
            50'000);
        row("spans of rows",
            QStringLiteral("<table>") +
                QStringLiteral("<tr><td colspan=200 rowspan=65534>x").repeated(20'000),
            "x",
            20'000);
        row("a line of 10 MB", QStringLiteral("word ").repeated(2'000'000), "word", 2'000'000);
    }

    void hostileHtmlIsReadOrRefusedInTime()
    {
        QFETCH(QString, html);
        QFETCH(QString, words);
        QFETCH(int, count);
        const test::CpuStopwatch timer;
        const Result<HtmlReading> reading = readHtml(html);
        QVERIFY2(timer.elapsedMs() < 10'000, qPrintable(QString::number(timer.elapsedMs())));
        // Nothing is cut silently: read whole, or refused with a reason.
        if (count < 0) {
            QVERIFY(!reading);
            QVERIFY(!reading.error().message.isEmpty());
            return;
        }
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().message));
        QCOMPARE(reading->markdown.count(words), count);
    }

    void aFloodOfBracketsIsCheap()
    {
        const test::CpuStopwatch timer;
        const QString markdown = markdownFrom(QString(1'000'000, u'['));
        QCOMPARE(markdown.count(u'['), 1'000'000);
        QVERIFY(timer.elapsedMs() < 3'000);
    }

    void nestedTooDeeplyIsRefused()
    {
        const QString html = QStringLiteral("<div>").repeated(400) + QStringLiteral("words");
        QVERIFY(!readHtml(html).has_value());
    }
};

STET_TEST(TestHtmlMarkdown)

#include "test_html_markdown.moc"
