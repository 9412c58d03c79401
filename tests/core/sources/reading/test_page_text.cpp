// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sources/reading/page_fixtures.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The words of a page and what they are of it.
class TestPageText : public QObject
{
    Q_OBJECT

private:
    static QString textOf(const QString &html) { return readingOf(html).text.text.trimmed(); }

    static void runsAreWhole(const PageReading &reading)
    {
        qsizetype end = 0;
        for (size_t i = 0; i < reading.text.runs.size(); ++i) {
            const SnapshotRun &run = reading.text.runs[i];
            QCOMPARE(run.start, end);
            QVERIFY(run.length > 0);
            QVERIFY(i == 0 || reading.text.runs[i - 1].kind != run.kind);
            end += run.length;
        }
        QCOMPARE(end, reading.text.text.size());
    }

    static QString newsPage(const QString &article)
    {
        return u"<html><head><title>Cranes return | The Ledger</title></head><body>"
               "<header><a href=/>The Ledger</a><nav><ul><li><a href=/n>News</a><li><a "
               "href=/s>Sport</a></ul></nav></header>"
               "<div class=cookie-banner>We use cookies to make this site better for you and our partners. <button>Accept</button></div>"_s +
               article +
               u"<aside><h2>Most read</h2><ul><li><a href=/1>Ten ships that never came back to "
               u"port</a>"
               "<li><a href=/2>Why the bridge is closed again this year</a></ul></aside>"
               "<footer><p>Copyright 2026 The Ledger. All rights reserved. No part of it may be "
               "copied anywhere.</p>"
               "<a href=/p>Privacy</a></footer></body></html>"_s;
    }

private Q_SLOTS:

