// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/folder_lock.h"
#include "core/publish/output_folder.h"
#include "core/publish/site_run.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

#include <functional>
#include <random>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

constexpr int UsualRounds = 60;
constexpr int FirstArticles = 30;
constexpr qint64 DayMs = 86'400'000;

Files shownBelow(const QString &folder)
{
    Files files = bytesBelow(folder);
    files.remove(u".stet-pages"_s);
    return files;
}

/// A newsroom in which mostly words change.
class BusyDesk
{
public:
    explicit BusyDesk(unsigned seed)
        : m_random(seed)
    {
        Source source;
        source.key = u"ledger"_s;
        source.title = u"The ledger"_s;
        source.publisher = u"House"_s;
        m_source = must(Library(session()).add(source)).id;
        must(Media(session()).put(u"images/red.png"_s, picture(Qt::red)));
        for (int i = 0; i < FirstArticles; ++i)
            create();
    }

    [[nodiscard]] DeskSession &session() const { return m_desk.session(); }

    [[nodiscard]] FakeClock &clock() { return m_desk.clock(); }

    [[nodiscard]] QString path() const { return m_desk.path(); }

    /// Words of an article that stays where it is.
    QString changeWords()
    {
        return doOneOf(
            {{u"body"_s,
              [this] {
                  edit([&](auto &content) { content.body = body(); });
              }},
             {u"headline"_s,
              [this] {
                  edit([&](auto &content) { content.headline += u' ' + word(); });
              }},
             {u"dek"_s,
              [this] {
                  edit([&](auto &content) { content.dek = word(); });
              }},
             {u"tags"_s,
              [this] {
                  edit([&](auto &content) { content.tags = tags(); });
              }},
             {u"pins"_s,
              [this] {
                  edit([&](auto &content) {
                      content.pins = {u"about-%1"_s.arg(m_random() % m_articles.size())};
                  });
              }},
             {u"author"_s,
              [this] {
                  edit([&](auto &content) { content.authors = {{word(), {}}}; });
              }},
             {u"draft"_s, [this] {
                  Articles articles(session());
                  Article article = must(articles.get(any()));
                  article.content.body += u" Not yet."_s;
                  must(articles.save({article.id, article.version, {}, article.content}));
              }}});
    }

    void changeHeadline()
    {
        edit([&](auto &content) { content.headline += u" again"_s; });
    }

    /// What is more than that.
    QString changeMore()
    {
        return doOneOf(
            {{u"create"_s,
              [this] {
                  create();
              }},
             {u"category"_s,
              [this] {
                  edit([&](auto &content) { content.category = u"Ports"_s; });
              }},
             {u"slug"_s,
              [this] {
                  edit([&](auto &content) { content.slug += u"-2"_s; });
              }},
             {u"language"_s,
              [this] {
                  edit([&](auto &content) { content.language = u"de"_s; });
              }},
             {u"picture"_s,
              [this] {
                  edit([&](auto &content) { content.body += u"\n\n![Red](images/red.png)\n"_s; });
              }},
             {u"spike"_s,
              [this] {
                  must(Articles(session()).spike(any()));
              }},
             {u"retract"_s,
              [this] {
                  (void)answer(Editions(session()).retract(any(), u"It was wrong."_s));
              }},
             {u"source"_s,
              [this] {
                  Library library(session());
                  Source source = must(library.byId(m_source));
                  source.title += u'!';
                  must(library.update(source));
              }},
             {u"name"_s,
              [this] {
                  DeskSettings desk = must(Settings(session()).get());
                  desk.name += u'!';
                  must(Settings(session()).update(desk));
              }},
             {u"theme"_s,
              [this] {
                  const QString css = path() + u"/theme/theme.css"_s;
                  QDir().mkpath(QFileInfo(css).path());
                  if (!QFile::remove(css))
                      QVERIFY(replaceFile(css, "p { color: teal }\n", anyFile));
              }},
             {u"day"_s, [this] {
                  clock().advance(DayMs);
              }}});
    }

private:
    using Move = std::pair<QString, std::function<void()>>;

