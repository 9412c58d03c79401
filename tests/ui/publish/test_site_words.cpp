// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/publish/site_words.h"

#include <QSettings>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

SiteOutlook outlookOfSome()
{
    SiteOutlook outlook;
    outlook.pages = 12;
    outlook.lists = 9;
    outlook.feeds = 3;
    outlook.changes = {3, 2, 1, 1, 4, 0, 1, 214};
    outlook.files = {{SiteFileChange::What::New, SitePart::Page, u"news/gripper.html"_s}};
    return outlook;
}

SitePlace placeWritten()
{
    SitePlace place;
    place.folder = u"/srv/sites/harbour"_s;
    place.writtenMs = 1'772'000'000'000;
    return place;
}

} // namespace

/// What the panel of the site says before and after, in whole numbers.
class TestSiteWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theForecastCounts()
    {
        QCOMPARE(forecastSentence(outlookOfSome()),
                 u"The site has 12 pages, 9 lists and 3 feeds."_s);
        SiteOutlook bare = outlookOfSome();
        bare.hasAddress = false;
        QVERIFY(forecastSentence(bare).contains(u"no feeds"_s));
        QVERIFY(forecastSentence({}).contains(u"Nothing was published"_s));
    }

    void whenItWasWrittenIsOfThisFolder()
    {
        QCOMPARE(writtenSentence({}), QString());
        SitePlace fresh = placeWritten();
        fresh.writtenMs = 0;
        QVERIFY(writtenSentence(fresh).contains(u"not written into this folder"_s));
        QVERIFY(writtenSentence(placeWritten()).startsWith(u"Written there last"_s));
    }

    void theButtonSaysWhatAndWhere()
    {
        QCOMPARE(writeAct({}, placeWritten()), u"Write the site into “harbour”"_s);
        QCOMPARE(writeAct(outlookOfSome(), {}), u"Write the site"_s);
        QCOMPARE(writeAct(outlookOfSome(), placeWritten()),
                 u"Write 3 pages, 2 lists, 1 feed into “harbour”"_s);
        QCOMPARE(writeAct(SiteOutlook(), placeWritten()),
                 u"“harbour” is up to date: write again"_s);
        SiteOutlook maps;
        maps.changes.maps = 1;
        maps.files = {{SiteFileChange::What::Changed, SitePart::Map, u"sitemap.xml"_s}};
        QCOMPARE(writeAct(maps, placeWritten()), u"Write what changed into “harbour”"_s);
    }

    void whatWouldChangeIsCounted()
    {
        QCOMPARE(outlookSentence(outlookOfSome()),
                 u"To be written: 3 pages, 2 lists, 1 feed, 1 site map, 4 files of the search, "
                 "1 file removed. 214 files stay as they are."_s);
        QVERIFY(outlookSentence({}).contains(u"Nothing has to be written"_s));
    }

    void aFailedCommandIsNotHidden()
    {
        const Notice failed =
            deployNotice({DeployEnd::How::Failed, 23, u"sending\nno route to host"_s});
        QCOMPARE(failed.weight, Notice::Weight::Error);
        QVERIFY(failed.text.contains(u"23"_s));
        QVERIFY(failed.text.contains(u"no route to host"_s));
        QVERIFY(failed.detail.contains(u"sending"_s));
        QCOMPARE(deployNotice({}).weight, Notice::Weight::Info);
        QCOMPARE(deployNotice({DeployEnd::How::Cancelled, 0, {}}).weight, Notice::Weight::Warning);
    }

    void eachDeskHasItsPlace()
    {
        const DeskId one = DeskId::create(1);
        const DeskId other = DeskId::create(2);
        QCOMPARE(sitePlaceOf(one), SitePlace());
        SitePlace place = placeWritten();
        place.command = u"rsync 'a b' {site}"_s;
        place.runsCommand = false;
        keepSitePlace(one, place);
        QCOMPARE(sitePlaceOf(one), place);
        QCOMPARE(sitePlaceOf(other), SitePlace());
    }
};

STET_TEST(TestSiteWords)

#include "test_site_words.moc"