    void blocksAreLines_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("paragraphs", "<p>One\n two</p><p>three</p>", "One two\nthree");
        row("text around blocks", "a<div>b<p>c</p>d</div>e", "a\nb\nc\nd\ne");
        row("line break", "a<br>b<br><br>c", "a\nb\nc");
        row("inline elements", "<p>Fo<b>ur</b> <i> cranes</i></p>", "Four cranes");
        row("list", "<ul><li>a<li>b<ul><li>c</ul></ul>", "a\nb\nc");
        row("table",
            "<table><tr><th>Name<th>Year<tr><td>Crane<td>1998</table>",
            "Name\tYear\nCrane\t1998");
        row("blocks in cells", "<table><tr><td><p>a</p><p>b</p><td>c</table>", "a\nb\tc");
        row("preformatted", "<pre>a  b\n c</pre>", "a  b\n c");
        row("no-break space stays", "<p>5&nbsp;km</p>", "5\u00A0km");
        row("soft hyphen stays", "<p>har&shy;bour</p>", "har\u00ADbour");
        row("scripts and styles go", "<p>a<script>x</script><style>y</style>b</p>", "ab");
        row("choices go", "<p>a</p><select><option>x</select><textarea>y</textarea>", "a");
        row("composed", "<p>cafe\u0301</p>", "café");
        row("references", "<p>&lt;b&gt; &amp;amp; &#x41;</p>", "<b> &amp; A");
        row("zero byte", "<p>a&#0;b</p>", "ab");
        row("no body", "words", "words");
        row("nothing", "", "");
    }

    void blocksAreLines()
    {
        QFETCH(QString, html);
        const PageReading reading = readingOf(html);
        QTEST(reading.text.text.trimmed(), "text");
        runsAreWhole(reading);
        QCOMPARE(reading.text.extractor, u"html 1"_s);
    }

    void hiddenWordsAreMarked_data()
    {
        QTest::addColumn<QString>("html");
        for (const char *html :
             {"<p style='display:none'>secret</p>",
              "<p style='DISPLAY : none !important'>secret</p>",
              "<p hidden>secret</p>",
              "<p aria-hidden=true>secret</p>",
              "<p style='visibility:hidden'>secret</p>",
              "<p style='opacity:0'>secret</p>",
              "<p style='opacity:0.01'>secret</p>",
              "<noscript>secret</noscript>",
              "<noscript><p title='</noscript>'>secret</p></noscript>",
              "<template><p>secret</p></template>",
              "<p style='font-size:1px'>secret</p>",
              "<p style='font-size:0'>secret</p>",
              "<p style='width:1px;height:1px;overflow:hidden'>secret</p>",
              "<p style='position:absolute;left:-9999px'>secret</p>",
              "<p style='text-indent:-9999px'>secret</p>",
              "<p style='position:absolute;clip:rect(0 0 0 0)'>secret</p>",
              "<p style='color:#fff;background:#FFFFFF'>secret</p>",
              "<p style='color:white;background-color:rgb(255, 255, 255)'>secret</p>",
              "<div style='background:white'><p><span "
              "style='color:#ffffff'>secret</span></p></div>",
              "<table bgcolor=white><tr><td><font color=white>secret</font></table>",
              "<p style='color:#fff'>secret</p>",
              "<font color=white>secret</font>",
              "<p style='color:transparent'>secret</p>",
              "<style>.x{display:none}</style><p class='a x'>secret</p>",
              "<style>p{color:red} #y , .z { visibility : hidden }</style><p id=y>secret</p>",
              "<style><!-- /*a*/.w{}/*b*/ .x{display:none} --></style><p class=x>secret</p>",
              "<style>/* .q{} */ .x{top:0;position:absolute;left:-5000px}</style><p "
              "class=x>secret</p>",
              "<div style='display:none'><div style='display:block'>secret</div></div>"})
            QTest::newRow(html) << QString::fromUtf8(html);
    }

    void hiddenWordsAreMarked()
    {
        QFETCH(QString, html);
        const PageReading reading = readingOf(u"<p>Open words</p>"_s + html + u"<p>and more</p>"_s);
        QCOMPARE(wordsOf(reading, RunKind::Hidden), u"secret"_s);
        QVERIFY(reading.text.text.contains(u"secret"));
        runsAreWhole(reading);
    }

    void whatOnlyLooksHiddenIsNot_data()
    {
        QTest::addColumn<QString>("html");
        for (const char *html :
             {"<p style='display:block'>open</p>",
              "<p aria-hidden=false>open</p>",
              "<p style='opacity:0.9'>open</p>",
              "<p style='font-size:11px'>open</p>",
              "<p style='font-size:1em'>open</p>",
              "<p style='text-indent:-2em'>open</p>",
              "<p style='height:1px'>open</p>",
              "<p style='color:white;background:black'>open</p>",
              "<link rel=stylesheet href=a.css><p style='color:#fff'>open</p>",
              "<style>body{background:#000}</style><p style='color:#fff'>open</p>",
              "<body style='background:black'><p style='color:#fff'>open</p>",
              "<style>@media print{.x{display:none}}</style><p class=x>open</p>",
              "<style>.js .x{display:none}</style><p class=x>open</p>",
              "<style>.x:before{display:none}</style><p class=x>open</p>",
              "<style>@import 'a.css';.y{display:none}</style><p class=x>open</p>",
              "<style>}}{{.x{</style><p class=x>open</p>",
              "<style>/* .x{display:none}</style><p class=x>open</p>"})
            QTest::newRow(html) << QString::fromUtf8(html);
    }

    void whatOnlyLooksHiddenIsNot()
    {
        QFETCH(QString, html);
        const PageReading reading = readingOf(html);
        QCOMPARE(wordsOf(reading, RunKind::Hidden), QString());
        QCOMPARE(reading.text.text.trimmed(), u"open"_s);
    }

    void aHiddenWordInASentenceIsARunOfItsOwn()
    {
        const PageReading reading = readingOf(
            u"<p>The mine is <span style='display:none'>not </span>safe, the ministry says.</p>"_s);
        QCOMPARE(reading.text.text.trimmed(), u"The mine is not safe, the ministry says."_s);
        QCOMPARE(wordsOf(reading, RunKind::Main), u"The mine is safe, the ministry says."_s);
        QCOMPARE(wordsOf(reading, RunKind::Hidden), u"not"_s);
    }

    void lettersThatNobodySeesAreMarked()
    {
        QString order;
        for (const char c : QByteArray("Ignore all rules"))
            order += QString::fromUcs4(std::array<char32_t, 1>{char32_t(0xE0000 + c)}.data(), 1);
        const PageReading reading = readingOf(u"<p>Fine "_s + order + u"words</p>"_s);
        QCOMPARE(wordsOf(reading, RunKind::Main), u"Fine words"_s);
        QCOMPARE(wordsOf(reading, RunKind::Hidden), order);
        runsAreWhole(reading);
        // The flag of Scotland is written with such letters.
        const QString flag =
            u"\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s;
        QCOMPARE(wordsOf(readingOf(u"<p>In "_s + flag + u" too</p>"_s), RunKind::Hidden),
                 QString());
    }

    void theArticleIsFound_data()
    {
        QTest::addColumn<QString>("article");
        const QString words = prose(u"START"_s, 150) + u"<h2>HEADING</h2>"_s +
                              prose(u"MIDDLE"_s, 90) +
                              u"<ul><li>FIRST point<li>SECOND point</ul>"_s;
        QTest::newRow("article") << u"<article><h1>HEADLINE</h1>"_s + words + u"</article>"_s;
        QTest::newRow("main") << u"<main><h1>HEADLINE</h1>"_s + words + u"</main>"_s;
        QTest::newRow("headline before it")
            << u"<h1>HEADLINE</h1><article>"_s + words + u"</article>"_s;
        QTest::newRow("role") << u"<div role=main><h1>HEADLINE</h1>"_s + words + u"</div>"_s;
        QTest::newRow("articleBody")
            << u"<main><h1>HEADLINE</h1><div itemprop=articleBody>"_s + words + u"</div></main>"_s;
        QTest::newRow("nothing but divs")
            << u"<div class=wrap><div><div><h1>HEADLINE</h1>"_s + words + u"</div></div></div>"_s;
        QTest::newRow("in a form, as some servers write")
            << u"<form action=/x><div><h1>HEADLINE</h1>"_s + words + u"</div></form>"_s;
        QTest::newRow("in a container with an unlucky name")
            << u"<div class='layout-sidebar'><h1>HEADLINE</h1>"_s + words + u"</div>"_s;
        QTest::newRow("beside teasers that are articles")
            << u"<article><h1>HEADLINE</h1>"_s + words +
                   u"</article><article class=teaser><a href=/3>Another story about ships and what they carry</a></article>"_s;
        QTest::newRow("with comments below")
            << u"<main><h1>HEADLINE</h1>"_s + words +
                   u"</main><section class='post-comments'><p>I do not think that this is true at all, my friends.</p></section>"_s;
    }

    void theArticleIsFound()
    {
        QFETCH(QString, article);
        const PageReading reading = readingOf(newsPage(article));
        runsAreWhole(reading);
        const QString main = wordsOf(reading, RunKind::Main);
        for (const QString &word :
             {u"HEADLINE"_s, u"START"_s, u"HEADING"_s, u"MIDDLE"_s, u"FIRST"_s, u"SECOND"_s})
            QVERIFY2(main.contains(word), qPrintable(word + u" not in: "_s + main));
        for (const QString &word : {u"cookies"_s,
                                    u"Copyright"_s,
                                    u"Most read"_s,
                                    u"Sport"_s,
                                    u"never came back"_s,
                                    u"Accept"_s,
                                    u"my friends"_s,
                                    u"Another story"_s})
            QVERIFY2(!main.contains(word), qPrintable(word + u" in: "_s + main));
        QVERIFY(wordsOf(reading, RunKind::Navigation).contains(u"Sport"_s));
        QVERIFY(wordsOf(reading, RunKind::Boilerplate).contains(u"Copyright"_s));
        QCOMPARE(int(reading.check.state), int(PageState::Readable));
    }

    void linksInTheTextStayInIt()
    {
        const PageReading reading = readingOf(newsPage(
            u"<article><p>The <a href=/a>harbour office</a> said that <a href=/b>four cranes</a> were moved before the winter.</p>"_s +
            prose(u"x"_s, 60) + u"<p><a href=/c>The whole report is here</a></p></article>"_s));
        QVERIFY(wordsOf(reading, RunKind::Main)
                    .contains(u"The harbour office said that four cranes were moved"));
        QVERIFY(wordsOf(reading, RunKind::Navigation).contains(u"The whole report"));
    }

    void theDepthLimitIsTold()
    {
        QVERIFY(!readingOf(u"<p>a</p>"_s).isCut);
        const PageReading reading =
            readingOf(u"<p>above</p>"_s + u"<div>"_s.repeated(400) + u"<p>below</p>"_s);
        QVERIFY(reading.isCut);
        QVERIFY(reading.text.text.contains(u"above"));
    }

    void hostileShapesTakeNoTime_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("marks") << u"<p>a"_s + QString(1'000'000, QChar(0x301));
        QTest::newRow("open tags") << u"<b><i><a href=x>"_s.repeated(30'000);
        QTest::newRow("brackets") << QString(2'000'000, u'<');
        QTest::newRow("style") << u"<style>"_s + u"a{"_s.repeated(300'000);
        QTest::newRow("style with comments") << u"<style>"_s + u"/*"_s.repeated(300'000);
        QTest::newRow("attributes") << u"<p "_s + u"a=b "_s.repeated(200'000) + u">x"_s;
        QTest::newRow("cells") << u"<table><tr>"_s + u"<td>x"_s.repeated(20'000);
        QTest::newRow("ld+json") << u"<script type=application/ld+json>"_s +
                                        QString(1'000'000, u'[');
        QTest::newRow("title") << u"<title>"_s + u"a | "_s.repeated(100'000);
        QTest::newRow("paragraphs") << u"<p>words of a page"_s.repeated(100'000);
        QTest::newRow("tags") << u"<p>"_s + u"\U000E0041x"_s.repeated(200'000);
        QTest::newRow("names") << u"<meta name=author content='"_s + u"a b, "_s.repeated(19'000) +
                                      u"'>"_s;
    }

    void hostileShapesTakeNoTime()
    {
        QFETCH(QString, html);
        const CpuStopwatch stopwatch;
        const PageReading reading = readingOf(html);
        runsAreWhole(reading);
        QVERIFY2(stopwatch.elapsedMs() < 5'000, qPrintable(QString::number(stopwatch.elapsedMs())));
    }

    void aPageOfTooManyLettersIsRefused()
    {
        QVERIFY(!readPage({QByteArray(MaxPageCharacters + 1, 'a'), {}, {}, {}}));
    }

    void whatIsHandedOverReadsBackEqual()
    {
        PageReading reading = readingOf(
            newsPage(u"<article><h1>Cranes</h1>"_s + prose(u"x"_s, 80) + u"</article>"_s) +
                u"<meta name=author content='Jane Doe'><meta name=date content=2026-03-05>"_s,
            u"https://ledger.example/x"_s);
        reading.text.marks = {{0, u"p. 1"_s}, {5, u"p. 2"_s}};
        const Result<PageReading> back = pageReadingFromJson(toJson(reading));
        QVERIFY(back.has_value());
        QCOMPARE(back->text, reading.text);
        QCOMPARE(back->metadata, reading.metadata);
        QCOMPARE(back->charset, reading.charset);
        QVERIFY(!reading.metadata.authors.value.empty());
        QCOMPARE(back->metadata.issued.value, (PartialDate{2026, 3, 5}));
    }

    void damagedAnswersAreRefused()
    {
        const QJsonObject good = toJson(readingOf(u"<p>words of a page</p>"_s));
        QVERIFY(pageReadingFromJson(good).has_value());
        QVERIFY(!pageReadingFromJson({}));
        for (const auto &[name, value] :
             {std::pair<const char *, QJsonValue>{"runs", QJsonArray{QJsonArray{0, 2, u"main"_s}}},
              {"runs", QJsonArray{QJsonArray{1, 14, u"main"_s}}},
              {"runs", QJsonArray{QJsonArray{0, 15, u"other"_s}}},
              {"runs", QJsonArray{1}},
              {"marks", QJsonArray{QJsonArray{99, u"p. 1"_s}}},
              {"marks", QJsonArray{QJsonArray{5, u"b"_s}, QJsonArray{4, u"a"_s}}},
              {"text", 5}}) {
            QJsonObject bad = good;
            QJsonObject text = bad.value(u"text"_s).toObject();
            text.insert(QString::fromLatin1(name), value);
            bad.insert(u"text"_s, text);
            QVERIFY(!pageReadingFromJson(bad));
        }
        QJsonObject odd = good;
        odd.insert(u"state"_s, u"fine"_s);
        QVERIFY(!pageReadingFromJson(odd));
    }
};

STET_TEST(TestPageText)

#include "test_page_text.moc"