    QString doOneOf(const std::vector<Move> &moves)
    {
        const auto &[name, move] = moves[m_random() % moves.size()];
        move();
        return name;
    }

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

    void create()
    {
        const int number = int(m_articles.size());
        ArticleContent content;
        content.headline = u"About %1"_s.arg(number);
        content.slug = u"about-%1"_s.arg(number);
        content.kind = number % 3 == 0 ? u"tool"_s : u"news"_s;
        content.language = u"en"_s;
        content.category = number % 2 == 0 ? u"Robotics"_s : u"Ships"_s;
        content.authors = {{u"Ada"_s, {}}};
        content.tags = tags();
        // The first ones are of long ago, so that few of them are beside others.
        if (number < FirstArticles)
            content.published = QDate(2025, 1, 1).addDays(number);
        content.body = body();
        m_articles.push_back(must(Articles(session()).create(content)).id);
        (void)publishNow(session(), m_articles.back());
    }

    [[nodiscard]] ArticleId any() { return m_articles[m_random() % m_articles.size()]; }

    [[nodiscard]] QString word()
    {
        return QStringList{u"mobile"_s,
                           u"grippers"_s,
                           u"sensors"_s,
                           u"c++"_s,
                           u"zebra"_s}[qsizetype(m_random() % 5)];
    }

    [[nodiscard]] QStringList tags()
    {
        QStringList tags;
        for (auto left = m_random() % 3; left > 0; --left)
            tags.append(word());
        return tags;
    }

    [[nodiscard]] QString body()
    {
        QString text = u"It is so %1. "_s.arg(m_random() % 1'000);
        if (m_random() % 2 == 0)
            text += u"They said it [@ledger]. "_s;
        if (m_random() % 3 == 0)
            text += u"So did others [@lost]. "_s;
        return text + u"See [[about-%1]]."_s.arg(m_random() % (m_articles.size() + 2));
    }

    std::mt19937 m_random;
    TestDesk m_desk{TestDesk::Place::Memory};
    SourceId m_source;
    std::vector<ArticleId> m_articles;
};

} // namespace

