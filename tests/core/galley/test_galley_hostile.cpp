// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/galley/galley_support.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>

using namespace stet;
using namespace stet::test;

namespace {

QString times(const char *text, int n)
{
    return QString::fromUtf8(text).repeated(n);
}

QString numbered(const char *pattern, int n)
{
    QString text;
    for (int i = 0; i < n; ++i)
        text += QString::fromUtf8(pattern).replace(u'#', QString::number(i));
    return text;
}

QString nestedLists(int n)
{
    QString text;
    for (int i = 0; i < n; ++i)
        text += QString(2 * i, u' ') + QLatin1String("* a\n");
    return text;
}

} // namespace

/// Bodies made to break a reader: slow, deep, large, or with a script inside.
class TestGalleyHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void endsSoon_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("comments") << QLatin1Char('a') + times("<!--", 50'000);
        QTest::newRow("addresses") << times("a@", 400'000);
        QTest::newRow("quotations") << times(">", 1'000'000) + QLatin1Char('a');
        QTest::newRow("bullets") << times("* ", 25'000) + QLatin1Char('a');
        QTest::newRow("nested lists") << nestedLists(2'000);
        QTest::newRow("open links") << times("[", 100'000);
        QTest::newRow("open images") << times("![", 100'000);
        QTest::newRow("nested links") << times("[", 50'000) + QLatin1Char('a') + times("]", 50'000);
        QTest::newRow("emphasis") << times("*a_ ", 100'000);
        QTest::newRow("missing cells") << times("x|", 3'000) + QLatin1Char('\n') +
                                              times("-|", 3'000) + QLatin1Char('\n') +
                                              times("a\n", 3'000);
        QTest::newRow("a definition used often") << QLatin1String("[a]: ") + times("u", 50'000) +
                                                        QLatin1String("\n\n") +
                                                        times("[a]", 50'000);
        QTest::newRow("a definition with entities used often")
            << QLatin1String("[a]: http://a/") + times("&amp;", 10'000) + QLatin1String("\n\n") +
                   times("[a]", 20'000);
        QTest::newRow("definitions") << numbered("[a#]: u\n", 30'000) + times("[x] ", 30'000);
        QTest::newRow("footnotes") << numbered("[^#]: [^#]\n", 50'000);
        QTest::newRow("citations") << times("[@a; @b, p. 4]", 30'000);
        QTest::newRow("open citations") << times("[@a, ", 100'000);
        QTest::newRow("failed citations") << times("[@ ]", 100'000);
        QTest::newRow("links to articles") << times("ü[[a|b]]", 50'000);
        QTest::newRow("refused links") << times("ü[a](b&amp;c)", 50'000);
        QTest::newRow("citations in a link")
            << QLatin1String("[**a") + times("[@a]b", 30'000) + QLatin1String("**](http://a)");
        QTest::newRow("NUL")
            << (QStringLiteral("a") + QChar(0) + QLatin1Char('b')).repeated(300'000);
        QTest::newRow("one line") << times("x", 2'000'000);
        QTest::newRow("many lines") << times("a\n\n", 100'000);
        QTest::newRow("open brackets") << QLatin1String("A. ") + times("(. ", 200'000);
        QTest::newRow("open quotations") << times("\u201cA. \u00abB. \u201eC. ", 50'000);
        QTest::newRow("accents") << QLatin1Char('a') + times("\u0301", 100'000);
    }

    void endsSoon()
    {
        QFETCH(QString, body);
        QElapsedTimer timer;
        timer.start();
        const Galley galley = parseGalley(body);
        (void)parseGalley(body + QLatin1String("x"), &galley);
        const Language language = english();
        for (const PlacedBlock &placed : galley.blocks)
            (void)sentencesOf(*placed.block, language);
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!galley.blocks.empty());
        qsizetype html = 0;
        for (const PlacedBlock &placed : galley.blocks)
            html += placed.block->html.size();
        QVERIFY2(html <= 20 * body.size() + 60'000, qPrintable(QString::number(html)));
    }

    void nestingIsFlattened()
    {
        const Galley galley = parseGalley(times("> ", 500) + QLatin1String("- a\n"));
        const Block &block = *galley.blocks.at(0).block;
        QCOMPARE(block.html.count("<blockquote>"), 31);
        QCOMPARE(faultIn(shown(block).toUtf8()), QString());
        QCOMPARE(block.notes.size(), size_t(1));
        QCOMPARE(block.notes[0].what, GalleyNote::What::TooDeep);
        QVERIFY(readingText(block).text.contains(u'a'));
    }

    void deepEmphasisIsFlattened()
    {
        const Galley galley = parseGalley(times("*a **b ", 500) + times("c** d* ", 500));
        const Block &block = *galley.blocks.at(0).block;
        QVERIFY(block.html.count("<em>") + block.html.count("<strong>") <= 32);
        QCOMPARE(faultIn(shown(block).toUtf8()), QString());
    }

    void nothingOfMarkupPasses_data()
    {
        QTest::addColumn<QString>("body");
        const char *const bodies[] = {
            "<script>document.title='PWNED';fetch('http://127.0.0.1:1/x')</script>",
            "<img src=x onerror=\"document.title='PWNED'\">",
            "<iframe src=\"file:///etc/passwd\"></iframe>\n<embed src=\"file:///etc/passwd\">",
            "<iframe srcdoc=\"<script>top.document.title='PWNED'</script>\">",
            "<base href=\"http://evil.example/\">\n\n![a](images/a.png)",
            "<form action=\"http://127.0.0.1:1/\"><input name=a "
            "autofocus><button>Save</button></form>",
            "<svg><image href=\"http://127.0.0.1:1/\"/></svg>\n<video poster=\"x\" src=\"y\">",
            "[x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) <javascript:alert(1)>",
            "[x](data:text/html,<script>alert(1)</script>) [x](vbscript:x) [x](blob:x) "
            "[x](filesystem:http://x/)",
            "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
            "[x](//evil.example/x) [x](\\\\\\\\evil\\share\\x) [x](file:///etc/passwd)",
            "![x](/etc/passwd) ![x](../../../../etc/passwd)",
            "[x](http://a/ \"t\\\" onmouseover=\\\"alert(1)\")",
            "![a\" onerror=\"alert(1)](x)",
            "# <img src=x onerror=alert(1)> &amp; {#id\" onclick=x}",
            "[^\"><script>]: x",
            "[@\"><img src=x onerror=1>] [@../../etc/passwd] [@key\n]",
            "```\"><script>alert(1)</script>\nx\n```",
            "[x]: javascript:alert(1)\n\n[x] ![x]",
            "[[\"><script>|x]] [[x|<script>]]",
            "[x](http://a/&quot;onclick=alert(1))",
            "| <script> |\n|---|\n| ![](javascript:x) |",
        };
        for (const char *body : bodies)
            QTest::newRow(body) << QString::fromUtf8(body);
    }

    void nothingOfMarkupPasses()
    {
        QFETCH(QString, body);
        const Galley galley = parseGalley(body);
        QVERIFY(!galley.blocks.empty());
        for (const PlacedBlock &placed : galley.blocks) {
            const QString html = shown(*placed.block);
            QCOMPARE(faultIn(html.toUtf8()), QString());
            for (const char *bad :
                 {"evil.example\"", "/etc/passwd\"", "base64,PHN2", "javascript:alert(1)\""})
                QVERIFY2(!html.contains(QLatin1String(bad)), qPrintable(html));
        }
    }

    void anyCodeUnitsAreRead()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 3'000; ++round) {
            QString body;
            for (int i = 0; i < 40; ++i) {
                const auto unit = static_cast<char16_t>(
                    random.bounded(3) == 0 ? random.bounded(0x10000) : random.bounded(0x80));
                body += QChar(unit);
            }
            qsizetype behind = 0;
            for (const PlacedBlock &placed : parseGalley(body).blocks) {
                QCOMPARE(faultIn(shown(*placed.block).toUtf8()), QString());
                QVERIFY(placed.range.start >= behind && placed.range.end() <= body.size());
                behind = placed.range.end();
            }
        }
    }
};

STET_TEST(TestGalleyHostile)

#include "test_galley_hostile.moc"
