// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/editions.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/import/import_job.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/settings.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

QByteArray commentAbout(const QByteArray &article, const QByteArray &words, int number)
{
    return R"({ "id": "01a21461-c112-739c-a89c-00000000000)" + QByteArray::number(number) +
           R"(", "article": ")" + article + R"(", "person": "Jon", "text": "Who?", "quoted": ")" +
           words + R"(", "place": { "exact": ")" + words + R"(", "alone": true } })";
}

QByteArray commentsFile(const QByteArrayList &entries)
{
    return R"({ "comments": [ )" + entries.join(", ") + " ] }";
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFolderIsTakenWhole()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        for (int i = 0; i < 100; ++i)
            writeText(folder.filePath(QStringLiteral("articles/a%1.md").arg(i)),
                      markdownNamed("Title " + QByteArray::number(i % 90)) +
                          QByteArray::number(i / 90));
        writeText(folder.filePath(QStringLiteral("sources.json")),
                  R"([{"id":"one","type":"book","title":"One"},{"id":"bad key","title":"x"}])");
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.articles, 100);
        QCOMPARE(report.sources, 1);
        QCOMPARE(report.refused, 1);
        QCOMPARE(listed(desk.session()), 100);
        QCOMPARE(must(Articles(desk.session()).search(QStringLiteral("words"), 200)).size(),
                 size_t(100));
        QVERIFY(
            must(Articles(desk.session()).bySlug(QStringLiteral("title-3-2"))).content.headline ==
            u"Title 3");
        const Article one = must(Articles(desk.session()).bySlug(QStringLiteral("title-3")));
        QCOMPARE(must(Articles(desk.session()).revisions(one.id)).front().reason,
                 RevisionReason::Import);
        // Again: what is there is skipped; ten had to take another slug and are not known by it.
        const ImportReport again = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(again.articles, 10);
        QCOMPARE(again.sources, 0);
        QCOMPARE(countOf(again, ImportLine::Outcome::Skipped), 91);
        QCOMPARE(listed(desk.reopen()), 110);
    }

    void aFileBeyondTheLimitIsRefused()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("long.md")), QByteArray(21'000'000, 'a'));
        writeText(folder.filePath(QStringLiteral("broken.md")), QByteArray("a\xff\xfe b"));
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.refused, 2);
        QCOMPARE(listed(desk.session()), 0);
    }

    void manyThousandsComeAtOnce()
    {
        constexpr int Many = 7'000; // more than the index has segments
        TestDesk desk;
        std::vector<ImportedArticle> articles(Many);
        for (size_t i = 0; i < articles.size(); ++i) {
            articles[i].article.content.headline = QStringLiteral("Number %1").arg(i);
            articles[i].article.content.body = QStringLiteral("few words");
        }
        QCOMPARE(must(Importing(desk.session()).take({}, articles)).articles, Many);
        QCOMPARE(listed(desk.session()), Many);
        QCOMPARE(must(Articles(desk.session()).search(QStringLiteral("6999"), 10)).size(),
                 size_t(1));
    }

    void cancellingLeavesNothing()
    {
        TestDesk desk;
        std::vector<ImportedArticle> articles(3000);
        for (size_t i = 0; i < articles.size(); ++i) {
            articles.at(i).article.content.headline = QStringLiteral("Number %1").arg(i);
            articles.at(i).article.content.body = QStringLiteral("word ").repeated(400);
        }
        QFuture<Result<ImportReport>> import = Importing(desk.session()).take({}, articles);
        QTRY_VERIFY(import.progressValue() > 300);
        QCOMPARE(listed(desk.session()), 0);
        QCOMPARE(must(Articles(desk.session()).search(QStringLiteral("word"), 10)).size(),
                 size_t(0));
        ArticleContent meanwhile;
        meanwhile.headline = QStringLiteral("Meanwhile");
        QElapsedTimer timer;
        timer.start();
        (void)must(Articles(desk.session()).create(meanwhile));
        qInfo("an edit between the steps of an import took %lld ms", timer.elapsed());
        import.cancel();
        import.waitForFinished();
        QVERIFY(import.isCanceled());
        QCOMPARE(listed(desk.session()), 1);
        QCOMPARE(listed(desk.reopen()), 1);
        QCOMPARE(must(Importing(desk.session()).take({}, articles)).articles, 3000);
        // What nobody saw is cleared away before others come: no name is taken by it.
        QCOMPARE(must(Articles(desk.session()).bySlug(QStringLiteral("number-1"))).content.headline,
                 QStringLiteral("Number 1"));
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Usual)).findings.empty());
    }

    void whatWasCancelledTooLateIsSaidToBeThere()
    {
        /// Is cancelled behind the last look.
        class CancelledLate final : public ImportJob
        {
        public:
            using ImportJob::ImportJob;

            Step step(WriteScope &scope, const StepEnd &end) override
            {
                const Step done = ImportJob::step(scope, end);
                if (done == Step::Done)
                    future().cancel();
                return done;
            }
        };

        TestDesk desk;
        ImportInput input;
        input.articles.resize(1);
        input.articles.front().article.content.headline = QStringLiteral("A");
        input.kept = makeLateAnswer<ImportReport>();
        const ImportKept kept = input.kept;
        DeskEngine &engine = desk.session().engine();
        const auto job = std::make_shared<CancelledLate>(engine, std::move(input));
        engine.runBulk(job);
        job->future().waitForFinished();
        QVERIFY(job->future().isCanceled());
        QCOMPARE(listed(desk.session()), 1);
        QVERIFY(*kept);
    }

    void whatWasCancelledIsNotMetByTheNextImport()
    {
        TestDesk desk;
        Source source;
        source.key = QStringLiteral("one");
        source.title = QStringLiteral("One");
        std::vector<ImportedArticle> articles(1500);
        for (size_t i = 0; i < articles.size(); ++i) {
            articles.at(i).article.id = ArticleId::create(qint64(i) + 1);
            articles.at(i).article.content.headline = QStringLiteral("Number %1").arg(i);
            articles.at(i).article.content.body = QStringLiteral("word ").repeated(300);
        }
        QFuture<Result<ImportReport>> first = Importing(desk.session()).take({source}, articles);
        QTRY_VERIFY(first.progressValue() > 200);
        const QFuture<Result<ImportReport>> second =
            Importing(desk.session()).take({source}, articles);
        first.cancel();
        const ImportReport report = must(second);
        QCOMPARE(report.articles, 1500);
        QCOMPARE(report.sources, 1);
        for (const ImportLine &line : report.lines)
            QVERIFY2(line.reason.isEmpty(), qPrintable(line.reason));
        QVERIFY(must(Articles(desk.session()).bySlug(QStringLiteral("number-1"))).id ==
                articles.at(1).article.id);
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Usual)).findings.empty());
    }

    void aDeskAtWorkKeepsItsKinds()
    {
        const QByteArray foreign = R"({"id":"news","version":99,"name":{"en":"Hacked news"},)"
                                   R"("schemaType":"NewsArticle","reviewDays":1})";
        const QByteArray other = R"({"id":"essay","version":1,"name":{"en":"Essay"},)"
                                 R"("schemaType":"Article"})";
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("kinds/news.json")), foreign);
        writeText(folder.filePath(QStringLiteral("kinds/essay.json")), other);
        const auto nameOfNews = [](DeskSession &session) {
            for (const Kind &kind : must(Settings(session).kinds())) {
                if (kind.id == u"news")
                    return kind.name.in(QStringLiteral("en"));
            }
            return QString();
        };
        TestDesk atWork;
        ArticleContent port;
        port.headline = QStringLiteral("Port");
        (void)must(Articles(atWork.session()).create(port));
        const ImportReport report = must(Importing(atWork.session()).takePaths({folder.path()}));
        QCOMPARE(countOf(report, ImportLine::Outcome::Taken), 1);
        QCOMPARE(countOf(report, ImportLine::Outcome::Skipped), 1);
        QCOMPARE(nameOfNews(atWork.session()), QStringLiteral("News"));
        // An export that is taken back into an empty desk brings its kinds with it.
        TestDesk fresh;
        (void)must(Importing(fresh.session()).takePaths({folder.path()}));
        QCOMPARE(nameOfNews(fresh.session()), QStringLiteral("Hacked news"));
        QVERIFY(must(Doctor(fresh.session()).check(CheckDepth::Usual)).clean());
    }

    void aDeskFileThatIsRefusedBringsNobody()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("desk.json")),
                  R"({"name":"","language":"no language","people":[{"name":"Ada Brandt"}]})");
        const size_t before = must(Settings(desk.session()).people()).size();
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.refused, 1);
        QVERIFY(!report.lines.front().reason.contains(QStringLiteral("Nothing was changed")));
        QCOMPARE(must(Settings(desk.session()).people()).size(), before);
    }

    void oneLargeFileHoldsNoEditUp()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        QByteArray json = "[";
        for (int i = 0; i < 30'000; ++i)
            json += QByteArray(i > 0 ? "," : "") + "{\"id\":\"s" + QByteArray::number(i) +
                    "\",\"type\":\"book\",\"title\":\"A title of some words\"}";
        writeText(folder.filePath(QStringLiteral("sources.json")), json + "]");
        QFuture<Result<ImportReport>> import = Importing(desk.session()).takePaths({folder.path()});
        QTRY_VERIFY_WITH_TIMEOUT(import.progressValue() >= 1, 60'000);
        int edits = 0;
        for (; !import.isFinished(); ++edits)
            (void)must(Articles(desk.session()).create({}));
        QCOMPARE(must(import).sources, 30'000);
        QVERIFY2(edits >= 10, qPrintable(QString::number(edits)));
    }

    void aThousandOfOneNameAreTaken()
    {
        TestDesk desk;
        std::vector<ImportedArticle> articles(1000);
        for (ImportedArticle &imported : articles) {
            imported.article.content.headline = QStringLiteral("Same");
            imported.article.content.body = QString::number(&imported - articles.data());
        }
        QCOMPARE(must(Importing(desk.session()).take({}, articles)).articles, 1000);
        QVERIFY(answer(Articles(desk.session()).bySlug(QStringLiteral("same-1000"))));
        QVERIFY(!answer(Articles(desk.session()).bySlug(QStringLiteral("same-1001"))));
    }

    void liveArticlesGetAnEdition()
    {
        TestDesk desk;
        ImportedArticle live;
        live.article.content.headline = QStringLiteral("Live");
        live.article.publicState = PublicState::Live;
        (void)must(Importing(desk.session()).take({}, {live}));
        const Article article = must(Articles(desk.session()).bySlug(QStringLiteral("live")));
        QCOMPARE(must(Editions(desk.session()).list(article.id)).size(), size_t(1));
        QCOMPARE(must(Editions(desk.session()).page(article.id))->card.headline,
                 QStringLiteral("Live"));
        const Edition edition =
            must(Editions(desk.session()).withdraw(article.id, QStringLiteral("By order.")));
        QCOMPARE(edition.number, 2);
        QCOMPARE(must(Articles(desk.session()).get(article.id)).publicState,
                 PublicState::Withdrawn);
    }

    void itKeepsWhenAnArticleChanged_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("changed"); // empty: the moment of the import
        QTest::newRow("nothing said") << QByteArray() << QString();
        QTest::newRow("a moment") << QByteArray("changed: 2026-02-03T10:00:00Z\n")
                                  << QStringLiteral("2026-02-03T10:00:00Z");
        QTest::newRow("a moment to come")
            << QByteArray("changed: 2126-02-03T10:00:00Z\n") << QString();
        QTest::newRow("the day of publication")
            << QByteArray("date: 2025-05-06\n") << QStringLiteral("2025-05-06T12:00:00Z");
        QTest::newRow("the day of the last change")
            << QByteArray("date: 2025-05-06\nlastmod: 2025-07-08\n")
            << QStringLiteral("2025-07-08T12:00:00Z");
        QTest::newRow("a day to come") << QByteArray("date: 2126-05-06\n") << QString();
    }

    void itKeepsWhenAnArticleChanged()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, changed);
        TestDesk desk;
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("a.md")),
                  "---\ntitle: A\n" + fields + "---\n\nText.\n");
        (void)must(Importing(desk.session()).takePaths({folder.path()}));
        const Article article = must(Articles(desk.session()).bySlug(QStringLiteral("a")));
        QCOMPARE(article.changedMs,
                 changed.isEmpty()
                     ? desk.clock().nowMs()
                     : QDateTime::fromString(changed, Qt::ISODate).toMSecsSinceEpoch());
        QVERIFY(article.createdMs > 0 && article.createdMs <= article.changedMs);
    }

    void commentsGoWithTheirArticle()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QByteArray article = "01a21461-c112-739c-a89c-0e44b90377d0";
        const QByteArray head = "---\nid: " + article + "\ntitle: A\nslug: a\n---\n";
        const QString text = folder.filePath(QStringLiteral("a.md"));
        writeText(text, head + "One.\n");
        writeText(folder.filePath(QStringLiteral("comments.json")),
                  commentsFile({commentAbout(article, "One", 1), commentAbout(article, "One", 2)}));
        must(Importing(desk.session()).takePaths({folder.path()}));
        const ArticleId first = ArticleId::fromString(QString::fromLatin1(article));
        const std::vector<Comment> before = must(Comments(desk.session()).of(first));
        QCOMPARE(before.size(), size_t(2));
        // Other words under the same id come as a copy, and what was said of them with it.
        writeText(text, head + "Another one.\n");
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.refused, 0);
        const ImportLine &line = report.lines.back();
        QCOMPARE(line.name, QStringLiteral("2 of 2 comments"));
        QCOMPARE(line.reason, QStringLiteral("2 of them with the copies of their articles"));
        const Article copy = must(Articles(desk.session()).bySlug(QStringLiteral("a-2")));
        QVERIFY(copy.id != first);
        const std::vector<Comment> copied = must(Comments(desk.session()).of(copy.id));
        QCOMPARE(copied.size(), size_t(2));
        QCOMPARE(copied.front().text, before.front().text);
        QCOMPARE(copied.front().article, copy.id);
        QCOMPARE(must(Comments(desk.session()).of(first)), before);
        // An event an article, however much was said.
        QCOMPARE(rawValue(desk.path() + QStringLiteral("/desk.sqlite"),
                          "SELECT count(*) FROM event WHERE verb = 'comment.imported'"),
                 QByteArray("2"));
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void commentsGoToTheFirstOfTwoFilesWithOneId()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QByteArray article = "01a21461-c112-739c-a89c-0e44b90377d0";
        const auto text = [&article](const QByteArray &slug, const QByteArray &words) {
            return "---\nid: " + article + "\ntitle: A\nslug: " + slug + "\n---\n" + words + "\n";
        };
        writeText(folder.filePath(QStringLiteral("a.md")), text("a", "One."));
        writeText(folder.filePath(QStringLiteral("b.md")), text("b", "One more."));
        writeText(folder.filePath(QStringLiteral("comments.json")),
                  commentsFile({commentAbout(article, "One", 1)}));
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.articles, 2);
        const ArticleId id = ArticleId::fromString(QString::fromLatin1(article));
        const Article copy = must(Articles(desk.session()).bySlug(QStringLiteral("b")));
        QVERIFY(copy.id != id);
        QCOMPARE(must(Comments(desk.session()).of(id)).size(), size_t(1));
        QVERIFY(must(Comments(desk.session()).of(copy.id)).empty());
        QVERIFY(std::any_of(report.lines.begin(), report.lines.end(), [](const ImportLine &line) {
            return line.reason == QStringLiteral("another file here has its id: it came as a copy");
        }));
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void whatIsNoCommentIsTold()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QByteArray article = "01a21461-c112-739c-a89c-0e44b90377d0";
        writeText(folder.filePath(QStringLiteral("a.md")),
                  "---\nid: " + article + "\ntitle: A\n---\nOne.\n");
        const QString file = folder.filePath(QStringLiteral("comments.json"));
        writeText(file,
                  commentsFile({"7",
                                R"({ "article": ")" + article + R"(", "text": "Who?" })",
                                commentAbout("nothing", "One", 3),
                                commentAbout(article, "", 4),
                                commentAbout(article, "One", 5)}));
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.refused, 4);
        QStringList told;
        for (const ImportLine &line : report.lines) {
            if (line.outcome == ImportLine::Outcome::Refused) {
                QCOMPARE(line.from, file);
                told << line.name + QStringLiteral(": ") + line.reason.section(u'.', 0, 0);
            }
        }
        const QStringList expected{
            QStringLiteral("comment 1: this is no comment; it was left out"),
            QStringLiteral("comment 2: it has no id that can be read; it was left out"),
            QStringLiteral("comment 3: it does not say which article it is about; it was left out"),
            QStringLiteral("01a21461-c112-739c-a89c-000000000004: A comment is about words of the "
                           "text, and there are none")};
        QCOMPARE(told, expected);
        QCOMPARE(
            must(Comments(desk.session()).of(ArticleId::fromString(QString::fromLatin1(article))))
                .size(),
            size_t(1));
    }

    void theSampleDeskIsWhole()
    {
        const QTemporaryDir folder;
        const FakeClock clock;
        const std::unique_ptr<DeskSession> session = must(
            createSampleDesk(folder.filePath(QStringLiteral("sample.stet")), testActor(), clock));
        QVERIFY(must(Library(*session).all()).size() >= 20);
        const DeskCounts counts = must(Articles(*session).counts());
        QVERIFY(counts.all + counts.trash >= 8);
        QVERIFY(!must(Settings(*session).people()).empty());
        const std::vector<MediaInfo> images = must(Media(*session).all());
        QVERIFY(!images.empty());
        QCOMPARE(must(Media(*session).get(images.front().name)).bytes.size(), images.front().size);
        QCOMPARE(session->thread(), QThread::currentThread());
    }
};

STET_TEST(TestImporting)

#include "test_importing.moc"
