// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// The lead picture of a page, for people and for machines.
class TestPageLead : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theLeadImageIsDescribed()
    {
        PageFixture fixture = PageFixture::full();
        QByteArray html = partNamed(fixture.page(), "lead").html;
        QVERIFY(html.contains(" alt=\"A gripper holding a &quot;glass&quot; bulb\">"));
        QVERIFY(html.contains("<figcaption>The G2 at the <em>fair</em><sup class=\"cite\""));
        QVERIFY(html.contains(" <span class=\"credit\">Ana Lima, <a href=\"https://press.example\">"
                              "Harbour Press</a></span></figcaption></figure>"));
        // Its caption renumbers no text.
        QVERIFY(html.contains("href=\"#source-2\""));
        QVERIFY(fixture.page().head.contains("\"og:image:alt\""));
        fixture.content.leadCaption = QStringLiteral("| Ana Lima");
        html = partNamed(fixture.page(), "lead").html;
        QVERIFY(html.contains("<figcaption><span class=\"credit\">Ana Lima</span></figcaption>"));
        fixture.content.leadCaption.clear();
        fixture.content.leadAlt.clear();
        html = partNamed(fixture.page(), "lead").html;
        QVERIFY(html.contains(" alt=\"\"></figure>"));
        QVERIFY(!fixture.page().head.contains("og:image:alt"));
    }

    void theLeadImageIsNamedForMachines()
    {
        PageFixture fixture = PageFixture::full();
        fixture.desk.baseUrl = QStringLiteral("https://desk.example");
        fixture.content.leadImage = QStringLiteral("images/a%20b.png");
        const QByteArray head = fixture.page().head;
        const QByteArray address = "https://desk.example/images/a%20b.png";
        QVERIFY(head.contains("<meta property=\"og:image\" content=\"" + address + "\">"));
        QVERIFY(head.contains("\"image\":{\"@type\":\"ImageObject\",\"contentUrl\":\"" + address +
                              "\",\"url\":\"" + address +
                              "\",\"creditText\":\"Ana Lima, Harbour Press\"}"));
        QVERIFY(partNamed(fixture.page(), "lead").html.contains("src=\"../images/a%20b.png\""));
        fixture.desk.baseUrl.clear();
        QVERIFY(!fixture.page().head.contains("og:image"));
        fixture.desk.baseUrl = QStringLiteral("https://desk.example");
        fixture.publicState = PublicState::Withdrawn;
        QVERIFY(!fixture.page().head.contains("images/"));
    }

    void aLicenceStandsBehindTheCredit()
    {
        PageFixture fixture = PageFixture::full();
        fixture.desk.baseUrl = QStringLiteral("https://desk.example");
        fixture.content.leadCaption =
            QStringLiteral("The yard | Ana Lima || CC BY 4.0 https://cc.example/by/4.0/?a&b");
        QByteArray html = partNamed(fixture.page(), "lead").html;
        QVERIFY2(html.contains("<figcaption>The yard <span class=\"credit\">Ana Lima</span> "
                               "<span class=\"licence\"><a rel=\"license\" "
                               "href=\"https://cc.example/by/4.0/?a&amp;b\">CC BY 4.0</a></span>"
                               "</figcaption>"),
                 html.constData());
        QByteArray head = fixture.page().head;
        QVERIFY2(head.contains("\"creditText\":\"Ana Lima\","
                               "\"license\":\"https://cc.example/by/4.0/?a"),
                 head.constData());
        // One without an address, and one whose address is refused, are words.
        fixture.content.leadCaption = QStringLiteral("|| All rights reserved");
        html = partNamed(fixture.page(), "lead").html;
        QVERIFY2(html.contains("<span class=\"licence\">All rights reserved</span></figcaption>"),
                 html.constData());
        head = fixture.page().head;
        QVERIFY(head.contains(
            "\"license\":{\"@type\":\"CreativeWork\",\"name\":\"All rights reserved\"}"));
        fixture.content.leadCaption = QStringLiteral("|| [CC](javascript:alert)");
        html = partNamed(fixture.page(), "lead").html;
        QVERIFY(html.contains("<span class=\"licence\">[CC](javascript:alert)</span>"));
        QVERIFY(!html.contains("<a "));
        // Of a picture without either, and without any picture, nothing is told.
        fixture.content.leadCaption = QStringLiteral("The yard");
        QVERIFY(!fixture.page().head.contains("ImageObject"));
        fixture.content.leadCaption = QStringLiteral("| Ana Lima");
        fixture.content.leadImage.clear();
        QVERIFY(!fixture.page().head.contains("ImageObject"));
    }

    void aLeadImageThatTheDeskLacksIsLeftOut()
    {
        PageFixture fixture = PageFixture::full();
        fixture.desk.baseUrl = QStringLiteral("https://desk.example");
        QVERIFY(fixture.page().head.contains("og:image"));
        QVERIFY(!partNamed(fixture.page(), "lead").id.isEmpty());
        fixture.missingPictures.insert(QStringLiteral("images/lead.png"));
        QVERIFY(!fixture.document().contains("lead.png"));
        QVERIFY(partNamed(fixture.page(), "lead").id.isEmpty());
        QVERIFY(fixture.page().mainHtml().contains("bench.png"));
    }

    void thePlaceOfAPictureThatTheDeskLacksIsTakenByItsWords()
    {
        PageFixture fixture = PageFixture::plain();
        fixture.missingPictures = {QStringLiteral("images/a b.png")};
        fixture.content.body =
            QStringLiteral("![A \"quay\" > & *b*](images/a%20b.png \"At noon\")\n\n"
                           "One [![two](images/a%20b.png \"t\")](https://c.example) "
                           "![three](images/c.png) ![](images/a%20b.png) [@lost].\n\n"
                           "![out](/img/none.png)\n");
        fixture.content.facts = {
            {QStringLiteral("F"), QStringLiteral("![four](images/a%20b.png)")}};
        const QByteArray html = fixture.page().mainHtml();
        QVERIFY(!html.contains("a%20b.png"));
        QVERIFY(html.contains(">A &quot;quay&quot; &gt; &amp; b<figcaption>At noon</figcaption>"));
        QVERIFY(html.contains("One <a href=\"https://c.example\">two</a> "
                              "<img src=\"../images/c.png\" alt=\"three\" loading=\"lazy\"> <sup"));
        QVERIFY(html.contains(">four</td>"));
        QVERIFY(html.contains(">out</p>"));
    }

    void aBrowserChoosesAmongCopies()
    {
        PageFixture fixture = PageFixture::full();
        fixture.desk.baseUrl = QStringLiteral("https://desk.example");
        fixture.content.leadImage = QStringLiteral("images/lead.png");
        fixture.content.leadAlt = QStringLiteral("A yard");
        fixture.content.body = QStringLiteral("![A quay](images/quay.png \"At noon\")\n");
        const auto copy = [](const QString &name, int width, int height) {
            return PictureCopy{{name, {}, {}, 0}, width, height};
        };
        fixture.copies.insert(QStringLiteral("images/lead.png"),
                              {{copy(QStringLiteral("pictures/a-480.png"), 480, 240),
                                copy(QStringLiteral("pictures/b-900.png"), 900, 450)},
                               PictureTrouble::None});
        fixture.copies.insert(
            QStringLiteral("images/quay.png"),
            {{copy(QStringLiteral("pictures/c-300.png"), 300, 200)}, PictureTrouble::None});
        const QByteArray sizes = " sizes=\"(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)\"";
        const Page page = fixture.page();
        QVERIFY(partNamed(page, "lead")
                    .html.contains(
                        "<img src=\"../pictures/b-900.png\" srcset=\"../pictures/a-480.png 480w, "
                        "../pictures/b-900.png 900w\"" +
                        sizes +
                        " width=\"900\" height=\"450\" decoding=\"async\" alt=\"A yard\">"));
        const QByteArray html = page.mainHtml();
        // Of one there is no choice.
        QVERIFY(html.contains("<img src=\"../pictures/c-300.png\" width=\"300\" height=\"200\" "
                              "decoding=\"async\" alt=\"A quay\" loading=\"lazy\">"));
        // The picture itself, which may tell where it was taken, is named nowhere.
        QVERIFY(!fixture.document().contains("images/"));
        QVERIFY(page.head.contains("content=\"https://desk.example/pictures/b-900.png\""));
        QVERIFY(page.head.contains("\"url\":\"https://desk.example/pictures/b-900.png\""));
        QVERIFY(page.head.contains("\"og:image:width\" content=\"900\""));
        QVERIFY(page.head.contains("\"og:image:height\" content=\"450\""));
        QVERIFY(page.head.contains("\"twitter:card\" content=\"summary_large_image\""));
        fixture.content.leadImage.clear();
        const QByteArray without = fixture.page().head;
        QVERIFY(!without.contains("og:image"));
        QVERIFY(without.contains("\"twitter:card\" content=\"summary\""));
    }
};

STET_TEST(TestPageLead)

#include "test_page_lead.moc"
