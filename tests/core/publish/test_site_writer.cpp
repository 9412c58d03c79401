// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/sample_desk.h"
#include "core/publish/file_writer.h"
#include "core/publish/site_writer.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;

namespace {

/// Every file below `folder` by its path, with its bytes.
QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

/// The relative links of a page that lead to no file of the site.
QStringList deadLinks(const QString &path, const QMap<QString, QByteArray> &files)
{
    static const QRegularExpression link(QStringLiteral("(?:href|src)=\"([^\"#:]+)(?:#[^\"]*)?\""));
    QStringList dead;
    auto found = link.globalMatch(QString::fromUtf8(files.value(path)));
    while (found.hasNext()) {
        const QString target = found.next().captured(1);
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
        const QMap<QString, QByteArray> files = filesBelow(site);
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
    }

    void theTrashIsNotPublishedNorOffered()
    {
        ArticleQuery query;
        query.queue = Queue::Trash;
        const std::vector<ArticleRow> rows = must(Articles(*m_session).list(query)).rows;
        QVERIFY(!rows.empty());
        const QString site = m_folder.filePath(QStringLiteral("site"));
        must(publishSite(*m_session, site));
        for (const QByteArray &bytes : filesBelow(site))
            QVERIFY(!bytes.contains(rows.front().slug.toUtf8()));
    }

    void publishingAgainGivesTheSameBytes()
    {
        const QString first = m_folder.filePath(QStringLiteral("first"));
        const QString second = m_folder.filePath(QStringLiteral("second"));
        must(publishSite(*m_session, first));
        must(publishSite(*m_session, second));
        QCOMPARE(filesBelow(first), filesBelow(second));
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
        must(publishSite(desk.session(), site));
        QVERIFY(filesBelow(site).contains(QStringLiteral("tool/trashed.html")));
        QVERIFY(filesBelow(site).contains(QStringLiteral("index-tool.html")));
        const QString own = QStringLiteral("news/my-own.html");
        QVERIFY(replaceFile(site + u'/' + own, "<h1>Not of the desk</h1>"));

        must(articles.spike(trashed.id));
        renamed.content.slug = QStringLiteral("new-name");
        must(articles.save({renamed.id, renamed.version, {}, renamed.content}));
        const PublishReport report = must(publishSite(desk.session(), site));
        const QMap<QString, QByteArray> files = filesBelow(site);
        QCOMPARE(files.keys(),
                 (QStringList{QStringLiteral(".stet-pages"),
                              QStringLiteral("index-news.html"),
                              QStringLiteral("index.html"),
                              own,
                              QStringLiteral("news/new-name.html"),
                              QStringLiteral("theme.css")}));
        QCOMPARE(report.files, files.size() - 1);
        QVERIFY(!QFileInfo::exists(site + QStringLiteral("/tool")));

        must(articles.restore(trashed.id));
        must(publishSite(desk.session(), site));
        QVERIFY(filesBelow(site).contains(QStringLiteral("tool/trashed.html")));
    }

    void theIndexHasTheKindsInTheirOrder()
    {
        const QString site = m_folder.filePath(QStringLiteral("site"));
        must(publishSite(*m_session, site));
        const QByteArray index = filesBelow(site).value(QStringLiteral("index.html"));
        const qsizetype news = index.indexOf("id=\"index-news\"");
        const qsizetype tool = index.indexOf("id=\"index-tool\"");
        const qsizetype comparison = index.indexOf("id=\"index-comparison\"");
        const qsizetype explainer = index.indexOf("id=\"index-explainer\"");
        QVERIFY(news > 0 && news < tool && tool < comparison && comparison < explainer);
    }

    void refusedFoldersStayUntouched()
    {
        const QMap<QString, QByteArray> before = filesBelow(m_session->path());
        for (const QString &folder :
             {m_session->path(), m_folder.path(), QDir::homePath(), QStringLiteral("/")}) {
            const Result<PublishReport> report = answer(publishSite(*m_session, folder));
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(filesBelow(m_session->path()).keys(), before.keys());
    }

    void aLinkInTheSiteIsNotFollowed()
    {
        const QString site = m_folder.filePath(QStringLiteral("linked"));
        const QString outside = m_folder.filePath(QStringLiteral("outside"));
        QVERIFY(QDir().mkpath(site) && QDir().mkpath(outside));
        QVERIFY(QFile::link(outside, site + QStringLiteral("/news")));
        QVERIFY(!answer(publishSite(*m_session, site)));
        QVERIFY(filesBelow(outside).isEmpty());
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
        const QMap<QString, QByteArray> before = filesBelow(site);
        QFuture<Result<PublishReport>> running = publishSite(*m_session, site);
        running.cancel();
        running.waitForFinished();
        QCOMPARE(filesBelow(site), before);
    }

    void oneArticleAlone()
    {
        const QString file = m_folder.filePath(QStringLiteral("alone/page.html"));
        QCOMPARE(
            must(renderArticle(*m_session, QStringLiteral("northwind-gripper-firmware"), file)),
            file);
        const QMap<QString, QByteArray> files =
            filesBelow(m_folder.filePath(QStringLiteral("alone")));
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
        const QByteArray published = filesBelow(site).value(path);
        const QString other = m_folder.filePath(QStringLiteral("other"));
        must(renderArticle(
            *m_session, QStringLiteral("northwind-gripper-firmware"), other + u'/' + path));
        QCOMPARE(filesBelow(other).value(path), published);
        QVERIFY(filesBelow(other).contains(QStringLiteral("theme.css")));
    }

    void singlePagesAreRefusedInsideTheDeskAndForUnknownArticles()
    {
        const QString slug = QStringLiteral("northwind-gripper-firmware");
        const Result<QString> inside = answer(
            renderArticle(*m_session, slug, m_session->path() + QStringLiteral("/page.html")));
        QVERIFY(!inside);
        QCOMPARE(inside.error().code, ErrorCode::InvalidInput);
        const Result<QString> unknown = answer(renderArticle(
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
