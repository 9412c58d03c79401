// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A page with a sentence in each field that is verified by words of the notice.
PageFixture evidenced()
{
    PageFixture made = PageFixture::full();
    const auto verify = [&made](DraftField field, const QString &words, int row = -1) {
        made.verify(field, words, u"What the notice says of: "_s + words, u"notice"_s, row);
    };
    verify(DraftField::Headline, made.content.headline);
    verify(DraftField::Dek, made.content.dek);
    verify(DraftField::LeadCaption, u"The G2 at the *fair*"_s);
    verify(DraftField::Body, u"Northwind published the firmware on 3 March 2026"_s);
    verify(DraftField::Body,
           u"The release covers the motor controller and the *force-sensing* loop, but **not** the "
           "vision stack"_s);
    verify(DraftField::Body, u"1,150 EUR"_s);
    verify(DraftField::Body, u"or [the firm](https://northwind.example/g2)"_s);
    verify(DraftField::Facts, u"List price\n6,400 EUR"_s, 0);
    return made;
}

/// The page without what the evidence added to it.
QByteArray withoutMarks(QByteArray html)
{
    static const QRegularExpression proof(
        QStringLiteral("<span class=\"proof\" id=\"proof-(\\d+)\">.*?</span></span></span></span>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression words(
        QStringLiteral("<span class=\"checked\" data-claim=\"\\d+\">(.*?)</span>"));
    static const QRegularExpression notes(
        QStringLiteral("<section id=\"evidence\".*?</section>\\n"),
        QRegularExpression::DotMatchesEverythingOption);
    QString text = QString::fromUtf8(html);
    text.remove(notes);
    text.remove(proof);
    text.replace(words, QStringLiteral("\\1"));
    return text.toUtf8();
}

} // namespace

