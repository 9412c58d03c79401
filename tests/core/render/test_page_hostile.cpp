// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;
using namespace stet::test;

namespace {

/// The inside of the one JSON-LD script; empty where there is none or more than one script.
QByteArray structuredIn(const QByteArray &html)
{
    const QByteArray open = "<script type=\"application/ld+json\">";
    const qsizetype start = html.indexOf(open);
    if (start < 0 || html.count("<script") != 1 || html.count("</script") != 1)
        return {};
    return html.mid(start + open.size(), html.indexOf("</script", start) - start - open.size());
}

} // namespace

/// Words of an article that would like to be something else: rows of groups A, B and C of the
/// hostile inputs where the page meets them.
class TestPageHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aTitleCannotEndTheStructuredData_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("B01") << QStringLiteral("</script><script>document.title='PWNED'</script>");
        QTest::newRow("comment") << QStringLiteral("<!--<script>");
        QTest::newRow("quotes") << QStringLiteral("a \"quoted\" \\ back\\slash & more");
        QTest::newRow("separators") << QStringLiteral("a\u2028b\u2029c");
        QTest::newRow("tab") << QStringLiteral("a\tb");
        QTest::newRow("beyond the first plane") << QStringLiteral("\U0001F9BE arm");
    }

    void aTitleCannotEndTheStructuredData()
    {
        QFETCH(const QString, title);
        PageFixture fixture = PageFixture::full();
        fixture.content.headline = title;
        const QByteArray json = structuredIn(fixture.document());
        for (const char *bad : {"<", ">", "&", "\xe2\x80\xa8", "\xe2\x80\xa9"})
            QVERIFY2(!json.contains(bad), bad);
        QJsonParseError error;
        const QJsonObject data = QJsonDocument::fromJson(json, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(data.value(u"headline").toString(), title);
        QCOMPARE(data.value(u"@type").toString(), QStringLiteral("NewsArticle"));
        QCOMPARE(data.value(u"citation").toArray().size(), 4);
        QCOMPARE(data.value(u"author").toArray().size(), 2);
        QCOMPARE(data.value(u"correction").toArray().size(), 1);
    }

    void wordsStayWordsInEveryPlace_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("A20") << QStringLiteral(
            "<img src=x onerror=alert(1)> &amp; {#id\" onclick=x}");
        QTest::newRow("B05") << QStringLiteral("\"><img src=x onerror=alert(1)>");
        QTest::newRow("single quotes") << QStringLiteral("' onmouseover='alert(1)");
        QTest::newRow("script") << QStringLiteral("<script>document.title='PWNED'</script>");
        QTest::newRow("frame") << QStringLiteral("<iframe src=\"file:///etc/passwd\"></iframe>");
        QTest::newRow("base") << QStringLiteral("<base href=\"http://evil.example/\">");
    }

    void wordsStayWordsInEveryPlace()
    {
        QFETCH(const QString, words);
        PageFixture fixture = PageFixture::full();
        fixture.content.headline = words;
        fixture.content.dek = words;
        fixture.content.category = words;
        fixture.content.tags = {words};
        fixture.content.authors = {{words, words}};
        fixture.content.facts = {{words, words}};
        fixture.content.corrections = {{QDate(2026, 1, 1), CorrectionClass::Update, words}};
        fixture.content.body = words + QStringLiteral("\n\n# ") + words +
                               QStringLiteral("\n\nx [@s, ") + words + QStringLiteral("] [[") +
                               words + QStringLiteral("]]\n");
        fixture.addSource(QStringLiteral("s"), words, words, words);
        fixture.sources[QStringLiteral("s")].doi = QStringLiteral("10.1000/") + words;
        fixture.desk.name = words;
        fixture.desk.address = words;
        fixture.checkedBy = words;
        fixture.readNext = {{words, words}};
        fixture.nav = {{words, words}};
        const QByteArray html = fixture.document();
        QVERIFY(!structuredIn(html).isEmpty());
        for (const char *bad : {"<img src=x", "<iframe", "<base", "<script>"})
            QVERIFY2(!html.contains(bad), bad);
        // No tag has grown an attribute: between < and > only our own event-free ones.
        static const QRegularExpression handler(
            QStringLiteral("<[a-z0-9]+(?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*\\s+on[a-z]+\\s*="));
        QVERIFY(!handler.match(QString::fromUtf8(html)).hasMatch());
        static const QRegularExpression wholeTags(
            QStringLiteral("<(?![a-z!/][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>)"));
        const auto torn = wholeTags.match(QString::fromUtf8(html));
        QVERIFY2(!torn.hasMatch(),
                 qPrintable(QString::fromUtf8(html).mid(torn.capturedStart(), 200)));
    }

    void templateWordsAreWords_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"{{ article.body }}",
                                  "{{{headline}}}",
                                  "{% include \"/etc/passwd\" %}",
                                  "${7*7}",
                                  "<%= 7*7 %>",
                                  "%1 %2 %n",
                                  "%s%n%s%n",
                                  "{title}",
                                  "{names} {n} {date}"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }

    void templateWordsAreWords()
    {
        QFETCH(const QString, words);
        PageFixture fixture = PageFixture::full();
        fixture.content.headline = words;
        fixture.content.body = words;
        fixture.content.authors = {{words, {}}};
        fixture.desk.name = words;
        const Page page = fixture.page();
        const QByteArray escaped = words.toHtmlEscaped().toUtf8().replace('\'', "&#39;");
        QVERIFY(partNamed(page, "header").html.contains("<h1>" + escaped + "</h1>"));
        QVERIFY(partNamed(page, "header").html.contains("By " + escaped + "</span>"));
        QVERIFY(page.after.contains(escaped));
        QVERIFY(page.parts.size() > 3);
    }

    void controlsAndBrokenTextLeaveNoTrace()
    {
        PageFixture fixture = PageFixture::full();
        QString title = QStringLiteral("a");
        for (char16_t control = 0; control <= 8; ++control)
            title += QChar(control);
        title += QChar(0xd800) + QStringLiteral("b");
        fixture.content.headline = title;
        fixture.content.dek = title;
        const QByteArray html = fixture.document();
        for (const char byte : html)
            QVERIFY(static_cast<unsigned char>(byte) >= 0x20 || byte == '\n' || byte == '\t');
        QCOMPARE(QString::fromUtf8(html).toUtf8(), html);
        QVERIFY(!QJsonDocument::fromJson(structuredIn(html)).isNull());
    }

    void mailAndMetaAreSingleLines()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.headline = QStringLiteral("Title\r\nBcc: victim@evil.example\nX");
        fixture.content.authors = {{QStringLiteral("X\r\nSet-Cookie: a"), {}}};
        fixture.desk.address = QStringLiteral("desk@harbor.example\nBcc: v@e");
        const QByteArray html = fixture.document();
        static const QRegularExpression mails(QStringLiteral("href=\"(mailto:[^\"]*)\""));
        auto found = mails.globalMatch(QString::fromUtf8(html));
        int count = 0;
        while (found.hasNext()) {
            const QString address = found.next().captured(1);
            QVERIFY2(!address.contains(QStringLiteral("%0A"), Qt::CaseInsensitive) &&
                         !address.contains(QStringLiteral("%0D"), Qt::CaseInsensitive),
                     qPrintable(address));
            QVERIFY(!address.contains(QStringLiteral("Bcc:")));
            ++count;
        }
        QCOMPARE(count, 3);
        QVERIFY(html.contains("<meta name=\"author\" content=\"X Set-Cookie: a\">"));
        QVERIFY(html.contains("<title>Title Bcc: victim@evil.example X · The Harbor Desk</title>"));
    }

    void sourceAddressesAreWebAddresses_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"javascript:alert(1)",
                                    "JaVaScRiPt:alert(1)",
                                    "data:text/html,x",
                                    "file:///etc/shadow",
                                    " http://a",
                                    "http:///x",
                                    "//evil.example/x",
                                    "\\\\evil\\share",
                                    "ftp://a/b"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }

    void sourceAddressesAreWebAddresses()
    {
        QFETCH(const QString, address);
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("x [@s]\n");
        fixture.addSource(QStringLiteral("s"), QStringLiteral("P"), QStringLiteral("T"), address);
        const QByteArray html = fixture.document();
        QVERIFY(html.contains("P: <cite>T</cite>"));
        QVERIFY(!structuredIn(html).contains("\"url\""));
    }

    void aDoiIsEncodedIntoItsAddress()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("x [@s]\n");
        fixture.addSource(QStringLiteral("s"), QStringLiteral("P"), QStringLiteral("T"));
        fixture.sources[QStringLiteral("s")].doi = QStringLiteral("10.1000/<script>");
        QVERIFY(
            fixture.document().contains("<a href=\"https://doi.org/10.1000/%3Cscript%3E\">T</a>"));
    }
};

STET_TEST(TestPageHostile)

#include "test_page_hostile.moc"
