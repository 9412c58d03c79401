// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/snapshot_page.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The page that is drawn of a snapshot's words.
class TestSnapshotPage : public QObject
{
    Q_OBJECT

private:
    static QByteArray htmlOf(const SnapshotText &text,
                             const PageShape &shape = {},
                             const std::vector<FoundPlace> &found = {},
                             int current = -1)
    {
        return renderSnapshotPage({text, shape, u"Snapshot 1"_s, found, current}).mainHtml();
    }

    static SnapshotText plain(const QString &words)
    {
        SnapshotText text;
        text.text = words;
        return text;
    }

private Q_SLOTS:

    void blocksBecomeWhatTheyWere()
    {
        const SnapshotText text = plain(u"Title\nWords\none\ntwo\nA\tB\nCited\ncode\n  more"_s);
        PageShape shape;
        shape.blocks = {{0, 5, ShapeKind::Heading, 2},
                        {6, 5},
                        {12, 3, ShapeKind::Item, 1, 1},
                        {16, 3, ShapeKind::Item, 1, 2},
                        {20, 3, ShapeKind::Row},
                        {24, 5, ShapeKind::Paragraph, 0, 0, 1},
                        {30, 4, ShapeKind::Verbatim},
                        {35, 6, ShapeKind::Verbatim}};
        const QByteArray html = htmlOf(text, shape);
        QVERIFY(html.contains("<h2 id=\"b-w0\" dir=\"auto\">Title</h2>"));
        QVERIFY(html.contains("<p id=\"b-w6\" dir=\"auto\">Words</p>"));
        QVERIFY(html.contains("<li class=\"numbered in-1\" value=\"1\">one</li>"
                              "<li class=\"numbered in-1\" value=\"2\">two</li></ul>"));
        QVERIFY(html.contains("<tr><td dir=\"auto\">A</td><td dir=\"auto\">B</td></tr>"));
        QVERIFY(html.contains("<blockquote id=\"b-w24\" dir=\"auto\" class=\"quoted\">Cited<"));
        QVERIFY(html.contains("code\n  more</pre>"));
    }

    void whatStandsAroundIsToldApart()
    {
        SnapshotText text = plain(u"Menu\nWords secret\nRights"_s);
        text.runs = {{0, 5, RunKind::Navigation},
                     {5, 6, RunKind::Main},
                     {11, 7, RunKind::Hidden},
                     {18, 6, RunKind::Boilerplate}};
        PageShape shape;
        shape.blocks = {{0, 4}, {5, 12}, {18, 6}};
        const QByteArray html = htmlOf(text, shape);
        QVERIFY(html.contains("<span class=\"menu\">Menu</span>"));
        QVERIFY(html.contains(">Words <span class=\"hidden\">secret</span></p>"));
        QVERIFY(html.contains("<span class=\"around\">Rights</span>"));
    }

    void aLinkShowsItsAddressAndLeadsNowhere()
    {
        const SnapshotText text = plain(u"Read the notice here."_s);
        PageShape shape;
        shape.blocks = {{0, 21}};
        shape.links = {{9, 6, u"https://ledger.example/notice?a=1&b=\"2\""_s}};
        const QByteArray html = htmlOf(text, shape);
        QVERIFY(html.contains("title=\"https://ledger.example/notice?a=1&amp;b=&quot;2&quot;\""));
        QVERIFY(html.contains("data-to=\"ledger.example/notice?a=1&amp;b=&quot;2&quot;\""));
        QVERIFY(html.contains(">notice</span> here."));
        QVERIFY(!html.contains("<a") && !html.contains("href"));
    }

    void foundWordsAreMarkedWherever()
    {
        SnapshotText text = plain(u"Cranes and cranes"_s);
        text.runs = {{0, 3, RunKind::Hidden}, {3, 14, RunKind::Main}};
        const QByteArray html = htmlOf(text, {}, {{0, 6}, {11, 6}}, 1);
        // One that is partly hidden is marked in both parts.
        QVERIFY(html.contains("<span class=\"hidden\"><mark>Cra</mark></span><mark>nes</mark>"));
        QVERIFY(html.contains("<mark class=\"now\">cranes</mark>"));
    }

    void onlyThePartsWithAMarkChange()
    {
        const SnapshotText text = plain(u"First cranes\n\nSecond\n\nThird"_s);
        const Page before = renderSnapshotPage({text, {}, u"1"_s});
        const Page after = renderSnapshotPage({text, {}, u"1"_s, {{6, 6}}, 0});
        QCOMPARE(before.parts.size(), size_t(3));
        QVERIFY(before.parts[0].hash != after.parts[0].hash);
        QCOMPARE(before.parts[0].id, after.parts[0].id);
        QVERIFY(before.parts[1] == after.parts[1] && before.parts[2] == after.parts[2]);
    }