/// A run that goes on from what the one before it kept writes what a run from nothing writes.
class TestKeptSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_kept = std::make_unique<KeptSite>();
        m_desk = std::make_unique<BusyDesk>(20260304);
    }

    void whateverWordsChangeTheBytesAreThoseOfAWholeBuild()
    {
        const int asked = qEnvironmentVariableIntValue("STET_ROUNDS");
        const int rounds = asked > 0 ? asked : UsualRounds;
        QVERIFY(publish());
        QStringList done;
        int wentOn = 0;
        for (int round = 0; round < rounds; ++round) {
            const bool more = round % 6 == 5;
            done.append(more ? m_desk->changeMore() : m_desk->changeWords());
            for (int left = round % 3; left > 0; --left)
                done.append(m_desk->changeWords());
            QVERIFY2(publish(), qPrintable(done.join(u' ')));
            wentOn += m_wentOn ? 1 : 0;
            compareWithWhole(done);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(wentOn >= rounds / 2, qPrintable(QString::number(wentOn)));
        QVERIFY(must(verifySite(m_desk->session(), site())).holds());
    }

    void whereNothingChangedNothingIsWritten()
    {
        QVERIFY(publish());
        const Files before = bytesBelow(site());
        QVERIFY(publish());
        QVERIFY(m_wentOn);
        QCOMPARE(m_report.changes, (SiteChanges{0, 0, 0, 0, 0, 0, 0, m_report.files - 1}));
        QCOMPARE(bytesBelow(site()), before);
    }

    void aFileThatWentIsWrittenAgain()
    {
        QVERIFY(publish());
        const Files before = bytesBelow(site());
        QVERIFY(QFile::remove(site() + u"/tool/about-0.html"_s));
        QVERIFY(publish());
        QVERIFY(!m_wentOn);
        QCOMPARE(bytesBelow(site()), before);
    }

    /// What somebody wrote into a file that no change touches is met by whoever looks at all.
    void whatIsWrittenInPlaceIsFoundByWhoLooksAtAll()
    {
        QVERIFY(publish());
        QFile page(site() + u"/tool/about-0.html"_s);
        QVERIFY(page.open(QIODevice::Append) && page.write("my own") > 0);
        page.close();
        QVERIFY(publish());
        QVERIFY(m_wentOn);
        QCOMPARE(must(verifySite(m_desk->session(), site())).differing,
                 QStringList{u"tool/about-0.html"_s});
        // Who looks ahead is told, and so is who publishes then.
        SiteRun ahead(m_desk->session(), folder(), {}, watch());
        QVERIFY(!ahead.lookAhead(m_kept.get()));
        QVERIFY(!publish());
        QVERIFY(!m_wentOn);
    }

    void anotherPublisherBetweenIsSeen()
    {
        QVERIFY(publish());
        m_desk->changeHeadline();
        QVERIFY(must(publishSite(m_desk->session(), site())).changes.pages > 0);
        QVERIFY(publish());
        QVERIFY(!m_wentOn);
        compareWithWhole({});
    }

    void aFolderThatSomebodyWritesIsLeftToThem()
    {
        QVERIFY(publish());
        const Result<FolderLock> other = FolderLock::take(site());
        QVERIFY(other);
        QVERIFY(!publish());
    }

    void whoPublishesHandsOnWhatIsKept()
    {
        const auto kept = std::make_shared<KeptSite>();
        for (int round = 0; round < 4; ++round) {
            (void)m_desk->changeWords();
            m_report = must(publishSite(m_desk->session(), site(), {}, {}, kept));
        }
        compareWithWhole({});
        QVERIFY(kept->take().has_value());
    }

private:
    [[nodiscard]] QString site() const { return m_folder->filePath(u"site"_s); }

    [[nodiscard]] QString folder() const
    {
        return siteFolder(site(), m_desk->path()).value_or(QString());
    }

    static RunWatch watch()
    {
        return {[](int) {},
                [](int) {},
                [] {
                    return false;
                }};
    }

    /// As `publishSite`, and tells whether the run went on from what was kept.
    bool publish()
    {
        {
            SiteRun further(m_desk->session(), folder(), {}, watch());
            const std::optional<Result<PublishReport>> ended = further.goOn(*m_kept);
            m_wentOn = ended.has_value();
            if (m_wentOn && *ended)
                m_report = **ended;
            if (m_wentOn)
                return ended->has_value();
        }
        SiteRun whole(m_desk->session(), folder(), {}, watch());
        const Result<PublishReport> ended = whole.run(m_kept.get());
        if (ended)
            m_report = *ended;
        return ended.has_value();
    }

    void compareWithWhole(const QStringList &done)
    {
        const QTemporaryDir whole;
        const PublishReport fresh = must(publishSite(m_desk->session(), whole.path()));
        const Files ours = shownBelow(site());
        const Files wanted = shownBelow(whole.path());
        const QByteArray after = done.join(u' ').toUtf8();
        QVERIFY2(ours.keys() == wanted.keys(), after.constData());
        for (auto file = wanted.begin(); file != wanted.end(); ++file)
            QVERIFY2(ours.value(file.key()) == *file, (after + ": " + file.key().toUtf8()));
        const auto notes = [](const QString &of) {
            return SiteManifest::read(of).value().value().files;
        };
        QVERIFY2(notes(site()) == notes(whole.path()), after.constData());
        QCOMPARE(m_report.findings.total, fresh.findings.total);
        QCOMPARE(m_report.pages, fresh.pages);
        QCOMPARE(m_report.files, fresh.files);
        QVERIFY2(m_report.bytes == fresh.bytes, after.constData());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeptSite> m_kept;
    std::unique_ptr<BusyDesk> m_desk;
    bool m_wentOn = false;
    PublishReport m_report;
};

STET_TEST(TestKeptSite)

#include "test_kept_site.moc"
