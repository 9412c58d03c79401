// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>

using namespace stet;
using namespace stet::test;

namespace {

QList<QByteArray> partIds(const Page &page)
{
    QList<QByteArray> ids;
    for (const PagePart &part : page.parts)
        ids.append(part.id.startsWith("b-") ? QByteArray("b") : part.id);
    return ids;
}

} // namespace

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aPlainPageHasNoEmptyParts()
    {
        const Page page = PageFixture::plain().page();
        QCOMPARE(partIds(page), (QList<QByteArray>{"header", "b", "b"}));
        const QByteArray html = pageDocument(page, "theme.css");
        for (const char *absent : {"rel=\"canonical\"",
                                   "og:url",
                                   "name=\"description\"",
                                   "name=\"author\"",
                                   "<footer",
                                   "<nav",
                                   "site-head",
                                   "class=\"dek\"",
                                   "<time"})
            QVERIFY2(!html.contains(absent), absent);
    }

    void aFullPageHasEveryPartInOrder()
    {
        const Page page = PageFixture::full().page();
        QList<QByteArray> ids = partIds(page);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        QCOMPARE(ids,
                 (QList<QByteArray>{"header",
                                    "corrections",
                                    "lead",
                                    "b",
                                    "facts",
                                    "sources",
                                    "next",
                                    "reader",
                                    "share"}));
    }

    void everyPartHasItsIdAndIdsAreUnique()
    {
        const Page page = PageFixture::full().page();
        const QByteArray html = pageDocument(page, "theme.css");
        static const QRegularExpression idAttribute(QStringLiteral(" id=\"([^\"]*)\""));
        QSet<QString> seen;
        auto found = idAttribute.globalMatch(QString::fromUtf8(html));
        while (found.hasNext()) {
            const QString id = found.next().captured(1);
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen.insert(id);
        }
        for (const PagePart &part : page.parts)
            QVERIFY2(part.html.left(part.html.indexOf('>')).contains(" id=\"" + part.id + '"'),
                     part.html);
        for (const MarkNumbers &mark : page.marks)
            QVERIFY(seen.contains(QString::fromUtf8(mark.mark)));
    }

    void theMetaLineSaysWhatIsKnown()
    {
        PageFixture fixture = PageFixture::full();
        QCOMPARE(
            visible(inside(partNamed(fixture.page(), "header").html, "<p class=\"meta\">", "</p>")),
            QStringLiteral(
                "By Mara Lindqvist and Tom Adeyemi (data) 4 March 2026 Updated 6 March 2026 "
                "1 min read 4 cited sources"));
        fixture.checkedBy = QStringLiteral("Jonas Weber");
        QVERIFY(partNamed(fixture.page(), "header").html.contains("Checked by Jonas Weber"));
        fixture.checkedByAuthor = true;
        QVERIFY(partNamed(fixture.page(), "header").html.contains(">Checked by the author<"));
        fixture.content.modified = fixture.content.published;
        QVERIFY(!partNamed(fixture.page(), "header").html.contains("Updated"));
    }

    void theLastChangeIsTheLatestDay()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.published = QDate(2026, 3, 4);
        fixture.content.modified = QDate(2020, 1, 1);
        fixture.content.corrections.clear();
        QVERIFY(!partNamed(fixture.page(), "header").html.contains("Updated"));
        QVERIFY(fixture.document().contains("\"dateModified\":\"2026-03-04\""));
        fixture.content.corrections.push_back(
            {QDate(2026, 5, 6), CorrectionClass::Correction, QStringLiteral("It was four.")});
        QVERIFY(fixture.document().contains("\"dateModified\":\"2026-05-06\""));
        QVERIFY(fixture.document().contains(
            "<meta property=\"article:modified_time\" content=\"2026-05-06\">"));
    }

    void noHeadingSkipsALevel()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("#### A\n\n##### B\n\n## C\n\n#### D\n\n#### E\n\n"
                                              "##\n\n### F\n\n## G");
        const QByteArray html = fixture.document();
        QStringList shown;
        static const QRegularExpression heading(QStringLiteral("<(h[2-6]) id=\"b-[^>]*>([A-G])<"));
        for (auto it = heading.globalMatch(QString::fromUtf8(html)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            shown.append(match.captured(2) + match.captured(1));
        }
        QCOMPARE(shown.join(u' '), QStringLiteral("Ah2 Bh3 Ch2 Dh3 Eh3 Fh3 Gh2"));
    }

    void aLinkLeadsToAPlaceOnThePage()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.body = QStringLiteral(
            "See [below](#what-it-costs \"There\"), [the sources](#sources), [the table](#facts) "
            "or "
            "[nowhere](#gone\"onclick=x).\n\n## What it *costs* [@notice]\n\nWords.\n");
        fixture.content.facts = {
            {QStringLiteral("Price"), QStringLiteral("[below](#what-it-costs)")}};
        fixture.content.corrections = {
            {QDate(2026, 3, 6), CorrectionClass::Update, QStringLiteral("[New](#what-it-costs).")}};
        const QByteArray html = fixture.document();
        const QByteArray heading = inside(html, "<h2 id=\"", "\"");
        QVERIFY(heading.startsWith("b-"));
        QVERIFY(html.contains("<a href=\"#" + heading + "\" title=\"There\">below</a>, "));
        QVERIFY(html.contains("<td><a href=\"#" + heading + "\">below</a></td>"));
        QVERIFY(html.contains("<a href=\"#" + heading + "\">New</a>."));
        QVERIFY(html.contains("<a href=\"#sources\">the sources</a>"));
        QVERIFY(html.contains("<a href=\"#facts\">the table</a>"));
        QVERIFY(html.contains("<a>nowhere</a>"));
        QVERIFY(!html.contains("gone"));
        // A withdrawn article's words are no place any more.
        fixture.publicState = PublicState::Withdrawn;
        QVERIFY(fixture.document().contains("<a>New</a>."));
    }

    void aRecheckIsPromisedWhileItIsKept()
    {
        PageFixture fixture = PageFixture::full();
        const auto promises = [&] {
            return partNamed(fixture.page(), "reader").html.contains("recurring cycle");
        };
        fixture.kind.recheckKept = false;
        QVERIFY(!promises());
        fixture.kind.recheckKept = true;
        QVERIFY(promises());
        // News promise it of tool pages: there must be some.
        fixture.kindsInUse = {QStringLiteral("news")};
        QVERIFY(!promises());
        fixture.kind = builtInKind(QStringLiteral("tool"));
        fixture.kind.recheckKept = true;
        QVERIFY(promises());
    }

    void theReaderBoxNeedsAnAddress()
    {
        PageFixture fixture = PageFixture::full();
        fixture.kind.readerHeading.byLanguage = {
            {QStringLiteral("en"), QStringLiteral("About {title}?")}};
        const QByteArray html = partNamed(fixture.page(), "reader").html;
        QVERIFY(
            html.contains("About Northwind opens its gripper firmware, and buyers get leverage?"));
        QVERIFY(html.contains("mailto:desk@harbor.example?subject=About%20"));
        fixture.desk.address.clear();
        QVERIFY(partNamed(fixture.page(), "reader").id.isEmpty());
    }

    void sharingNeedsAPermanentAddress()
    {
        PageFixture fixture = PageFixture::full();
        const QByteArray address = "https://harbor.example/news/northwind-gripper-firmware.html";
        const Page page = fixture.page();
        QVERIFY(page.head.contains("<link rel=\"canonical\" href=\"" + address + "\">"));
        QVERIFY(partNamed(page, "share").html.contains(">" + address + "<"));
        QVERIFY(partNamed(page, "share")
                    .html.contains("linkedin.com/sharing/share-offsite/"
                                   "?url=https%3A%2F%2Fharbor.example%2Fnews%2F"));
        fixture.desk.baseUrl.clear();
        QVERIFY(partNamed(fixture.page(), "share").id.isEmpty());
        QVERIFY(!fixture.page().head.contains("canonical"));
        fixture.desk.baseUrl = QStringLiteral("javascript:alert(1)//");
        QVERIFY(!fixture.document().contains("javascript:"));
    }

    void articleLinksAreFilledOrLeftAsText()
    {
        const QByteArray html = PageFixture::full().page().mainHtml();
        QVERIFY(html.contains(" href=\"../explainer/shared-gearbox.html\">our explainer</a>"));
        QVERIFY(!html.contains("no-such-article\""));
    }

    void imagesAreAddressedFromTheRoot()
    {
        const QByteArray html = PageFixture::full().page().mainHtml();
        QVERIFY(html.contains("src=\"../images/lead.png\""));
        QVERIFY(html.contains("src=\"../images/bench.png\""));
        PageFixture outside = PageFixture::plain();
        outside.content.leadImage = QStringLiteral("../../etc/passwd");
        QVERIFY(partNamed(outside.page(), "lead").id.isEmpty());
    }

    void retractedPagesSaySo()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.publicState = PublicState::Retracted;
        QVERIFY(partNamed(fixture.page(), "corrections").html.contains("retracted this article"));
        QVERIFY(fixture.page().mainHtml().contains("One paragraph."));
        fixture.publicState = PublicState::Live;
        QVERIFY(partNamed(fixture.page(), "corrections").id.isEmpty());
    }

    void withdrawnPagesSayNothingElse()
    {
        PageFixture fixture = PageFixture::full();
        fixture.publicState = PublicState::Withdrawn;
        const Page page = fixture.page();
        QVERIFY(partNamed(page, "corrections").html.contains("withdrawn this article"));
        // Nor is the notice for sharing, for reading on, or for finding errors in.
        QCOMPARE(partIds(page), (QList<QByteArray>{"header", "corrections"}));
        QVERIFY(!page.head.contains("\"citation\""));
        const QByteArray all = fixture.document();
        QVERIFY(PageFixture::full().document().contains(fixture.content.dek.toUtf8()));
        QVERIFY(!fixture.content.dek.isEmpty() && !all.contains(fixture.content.dek.toUtf8()));
        QVERIFY(!all.contains("description"));
        QVERIFY(all.contains(fixture.content.headline.toHtmlEscaped().toUtf8()));
        QVERIFY(all.contains("Mara Lindqvist"));
        QVERIFY(!all.contains("class=\"label\"") && !all.contains("Robotics"));
    }

    void aFactWithoutANameHasNoHeader()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.facts = {{{}, QStringLiteral("a:b:c")}};
        const QByteArray html = partNamed(fixture.page(), "facts").html;
        QVERIFY(html.contains("<tr><td>a:b:c</td></tr>"));
        fixture.content.facts.push_back({QStringLiteral("Name"), QStringLiteral("value")});
        QVERIFY(partNamed(fixture.page(), "facts")
                    .html.contains("<tr><td colspan=\"2\">a:b:c</td></tr>"));
    }

    void readNextNamesAnotherLanguage()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.readNext = {{QStringLiteral("Here"), QStringLiteral("../news/here.html")},
                            {QStringLiteral("Dort"),
                             QStringLiteral("../news/dort.html"),
                             QStringLiteral("de-AT"),
                             QStringLiteral("Deutsch")},
                            {QString(), QStringLiteral("../news/nameless.html")}};
        const QByteArray html = partNamed(fixture.page(), "next").html;
        QVERIFY(html.contains("<li><a href=\"../news/here.html\">Here</a></li>"));
        QVERIFY(html.contains("<a href=\"../news/dort.html\" hreflang=\"de-AT\" lang=\"de-AT\">Dort"
                              "</a> <span class=\"language\" lang=\"de-AT\">Deutsch</span>"));
        QVERIFY(html.contains("<a href=\"../news/nameless.html\">Untitled</a>"));
    }

    void aPageAlwaysHasItsHeading()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.headline.clear();
        QVERIFY(partNamed(fixture.page(), "header").html.contains("<h1>Untitled</h1>"));
    }

    void aHeadingThatIsOnlyBegunIsNotShown()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.body = QStringLiteral("One.\n\n##\n\nTwo.\n\n> ##\n> Three.");
        const QByteArray html = fixture.page().mainHtml();
        QVERIFY(html.contains("One.") && html.contains("Two.") && html.contains("Three."));
        QVERIFY(!html.contains("<h2></h2>"));
        QVERIFY(!QRegularExpression(QStringLiteral("<h2[^>]*></h2>"))
                     .match(QString::fromUtf8(html))
                     .hasMatch());
    }

    void whatHtmlForbidsNeverGetsThrough()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.content.headline = QStringLiteral(u"a\u0085b\ufdd0c\uffff");
        fixture.content.body = QStringLiteral("d&#xFDD0;e&#x1FFFF;f&#x80;g");
        const QString html = QString::fromUtf8(fixture.page().mainHtml());
        QVERIFY(html.contains(QStringLiteral(u"d\ufffde\ufffdf\ufffdg")));
        const QString head = QString::fromUtf8(fixture.page().head);
        for (const char16_t c : {u'\u0080', u'\u0085', u'\ufdd0', u'\uffff'})
            QVERIFY(!html.contains(QChar(c)) && !head.contains(QChar(c)));
    }

    void theDocumentHoldsTheParts()
    {
        const Page page = PageFixture::full().page();
        const QByteArray html = pageDocument(page, "../theme.css");
        QVERIFY(html.startsWith(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">"));
        QVERIFY(html.contains(page.before + page.mainHtml() + page.after));
        QVERIFY(html.contains("<link rel=\"stylesheet\" href=\"../theme.css\">"));
        QCOMPARE(html.count("<main"), 1);
        QCOMPARE(html.count("<h1"), 1);
        QVERIFY(html.left(1024).contains(GeneratorMeta));
    }

    void theSiteWritesTheBytesOfTheParts()
    {
        PageFixture fixture = PageFixture::full();
        const auto compare = [&fixture] {
            QCOMPARE(fixture.document(), pageDocument(fixture.page(), "../theme.css"));
        };
        compare();
        fixture.publicState = PublicState::Withdrawn;
        compare();
        fixture = PageFixture::plain();
        compare();
        fixture.content.body.clear();
        fixture.content.headline = QStringLiteral("A \"b\" & <c>");
        fixture.content.language = QStringLiteral("de-CH");
        compare();
    }

    void pathsStayBelowTheRoot()
    {
        QCOMPARE(pagePath(QStringLiteral("news"), QStringLiteral("a-b-2")),
                 QStringLiteral("news/a-b-2.html"));
        QCOMPARE(pagePath(QStringLiteral("../.."), QStringLiteral("../../etc/passwd")),
                 QStringLiteral("untitled/etc-passwd.html"));
        QCOMPARE(pagePath({}, {}), QStringLiteral("untitled/untitled.html"));
    }
};

STET_TEST(TestPage)

#include "test_page.moc"
