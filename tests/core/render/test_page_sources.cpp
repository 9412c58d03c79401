// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>

using namespace stet;
using namespace stet::test;

/// Citation marks, the Sources box that they lead to, and what is said there about checking.
class TestPageSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sourcesAreNumberedByBodyThenFactsThenCorrections()
    {
        PageFixture fixture = PageFixture::full();
        fixture.addSource(
            QStringLiteral("letter"), QStringLiteral("A reader"), QStringLiteral("A letter"));
        fixture.content.corrections[0].text += QStringLiteral(" [@letter; @ledger]");
        const Page page = fixture.page();
        QCOMPARE(page.sources,
                 (QStringList{QStringLiteral("ledger"),
                              QStringLiteral("notice"),
                              QStringLiteral("weekly"),
                              QStringLiteral("price-list"),
                              QStringLiteral("letter")}));
        QVERIFY(partNamed(page, "corrections")
                    .html.contains("<sup class=\"cite\" id=\"correction-1-c1\">"
                                   "<a href=\"#source-5\" aria-label=\"Source 5\">5</a> "
                                   "<a href=\"#source-1\""));
        QVERIFY(partNamed(page, "facts").html.contains("<a href=\"#source-4\""));
    }

    void marksThatFollowEachOtherStandApart()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.body =
            QStringLiteral("It rose [@ledger] [@notice][@weekly] and  [@ledger].\n");
        static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
        QString text = QString::fromUtf8(fixture.page().mainHtml()).remove(tags);
        QVERIFY2(text.contains(u"It rose1 2 3 and1."), qPrintable(text));
        fixture.content.body =
            QStringLiteral("*It rose [@ledger]* [@notice] **[@weekly]**[@ledger].\n");
        text = QString::fromUtf8(fixture.page().mainHtml()).remove(tags);
        QVERIFY2(text.contains(u"It rose1 2 3 1."), qPrintable(text));
    }

    void twoKeysOfOneSourceAreOneNumber()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.addSource(QStringLiteral("old"), QStringLiteral("Wire"), QStringLiteral("Gripper"));
        fixture.sources[QStringLiteral("old")].id = SourceId::create(1);
        fixture.sources.insert(QStringLiteral("kept"), fixture.sources[QStringLiteral("old")]);
        fixture.content.body = QStringLiteral("It rose [@old] and fell [@kept; @old].\n");
        fixture.content.roles = {{QStringLiteral("kept"), SourceRole::Primary}};
        const Page page = fixture.page();
        QCOMPARE(page.sources, QStringList{QStringLiteral("old")});
        QCOMPARE(page.mainHtml().count("href=\"#source-1\""), 2);
        QVERIFY(partNamed(page, "sources").html.contains("class=\"role primary\""));
        QVERIFY(partNamed(page, "sources").html.contains("1 cited source"));
    }

    void addressesThatNoBrowserTakesAreNoLinks()
    {
        PageFixture fixture = PageFixture::full();
        const QString key = QStringLiteral("bad");
        fixture.addSource(key, QStringLiteral("Bad"), QStringLiteral("Bad"));
        fixture.content.body = QStringLiteral("It rose [@bad].\n");
        for (const char *url : {"http://999.999.1.1/", "http://1.2.3.4.5/", "http://0x7f.1/"}) {
            fixture.sources[key].url = QString::fromLatin1(url);
            QVERIFY2(!partNamed(fixture.page(), "sources").html.contains(url), url);
        }
        fixture.sources[key].url = QStringLiteral("http://a.example/#a#b#c");
        QVERIFY(partNamed(fixture.page(), "sources").html.contains("http://a.example/#a%23b%23c"));
    }

    void marksLeadToSourcesAndBack()
    {
        const Page page = PageFixture::full().page();
        const QByteArray sources = partNamed(page, "sources").html;
        const QByteArray main = page.mainHtml();
        static const QRegularExpression href(QStringLiteral("href=\"#([^\"]*)\""));
        auto found = href.globalMatch(QString::fromUtf8(main));
        int links = 0;
        while (found.hasNext()) {
            const QByteArray target = found.next().captured(1).toUtf8();
            QVERIFY2(main.contains(" id=\"" + target + '"'), target);
            ++links;
        }
        QVERIFY(links >= 12);
        // The notice is named by two marks of the body and one of the facts.
        const QByteArray notice = inside(sources, "<li id=\"source-2\">", "</li>");
        QCOMPARE(notice.count("href=\"#b-"), 2);
        QCOMPARE(notice.count("href=\"#fact-2-c1\""), 1);
    }

    void locatorsAreShownAndSpoken()
    {
        const QByteArray html = PageFixture::full().page().mainHtml();
        QVERIFY(html.contains(
            "aria-label=\"Source 2, p. 4\">2<span class=\"locator\">, p. 4</span></a>"));
    }

    void anUnknownKeyIsMarkedAndTakesNoNumber()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("One [@nowhere]. Two [@nowhere; @there].\n");
        fixture.addSource(QStringLiteral("there"), QStringLiteral("P"), QStringLiteral("T"));
        const Page page = fixture.page();
        QCOMPARE(page.sources, QStringList(QStringLiteral("there")));
        QCOMPARE(page.mainHtml().count("class=\"missing\""), 2);
        QCOMPARE(page.mainHtml().count("Source missing"), 2);
        QVERIFY(page.mainHtml().contains("href=\"#source-1\""));
        QVERIFY(!page.mainHtml().contains("nowhere"));
    }

    void citationKeysNeverAppear()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("Text [@secret-key-9, p. 4] and [@lost-key-9].\n");
        fixture.content.facts = {{QStringLiteral("Price"), QStringLiteral("1 [@secret-key-9]")}};
        fixture.content.roles = {{QStringLiteral("secret-key-9"), SourceRole::Primary}};
        fixture.addSource(QStringLiteral("secret-key-9"), {}, {});
        const QByteArray html = fixture.document();
        QVERIFY(!html.contains("secret-key-9"));
        QVERIFY(!html.contains("lost-key-9"));
    }

    void theSourcesBoxSaysPublisherTitleAndStatedRole()
    {
        const QByteArray html = partNamed(PageFixture::full().page(), "sources").html;
        QVERIFY(html.contains(
            "Primary and corroborating references for this report. 4 cited sources."));
        QVERIFY(html.contains(
            "Harbor Ledger: <a href=\"https://ledger.example/a?b=1&amp;c=2\">Northwind publishes"
            " gripper code</a> <span class=\"role corroborating\">corroborating</span>"));
        QVERIFY(html.contains("Circuit Weekly: <cite>What a gripper really costs</cite>"));
        QVERIFY(html.contains("<li id=\"source-4\"><cite>Price list, 2026</cite>"));
        QCOMPARE(html.count("class=\"role"), 2);
    }

    void theSourcesBoxSaysHowOldASourceIsAndWhoWroteIt()
    {
        PageFixture fixture = PageFixture::full();
        const auto box = [&fixture] {
            return partNamed(fixture.page(), "sources").html;
        };
        QVERIFY(!box().contains("<time"));
        fixture.sources[QStringLiteral("ledger")].issued = {2026, 3, 3};
        fixture.sources[QStringLiteral("notice")].issued = {2025, 11, 0};
        Source &list = fixture.sources[QStringLiteral("price-list")];
        list.issued = {2024, 0, 0};
        list.authors = {{QStringLiteral("Brandt"), QStringLiteral("Ada"), {}},
                        {{}, {}, QStringLiteral("Harbour <Board>")}};
        fixture.sources[QStringLiteral("weekly")].authors = list.authors;
        QVERIFY(
            box().contains("gripper code</a> (<time datetime=\"2026-03-03\">3 March 2026</time>) "
                           "<span class=\"role corroborating\">"));
        QVERIFY(box().contains(" (<time datetime=\"2025-11\">November 2025</time>)"));
        QVERIFY(
            box().contains("<li id=\"source-4\">Ada Brandt and Harbour &lt;Board&gt;: "
                           "<cite>Price list, 2026</cite> (<time datetime=\"2024\">2024</time>)"));
        // Who publishes it stands for it.
        QVERIFY(box().contains("Circuit Weekly: <cite>What a gripper really costs</cite> "));
        list.authors.resize(4, {{}, {}, QStringLiteral("Jo")});
        QVERIFY(box().contains(">Ada Brandt et al.: <cite>Price"));
        fixture.content.language = QStringLiteral("es");
        QVERIFY(box().contains("\">3 de marzo de 2026</time>"));
        QVERIFY(box().contains("\">noviembre de 2025</time>"));
        list.terms = SourceTerms::Confidential;
        QVERIFY(!box().contains("Ada Brandt"));
        QVERIFY(!box().contains("2024</time>"));
    }

    void linesAboutCheckingStandOnlyWhereKnown()
    {
        PageFixture fixture = PageFixture::full();
        QCOMPARE(visible(inside(
                     partNamed(fixture.page(), "sources").html, "<p class=\"checking\">", "</p>")),
                 QStringLiteral("Last verified 4 March 2026. Next check due 3 April 2026."));
        fixture.content.tags.append(QStringLiteral("no word of the text"));
        QVERIFY(partNamed(fixture.page(), "sources").html.contains("Last verified"));
        fixture.content.body += QStringLiteral("One word more.\n");
        QVERIFY(!partNamed(fixture.page(), "sources").html.contains("class=\"checking\""));
        fixture.keptSources = 2;
        fixture.sourcesReread = QDate(2026, 3, 5);
        QCOMPARE(visible(inside(
                     partNamed(fixture.page(), "sources").html, "<p class=\"checking\">", "</p>")),
                 QStringLiteral("2 of 4 sources kept. Sources last re-read 5 March 2026."));
    }

    void closedSourcesGiveAwayNoMoreThanTheirLabel()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("Text [@c] [@b].\n");
        fixture.addSource(QStringLiteral("c"),
                          QStringLiteral("Whistle Ltd"),
                          QStringLiteral("A person at the firm"),
                          QStringLiteral("https://c.example/"));
        fixture.sources[QStringLiteral("c")].terms = SourceTerms::Confidential;
        fixture.addSource(QStringLiteral("b"),
                          QStringLiteral("Ministry"),
                          QStringLiteral("A briefing"),
                          QStringLiteral("https://b.example/"));
        fixture.sources[QStringLiteral("b")].terms = SourceTerms::Background;
        const QByteArray html = fixture.document();
        QVERIFY(html.contains("<cite>A person at the firm</cite>"));
        for (const char *secret : {"Whistle", "c.example", "b.example"})
            QVERIFY2(!html.contains(secret), secret);
    }

    void oddSourceAddressesAreValidUrls_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("href");
        QTest::newRow("brackets") << QStringLiteral("http://a.example/[x]")
                                  << QByteArray("http://a.example/%5Bx%5D");
        QTest::newRow("percent") << QStringLiteral("http://a.example/100%")
                                 << QByteArray("http://a.example/100%25");
        QTest::newRow("IPv6") << QStringLiteral("http://[2001:db8::1]/a")
                              << QByteArray("http://[2001:db8::1]/a");
    }

    void oddSourceAddressesAreValidUrls()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, href);
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("Words [@odd].");
        fixture.addSource(QStringLiteral("odd"), QStringLiteral("P"), QStringLiteral("T"), address);
        QVERIFY(partNamed(fixture.page(), "sources").html.contains("<a href=\"" + href + "\">"));
    }

    void aRenumberingIsNoChangeOfTheBlock()
    {
        PageFixture fixture = PageFixture::full();
        const Page before = fixture.page();
        fixture.content.body.prepend(QStringLiteral("New first words [@weekly].\n\n"));
        const Page after = fixture.page();
        int renumbered = 0;
        for (const PagePart &part : before.parts) {
            if (!part.id.startsWith("b-"))
                continue;
            const PagePart same = partNamed(after, part.id);
            QCOMPARE(same.hash, part.hash);
            renumbered += same.html != part.html ? 1 : 0;
        }
        QVERIFY(renumbered >= 2);
        QCOMPARE(partNamed(after, "facts").hash, partNamed(before, "facts").hash);
        QVERIFY(partNamed(after, "sources").hash != partNamed(before, "sources").hash);
    }

    void marksHoldWhatStandsInsideThem()
    {
        const Page page = PageFixture::full().page();
        QVERIFY(page.marks.size() >= 5);
        for (const MarkNumbers &mark : page.marks)
            QVERIFY(page.mainHtml().contains("<sup class=\"cite\" id=\"" + mark.mark + "\">" +
                                             mark.html + "</sup>"));
    }

    void aNewMarkIsAChangeOfTheFacts()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.facts = {{QStringLiteral("Price"), QStringLiteral("6,400 EUR")}};
        const QByteArray before = partNamed(fixture.page(), "facts").hash;
        fixture.content.facts[0].value += QStringLiteral(" [@notice]");
        QVERIFY(partNamed(fixture.page(), "facts").hash != before);
    }
};

STET_TEST(TestPageSources)

#include "test_page_sources.moc"
