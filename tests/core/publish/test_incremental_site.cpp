// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/folder_lock.h"
#include "core/publish/folder/site_manifest.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/full_disk.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <functional>
#include <random>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

constexpr int UsualRounds = 60;
constexpr qint64 DayMs = 86'400'000;

ArticleContent contentOf(const QString &slug, const QString &kind, const QString &body)
{
    ArticleContent content;
    content.headline = u"About "_s + slug;
    content.slug = slug;
    content.kind = kind;
    content.language = u"en"_s;
    content.category = u"Robotics"_s;
    content.authors = {{u"Ada"_s, {}}};
    content.body = body;
    return content;
}

/// What readers get: all but the note, which tells of an earlier instant where nothing changed.
Files shownBelow(const QString &folder)
{
    Files files = bytesBelow(folder);
    files.remove(u".stet-pages"_s);
    return files;
}

QHash<QString, SiteFileNote> notesIn(const QString &folder)
{
    return SiteManifest::read(folder).value().value().files;
}

/// A newsroom in which random things happen to what is published.
class RandomSite
{
public:
    explicit RandomSite(unsigned seed)
        : m_random(seed)
    {
        Library library(session());
        for (const QString &key : {u"ledger"_s, u"slides"_s}) {
            Source source;
            source.key = key;
            source.title = u"The "_s + key;
            source.publisher = u"House"_s;
            source.url = u"https://house.example/"_s + key;
            m_sources.push_back(must(library.add(source)).id);
        }
        for (int i = 0; i < 8; ++i)
            create();
    }

    [[nodiscard]] DeskSession &session() const { return m_desk.session(); }

    [[nodiscard]] QString path() const { return m_desk.path(); }

    /// Does something, and says what.
    QString step()
    {
        const std::vector<std::pair<QString, std::function<void()>>> moves{
            {u"create"_s,
             [this] {
                 create();
             }},
            {u"body"_s,
             [this] {
                 edit([&](auto &content) { content.body = body(); });
             }},
            {u"headline"_s,
             [this] {
                 edit([&](auto &content) { content.headline += u" !"_s; });
             }},
            {u"tag"_s,
             [this] {
                 edit([&](auto &content) { content.tags = {word(), word()}; });
             }},
            {u"category"_s,
             [this] {
                 edit([&](auto &content) { content.category = u"Ports"_s; });
             }},
            {u"slug"_s,
             [this] {
                 edit([&](auto &content) { content.slug += u"-2"_s; });
             }},
            {u"author"_s,
             [this] {
                 edit([&](auto &content) { content.authors = {{word(), {}}}; });
             }},
            {u"language"_s,
             [this] {
                 edit([&](auto &content) { content.language = u"de"_s; });
             }},
            {u"lead"_s,
             [this] {
                 edit([&](auto &content) { content.leadImage = pictureName(); });
             }},
            {u"spike"_s,
             [this] {
                 must(Articles(session()).spike(any()));
             }},
            {u"restore"_s,
             [this] {
                 must(Articles(session()).restore(any()));
             }},
            {u"retract"_s,
             [this] {
                 (void)answer(Editions(session()).retract(any(), u"It was wrong."_s));
             }},
            {u"withdraw"_s,
             [this] {
                 (void)answer(Editions(session()).withdraw(any(), u"By order."_s));
             }},
            {u"picture"_s,
             [this] {
                 const int colour = 2 + int(m_random() % 10);
                 // It may be there already, as another one.
                 (void)answer(
                     Media(session()).put(pictureName(), picture(Qt::GlobalColor(colour))));
             }},
            {u"source"_s,
             [this] {
                 changeSource([&](Source &source) { source.title += u'!'; });
             }},
            {u"terms"_s,
             [this] {
                 changeSource([](Source &source) { source.terms = SourceTerms::Background; });
             }},
            {u"name"_s,
             [this] {
                 set([&](DeskSettings &desk) { desk.name = word(); });
             }},
            {u"about"_s,
             [this] {
                 set([&](DeskSettings &desk) {
                     desk.about = desk.about.isEmpty() ? u"About [[about-1]]."_s : QString();
                 });
             }},
            {u"word"_s,
             [this] {
                 must(Settings(session()).addWord(word()));
             }},
            {u"day"_s,
             [this] {
                 m_desk.clock().advance(DayMs);
             }},
            {u"theme"_s,
             [this] {
                 changeTheme();
             }},
        };
        const auto &[name, move] = moves[m_random() % moves.size()];
        move();
        return name;
    }

private:
    template <class Change>
    void edit(const Change &change)
    {
        Articles articles(session());
        Article article = must(articles.get(any()));
        if (article.publicState != PublicState::Live || article.spiked)
            return;
        change(article.content);
        const Result<Article> saved =
            answer(articles.save({article.id, article.version, {}, article.content}));
        if (saved)
            (void)publishNow(session(), article.id);
    }