    void pagesAndParagraphsOfADocument()
    {
        SnapshotText text = plain(u"One line\nand its next\n\nAnother\nLast page\n"_s);
        text.marks = {{0, u"p. 1"_s}, {31, u"p. 2"_s}};
        QCOMPARE(text.text.mid(31, 9), u"Last page"_s);
        const PageShape shape = shapeOfLines(text);
        QCOMPARE(shape.blocks.size(), size_t(3));
        QCOMPARE(text.text.mid(shape.blocks[0].start, shape.blocks[0].length),
                 u"One line\nand its next"_s);
        QCOMPARE(text.text.mid(shape.blocks[2].start, shape.blocks[2].length), u"Last page"_s);
        const QByteArray html = htmlOf(text);
        QVERIFY(html.indexOf(">p. 1</h6>") < html.indexOf("One line"));
        QVERIFY(html.indexOf("Another") < html.indexOf(">p. 2</h6>"));
        QVERIFY(html.indexOf(">p. 2</h6>") < html.indexOf("Last page"));
    }

    void partsTellTheirPlace()
    {
        QCOMPARE(snapshotPartStart(QString::fromLatin1(snapshotPartId(4'711))), qsizetype(4'711));
        QCOMPARE(snapshotPartStart(u"b-p3"_s), qsizetype(-1));
        QCOMPARE(snapshotPartStart(u"b-wx"_s), qsizetype(-1));
    }

    void hostileWordsAreWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("script") << u"<script>document.title='PWNED'</script>"_s;
        QTest::newRow("D18") << u"<script>onerror=alert;throw 1</script>"_s;
        QTest::newRow("C04") << u"10.1000/<script>"_s;
        QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)\" x=\""_s;
        QTest::newRow("C01") << u"javascript:alert(1)"_s;
        QTest::newRow("file") << u"file:///etc/shadow"_s;
        QTest::newRow("data") << u"data:text/html,<b>x</b>"_s;
        QTest::newRow("entity") << u"&lt;img src=x onerror=alert(1)&gt;"_s;
        QTest::newRow("end") << u"</main></body><iframe src=//x>"_s;
        QTest::newRow("style") << u"</style><style>*{display:none}"_s;
        QTest::newRow("controls") << u"a\u202Eb\u2028c"_s + QChar(0xD800) + QChar(0xFFFE);
        QTest::newRow("C11") << u"'; DROP TABLE article;--"_s;
    }

    // As words, as an address, as the name of a page of a document and as the title.
    void hostileWordsAreWords()
    {
        QFETCH(QString, words);
        SnapshotText text = plain(words);
        text.marks = {{0, u"p. "_s + words}};
        PageShape shape;
        shape.blocks = {{0, words.size()}};
        shape.links = {{0, words.size(), words}};
        const Page page = renderSnapshotPage({text, shape, words, {{0, 1}}, 0});
        const QString all = QString::fromUtf8(page.head + page.mainHtml());
        static const QRegularExpression tag(u"<(/?)([a-z0-9]+)([^>]*)>"_s);
        static const QStringList own{u"title"_s, u"h6"_s, u"p"_s, u"span"_s, u"mark"_s};
        static const QRegularExpression quoted(u"\"[^\"]*\""_s);
        static const QStringList owned{
            u""_s, u"class= dir= id="_s, u"id= dir="_s, u"class= title= data-to="_s, u"class="_s};
        QString rest = all;
        for (auto it = tag.globalMatch(all); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QVERIFY2(own.contains(match.captured(2)), qPrintable(match.captured()));
            // Outside of quotes stand our own attributes alone.
            const QString attributes = match.captured(3).remove(quoted).simplified();
            QVERIFY2(owned.contains(attributes), qPrintable(match.captured()));
            rest.remove(match.captured());
        }
        QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(rest));
    }

    void aLongPageIsDrawnInLinearTime()
    {
        const auto millisecondsFor = [](int paragraphs) {
            SnapshotText text;
            PageShape shape;
            std::vector<FoundPlace> found;
            for (int i = 0; i < paragraphs; ++i) {
                shape.blocks.push_back({text.text.size(), 40});
                shape.links.push_back({text.text.size() + 4, 5, u"https://ledger.example/"_s});
                found.push_back({text.text.size() + 10, 3});
                text.runs.push_back(
                    {text.text.size(), 41, i % 2 == 0 ? RunKind::Main : RunKind::Navigation});
                text.text += QString(40, u'x') + u'\n';
            }
            const CpuStopwatch watch;
            const Page page = renderSnapshotPage({text, shape, {}, found, 0});
            return page.parts.size() == size_t(paragraphs) ? watch.elapsedMs() : qint64(1'000'000);
        };
        const qint64 few = std::max<qint64>(millisecondsFor(5'000), 5);
        QVERIFY(millisecondsFor(20'000) < 12 * few);
    }
};

STET_TEST(TestSnapshotPage)

#include "test_snapshot_page.moc"
