// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QJsonValue imageOf(const PageFixture &fixture)
{
    return QJsonDocument::fromJson(
               inside(fixture.document(), "<script type=\"application/ld+json\">", "</script>"))
        .object()
        .value(u"image");
}

PageFixture withFigures()
{
    PageFixture fixture = PageFixture::full();
    fixture.content.body =
        u"![A quay](images/quay.png \"At noon | Ana *Sá* & Co || CC BY https://cc.example/by?a&b\")"
        u"\n\n![A yard](images/yard.png \"The yard\")\n\n"
        u"![A shed](images/shed.png \"|| All rights reserved\")\n\n"
        u"Words ![small](images/small.png) here.\n"_s;
    return fixture;
}

} // namespace

/// What machines are told of the pictures in a text.
class TestPageFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void figuresSayWhoseTheyAre()
    {
        const QJsonArray images = imageOf(withFigures()).toArray();
        QCOMPARE(images.size(), 3);
        // The lead picture comes first, as before.
        QCOMPARE(images.at(0)[u"url"].toString(), u"https://harbor.example/images/lead.png"_s);
        QCOMPARE(images.at(0)[u"creditText"].toString(), u"Ana Lima, Harbour Press"_s);
        const QJsonObject quay = images.at(1).toObject();
        QCOMPARE(quay[u"@type"].toString(), u"ImageObject"_s);
        QCOMPARE(quay[u"contentUrl"].toString(), u"https://harbor.example/images/quay.png"_s);
        // A figure's title is plain words, as the page shows them.
        QCOMPARE(quay[u"creditText"].toString(), u"Ana *Sá* & Co"_s);
        QCOMPARE(quay[u"license"].toString(), u"https://cc.example/by?a&b"_s);
        const QJsonObject shed = images.at(2).toObject();
        QVERIFY(!shed.contains(u"creditText"));
        QCOMPARE(shed[u"license"][u"name"].toString(), u"All rights reserved"_s);
    }

    void aPictureThatNobodyShowsIsNotNamed()
    {
        PageFixture fixture = withFigures();
        fixture.missingPictures = {u"images/quay.png"_s, u"images/shed.png"_s};
        QVERIFY(imageOf(fixture).isObject()); // the lead picture alone
        fixture.missingPictures = {u"images/lead.png"_s};
        QCOMPARE(imageOf(fixture).toArray().size(), 2);
        fixture.publicState = PublicState::Withdrawn;
        QVERIFY(imageOf(fixture).isUndefined());
    }

    void aLeadPictureWithoutACreditIsItsAddress()
    {
        PageFixture fixture = withFigures();
        fixture.content.leadCaption.clear();
        const QJsonArray images = imageOf(fixture).toArray();
        QCOMPARE(images.size(), 3);
        QCOMPARE(images.at(0).toString(), u"https://harbor.example/images/lead.png"_s);
    }
};

STET_TEST(TestPageFigures)

#include "test_page_figures.moc"