    template <class Change>
    void changeSource(const Change &change)
    {
        Library library(session());
        Source source = must(library.byId(m_sources[m_random() % m_sources.size()]));
        change(source);
        must(library.update(source));
    }

    template <class Change>
    void set(const Change &change)
    {
        DeskSettings desk = must(Settings(session()).get());
        change(desk);
        must(Settings(session()).update(desk));
    }

    void changeTheme() const
    {
        const QString css = path() + u"/theme/theme.css"_s;
        QDir().mkpath(QFileInfo(css).path());
        if (!QFile::remove(css))
            QVERIFY(replaceFile(css, "p { color: teal }\n", anyFile));
    }

    void create()
    {
        const QString slug = u"about-%1"_s.arg(m_articles.size());
        const QString kind = m_random() % 3 == 0 ? u"tool"_s : u"news"_s;
        m_articles.push_back(must(Articles(session()).create(contentOf(slug, kind, body()))).id);
        (void)publishNow(session(), m_articles.back());
    }

    [[nodiscard]] ArticleId any() { return m_articles[m_random() % m_articles.size()]; }

    [[nodiscard]] QString pictureName() { return u"images/picture-%1.png"_s.arg(m_random() % 4); }

    [[nodiscard]] QString word()
    {
        return QStringList{
            u"mobile"_s, u"grippers"_s, u"sensors"_s, u"c++"_s}[qsizetype(m_random() % 4)];
    }

    [[nodiscard]] QString body()
    {
        QString text = u"It is so %1. "_s.arg(m_random() % 1'000);
        if (m_random() % 2 == 0)
            text += u"They said it [@ledger]. "_s;
        if (m_random() % 3 == 0)
            text += u"So did others [@slides] [@lost]. "_s;
        text += u"See [[about-%1]]."_s.arg(m_random() % (m_articles.size() + 2));
        if (m_random() % 4 == 0)
            text += u"\n\n![A picture](%1)\n"_s.arg(pictureName());
        return text;
    }

    std::mt19937 m_random;
    TestDesk m_desk{TestDesk::Place::Memory};
    std::vector<SourceId> m_sources;
    std::vector<ArticleId> m_articles;
};

} // namespace

/// Only what depends on a change is made again, and the bytes are those of a site that is made
/// whole.
class TestIncrementalSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whateverChangesTheBytesAreThoseOfAWholeBuild()
    {
        const int asked = qEnvironmentVariableIntValue("STET_ROUNDS");
        const int rounds = asked > 0 ? asked : UsualRounds;
        RandomSite newsroom(20260304);
        QStringList done;
        qint64 unchanged = 0;
        for (int round = 0; round < rounds; ++round) {
            done.append(newsroom.step());
            if (round % 3 == 1)
                done.append(newsroom.step());
            const SiteOutlook foreseen = must(lookAhead(newsroom.session(), site()));
            const PublishReport report = must(publishSite(newsroom.session(), site()));
            QVERIFY2(foreseen.changes == report.changes, done.join(u' ').toUtf8());
            unchanged += report.changes.unchanged;
            const QTemporaryDir whole;
            const PublishReport fresh = must(publishSite(newsroom.session(), whole.path()));
            const Files ours = shownBelow(site());
            const Files wanted = shownBelow(whole.path());
            const QByteArray after = done.join(u' ').toUtf8();
            QVERIFY2(ours.keys() == wanted.keys(), after.constData());
            for (auto file = wanted.begin(); file != wanted.end(); ++file)
                QVERIFY2(ours.value(file.key()) == *file, (after + ": " + file.key().toUtf8()));
            QVERIFY2(notesIn(site()) == notesIn(whole.path()), after.constData());
            QCOMPARE(report.findings.total, fresh.findings.total);
            QCOMPARE(report.pages, fresh.pages);
            QCOMPARE(report.files, fresh.files);
            QCOMPARE(fresh.changes.unchanged, 0);
        }
        QVERIFY(unchanged > rounds);
        const SiteVerdict verdict = must(verifySite(newsroom.session(), site()));
        QCOMPARE(verdict.differing, QStringList());
        QCOMPARE(verdict.missing, QStringList());
        QVERIFY(verdict.sameProgram && verdict.sameTheme);
    }

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

private:
    [[nodiscard]] QString site() const { return m_folder->filePath(u"site"_s); }

    static std::optional<SiteFileChange::What> changeAt(const SiteOutlook &outlook,
                                                        const QString &path)
    {
        for (const SiteFileChange &file : outlook.files) {
            if (file.path == path)
                return file.what;
        }
        return {};
    }

    void publish(TestDesk &desk) const
    {
        (void)publishNow(
            desk.session(),
            must(Articles(desk.session()).create(contentOf(u"one"_s, u"news"_s, u"One."_s))).id);
        must(publishSite(desk.session(), site()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestIncrementalSite)

#include "test_incremental_site.moc"
