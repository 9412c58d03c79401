// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/site_reading.h"
#include "core/publish/page_maker.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const ArticleRow &row)
{
    Article article;
    article.id = row.id;
    article.publicState = row.publicState;
    ArticleContent &content = article.content;
    content.headline = row.headline;
    content.slug = row.slug;
    content.kind = row.kind;
    content.language = row.language;
    content.category = row.category;
    content.tags = row.tags;
    content.published = row.published;
    return article;
}

PageMaker makerOf(std::vector<ArticleRow> rows,
                  QHash<QString, SiteDetails> details = {},
                  const DeskSettings &desk = siteDesk(),
                  const std::vector<Source> &sources = {})
{
    return PageMaker(builtInTheme(),
                     SitePlan({std::move(rows), std::move(details)},
                              desk,
                              {builtInKind(u"news"_s), builtInKind(u"tool"_s)}),
                     sources,
                     {{u"images/a.png"_s, {}, {}, 0}},
                     {},
                     {});
}

QJsonObject newsItemOf(PageMaker &maker, const Article &article)
{
    QJsonParseError error;
    const QJsonObject item =
        QJsonDocument::fromJson(QByteArray::fromStdString(maker.articleFiles(article).newsItem),
                                &error)
            .object();
    return error.error == QJsonParseError::NoError ? item : QJsonObject();
}

QJsonObject structuredOf(PageMaker &maker, const Article &article)
{
    const QByteArray html = QByteArray::fromStdString(maker.articleFiles(article).page);
    return QJsonDocument::fromJson(
               inside(html, "<script type=\"application/ld+json\">", "</script>"))
        .object();
}

/// The members that the schema of ninjs 3.1 knows; it takes no others.
bool isNinjsMember(const QString &name)
{
    static const QStringList known{u"uri"_s,
                                   u"standard"_s,
                                   u"type"_s,
                                   u"pubStatus"_s,
                                   u"language"_s,
                                   u"contentCreated"_s,
                                   u"versionCreated"_s,
                                   u"slugline"_s,
                                   u"by"_s,
                                   u"copyrightHolder"_s,
                                   u"headlines"_s,
                                   u"descriptions"_s,
                                   u"bodies"_s,
                                   u"subjects"_s,
                                   u"infoSources"_s,
                                   u"renditions"_s,
                                   u"altIds"_s};
    return known.contains(name);
}

} // namespace

