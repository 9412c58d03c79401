// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/media.h"
#include "core/desk/opening/sample_desk.h"
#include "core/publish/article_writer.h"
#include "core/publish/file_writer.h"
#include "core/publish/site_writer.h"
#include "core/review/problem_words.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// What publishing tells: what readers would stumble over, and what was edited since.
class TestSiteFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_session = must(createSampleDesk(
            m_folder.filePath(QStringLiteral("sample.stet")), testActor(), m_clock));
    }

    void cleanupTestCase() { m_session.reset(); }

    void whatReadersWouldStumbleOverIsListed()
    {
        TestDesk desk;
        Articles articles(desk.session());
        must(Media(desk.session()).put(QStringLiteral("images/there.png"), picture(Qt::red)));
        ArticleContent content;
        content.headline = QStringLiteral("Broken");
        content.slug = QStringLiteral("broken");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        content.leadImage = QStringLiteral("images/lead.png");
        content.body = QStringLiteral("One [[whole]] ![a](images/there.png).\n\nTwo [@lost],\n"
                                      "[[gone]].\n\n![a](images/lost.png)\n\n## Empty\n");
        content.facts = {{QStringLiteral("Price"), QStringLiteral("1 EUR [@lost]")}};
        must(articles.create(content));
        ArticleContent whole = content;
        whole.slug = QStringLiteral("whole");
        whole.leadImage.clear();
        whole.body = QStringLiteral("Two.");
        whole.facts = {{QStringLiteral("Drawing"), QStringLiteral("![a](images/there.png)")}};
        must(articles.create(whole));
        publishAll(desk.session());
        const QStringList expected{QStringLiteral("broken unknown_key lost line 3"),
                                   QStringLiteral("broken broken_article_link gone line 4"),
                                   QStringLiteral("broken missing_picture images/lost.png line 6"),
                                   QStringLiteral("broken unknown_key lost fact table"),
                                   QStringLiteral("broken missing_picture images/lead.png "
                                                  "lead picture")};
        const auto lines = [](const PageFindings &findings) {
            QStringList all;
            for (const PageFinding &found : findings.kept) {
                all.append(found.article + u' ' + nameOf(found.problem.what) + u' ' +
                           found.problem.subject + u' ' +
                           describePlace(found.problem.place, found.line));
            }
            return all;
        };
        const QString site = m_folder.filePath(QStringLiteral("stumbling"));
        const PublishReport report = must(publishSite(desk.session(), site));
        QCOMPARE(lines(report.findings), expected);
        QCOMPARE(report.findings.total, expected.size());
        QCOMPARE(report.pages, 2);
        // A picture of the fact table is a picture of the page.
        QVERIFY(QFile::exists(site + QStringLiteral("/images/there.png")));
        QVERIFY(QFile::exists(site + QStringLiteral("/news/broken.html")));
        const QString file = m_folder.filePath(QStringLiteral("stumbling.html"));
        QCOMPARE(
            lines(must(renderArticle(desk.session(), QStringLiteral("broken"), file)).findings),
            expected);
        QCOMPARE(must(renderArticle(desk.session(), QStringLiteral("whole"), file)).findings.total,
                 0);
    }

    void aFloodOfFindingsIsCounted()
    {
        PageFindings findings;
        const QString body = QString(30'000, u'\n');
        std::vector<Problem> problems(PageFindings::Most + 5);
        for (size_t i = 0; i < problems.size(); ++i)
            problems[i].range.start = static_cast<qsizetype>(i);
        findings.add(QStringLiteral("flood"), body, problems);
        QCOMPARE(findings.kept.size(), PageFindings::Most);
        QCOMPARE(findings.total, static_cast<qint64>(PageFindings::Most + 5));
        QCOMPARE(findings.kept.back().line, static_cast<int>(PageFindings::Most));
    }

    void whatIsForgottenOfAFloodIsNotCounted()
    {
        PageFindings findings;
        const auto find = [&findings](const QString &article, size_t count) {
            findings.add(article, {}, std::vector<Problem>(count));
        };
        find(QStringLiteral("one"), PageFindings::Most - 1);
        find(QStringLiteral("two"), 3); // of which one is kept
        find(QStringLiteral("three"), 4);
        findings.forget({QStringLiteral("two")});
        QCOMPARE(findings.total, static_cast<qint64>(PageFindings::Most + 3));
        findings.forget({QStringLiteral("one"), QStringLiteral("none")});
        QCOMPARE(findings.total, 4);
        QVERIFY(findings.kept.empty());
        find(QStringLiteral("two"), 2);
        QCOMPARE(findings.total, 6);
        QCOMPARE(findings.kept.size(), size_t(2));
    }

    void aPageThatWasEditedStays()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent content;
        content.headline = QStringLiteral("Edited");
        content.slug = QStringLiteral("edited");
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        const ArticleId id = must(articles.create(content)).id;
        publishNow(desk.session(), id);
        Article article = must(articles.get(id));
        const QString site = m_folder.filePath(QStringLiteral("edited"));
        must(publishSite(desk.session(), site));
        const QByteArray before = bytesBelow(site).value(QStringLiteral("index.html"));
        const QString page = site + QStringLiteral("/news/edited.html");
        const QByteArray written = bytesBelow(site).value(QStringLiteral("news/edited.html"));
        QByteArray inside = written;
        inside.replace("Edited</h1>", "By hand</h1>");
        for (const QByteArray &edited : {inside, written + "<p>By hand</p>"}) {
            QVERIFY(edited != written);
            QVERIFY(replaceFile(page, edited, anyFile));
            article.content.headline += QStringLiteral(" again");
            must(articles.save({article.id, article.version, {}, article.content}));
            publishNow(desk.session(), id);
            article = must(articles.get(id));
            const Result<PublishReport> refused = answer(publishSite(desk.session(), site));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
            QVERIFY(refused.error().message.contains(page));
            QVERIFY(!answer(renderArticle(desk.session(), QStringLiteral("edited"), page)));
            QCOMPARE(bytesBelow(site).value(QStringLiteral("news/edited.html")), edited);
            QCOMPARE(bytesBelow(site).value(QStringLiteral("index.html")), before);
        }
        // Nor is it taken away where the site has no such page any more; that is told.
        must(articles.spike(article.id));
        QCOMPARE(must(publishSite(desk.session(), site)).left,
                 QStringList{QStringLiteral("news/edited.html")});
        QVERIFY(QFile::exists(page));
        QVERIFY(replaceFile(page, written, anyFile));
        QCOMPARE(must(publishSite(desk.session(), site)).left, QStringList());
        QVERIFY(!QFile::exists(page));
    }

    void anEditedStyleSheetStays()
    {
        const QString site = m_folder.filePath(QStringLiteral("edited-style"));
        must(publishSite(*m_session, site));
        const QString path = site + QStringLiteral("/theme.css");
        QByteArray css = bytesBelow(site).value(QStringLiteral("theme.css"));
        css.prepend("body { color: teal }\n");
        QVERIFY(replaceFile(path, css, anyFile));
        const Result<PublishReport> refused = answer(publishSite(*m_session, site));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(path));
        QCOMPARE(bytesBelow(site).value(QStringLiteral("theme.css")), css);
    }

    void pagesOfBeforeTheSealAreReplaced()
    {
        const QString site = m_folder.filePath(QStringLiteral("unsealed"));
        must(publishSite(*m_session, site));
        const QMap<QString, QByteArray> files = bytesBelow(site);
        for (const char *name : {"news/northwind-gripper-firmware.html", "index.html"}) {
            QByteArray unsealed = files.value(QLatin1String(name));
            unsealed.truncate(unsealed.lastIndexOf("<!-- Written by Stet"));
            QVERIFY(unsealed.endsWith("</html>\n"));
            QVERIFY(replaceFile(site + u'/' + QLatin1String(name), unsealed, anyFile));
        }
        must(publishSite(*m_session, site));
        QCOMPARE(bytesBelow(site), files);
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

STET_TEST(TestSiteFindings)

#include "test_site_findings.moc"
