// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/folder_lock.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_folder.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/full_disk.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QThread>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Only what depends on a change is made again, and the bytes are those of a site that is made
/// whole.
class TestIncrementalSite
    : public QObject
    , protected SiteFolder
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void onlyWhatDependsOnAChangeIsMadeAgain()
    {
        TestDesk desk(TestDesk::Place::Memory);
        Articles articles(desk.session());
        std::vector<ArticleId> ids;
        for (int i = 0; i < 12; ++i) {
            ArticleContent content = contentOf(u"page-%1"_s.arg(i), u"news"_s, u"It is so."_s);
            content.published = QDate(2026, 1, 1 + i);
            ids.push_back(must(articles.create(content)).id);
        }
        ArticleContent linking = contentOf(u"linking"_s, u"news"_s, u"See [[page-0]]."_s);
        linking.published = QDate(2026, 1, 20);
        must(articles.create(linking));
        publishAll(desk.session());
        must(publishSite(desk.session(), site()));
        const PublishReport again = must(publishSite(desk.session(), site()));
        QCOMPARE(again.changes, (SiteChanges{0, 0, 0, 0, 0, 0, 0, again.files - 1}));

        const auto change = [&](ArticleId id, const auto &how) {
            Article article = must(articles.get(id));
            how(article.content);
            must(articles.save({id, article.version, {}, article.content}));
            (void)publishNow(desk.session(), id);
            return must(publishSite(desk.session(), site())).changes;
        };
        // Words of a body are on its page alone; that they changed is in the corrections, in the
        // feeds and in the maps.
        const SiteChanges body =
            change(ids[0], [](ArticleContent &content) { content.body += u" Or not."_s; });
        QCOMPARE(body.pages, 1);
        QVERIFY(body.unchanged > 12);
        // Of an old article the headline is on its page and in its lists.
        const SiteChanges headline =
            change(ids[1], [](ArticleContent &content) { content.headline = u"Other"_s; });
        QCOMPARE(headline.pages, 1);
        QVERIFY(headline.lists >= 3); // front page, its kind's, category's and author's
        // An address is also on the page that leads to it, and leaves one behind that leads on.
        const SiteChanges address =
            change(ids[0], [](ArticleContent &content) { content.slug = u"moved"_s; });
        QCOMPARE(address.pages, 3);
        // A word for the spelling checker is on no page.
        must(Settings(desk.session()).addWord(u"gripperless"_s));
        QCOMPARE(must(publishSite(desk.session(), site())).changes.pages, 0);
    }

    void whatWasFoundOnPagesThatStandIsToldAgain()
    {
        TestDesk desk(TestDesk::Place::Memory);
        ArticleContent content = contentOf(u"broken"_s, u"news"_s, u"One.\n\nTwo [@lost]."_s);
        (void)publishNow(desk.session(), must(Articles(desk.session()).create(content)).id);
        const PublishReport first = must(publishSite(desk.session(), site()));
        const PublishReport second = must(publishSite(desk.session(), site()));
        QCOMPARE(second.changes.pages, 0);
        QCOMPARE(second.findings.total, qint64(1));
        QCOMPARE(second.findings.kept.front().line, first.findings.kept.front().line);
        QCOMPARE(second.findings.kept.front().problem, first.findings.kept.front().problem);
    }

    void whatIsGoneOrEmptyIsWrittenAgain()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Files before = bytesBelow(site());
        QVERIFY(QFile::remove(site() + u"/news/one.html"_s));
        QVERIFY(QFile::remove(site() + u"/index.html"_s));
        QVERIFY(replaceFile(site() + u"/atom.xml"_s, {}, anyFile));
        const SiteChanges changes = must(publishSite(desk.session(), site())).changes;
        QCOMPARE(changes.pages + changes.lists + changes.feeds, 3);
        QCOMPARE(bytesBelow(site()), before);
    }

    void withoutItsMemoryTheSiteIsTheSame()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Files before = bytesBelow(site());
        // Elsewhere nothing is remembered of the folder, as on another machine.
        const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QDir().rename(site(), elsewhere));
        const PublishReport report = must(publishSite(desk.session(), elsewhere));
        QCOMPARE(report.changes.unchanged, report.files - 1);
        QCOMPARE(bytesBelow(elsewhere), before);
    }

    void aFullDiskChangesNothing()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Files before = bytesBelow(site());
        (void)publishNow(
            desk.session(),
            must(Articles(desk.session()).create(contentOf(u"two"_s, u"news"_s, u"Two."_s))).id);
        {
            const FullDisk full;
            QVERIFY(!answer(publishSite(desk.session(), site())));
        }
        QCOMPARE(bytesBelow(site()), before);
        must(publishSite(desk.session(), site()));
        QVERIFY(QFileInfo::exists(site() + u"/news/two.html"_s));
    }

    /// Wherever it is cancelled: all files are old, or, where that came too late, all are new.
    void aRunThatIsCancelledHalfWayLeavesNothingHalf()
    {
        TestDesk desk(TestDesk::Place::Memory);
        Articles articles(desk.session());
        for (int i = 0; i < 200; ++i)
            (void)must(articles.create(contentOf(u"page-%1"_s.arg(i), u"news"_s, u"So it is."_s)));
        publishAll(desk.session());
        must(publishSite(desk.session(), site()));
        int cancelled = 0;
        for (int round = 0; cancelled < 3 && round < 100; ++round) {
            DeskSettings settings = must(Settings(desk.session()).get());
            settings.name = u"Harbour Desk %1"_s.arg(round); // which every page says
            must(Settings(desk.session()).update(settings));
            const Files before = bytesBelow(site());
            const auto late = makeLateAnswer<Result<PublishReport>>();
            QFuture<Result<PublishReport>> running = publishSite(desk.session(), site(), {}, late);
            while (running.progressValue() < 20 && !running.isFinished())
                QThread::yieldCurrentThread();
            running.cancel();
            running.waitForFinished();
            if (running.resultCount() > 0)
                continue;
            const QTemporaryDir whole;
            if (!*late) {
                ++cancelled;
                QCOMPARE(bytesBelow(site()), before);
                continue;
            }
            QVERIFY(**late);
            // It came too late: they were being put in their places.
            (void)must(publishSite(desk.session(), whole.path()));
            QCOMPARE(shownBelow(site()), shownBelow(whole.path()));
        }
        QCOMPARE(cancelled, 3);
        must(publishSite(desk.session(), site()));
        QVERIFY(must(verifySite(desk.session(), site())).holds());
    }

    void twoPublishersAtOnceAreOne()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Result<FolderLock> other = FolderLock::take(site());
        QVERIFY(other);
        const auto late = makeLateAnswer<Result<PublishReport>>();
        const Result<PublishReport> refused = answer(publishSite(desk.session(), site(), {}, late));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY(*late && !**late); // whoever cancelled too late would hear it
        QVERIFY(!answer(verifySite(desk.session(), site())));
    }

    void aSiteOfBeforeIsTakenOver()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Files before = bytesBelow(site());
        QByteArray note = "Pages of the desk " + desk.session().id().toString().toLatin1() + '\n';
        for (auto file = before.begin(); file != before.end(); ++file)
            note += file.key().toUtf8() + '\n';
        QVERIFY(replaceFile(site() + u"/.stet-pages"_s, note + "news/gone.html\n", anyFile));
        QVERIFY(
            replaceFile(site() + u"/news/gone.html"_s, before.value(u"news/one.html"_s), anyFile));
        must(publishSite(desk.session(), site()));
        QCOMPARE(bytesBelow(site()), before);
    }

    void aFileOfOursBehindALinkIsReplacedNotFollowed()
    {
        TestDesk desk(TestDesk::Place::Memory);
        publish(desk);
        const Files before = bytesBelow(site());
        const QString page = site() + u"/news/one.html"_s;
        const QString outside = m_folder->filePath(u"outside.html"_s);
        QVERIFY(QFile::rename(page, outside) && QFile::link(outside, page));
        must(publishSite(desk.session(), site()));
        QVERIFY(!QFileInfo(page).isSymLink());
        QCOMPARE(bytesBelow(site()), before);
        // One that leads to what is not ours stays.
        QVERIFY(replaceFile(outside, "my own", anyFile));
        QVERIFY(QFile::remove(page) && QFile::link(outside, page));
        QVERIFY(!answer(publishSite(desk.session(), site())));
        QVERIFY(QFileInfo(page).isSymLink());
    }
};

STET_TEST(TestIncrementalSite)

#include "test_incremental_site.moc"
