// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/import/importing.h"
#include "core/desk/media.h"
#include "core/desk/opening/sample_desk.h"
#include "core/publish/article_writer.h"
#include "core/publish/file_writer.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <sys/stat.h>

using namespace stet;
using namespace stet::test;

namespace {

/// The relative links of a page that lead to no file of the site.
QStringList deadLinks(const QString &path, const QMap<QString, QByteArray> &files)
{
    static const QRegularExpression link(QStringLiteral("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\""));
    QStringList dead;
    auto found = link.globalMatch(QString::fromUtf8(files.value(path)));
    while (found.hasNext()) {
        const QString target = QUrl::fromPercentEncoding(found.next().captured(1).toUtf8());
        const QString file = QDir::cleanPath(QFileInfo(path).path() + u'/' + target);
        if (!files.contains(file))
            dead.append(path + QStringLiteral(" -> ") + target);
    }
    return dead;
}

} // namespace

class TestSiteWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_session = must(createSampleDesk(
            m_folder.filePath(QStringLiteral("sample.stet")), testActor(), m_clock));
    }

    void cleanupTestCase() { m_session.reset(); }

    void theSampleBecomesASite()
    {
        const QString site = m_folder.filePath(QStringLiteral("site"));
        const PublishReport report = must(publishSite(*m_session, site));
        const QMap<QString, QByteArray> files = bytesBelow(site);
        QCOMPARE(report.folder, site);
        QCOMPARE(report.files, files.size());
        QVERIFY(report.pages >= 8);
        for (const char *path : {"index.html",
                                 "index-news.html",
                                 "theme.css",
                                 "images/gripper-cost.png",
                                 "news/northwind-gripper-firmware.html",
                                 "explainer/shared-gearbox.html"})
            QVERIFY2(files.contains(QLatin1String(path)), path);
        qint64 bytes = 0;
        QStringList dead;
        for (auto file = files.begin(); file != files.end(); ++file) {
            bytes += file->size();
            if (file.key().endsWith(QStringLiteral(".html")))
                dead.append(deadLinks(file.key(), files));
        }
        QCOMPARE(report.bytes, bytes);
        QCOMPARE(dead, QStringList());
        QCOMPARE(report.findings.total, 0);
        QCOMPARE(report.left, QStringList());
    }

    void theTrashIsNotPublishedNorOffered()
    {
        ArticleQuery query;
        query.queue = Queue::Trash;
        const std::vector<ArticleRow> rows = must(Articles(*m_session).list(query)).rows;
        QVERIFY(!rows.empty());
        const QString site = m_folder.filePath(QStringLiteral("site"));
        must(publishSite(*m_session, site));
        for (const QByteArray &bytes : bytesBelow(site))
            QVERIFY(!bytes.contains(rows.front().slug.toUtf8()));
    }

    void publishingAgainGivesTheSameBytes()
    {
        const QString first = m_folder.filePath(QStringLiteral("first"));
        const QString second = m_folder.filePath(QStringLiteral("second"));
        must(publishSite(*m_session, first));
        must(publishSite(*m_session, second));
        QCOMPARE(bytesBelow(first), bytesBelow(second));
        const QFileInfo page(first + QStringLiteral("/news/northwind-gripper-firmware.html"));
        const QDateTime before = page.lastModified();
        QTest::qSleep(20);
        must(publishSite(*m_session, first));
        QCOMPARE(QFileInfo(page.filePath()).lastModified(), before);
    }

    void pagesThatLeftTheDeskLeaveTheFolder()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const auto create = [&articles](const QString &kind, const QString &slug) {
            ArticleContent content;
            content.headline = slug;
            content.slug = slug;
            content.kind = kind;
            content.language = QStringLiteral("en");
            return must(articles.create(content));
        };
        const Article trashed = create(QStringLiteral("tool"), QStringLiteral("trashed"));
        Article renamed = create(QStringLiteral("news"), QStringLiteral("old-name"));
        const QString site = m_folder.filePath(QStringLiteral("leaving"));
        publishAll(desk.session());
        renamed = must(articles.get(renamed.id));
        must(publishSite(desk.session(), site));
        QVERIFY(bytesBelow(site).contains(QStringLiteral("tool/trashed.html")));
        QVERIFY(bytesBelow(site).contains(QStringLiteral("index-tool.html")));
        const QString own = QStringLiteral("news/my-own.html");
        QVERIFY(replaceFile(site + u'/' + own, "<h1>Not of the desk</h1>", anyFile));

        must(articles.spike(trashed.id));
        renamed.content.slug = QStringLiteral("new-name");
        must(articles.save({renamed.id, renamed.version, {}, renamed.content}));
        publishNow(desk.session(), renamed.id);
        const PublishReport report = must(publishSite(desk.session(), site));
        const QMap<QString, QByteArray> files = bytesBelow(site);
        QCOMPARE(files.keys(),
                 (QStringList{QStringLiteral(".stet-pages"),
                              QStringLiteral("404.html"),
                              QStringLiteral("atom.xml"),
                              QStringLiteral("corrections.html"),
                              QStringLiteral("feed.json"),
                              QStringLiteral("index-news.html"),
                              QStringLiteral("index.html"),
                              own,
                              QStringLiteral("news/new-name.html"),
                              QStringLiteral("news/new-name.json"),
                              QStringLiteral("news/old-name.html"), // it leads on
                              QStringLiteral("robots.txt"),
                              QStringLiteral("rss.xml"),
                              QStringLiteral("search-index/pages-0.json"),
                              QStringLiteral("search-index/w-na.json"),
                              QStringLiteral("search-index/w-ol.json"),
                              QStringLiteral("search.html"),
                              QStringLiteral("search.js"),
                              QStringLiteral("sitemap-2026-02.xml"),
                              QStringLiteral("sitemap-lists.xml"),
                              QStringLiteral("sitemap-news.xml"),
                              QStringLiteral("sitemap.xml"),
                              QStringLiteral("theme.css")}));
        QCOMPARE(report.files, files.size() - 1);
        QVERIFY(!QFileInfo::exists(site + QStringLiteral("/tool")));

        must(articles.restore(trashed.id));
        must(publishSite(desk.session(), site));
        QVERIFY(bytesBelow(site).contains(QStringLiteral("tool/trashed.html")));
    }

    void theDesksOwnLanguagesAreRead()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("One");
        content.slug = QStringLiteral("one");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.authors = {{QStringLiteral("Ada"), {}}};
        publishNow(desk.session(), must(Articles(desk.session()).create(content)).id);
        const QString file = desk.path() + QStringLiteral("/desk.sqlite");
        desk.close();
        runRawSql(file,
                  "UPDATE definition SET json = replace(json, 'By {names}', 'Written by {names}')"
                  " WHERE what = 'language' AND id = 'en'");
        const QString site = m_folder.filePath(QStringLiteral("languages"));
        must(publishSite(desk.reopen(), site));
        QVERIFY(bytesBelow(site)
                    .value(QStringLiteral("news/one.html"))
                    .contains(">Written by Ada</span>"));
    }

    void whatWasWithdrawnIsTakenAway()
    {
        TestDesk desk;
        Articles articles(desk.session());
        const QByteArray drawing = picture(Qt::red);
        must(Media(desk.session()).put(QStringLiteral("images/lead.png"), picture(Qt::blue)));
        must(Media(desk.session()).put(QStringLiteral("images/a drawing.png"), drawing));
        ArticleContent content;
        content.headline = QStringLiteral("Words that fall");
        content.dek = QStringLiteral("A dek that falls.");
        content.slug = QStringLiteral("falls");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.leadImage = QStringLiteral("images/lead.png");
        content.body = QStringLiteral("Text.\n\n![A drawing](images/a%20drawing.png)");
        const auto take = [&](PublicState state) {
            ImportedArticle imported;
            imported.article.content = content;
            imported.article.publicState = state;
            must(Importing(desk.session()).take({}, {imported}));
        };
        take(PublicState::Live);
        const QString site = m_folder.filePath(QStringLiteral("withdrawn"));
        must(publishSite(desk.session(), site));
        QMap<QString, QByteArray> files = bytesBelow(site);
        QCOMPARE(files.value(QStringLiteral("images/a drawing.png")), drawing);
        QVERIFY(files.contains(QStringLiteral("images/lead.png")));
        QVERIFY(files.value(QStringLiteral("news/falls.html")).contains("a%20drawing.png"));
        QVERIFY(files.value(QStringLiteral("index.html")).contains("A dek that falls."));
        QCOMPARE(deadLinks(QStringLiteral("news/falls.html"), files), QStringList());

        must(articles.spike(must(articles.bySlug(QStringLiteral("falls"))).id));
        content.slug = QStringLiteral("falls-2");
        take(PublicState::Withdrawn);
        must(publishSite(desk.session(), site));
        files = bytesBelow(site);
        QVERIFY(files.contains(QStringLiteral("news/falls-2.html")));
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY2(!file.key().endsWith(QStringLiteral(".png")), qPrintable(file.key()));
            QVERIFY2(!file->contains("A dek that falls."), qPrintable(file.key()));
        }
        QVERIFY(files.value(QStringLiteral("index.html")).contains("Withdrawal"));
        QVERIFY(!QFileInfo::exists(site + QStringLiteral("/images")));
    }

    void filesOfSomeoneElseStay_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"theme.css",
                                 "news/northwind-gripper-firmware.html",
                                 "index-news.html",
                                 "images/gripper-cost.png",
                                 "404.html",
                                 "robots.txt",
                                 "search.html",
                                 "atom.xml",
                                 "rss.xml",
                                 "feed.json",
                                 "sitemap.xml"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void filesOfSomeoneElseStay()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        const QString site = folder.filePath(QStringLiteral("site"));
        const QString path = site + u'/' + name;
        must(publishSite(*m_session, site));
        QVERIFY(replaceFile(path, "my own", anyFile));
        // Its place is looked at before anything is written.
        const QString other =
            name == u"robots.txt" ? QStringLiteral("404.html") : QStringLiteral("robots.txt");
        QVERIFY(QFile::remove(site + u'/' + other));
        const QMap<QString, QByteArray> before = bytesBelow(site);
        const Result<PublishReport> report = answer(publishSite(*m_session, site));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY(report.error().message.contains(path));
        QCOMPARE(bytesBelow(site).value(name), "my own");
        QCOMPARE(bytesBelow(site), before);
        QVERIFY(QFile::remove(path));
        must(publishSite(*m_session, site));
    }

    void aSingleFileReplacesNothingOfSomeoneElse()
    {
        const QString slug = QStringLiteral("northwind-gripper-firmware");
        for (const char *name : {"theme.css", "page.html", "images/gripper-cost.png"}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QLatin1String(name));
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QVERIFY(replaceFile(path, "my own", anyFile));
            const QString page = folder.filePath(QStringLiteral("page.html"));
            const Result<WrittenPage> written = answer(renderArticle(*m_session, slug, page));
            QVERIFY2(!written, name);
            QVERIFY(written.error().message.contains(path));
            QCOMPARE(bytesBelow(folder.path()).value(QLatin1String(name)), "my own");
            QVERIFY(QFile::remove(path));
            must(renderArticle(*m_session, slug, page));
            must(renderArticle(*m_session, slug, page));
        }
    }

    void anotherThemesStyleSheetIsReplaced()
    {
        const QString site = m_folder.filePath(QStringLiteral("styled"));
        must(publishSite(*m_session, site));
        const QString theme = m_session->path() + QStringLiteral("/theme");
        QVERIFY(QDir().mkpath(theme));
        QVERIFY(replaceFile(theme + QStringLiteral("/theme.css"), "p { color: teal }", anyFile));
        must(publishSite(*m_session, site));
        QVERIFY(
            bytesBelow(site).value(QStringLiteral("theme.css")).startsWith("p { color: teal }"));
        QVERIFY(QFile::remove(theme + QStringLiteral("/theme.css")));
        must(publishSite(*m_session, site));
    }

    void aStyleSheetThatIsAPipeOrALinkIsNotRead()
    {
        const QString theme = m_session->path() + QStringLiteral("/theme");
        QVERIFY(QDir().mkpath(theme));
        const QString css = theme + QStringLiteral("/theme.css");
        const QString site = m_folder.filePath(QStringLiteral("traps"));
        QCOMPARE(::mkfifo(QFile::encodeName(css).constData(), 0600), 0);
        QVERIFY(!answer(publishSite(*m_session, site)));
        QVERIFY(QFile::remove(css));
        const QString secret = m_folder.filePath(QStringLiteral("secret"));
        QVERIFY(replaceFile(secret, "a key", anyFile));
        QVERIFY(QFile::link(secret, css));
        QVERIFY(!answer(publishSite(*m_session, site)));
        QVERIFY(QFile::remove(css));
        QVERIFY(!QFileInfo::exists(site));
    }

    void theIndexHasTheKindsInTheirOrder()
    {
        const QString site = m_folder.filePath(QStringLiteral("site"));
        must(publishSite(*m_session, site));
        const QByteArray index = bytesBelow(site).value(QStringLiteral("index.html"));
        const qsizetype news = index.indexOf("id=\"index-news\"");
        const qsizetype tool = index.indexOf("id=\"index-tool\"");
        const qsizetype comparison = index.indexOf("id=\"index-comparison\"");
        const qsizetype explainer = index.indexOf("id=\"index-explainer\"");
        QVERIFY(news > 0 && news < tool && tool < comparison && comparison < explainer);
    }

    void refusedFoldersStayUntouched()
    {
        const QMap<QString, QByteArray> before = bytesBelow(m_session->path());
        for (const QString &folder :
             {m_session->path(), m_folder.path(), QDir::homePath(), QStringLiteral("/")}) {
            const Result<PublishReport> report = answer(publishSite(*m_session, folder));
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(bytesBelow(m_session->path()).keys(), before.keys());
    }

    void aFolderThatHoldsSomethingElseIsRefused()
    {
        const QString site = m_folder.filePath(QStringLiteral("notes"));
        QVERIFY(QDir().mkpath(site));
        QVERIFY(replaceFile(site + QStringLiteral("/notes.txt"), "my own", anyFile));
        const Result<PublishReport> report = answer(publishSite(*m_session, site));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QCOMPARE(bytesBelow(site).keys(), QStringList{QStringLiteral("notes.txt")});
    }

    void aLinkInTheSiteIsNotFollowed()
    {
        const QString site = m_folder.filePath(QStringLiteral("linked"));
        const QString outside = m_folder.filePath(QStringLiteral("outside"));
        must(publishSite(*m_session, site));
        QVERIFY(QDir(site + QStringLiteral("/news")).removeRecursively());
        QVERIFY(QDir().mkpath(outside));
        QVERIFY(QFile::link(outside, site + QStringLiteral("/news")));
        const Result<PublishReport> refused = answer(publishSite(*m_session, site));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("is a link")));
        QVERIFY(bytesBelow(outside).isEmpty());
    }

    void aBadOverrideIsNamedAndNothingIsWritten()
    {
        const QString theme = m_session->path() + QStringLiteral("/theme");
        QVERIFY(QDir().mkpath(theme));
        QFile bad(theme + QStringLiteral("/header.mustache"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("<header id=\"header\">{{#headline}}");
        bad.close();
        const QString site = m_folder.filePath(QStringLiteral("bad-theme"));
        const Result<PublishReport> report = answer(publishSite(*m_session, site));
        QVERIFY(bad.remove());
        QVERIFY(!report);
        QVERIFY(report.error().message.contains(QStringLiteral("header.mustache")));
        QVERIFY(!QFileInfo::exists(site));
    }

    void cancellingLeavesWholeFiles()
    {
        const QString site = m_folder.filePath(QStringLiteral("cancelled"));
        must(publishSite(*m_session, site));
        const QMap<QString, QByteArray> before = bytesBelow(site);
        QFuture<Result<PublishReport>> running = publishSite(*m_session, site);
        running.cancel();
        running.waitForFinished();
        QCOMPARE(bytesBelow(site), before);
    }

    void oneArticleAlone()
    {
        const QString file = m_folder.filePath(QStringLiteral("alone/page.html"));
        QCOMPARE(must(renderArticle(*m_session, QStringLiteral("northwind-gripper-firmware"), file))
                     .file,
                 file);
        const QMap<QString, QByteArray> files =
            bytesBelow(m_folder.filePath(QStringLiteral("alone")));
        QCOMPARE(files.keys(),
                 (QStringList{QStringLiteral("images/gripper-cost.png"),
                              QStringLiteral("page.html"),
                              QStringLiteral("theme.css")}));
        const QByteArray page = files.value(QStringLiteral("page.html"));
        QVERIFY(page.contains("href=\"theme.css\""));
        QVERIFY(page.contains("id=\"next\""));
        QVERIFY(page.contains("href=\"https://breakwater.example/explainer/shared-gearbox.html\""));
        QCOMPARE(deadLinks(QStringLiteral("page.html"), files), QStringList());
    }

    void oneArticleInItsPlaceIsTheSitesPage()
    {
        const QString site = m_folder.filePath(QStringLiteral("site"));
        must(publishSite(*m_session, site));
        const QString path = QStringLiteral("news/northwind-gripper-firmware.html");
        const QByteArray published = bytesBelow(site).value(path);
        const QString other = m_folder.filePath(QStringLiteral("other"));
        must(renderArticle(
            *m_session, QStringLiteral("northwind-gripper-firmware"), other + u'/' + path));
        QCOMPARE(bytesBelow(other).value(path), published);
        QVERIFY(bytesBelow(other).contains(QStringLiteral("theme.css")));
    }

    void singlePagesAreRefusedInsideTheDeskAndForUnknownArticles()
    {
        const QString slug = QStringLiteral("northwind-gripper-firmware");
        const Result<WrittenPage> inside = answer(
            renderArticle(*m_session, slug, m_session->path() + QStringLiteral("/page.html")));
        QVERIFY(!inside);
        QCOMPARE(inside.error().code, ErrorCode::InvalidInput);
        const Result<WrittenPage> unknown = answer(renderArticle(
            *m_session, QStringLiteral("no-such"), m_folder.filePath(QStringLiteral("x.html"))));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

STET_TEST(TestSiteWriter)

#include "test_site_writer.moc"
