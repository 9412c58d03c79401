// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/site_maps.h"
#include "core/publish/page_maker.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QMap>
#include <QXmlStreamReader>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 3, 10);
const QString Site = QStringLiteral("https://desk.example/news/");

PageMaker makerOf(SiteDirectory directory, DeskSettings desk = siteDesk())
{
    return PageMaker(builtInTheme(),
                     SitePlan(std::move(directory),
                              std::move(desk),
                              {builtInKind(u"news"_s), builtInKind(u"explainer"_s)}),
                     {},
                     {},
                     {},
                     {});
}

QMap<QString, QByteArray> mapsOf(const SiteDirectory &directory)
{
    QMap<QString, QByteArray> maps;
    for (const SiteFile &file : siteMaps(makerOf(directory).plan(), Today))
        maps.insert(file.path, file.bytes);
    return maps;
}

QStringList textsOf(const QByteArray &xml, const QString &name)
{
    QXmlStreamReader reader(xml);
    QStringList found;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == name)
            found.append(reader.readElementText());
    }
    if (reader.hasError())
        found.append(u"not well-formed: "_s + reader.errorString());
    return found;
}

} // namespace

/// What search engines are told of a site, and what stands where nothing else does.
class TestSiteMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachMonthHasAMapAndTheIndexNamesAll()
    {
        SiteDirectory directory;
        directory.rows = {liveRow(u"new"_s, Today),
                          liveRow(u"a"_s, QDate(2026, 2, 28)),
                          liveRow(u"b"_s, QDate(2026, 2, 1)),
                          liveRow(u"gone"_s, QDate(2026, 2, 2)),
                          liveRow(u"draft"_s, QDate(2026, 2, 3)),
                          liveRow(u"no-day"_s, QDate())};
        directory.rows[3].publicState = PublicState::Withdrawn;
        directory.rows[4].publicState = PublicState::None;
        directory.details.insert(
            u"b"_s,
            {{}, {}, {}, {{QDate(2026, 3, 5), CorrectionClass::Correction, u"It was c."_s}}});
        const QMap<QString, QByteArray> maps = mapsOf(directory);
        QCOMPARE(maps.keys(),
                 (QStringList{u"sitemap-2026-02.xml"_s,
                              u"sitemap-2026-03.xml"_s,
                              u"sitemap-lists.xml"_s,
                              u"sitemap-news.xml"_s,
                              u"sitemap-undated.xml"_s,
                              u"sitemap.xml"_s}));
        QStringList named = textsOf(maps[u"sitemap.xml"_s], u"loc"_s);
        named.sort();
        QStringList wanted;
        for (const QString &path : maps.keys().mid(0, 5))
            wanted.append(Site + path);
        QCOMPARE(named, wanted);
        QCOMPARE(textsOf(maps[u"sitemap-2026-02.xml"_s], u"loc"_s),
                 (QStringList{Site + u"news/a.html"_s,
                              Site + u"news/gone.html"_s,
                              Site + u"news/b.html"_s}));
        QCOMPARE(textsOf(maps[u"sitemap-2026-02.xml"_s], u"lastmod"_s),
                 (QStringList{u"2026-02-28"_s, u"2026-02-02"_s, u"2026-03-05"_s}));
        QCOMPARE(textsOf(maps[u"sitemap-lists.xml"_s], u"loc"_s),
                 (QStringList{Site, Site + u"index-news.html"_s, Site + u"corrections.html"_s}));
        QVERIFY(textsOf(maps[u"sitemap.xml"_s], u"lastmod"_s).contains(u"2026-03-05"_s));
    }

    void newsIsOfTodayAndYesterday()
    {
        SiteDirectory directory;
        directory.rows = {liveRow(u"today"_s, Today),
                          liveRow(u"yesterday"_s, Today.addDays(-1)),
                          liveRow(u"before"_s, Today.addDays(-2)),
                          liveRow(u"tomorrow"_s, Today.addDays(1)),
                          liveRow(u"retracted"_s, Today),
                          liveRow(u"explainer"_s, Today)};
        directory.rows[1].headline = u"<b>&"_s;
        directory.rows[1].language = u"de-CH"_s;
        directory.rows[4].publicState = PublicState::Retracted;
        directory.rows[5].kind = u"explainer"_s;
        const QByteArray news = mapsOf(directory).value(u"sitemap-news.xml"_s);
        QCOMPARE(textsOf(news, u"news:title"_s), (QStringList{u"About today"_s, u"<b>&"_s}));
        QCOMPARE(textsOf(news, u"news:publication_date"_s),
                 (QStringList{u"2026-03-10"_s, u"2026-03-09"_s}));
        QCOMPARE(textsOf(news, u"news:language"_s), (QStringList{u"en"_s, u"de"_s}));
        QCOMPARE(textsOf(news, u"news:name"_s).front(), u"The Desk"_s);
        directory.rows.erase(directory.rows.begin(), directory.rows.begin() + 2);
        QVERIFY(!mapsOf(directory).contains(u"sitemap-news.xml"_s));
    }

    void aNewArticleChangesTheMapOfItsMonth()
    {
        SiteDirectory directory;
        for (int i = 0; i < 60; ++i)
            directory.rows.push_back(liveRow(u"a%1"_s.arg(i), QDate(2026, 1, 1).addDays(i)));
        const QMap<QString, QByteArray> before = mapsOf(directory);
        directory.rows.push_back(liveRow(u"more"_s, QDate(2026, 2, 28)));
        const QMap<QString, QByteArray> after = mapsOf(directory);
        QStringList changed;
        for (const QString &path : after.keys()) {
            if (before.value(path) != after.value(path))
                changed.append(path);
        }
        QCOMPARE(changed, QStringList{u"sitemap-2026-02.xml"_s});
    }

    void robotsAreToldWhereTheMapsAre()
    {
        const QByteArray robots = robotsFile(makerOf({}).plan()).bytes;
        QVERIFY(robots.startsWith("User-agent: *\nAllow: /\n"));
        QVERIFY(robots.contains("\nSitemap: https://desk.example/news/sitemap.xml\n"));
        DeskSettings nowhere = siteDesk();
        nowhere.baseUrl.clear();
        QVERIFY(!robotsFile(makerOf({}, nowhere).plan()).bytes.contains("Sitemap:"));
        QVERIFY(siteMaps(makerOf({}, nowhere).plan(), Today).empty());
    }

    void whatIsNotThereLeadsToWhatIs()
    {
        SiteDirectory directory;
        directory.rows = {liveRow(u"one"_s, Today)};
        const std::string page = makerOf(directory).notFoundDocument();
        // From the server's root: the page is shown at every depth.
        QVERIFY(page.find("href=\"/news/theme.css\"") != std::string::npos);
        QVERIFY(page.find("href=\"/news/index-news.html\"") != std::string::npos);
        QVERIFY(page.find("rel=\"canonical\"") == std::string::npos);
    }

    void aFormerAddressLeadsToTheNewOne()
    {
        SiteDirectory directory;
        directory.rows = {liveRow(u"now"_s, Today), liveRow(u"other"_s, Today.addDays(-1))};
        directory.rows[0].headline = u"\"><script>x</script>"_s;
        directory.details.insert(u"now"_s,
                                 {{},
                                  {},
                                  {},
                                  {},
                                  {},
                                  {u"news/before.html"_s,
                                   u"news/other.html"_s,
                                   u"../up.html"_s,
                                   u"/etc/passwd"_s,
                                   u"news/../../x.html"_s,
                                   u"before.html"_s}});
        directory.details.insert(u"other"_s, {{}, {}, {}, {}, {}, {u"news/before.html"_s}});
        const PageMaker maker = makerOf(directory);
        // Not where another page stands, and nowhere but where pages can.
        QCOMPARE(maker.plan().moved().size(), size_t(1));
        QCOMPARE(maker.plan().moved()[0].path, u"news/before.html"_s);
        QVERIFY(maker.plan().paths().contains(u"news/before.html"_s));
        const QByteArray page =
            QByteArray::fromStdString(maker.movedDocument(maker.plan().moved()[0]));
        QVERIFY(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../news/now.html\">"));
        QVERIFY(page.contains(
            "<link rel=\"canonical\" href=\"https://desk.example/news/news/now.html\">"));
        QVERIFY(!page.contains("<script"));
    }
};

STET_TEST(TestSiteMaps)

#include "test_site_maps.moc"
