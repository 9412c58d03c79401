// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/export/exporting.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/settings.h"
#include "core/review/quote_anchor.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

QByteArray allOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Source> withoutTimes(std::vector<Source> sources)
{
    for (Source &source : sources) {
        source.id = {};
        source.version = 0;
        source.createdMs = 0;
        source.changedMs = 0;
    }
    return sources;
}

} // namespace

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void importingAnExportGivesEqualContent()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        const auto sample =
            must(createSampleDesk(folder.filePath(QStringLiteral("one.stet")), testActor(), clock));
        const Article commented = must(Articles(*sample).contents({}, 1)).front();
        const Comment comment =
            must(Comments(*sample).add(commented.id,
                                       quoteAt(commented.content.body, {0, 20}),
                                       QStringLiteral("Says who?\n\nAnd where?")));
        (void)must(Comments(*sample).reply(comment.id, QStringLiteral("The notice.")));
        const QString out = folder.filePath(QStringLiteral("out"));
        const ExportReport report = must(Exporting(*sample).toFolder({out, {}, {}}));
        QVERIFY(report.articles >= 8 && report.sources >= 20 && report.images > 0);

        const auto other = must(DeskSession::create(
            folder.filePath(QStringLiteral("two.stet")), {}, testActor(), clock));
        const ImportReport taken = must(Importing(*other).takePaths({out}));
        for (const ImportLine &line : taken.lines) {
            if (line.outcome != ImportLine::Outcome::Taken)
                qInfo("%s: %s", qPrintable(line.from), qPrintable(line.reason));
        }
        QCOMPARE(taken.refused, 0);
        QCOMPARE(taken.articles, report.articles);
        QCOMPARE(withoutTimes(must(Library(*other).all())),
                 withoutTimes(must(Library(*sample).all())));
        const std::vector<Article> articles = must(Articles(*sample).contents({}, 1000));
        QVERIFY(articles.size() >= 8);
        for (Article expected : articles) {
            const Article got = must(Articles(*other).get(expected.id));
            expected.version = got.version;
            if (expected.state == WorkState::Ready) // nobody signed it at the second desk
                expected.state = WorkState::InCheck;
            QCOMPARE(got.content.slug, expected.content.slug);
            QVERIFY2(got == expected, qPrintable(got.content.slug));
        }
        DeskSettings settings = must(Settings(*other).get());
        DeskSettings expectedSettings = must(Settings(*sample).get());
        settings.version = expectedSettings.version;
        QCOMPARE(settings, expectedSettings);
        QCOMPARE(must(Settings(*other).people()).size(), must(Settings(*sample).people()).size());
        QCOMPARE(must(Media(*other).all()), must(Media(*sample).all()));
        QCOMPARE(must(Comments(*other).of(commented.id)), must(Comments(*sample).of(commented.id)));
        QVERIFY(must(Doctor(*other).check()).clean());
        // Once more brings nothing twice; what is about no article of the desk is told.
        (void)must(Importing(*other).takePaths({out + QStringLiteral("/comments.json")}));
        QCOMPARE(must(Comments(*other).of(commented.id)).size(), size_t(1));
        const auto empty = must(DeskSession::create(
            folder.filePath(QStringLiteral("three.stet")), {}, testActor(), clock));
        QCOMPARE(
            must(Importing(*empty).takePaths({out + QStringLiteral("/comments.json")})).refused, 1);

        // The second desk exports the same bytes, but never over the first one's.
        const QString again = folder.filePath(QStringLiteral("again"));
        (void)must(Exporting(*other).toFolder({again, {}, {}}));

        for (const QString &name : QDir(out + QStringLiteral("/articles")).entryList(QDir::Files)) {
            const QString path = QStringLiteral("/articles/") + name;
            if (!allOf(out + path).contains("\nstatus: ready\n"))
                QCOMPARE(allOf(again + path), allOf(out + path));
        }
        QCOMPARE(allOf(again + QStringLiteral("/comments.json")),
                 allOf(out + QStringLiteral("/comments.json")));
        QCOMPARE(allOf(again + QStringLiteral("/sources.json")),
                 allOf(out + QStringLiteral("/sources.json")));
        const Result<ExportReport> over = answer(Exporting(*other).toFolder({out, {}, {}}));
        QVERIFY(!over && over.error().code == ErrorCode::InvalidInput);
        (void)must(Exporting(*sample).toFolder({out, {}, {}}));
        QVERIFY(QDir(folder.path())
                    .entryList({QStringLiteral(".stet*")}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }

    void whatOthersPutIntoAnExportStays()
    {
        TestDesk desk;
        ArticleContent content;
        content.headline = QStringLiteral("One");
        content.body = QStringLiteral("Words.");
        must(Articles(desk.session()).create(content));
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        Exporting exporting(desk.session());
        (void)must(exporting.toFolder({out, {}, {}}));
        const auto put = [&out](const QString &name, const QByteArray &bytes) {
            QVERIFY(QDir().mkpath(QFileInfo(out + name).path()));
            QFile file(out + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        put(QStringLiteral("/.git/HEAD"), "ref");
        put(QStringLiteral("/articles/notes.md"), "mine");
        QVERIFY(QFile::link(folder.path(), out + QStringLiteral("/elsewhere")));
        (void)must(exporting.toFolder({out, {}, {}}));
        QCOMPARE(allOf(out + QStringLiteral("/.git/HEAD")), QByteArray("ref"));
        QCOMPARE(allOf(out + QStringLiteral("/articles/notes.md")), QByteArray("mine"));
        QVERIFY(QFileInfo(out + QStringLiteral("/elsewhere")).isSymLink());

        // A changed file stops it; nothing moves.
        const QByteArray changed = allOf(out + QStringLiteral("/articles/one.md")) + "more";
        put(QStringLiteral("/articles/one.md"), changed);
        QCOMPARE(answer(exporting.toFolder({out, {}, {}})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(allOf(out + QStringLiteral("/articles/one.md")), changed);
        QCOMPARE(allOf(out + QStringLiteral("/.git/HEAD")), QByteArray("ref"));
        QCOMPARE(
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{QStringLiteral("out")});
    }

    void aDesksOwnKindsComeWithTheirArticles()
    {
        const QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &bytes) {
            const QString path = folder.filePath(name);
            QDir().mkpath(QFileInfo(path).path());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        put(QStringLiteral("plain/kinds/obituary.json"),
            R"({"id": "obituary", "version": 1, "name": "Obituary", "schemaType": "Article"})");
        put(QStringLiteral("plain/articles/a.md"), "---\ntitle: A\nkind: obituary\n---\nWords.\n");
        put(QStringLiteral("plain/articles/b.md"), "---\ntitle: B\nkind: elegy\n---\nWords.\n");
        const FakeClock clock;
        const auto desk = must(
            createSampleDesk(folder.filePath(QStringLiteral("desk.stet")), testActor(), clock));
        const auto take = [&] {
            return must(Importing(*desk).takePaths({folder.filePath(QStringLiteral("plain"))}));
        };
        const ImportReport report = take();
        QCOMPARE(report.articles, 1);
        QCOMPARE(report.refused, 1); // of a kind that nobody knows
        const auto outcomes = [](const ImportReport &of) {
            std::vector<ImportLine::Outcome> all;
            for (const ImportLine &line : of.lines) {
                if (line.name == u"obituary")
                    all.push_back(line.outcome);
            }
            return all;
        };
        QCOMPARE(outcomes(report), std::vector{ImportLine::Outcome::Taken});
        QCOMPARE(must(Articles(*desk).bySlug(QStringLiteral("a"))).content.kind,
                 QStringLiteral("obituary"));
        QCOMPARE(outcomes(take()), std::vector{ImportLine::Outcome::Skipped});
    }

    void aFolderWithSomethingElseIsRefused()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Exporting exporting(desk.session());
        for (const QString &wrong : {folder.path(),
                                     desk.path(),
                                     desk.path() + QStringLiteral("/x"),
                                     QFileInfo(desk.path()).path(),
                                     QStringLiteral("/"),
                                     QString(),
                                     file.fileName()})
            QCOMPARE(answer(exporting.toFolder({wrong, {}, {}})).error().code,
                     ErrorCode::InvalidInput);
        QVERIFY(file.exists());
        QVERIFY(!QFile::exists(desk.path() + QStringLiteral("/x")));
        (void)must(exporting.toFolder({folder.filePath(QStringLiteral("new/deep")), {}, {}}));
    }

    void wordsOfBackgroundSourcesStayInTheDesk()
    {
        TestDesk desk;
        Source source;
        source.key = QStringLiteral("talk");
        source.title = QStringLiteral("A talk");
        source.terms = SourceTerms::Background;
        source.extra = {{QStringLiteral("abstract"), QStringLiteral("the secret words")},
                        {QStringLiteral("quoted-by-us"), QStringLiteral("a secret of no field")},
                        {QStringLiteral("volume"), QStringLiteral("volume 4")}};
        (void)must(Library(desk.session()).add(source));
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        ExportRequest request{out, {}, {}};
        QCOMPARE(must(Exporting(desk.session()).toFolder(request)).withheld,
                 QStringList{source.key});
        const QByteArray written = allOf(out + QStringLiteral("/sources.json"));
        QVERIFY(!written.contains("secret"));
        QVERIFY(written.contains("volume 4"));
        request.wordsOf = {QStringLiteral("talks")};
        request.reason = QStringLiteral("asked for by counsel");
        QCOMPARE(answer(Exporting(desk.session()).toFolder(request)).error().code,
                 ErrorCode::NotFound);
        request.reason.clear();
        request.wordsOf = {source.key};
        QCOMPARE(answer(Exporting(desk.session()).toFolder(request)).error().code,
                 ErrorCode::InvalidInput);
        request.reason = QStringLiteral("asked for by counsel");
        QVERIFY(must(Exporting(desk.session()).toFolder(request)).withheld.isEmpty());
        QVERIFY(allOf(out + QStringLiteral("/sources.json")).contains("secret"));
    }

    void wordsUnderEmbargoStayUntilItEnds()
    {
        TestDesk desk;
        Source source;
        source.key = QStringLiteral("study");
        source.title = QStringLiteral("A study");
        source.embargoUntilMs = desk.clock().nowMs() + 1000;
        source.extra = {{QStringLiteral("abstract"), QStringLiteral("the secret words")}};
        (void)must(Library(desk.session()).add(source));
        const QTemporaryDir folder;
        const ExportRequest request{folder.filePath(QStringLiteral("out")), {}, {}};
        QCOMPARE(must(Exporting(desk.session()).toFolder(request)).withheld,
                 QStringList{source.key});
        desk.clock().advance(2000);
        QVERIFY(must(Exporting(desk.session()).toFolder(request)).withheld.isEmpty());
        QVERIFY(allOf(request.folder + QStringLiteral("/sources.json")).contains("secret"));
    }

    void namesOfATamperedDeskLeadNowhere_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("slug") << QByteArray(
            "UPDATE article SET slug = '../../owned' WHERE row = 1");
        QTest::newRow("slug to the root")
            << QByteArray("UPDATE article SET slug = '/../../owned' WHERE row = 1");
        QTest::newRow("image") << QByteArray(
            "UPDATE media SET name = '../owned' WHERE name = (SELECT min(name) FROM media)");
        QTest::newRow("kind") << QByteArray(
            "UPDATE definition SET id = '../../owned', json = json_set(json, '$.id', "
            "'../../owned') WHERE id = 'news'");
    }

    void aDamagedPictureIsNamedWithWhoShowsIt()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        const QString path = folder.filePath(QStringLiteral("desk.stet"));
        const auto session = must(createSampleDesk(path, testActor(), clock));
        QByteArray hash;
        for (const MediaInfo &picture : must(Media(*session).all())) {
            if (picture.name == u"images/yard.png")
                hash = picture.hash;
        }
        QVERIFY(QFile::remove(path + QStringLiteral("/blobs/") + QString::fromLatin1(hash.left(2)) +
                              u'/' + QString::fromLatin1(hash) + QStringLiteral(".zst")));
        const ExportRequest request{folder.filePath(QStringLiteral("out")), {}, {}};
        const auto refused = answer(Exporting(*session).toFolder(request));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QCOMPARE(refused.error().detail,
                 QStringLiteral("images/yard.png, in yard-planners-compared"));
    }

    void namesOfATamperedDeskLeadNowhere()
    {
        QFETCH(QByteArray, sql);
        const QTemporaryDir folder;
        const FakeClock clock;
        const QString path = folder.filePath(QStringLiteral("desk.stet"));
        must(createSampleDesk(path, testActor(), clock)).reset();
        runRawSql(path + QStringLiteral("/desk.sqlite"), sql);
        const auto session = must(DeskSession::open(path, OpenMode::ReadOnly, testActor(), clock));
        const ExportRequest request{folder.filePath(QStringLiteral("a/b/out")), {}, {}};
        QCOMPARE(answer(Exporting(*session).toFolder(request)).error().code, ErrorCode::Corrupt);
        QVERIFY(QDir(folder.filePath(QStringLiteral("a/b")))
                    .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(QDir(folder.filePath(QStringLiteral("a")))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("b")});
    }
};

STET_TEST(TestExporting)

#include "test_exporting.moc"
