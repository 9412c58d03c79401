// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/galley.h"
#include "core/publish/papers/claimed_text.h"
#include "core/render/text_fragment.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;

namespace {

ClaimStretch stretch(const QString &text, const QString &words, int number, ClaimSign sign)
{
    return {{text.indexOf(words), words.size()},
            number,
            sign,
            QString::fromStdString(std::string(classOf(sign)))};
}

QByteArray marked(const QString &text, const std::vector<ClaimStretch> &claims)
{
    return withClaims(parseInline(text), claims).html;
}

} // namespace

/// Where a paper puts the numbers of claims.
class TestClaimedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aNumberStandsBeforeTheWordsWithTheShapeOfTheirState()
    {
        const QString text = QStringLiteral("It opened. It closed.");
        const QByteArray html =
            marked(text,
                   {stretch(text, QStringLiteral("It opened."), 1, ClaimSign::Verified),
                    stretch(text, QStringLiteral("It closed."), 2, ClaimSign::Disputed)});
        QCOMPARE(html,
                 QByteArray("<b class=\"claim verified\" id=\"at-1\">1\u00a0\u2713</b> "
                            "<span class=\"words verified\">It opened.</span> "
                            "<b class=\"claim disputed\" id=\"at-2\">2\u00a0\u2717\u00a0disputed"
                            "</b> <span class=\"words disputed\">It closed.</span>"));
    }

    void tagsAreNeverCut()
    {
        const QString text = QStringLiteral("The *big* [gripper](https://a.example) & <b> opened.");
        const QByteArray html = marked(text, {{{0, text.size()}, 1, ClaimSign::Unchecked}});
        QVERIFY(html.contains("<em><span class=\"words unchecked\">big</span></em>"));
        QVERIFY(html.contains("<span class=\"words unchecked\">gripper</span></a>"));
        QVERIFY(html.contains("&amp;") && html.contains("&lt;b&gt;"));
        QCOMPARE(html.count("<span"), html.count("</span>"));
        QCOMPARE(html.count("id=\"at-1\""), 1);
    }

    void whatBeginsInsideOfWordsIsCutAtTheLetter()
    {
        // Entities, characters of two UTF-16 units and of several bytes are one each.
        const QString text = QStringLiteral("a & 😀 é b. Then c & d.");
        const QByteArray html =
            marked(text, {stretch(text, QStringLiteral("Then c & d."), 7, ClaimSign::Verified)});
        QVERIFY2(html.startsWith("a &amp; 😀 é b. <b class"), html.constData());
        QVERIFY2(html.endsWith("<span class=\"words verified\">Then c &amp; d.</span>"),
                 html.constData());
    }

    void aCitationStaysBehindItsWords()
    {
        const QString text = QStringLiteral("One [@a]. Two [@b].");
        const Block block = parseInline(text);
        const Block changed =
            withClaims(block,
                       {stretch(text, QStringLiteral("One [@a]."), 1, ClaimSign::Verified),
                        stretch(text, QStringLiteral("Two [@b]."), 2, ClaimSign::Verified)});
        QCOMPARE(changed.fillings.size(), size_t(2));
        for (size_t i = 0; i < 2; ++i) {
            // What stands before a slot is the same text as before, and no open tag.
            const QByteArray before = changed.html.left(changed.fillings[i].offset);
            QCOMPARE(before.count("<span"), before.count("</span>"));
            QVERIFY(before.contains(i == 0 ? "One" : "Two"));
        }
    }

    void wordsThatAreNoneOfTheSourcesStillHaveANumber()
    {
        const QByteArray html = marked(
            QStringLiteral("x"), {{{50, 3}, 4, ClaimSign::Unchecked, QStringLiteral("unchecked")}});
        QVERIFY(html.endsWith("4\u00a0\u25cb\u00a0unchecked</b> "));
    }

    void plainTextIsEscaped()
    {
        std::string out;
        appendClaimedText(out,
                          QStringLiteral("<script>x</script> y"),
                          {{{0, 18}, 1, ClaimSign::Verified}, {{19, 90}, 2, ClaimSign::Gone}});
        QVERIFY(out.find("<script") == std::string::npos);
        QVERIFY(out.find("&lt;script&gt;x&lt;/script&gt;</span>") != std::string::npos);
        QVERIFY(out.ends_with(">y</span>"));
    }

    void everySignHasAShapeAndAWordOfItsOwn()
    {
        QSet<QString> shapes;
        QSet<QString> words;
        const GalleyWords german(Languages().forTag(QStringLiteral("de")));
        for (const ClaimSign sign : claimSigns()) {
            shapes.insert(shapeOf(sign));
            words.insert(wordOf(sign, german));
        }
        QVERIFY(words.contains(QStringLiteral("geprüft")));
        QCOMPARE(size_t(shapes.size()), claimSigns().size());
        QCOMPARE(size_t(words.size()), claimSigns().size());
    }

    void aLinkLeadsToTheQuotedWords_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("short") << QStringLiteral("opened at 12 Nm, & so on")
                               << QByteArray("https://a.example/x#:~:text="
                                             "opened%20at%2012%20Nm%2C%20%26%20so%20on");
        QTest::newRow("long") << QStringLiteral("one two three four five ").repeated(6).trimmed()
                              << QByteArray(
                                     "https://a.example/x#:~:text=one%20two%20three%20four%20five,"
                                     "one%20two%20three%20four%20five");
        QTest::newRow("apostrophe") << QStringLiteral("the maker said that it's out of stock")
                                    << QByteArray("https://a.example/x#:~:text="
                                                  "the%20maker%20said%20that,out%20of%20stock");
        QTest::newRow("quotation mark first") << QStringLiteral("\"So it was\"") << QByteArray();
        QTest::newRow("nothing") << QString() << QByteArray();
    }

    void aLinkLeadsToTheQuotedWords()
    {
        QFETCH(QString, quote);
        QFETCH(QByteArray, link);
        QCOMPARE(QByteArray::fromStdString(textFragmentAddress("https://a.example/x", quote)),
                 link);
        QVERIFY(textFragmentAddress({}, quote).empty());
    }

    void aQuoteOfSeveralPlacesIsToldByWhatIsAroundIt_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("directive");
        QTest::newRow("both") << QStringLiteral("On Monday the gripper ") << QStringLiteral(" & so")
                              << QByteArray("Monday%20the%20gripper-,at%2012%20Nm,-%26%20so");
        QTest::newRow("cut") << QStringLiteral("ly a text of which a part is known ")
                             << QStringLiteral(", as it is known of which a par")
                             << QByteArray("part%20is%20known-,at%2012%20Nm,-%2C%20as%20it");
        QTest::newRow("as printed") << QStringLiteral("the \"twenty-one\" ")
                                    << QStringLiteral(" it's so") << QByteArray("at%2012%20Nm");
        QTest::newRow("all of it") << QString() << QString() << QByteArray("at%2012%20Nm");
    }

    void aQuoteOfSeveralPlacesIsToldByWhatIsAroundIt()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, directive);
        SourceQuote quote;
        quote.exact = QStringLiteral("at 12 Nm");
        quote.prefix = prefix;
        quote.suffix = suffix;
        const auto link = [&] {
            return QByteArray::fromStdString(textFragmentAddress("https://a.example/x", quote));
        };
        const QByteArray start("https://a.example/x#:~:text=");
        QCOMPARE(link(), start + "at%2012%20Nm"); // alone there
        quote.places = 2;
        QCOMPARE(link(), start + directive);
        // Where the end of the quote is not looked for, nothing follows it.
        quote.exact = QStringLiteral("at 12 Nm it's");
        QVERIFY(!link().contains(",-"));
    }
};

STET_TEST(TestClaimedText)

#include "test_claimed_text.moc"
