// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/media.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_manifest.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_folder.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Which files a run would change is told before it, and nothing is made for the answer.
class TestSiteOutlook
    : public QObject
    , protected SiteFolder
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void whichFilesARunWouldChangeIsKnownBefore()
    {
        TestDesk desk(TestDesk::Place::Memory);
        Articles articles(desk.session());
        const ArticleId one = must(articles.create(contentOf(u"one"_s, u"news"_s, u"One."_s))).id;
        publishAll(desk.session());
        const SiteOutlook all = must(lookAhead(desk.session(), site()));
        QVERIFY(!QFileInfo::exists(site())); // nothing is made for it
        QVERIFY(changeAt(all, u"news/one.html"_s) == SiteFileChange::What::New);
        QVERIFY(!changeAt(all, u"news/one.json"_s)); // its page stands for it
        QCOMPARE(all.pages, 1);
        QCOMPARE(all.feeds, 3);
        QVERIFY(all.lists > 1 && all.hasAddress);
        QCOMPARE(all.changes.pages, 1);
        QCOMPARE(all.changes.feeds, 3);
        QCOMPARE(must(publishSite(desk.session(), site())).changes, all.changes);
        QVERIFY(must(lookAhead(desk.session(), site())).isNothing());

        const Files before = bytesBelow(site());
        Article article = must(articles.get(one));
        article.content.slug = u"moved"_s;
        article.content.headline = u"It moved"_s;
        must(articles.save({one, article.version, {}, article.content}));
        (void)publishNow(desk.session(), one);
        const SiteOutlook moved = must(lookAhead(desk.session(), site()));
        QVERIFY(changeAt(moved, u"news/moved.html"_s) == SiteFileChange::What::New);
        QVERIFY(changeAt(moved, u"news/one.html"_s) == SiteFileChange::What::Changed);
        QVERIFY(changeAt(moved, u"index.html"_s) == SiteFileChange::What::Changed);
        QVERIFY(changeAt(moved, u"atom.xml"_s) == SiteFileChange::What::Changed);
        for (const SiteFileChange &file : moved.files) {
            if (file.path == u"news/moved.html")
                QCOMPARE(file.headline, u"It moved"_s);
        }
        QCOMPARE(bytesBelow(site()), before);
        QCOMPARE(must(publishSite(desk.session(), site())).changes, moved.changes);
    }

    /// All of it is in its place, and only the note was not written any more.
    void whatAnInterruptedRunPutInItsPlaceIsForeseenAsOurs()
    {
        TestDesk desk(TestDesk::Place::Memory);
        must(Media(desk.session()).put(u"images/red.png"_s, picture(Qt::red)));
        (void)publishNow(
            desk.session(),
            must(Articles(desk.session())
                     .create(contentOf(u"one"_s, u"news"_s, u"One.\n\n![Red](images/red.png)\n"_s)))
                .id);
        must(publishSite(desk.session(), site()));
        QVERIFY(bytesBelow(site()).contains(u"images/red.png"_s)); // which no seal could tell
        const SiteManifest note = SiteManifest::read(site()).value().value();
        SiteJournal journal{note.desk, note.run, {}};
        for (auto file = note.files.begin(); file != note.files.end(); ++file)
            journal.steps.push_back({SiteStep::What::Put, file.key(), *file, 1});
        QVERIFY(journal.write(site()));
        QVERIFY(QFile::remove(site() + u'/' + QLatin1StringView(SiteManifest::FileName)));
        const Files before = bytesBelow(site());
        QVERIFY(must(lookAhead(desk.session(), site())).isNothing());
        QCOMPARE(bytesBelow(site()), before);
        must(publishSite(desk.session(), site()));
        QVERIFY(must(verifySite(desk.session(), site())).holds());
    }

    void aFolderOfSomebodyElseIsForeseenToBeRefused()
    {
        TestDesk desk(TestDesk::Place::Memory);
        QVERIFY(QDir().mkpath(site()));
        QVERIFY(replaceFile(site() + u"/notes.txt"_s, "my own", anyFile));
        QVERIFY(!answer(lookAhead(desk.session(), site())));
        QCOMPARE(bytesBelow(site()).keys(), QStringList{u"notes.txt"_s});
    }

private:
    static std::optional<SiteFileChange::What> changeAt(const SiteOutlook &outlook,
                                                        const QString &path)
    {
        for (const SiteFileChange &file : outlook.files) {
            if (file.path == path)
                return file.what;
        }
        return {};
    }
};

STET_TEST(TestSiteOutlook)

#include "test_site_outlook.moc"
