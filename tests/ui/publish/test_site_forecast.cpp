// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"
#include "ui/publish/site_forecast.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What a site will have, and what of it is new, as the desk tells.
class TestSiteForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingIsPublishedYet()
    {
        TestDesk desk;
        add(desk, u"Draft"_s);
        const SiteForecast forecast = must(forecastSite(desk.session(), 0));
        QCOMPARE(forecast.pages, 0);
        QCOMPARE(forecast.feeds, 0);
        QCOMPARE(forecast.sequence, qint64(0));
        QVERIFY(forecast.hasAddress);
        QVERIFY(!forecast.hasNews());
    }

    void whatWasPublishedSinceIsCountedByArticle()
    {
        TestDesk desk;
        const ArticleId old = add(desk, u"Old"_s);
        const ArticleId gone = add(desk, u"Gone"_s);
        add(desk, u"Draft"_s);
        publishNow(desk.session(), old);
        publishNow(desk.session(), gone);
        const SiteForecast before = must(forecastSite(desk.session(), 0));
        QCOMPARE(before.pages, 2);
        QVERIFY(before.lists > 1);
        QCOMPARE(before.feeds, 3);
        QVERIFY(before.sequence > 0);
        QVERIFY(!before.hasNews()); // nobody has written it yet: all of it is

        QVERIFY(!must(forecastSite(desk.session(), before.sequence)).hasNews());
        const ArticleId fresh = add(desk, u"Fresh"_s);
        publishNow(desk.session(), fresh);
        edit(desk, fresh, u"Fresh and corrected"_s);
        publishNow(desk.session(), fresh); // is new all the same
        edit(desk, old, u"Old and corrected"_s);
        publishNow(desk.session(), old);
        must(Editions(desk.session()).retract(gone, u"The slides were targets."_s));
        const SiteForecast after = must(forecastSite(desk.session(), before.sequence));
        QCOMPARE(after.pages, 3);
        QCOMPARE(after.first, 1);
        QCOMPARE(after.again, 1);
        QCOMPARE(after.takenDown, 1);
        QVERIFY(!after.isMore);
        QVERIFY(after.sequence > before.sequence);
        QVERIFY(!must(forecastSite(desk.session(), after.sequence)).hasNews());
    }

    void withoutAnAddressThereAreNoFeeds()
    {
        TestDesk desk;
        publishNow(desk.session(), add(desk, u"Old"_s));
        DeskSettings settings = must(Settings(desk.session()).get());
        settings.baseUrl.clear();
        must(Settings(desk.session()).update(settings));
        const SiteForecast forecast = must(forecastSite(desk.session(), 0));
        QVERIFY(!forecast.hasAddress);
        QCOMPARE(forecast.feeds, 0);
        QCOMPARE(forecast.pages, 1);
    }

private:
    static ArticleId add(const TestDesk &desk, const QString &headline)
    {
        ArticleContent content;
        content.headline = headline;
        content.kind = u"news"_s;
        content.language = u"en"_s;
        return must(Articles(desk.session()).create(content)).id;
    }

    static void edit(const TestDesk &desk, const ArticleId &article, const QString &headline)
    {
        const Article now = must(Articles(desk.session()).get(article));
        DraftSave save{article, now.version, {}, now.content};
        save.content.headline = headline;
        must(Articles(desk.session()).save(save));
    }
};

STET_TEST(TestSiteForecast)

#include "test_site_forecast.moc"