/// Readers are shown what carries a verified sentence, and no other byte of its page changes.
class TestPageEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFieldIsMarkedAndItsWordsStay()
    {
        const PageFixture fixture = evidenced();
        const QByteArray html = fixture.document();
        for (int number = 1; number <= 8; ++number) {
            const QByteArray n = QByteArray::number(number);
            QCOMPARE(html.count("id=\"proof-" + n + '"'), 1);
            QCOMPARE(html.count("href=\"#evidence-" + n + '"'), 1);
            QCOMPARE(html.count("id=\"card-" + n + "\" hidden>"), 1);
            QCOMPARE(html.count("aria-describedby=\"card-" + n + '"'), 1);
            QCOMPARE(html.count("id=\"evidence-" + n + '"'), 1);
            QCOMPARE(html.count("href=\"#proof-" + n + '"'), 1);
        }
        QVERIFY(!html.contains("proof-9"));
        PageFixture plain = fixture;
        plain.evidence = {};
        QVERIFY(!plain.document().contains("proof"));
        QCOMPARE(withoutMarks(html), plain.document());
    }

    void aNoteSaysWordsSourceAndDay()
    {
        const QByteArray note =
            inside(evidenced().document(), "<li id=\"evidence-4\" value=\"4\">", "</li>");
        QVERIFY(note.contains("<q dir=\"auto\">What the notice says of: Northwind published the "
                              "firmware on 3 March 2026</q>"));
        QVERIFY(note.contains("Northwind Robotics: <a href=\"https://northwind.example/notice"
                              "#:~:text="));
        QVERIFY(note.contains("Notice: G2 firmware 4.1 licence</a>"));
        QVERIFY(note.contains("<bdi>p. 4</bdi>"));
        QVERIFY(note.contains("<time datetime=\"2026-03-04\">read on 4 March 2026</time>"));
    }

    void theCardSaysWhatTheNoteSays()
    {
        const QByteArray html = evidenced().document();
        const QByteArray card = inside(html, "id=\"card-4\" hidden>", "</span></span></span>");
        const QByteArray note = inside(html, "id=\"evidence-4\" value=\"4\">", "</span></span> ");
        QVERIFY(!card.isEmpty());
        QCOMPARE(card, note);
    }

    void noLinkStandsInALink()
    {
        const QByteArray html = evidenced().document();
        int open = 0;
        static const QRegularExpression links(QStringLiteral("<(/?)a[ >]"));
        for (auto match = links.globalMatch(QString::fromUtf8(html)); match.hasNext();) {
            open += match.next().captured(1).isEmpty() ? 1 : -1;
            QVERIFY(open == 0 || open == 1);
        }
        QVERIFY(html.contains("the firm</span></a><span class=\"proof\""));
    }

    void previewAndSiteAreOfTheSameBytes()
    {
        const PageFixture fixture = evidenced();
        const Page page = fixture.page();
        QVERIFY(fixture.document().contains(page.mainHtml()));
        QVERIFY(!partNamed(page, "evidence").html.isEmpty());
    }

    void hostileWordsAreWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("A01") << u"<script>document.title='PWNED'</script>"_s;
        QTest::newRow("A02") << u"<img src=x onerror=\"document.title='PWNED'\">"_s;
        QTest::newRow("A04") << u"<iframe src=\"file:///etc/passwd\"></iframe>"_s;
        QTest::newRow("A11") << u"[x](javascript:alert(1))"_s;
        QTest::newRow("A18") << u"\" onmouseover=\"alert(1)"_s;
        QTest::newRow("A22") << u"{{ heading }} {{{back}}} %1 %n"_s;
        QTest::newRow("A27") << u"a<!-- --><![CDATA["_s;
        QTest::newRow("A37") << u"\u202E\u2066 gpj.exe \u2069"_s;
        QTest::newRow("a card that ends") << u"</span></span></q></li></ol></section>"_s;
    }

    void hostileWordsAreWords()
    {
        QFETCH(const QString, words);
        PageFixture fixture = PageFixture::plain();
        fixture.addSource(u"odd"_s, words, words, u"https://odd.example/"_s);
        fixture.verify(DraftField::Body, u"One paragraph."_s, words, u"odd"_s);
        ReaderClaim &claim = fixture.evidence.said.claims.front();
        claim.quotes.front().locator = words;
        claim.quotes.front().translation = words;
        claim.quotes.front().translator = words;
        claim.attestations = {{words, words, {}}};
        const QByteArray html = fixture.document();
        QString escaped = words.toHtmlEscaped();
        escaped.replace(u'\'', u"&#39;"_s);
        for (const QByteArray &text : {QByteArray("<q dir=\"auto\">" + escaped.toUtf8() + "</q>"),
                                       QByteArray("<bdi>" + escaped.toUtf8() + "</bdi>"),
                                       QByteArray(">" + escaped.toUtf8() + "</a></bdi>")})
            QVERIFY2(html.contains(text), html.mid(html.indexOf("<section")).constData());
        QCOMPARE(html.count("<script"), 1); // the structured data's
        QCOMPARE(html.count("<img"), 0);
        QCOMPARE(html.count("<iframe"), 0);
        QCOMPARE(html.count("</section>"), 1);
        QCOMPARE(withoutMarks(html).count("<p id="), 2);
    }

    void whoAttestsIsNamedAndWhatStaysInTheDeskIsSaid()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.addSource(u"paper"_s, u"The Ledger"_s, u"In print"_s);
        fixture.verify(DraftField::Body, u"One paragraph."_s, {}, u"paper"_s);
        ReaderClaim &claim = fixture.evidence.said.claims.front();
        claim.quotes.clear();
        claim.attestations = {{u"Ines"_s, u"21 May"_s, fixture.sources.value(u"paper"_s).id}};
        claim.withheld = true;
        const QByteArray note = inside(fixture.document(), "value=\"1\">", "</li>");
        QVERIFY(note.contains("Attested by Ines"));
        QVERIFY(note.contains("21 May"));
        QVERIFY(note.contains("The Ledger: <cite>In print</cite>"));
        QVERIFY(note.contains("the desk keeps and does not publish"));
        QVERIFY(!note.contains("<q"));
    }

    void aQuoteIsInItsSourcesLanguageWithItsTranslator()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.addSource(u"blatt"_s, u"Blatt"_s, u"Greifer"_s);
        fixture.sources[u"blatt"_s].extra.insert(u"language"_s, u"de"_s);
        fixture.verify(DraftField::Body, u"One paragraph."_s, u"Ein Absatz."_s, u"blatt"_s);
        PublishedQuote &quote = fixture.evidence.said.claims.front().quotes.front();
        quote.translation = u"One paragraph it is."_s;
        quote.translator = u"Jo Weber"_s;
        const QByteArray note = inside(fixture.document(), "value=\"1\">", "</li>");
        QVERIFY(note.contains("<q dir=\"auto\" lang=\"de\">Ein Absatz.</q>"));
        QVERIFY(note.contains("<q dir=\"auto\">One paragraph it is.</q>"));
        QVERIFY(note.contains("(translated by Jo Weber)"));
        quote.translator.clear();
        QVERIFY(inside(fixture.document(), "value=\"1\">", "</li>").contains("(translated)"));
    }

    void theDatesAreHonest()
    {
        PageFixture fixture = PageFixture::full();
        const auto sources = [&fixture] {
            return partNamed(fixture.page(), "sources").html;
        };
        QVERIFY(sources().contains("Last verified 4 March 2026"));
        QVERIFY(sources().contains("Next check due 3 April 2026"));
        fixture.overdue = true;
        QVERIFY(!sources().contains("Next check due"));
        QVERIFY(sources().contains("Was due to be checked again on 3 April 2026"));
        fixture.evidenceFell = true;
        QVERIFY(!sources().contains("Last verified"));
        QVERIFY(sources().contains("Was due to be checked again on 3 April 2026"));
    }
};

STET_TEST(TestPageEvidence)

#include "test_page_evidence.moc"