/// What a site has beside its articles' words: facts for machines, corrections, pages about itself.
class TestSitePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anArticleIsANewsObjectToo()
    {
        ArticleRow row = liveRow(u"cranes"_s, QDate(2026, 3, 4));
        row.category = u"Ports"_s;
        row.tags = {u"steel"_s};
        Source source;
        source.key = u"port-log"_s;
        source.publisher = u"The Port"_s;
        source.title = u"Its log"_s;
        source.url = u"https://port.example/log"_s;
        PageMaker maker =
            makerOf({row, liveRow(u"other"_s, QDate(2026, 3, 1))}, {}, siteDesk(), {source});
        Article article = articleOf(row);
        article.content.dek = u"Two of them."_s;
        article.content.authors = {{u"Mara Lindqvist"_s, {}}};
        article.content.body =
            u"They are ~~not~~ there [@port-log]. See [[other|that]].\n\n![Alt](images/a.png)\n"_s;
        article.content.corrections = {
            {QDate(2026, 3, 6), CorrectionClass::Correction, u"It was *two*."_s}};
        const QJsonObject item = newsItemOf(maker, article);
        QVERIFY(!item.isEmpty());
        for (const QString &name : item.keys())
            QVERIFY2(isNinjsMember(name), qPrintable(name));
        QCOMPARE(item.value(u"uri"_s).toString(), u"urn:uuid:"_s + row.id.toString());
        QCOMPARE(item.value(u"standard"_s).toObject().value(u"version"_s).toString(), u"3.1"_s);
        QCOMPARE(item.value(u"pubStatus"_s).toString(), u"usable"_s);
        QCOMPARE(item.value(u"by"_s).toString(), u"Mara Lindqvist"_s);
        QCOMPARE(item.value(u"contentCreated"_s).toString(), u"2026-03-04T00:00:00Z"_s);
        QCOMPARE(item.value(u"versionCreated"_s).toString(), u"2026-03-06T00:00:00Z"_s);
        QCOMPARE(item.value(u"headlines"_s).toArray().at(0).toObject()[u"value"_s].toString(),
                 u"About cranes"_s);
        const QJsonArray descriptions = item.value(u"descriptions"_s).toArray();
        QCOMPARE(descriptions.size(), 2);
        QCOMPARE(descriptions[1].toObject()[u"value"_s].toString(), u"Correction. It was two."_s);
        const QString body =
            item.value(u"bodies"_s).toArray().at(0).toObject()[u"value"_s].toString();
        // What was struck out is struck out here as well, and no key of the desk's leaves it.
        QVERIFY2(body.contains(u"are <del>not</del> there"_s), qPrintable(body));
        QVERIFY(body.contains(u"https://desk.example/news/images/a.png"_s));
        QVERIFY(!body.contains(u"port-log"_s) && body.contains(u"that</a>"_s));
        const QJsonObject told = item.value(u"infoSources"_s).toArray().at(0).toObject();
        QCOMPARE(told.value(u"name"_s).toString(), u"The Port: Its log"_s);
        QCOMPARE(told.value(u"uri"_s).toString(), u"https://port.example/log"_s);
        QCOMPARE(item.value(u"renditions"_s).toArray().at(0).toObject()[u"href"_s].toString(),
                 u"https://desk.example/news/news/cranes.html"_s);
    }

    void whatIsNotSaidAnyMoreIsNoNewsObjectsEither()
    {
        ArticleRow row = liveRow(u"gone"_s, QDate(2026, 3, 4));
        row.publicState = PublicState::Withdrawn;
        row.tags = {u"secret"_s};
        PageMaker maker = makerOf({row});
        Article article = articleOf(row);
        article.content.dek = u"A dek that fell."_s;
        article.content.body = u"Words that fell."_s;
        const QJsonObject item = newsItemOf(maker, article);
        QCOMPARE(item.value(u"pubStatus"_s).toString(), u"canceled"_s);
        const QByteArray all = QJsonDocument(item).toJson();
        QVERIFY(!all.contains("fell") && !all.contains("secret"));
        article.publicState = PublicState::None;
        QCOMPARE(newsItemOf(maker, article).value(u"pubStatus"_s).toString(), u"withheld"_s);
    }

    void correctionsHaveAPageOfTheirOwn()
    {
        std::vector<ArticleRow> rows{liveRow(u"a"_s, QDate(2026, 3, 1)),
                                     liveRow(u"b"_s, QDate(2026, 2, 1)),
                                     liveRow(u"draft"_s, QDate(2026, 1, 1))};
        rows[2].publicState = PublicState::None;
        const QHash<QString, SiteDetails> details{
            {u"a"_s, {{}, {}, {}, {{QDate(2026, 3, 2), CorrectionClass::Update, u"One."_s}}}},
            {u"b"_s,
             {{},
              {},
              {},
              {{QDate(2026, 3, 5), CorrectionClass::EditorsNote, u"*Two* [@k]."_s},
               {QDate(2026, 2, 5), CorrectionClass::Correction, u"Three."_s}}}},
            {u"draft"_s, {{}, {}, {}, {{QDate(2026, 3, 9), CorrectionClass::Update, u"No."_s}}}}};
        const PageMaker maker = makerOf(rows, details);
        const auto &pages = maker.plan().listPages();
        const SitePlan::List list = maker.plan().list(pages.back());
        QCOMPARE(list.path, u"corrections.html"_s);
        QCOMPARE(list.groups.at(0).entries.size(), size_t(3));
        const ListingEntry &first = list.groups[0].entries[0];
        QCOMPARE(first.href, u"news/b.html#corrections"_s);
        QCOMPARE(first.label, u"Editor’s note"_s);
        QCOMPARE(first.dek, u"Two."_s);
        QCOMPARE(first.date, QDate(2026, 3, 5));
        QCOMPARE(list.groups[0].entries[1].dek, u"One."_s);
        const PageMaker none = makerOf({});
        const SitePlan::List empty = none.plan().list(none.plan().listPages().back());
        QVERIFY(none.listDocument(empty).find("No corrections yet") != std::string::npos);
    }

    void theFrontPageSaysWhoseSiteItIs()
    {
        DeskSettings desk = siteDesk();
        desk.policy = u"We check."_s;
        const PageMaker maker = makerOf({liveRow(u"a"_s, QDate(2026, 3, 1))}, {}, desk);
        const auto &pages = maker.plan().listPages();
        const QByteArray front =
            QByteArray::fromStdString(maker.listDocument(maker.plan().list(pages.front())));
        QVERIFY(front.contains("<link rel=\"canonical\" href=\"https://desk.example/news/\">"));
        const QJsonObject site =
            QJsonDocument::fromJson(
                inside(front, "<script type=\"application/ld+json\">", "</script>"))
                .object();
        QCOMPARE(site[u"@type"].toString(), u"WebSite"_s);
        QCOMPARE(site[u"url"].toString(), u"https://desk.example/news/"_s);
        QCOMPARE(site[u"inLanguage"].toString(), u"en"_s);
        const QJsonObject publisher = site[u"publisher"].toObject();
        QCOMPARE(publisher[u"@type"].toString(), u"NewsMediaOrganization"_s);
        QCOMPARE(publisher[u"name"].toString(), u"The Desk"_s);
        QCOMPARE(publisher[u"correctionsPolicy"].toString(),
                 u"https://desk.example/news/corrections.html"_s);
        QCOMPARE(publisher[u"verificationFactCheckingPolicy"].toString(),
                 u"https://desk.example/news/policy.html"_s);
        // Other lists are called by their own addresses.
        const QByteArray list =
            QByteArray::fromStdString(maker.listDocument(maker.plan().list(pages[1])));
        QVERIFY(list.contains("href=\"https://desk.example/news/index-news.html\""));
        QVERIFY(!list.contains("ld+json"));
        DeskSettings nowhere = desk;
        nowhere.baseUrl.clear();
        const PageMaker local = makerOf({}, {}, nowhere);
        const std::string alone =
            local.listDocument(local.plan().list(local.plan().listPages().front()));
        QVERIFY(alone.find("ld+json") == std::string::npos);
    }

    void theDeskWritesAboutItself()
    {
        DeskSettings desk = siteDesk();
        desk.policy = u"We check *each* sentence. <b>x</b> [[a]]\n\n![Alt](images/a.png)\n"_s;
        PageMaker maker = makerOf({liveRow(u"a"_s, QDate(2026, 3, 1))}, {}, desk);
        const QByteArray page =
            QByteArray::fromStdString(maker.textDocument(policyPath(), u"policy"_s, desk.policy));
        QVERIFY(page.contains("<h1>How we verify</h1>"));
        QVERIFY(page.contains("We check <em>each</em> sentence. &lt;b&gt;x&lt;/b&gt;"));
        QVERIFY(page.contains("href=\"news/a.html\""));
        QVERIFY(page.contains("src=\"images/a.png\""));
        QCOMPARE(maker.shownPictures().size(), size_t(1));
        // Every page leads there, and no page to one that is not there.
        const QByteArray article = QByteArray::fromStdString(
            maker.articleFiles(articleOf(maker.plan().rows().front())).page);
        QVERIFY(article.contains("<a href=\"../policy.html\">How we verify</a>"));
        QVERIFY(article.contains("<a href=\"../corrections.html\">Corrections</a>"));
        QVERIFY(!article.contains("about.html"));
    }

    void machinesAreToldTheFacts()
    {
        ArticleRow row = liveRow(u"lathe"_s, QDate(2026, 3, 4));
        row.kind = u"tool"_s;
        row.category = u"Machines"_s;
        DeskSettings desk = siteDesk();
        desk.policy = u"So."_s;
        PageMaker maker = makerOf({row}, {}, desk);
        Article article = articleOf(row);
        article.content.authors = {{u"Mara Lindqvist"_s, {}}};
        const QJsonObject data = structuredOf(maker, article);
        const QString site = u"https://desk.example/news/"_s;
        const QJsonObject publisher = data.value(u"publisher"_s).toObject();
        QCOMPARE(publisher.value(u"@type"_s).toString(), u"NewsMediaOrganization"_s);
        QCOMPARE(publisher.value(u"correctionsPolicy"_s).toString(), site + u"corrections.html"_s);
        QCOMPARE(publisher.value(u"verificationFactCheckingPolicy"_s).toString(),
                 site + u"policy.html"_s);
        QCOMPARE(data.value(u"author"_s).toArray().at(0).toObject()[u"url"_s].toString(),
                 site + u"author-mara-lindqvist.html"_s);
        QCOMPARE(data.value(u"about"_s).toObject()[u"@type"_s].toString(),
                 u"SoftwareApplication"_s);
        const QJsonObject page = data.value(u"mainEntityOfPage"_s).toObject();
        QCOMPARE(page.value(u"@id"_s).toString(), site + u"tool/lathe.html"_s);
        const QJsonArray way =
            page.value(u"breadcrumb"_s).toObject().value(u"itemListElement"_s).toArray();
        QCOMPARE(way.size(), 3);
        QCOMPARE(way[1].toObject()[u"item"_s].toString(), site + u"category-machines.html"_s);
        QCOMPARE(way[2].toObject()[u"position"_s].toInt(), 3);
        article.publicState = PublicState::Retracted;
        QCOMPARE(structuredOf(maker, article).value(u"creativeWorkStatus"_s).toString(),
                 u"Retracted"_s);
    }

    void anEditionNamesSourcesAsTheyWereAndMayBe()
    {
        const ArticleRow row = liveRow(u"cranes"_s, QDate(2026, 3, 4));
        Source then;
        then.id = SourceId(QUuid::createUuid());
        then.key = u"log"_s;
        then.title = u"Its log"_s;
        then.url = u"https://port.example/log"_s;
        Source renamed = then;
        renamed.title = u"Another name"_s;
        const auto pageWith = [&](const Source &now, bool tellsSources) {
            PageMaker maker = makerOf({row}, {}, siteDesk(), {now});
            PublishedArticle published{articleOf(row), {then}, tellsSources};
            published.article.content.body = u"So [@log]. And [@later]."_s;
            return QByteArray::fromStdString(maker.articleFiles(row, published).page);
        };
        const QByteArray page = pageWith(renamed, true);
        QVERIFY(page.contains("Its log") && page.contains("https://port.example/log"));
        QVERIFY(!page.contains("Another name"));
        // What the desk may not name by now is not named by what it said once.
        Source label = then;
        label.title = u"A person at the port"_s;
        label.url.clear();
        label.terms = SourceTerms::Confidential;
        const QByteArray sealed = pageWith(label, true);
        QVERIFY(sealed.contains("A person at the port"));
        QVERIFY(!sealed.contains("port.example") && !sealed.contains("Its log"));
        // Only an edition of before looks into the library.
        Source later = renamed;
        later.id = SourceId(QUuid::createUuid());
        later.key = u"later"_s;
        QVERIFY(!pageWith(later, true).contains("Another name"));
        QVERIFY(pageWith(later, false).contains("Another name"));
    }

    void sourcesSayWhereACopyIs()
    {
        const ArticleRow row = liveRow(u"cranes"_s, QDate(2026, 3, 4));
        Source source;
        source.key = u"log"_s;
        source.title = u"Its log"_s;
        source.url = u"https://port.example/log"_s;
        source.archiveUrl = u"https://archive.example/1/\"x"_s;
        source.accessed = {2026, 3, 2};
        Source plain = source;
        plain.key = u"plain"_s;
        plain.archiveUrl.clear();
        plain.accessed = {2026, 0, 0};
        plain.url = u"https://plain.example/"_s;
        Source sealed = source;
        sealed.key = u"sealed"_s;
        sealed.terms = SourceTerms::Background;
        sealed.archiveUrl = u"https://hidden.example/"_s;
        PageMaker maker = makerOf({row}, {}, siteDesk(), {source, plain, sealed});
        Article article = articleOf(row);
        article.content.body = u"So [@log; @plain; @sealed]."_s;
        const QByteArray page = QByteArray::fromStdString(maker.articleFiles(article).page);
        QVERIFY(page.contains("<a href=\"https://port.example/log\""
                              " data-originalurl=\"https://port.example/log\""
                              " data-versionurl=\"https://archive.example/1/%22x\""
                              " data-versiondate=\"2026-03-02\">"));
        QVERIFY(page.contains("<a href=\"https://plain.example/\">"));
        QVERIFY(!page.contains("hidden.example"));
    }
};

STET_TEST(TestSitePages)

#include "test_site_pages.moc"
