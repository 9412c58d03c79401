// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_manifest.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_folder.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

#include <QDir>

#include <functional>
#include <random>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int UsualRounds = 60;

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
            {u"pin"_s,
             [this] {
                 edit([&](auto &content) { content.pins = {slugOfAny(), slugOfAny()}; });
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

    [[nodiscard]] QString slugOfAny() { return u"about-%1"_s.arg(m_random() % m_articles.size()); }

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

/// Whatever happens at a desk, in whatever order: a site that is written a step at a time is the
/// one that is written whole.
class TestSiteProperties
    : public QObject
    , protected SiteFolder
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

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
};

STET_TEST(TestSiteProperties)

#include "test_site_properties.moc"
