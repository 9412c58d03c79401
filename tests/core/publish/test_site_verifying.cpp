// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_folder.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/test_registry.h"

#include <QDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// A site that stands is compared with the one that the desk would write.
class TestSiteVerifying
    : public QObject
    , protected SiteFolder
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void aByteThatWasFlippedIsFound()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        QVERIFY(must(verifySite(desk.session(), site())).holds());
        const QString page = site() + u"/news/one.html"_s;
        QByteArray bytes = bytesBelow(site()).value(u"news/one.html"_s);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(replaceFile(page, bytes, anyFile));
        QVERIFY(QFile::remove(site() + u"/robots.txt"_s));
        QVERIFY(replaceFile(site() + u"/notes.txt"_s, "my own", anyFile));
        const SiteVerdict verdict = must(verifySite(desk.session(), site()));
        QVERIFY(!verdict.holds());
        QCOMPARE(verdict.differing, QStringList{u"news/one.html"_s});
        QCOMPARE(verdict.missing, QStringList{u"robots.txt"_s});
        QCOMPARE(verdict.foreign, QStringList{u"notes.txt"_s});
        QCOMPARE(bytesBelow(site()).value(u"notes.txt"_s), "my own");
    }

    void theInstantOfTheRunIsTheOneOfTheComparison()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        QVERIFY(QFileInfo::exists(site() + u"/sitemap-news.xml"_s));
        desk.clock().advance(5 * DayMs); // by now there is no news of today
        QVERIFY(must(verifySite(desk.session(), site())).holds());
        must(publishSite(desk.session(), site()));
        QVERIFY(!QFileInfo::exists(site() + u"/sitemap-news.xml"_s));
        QVERIFY(must(verifySite(desk.session(), site())).holds());
    }

    void whereNoSiteStandsNothingIsCompared()
    {
        TestDesk desk(TestDesk::Place::Memory);
        QVERIFY(!answer(verifySite(desk.session(), site())));
        QVERIFY(!QFileInfo::exists(site()));
        QVERIFY(QDir().mkpath(site()));
        QVERIFY(!answer(verifySite(desk.session(), site())));
    }
};

STET_TEST(TestSiteVerifying)

#include "test_site_verifying.moc"
