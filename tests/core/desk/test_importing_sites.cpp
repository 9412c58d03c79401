// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace stet;
using namespace stet::test;

/// What an import makes of folders as they lie: a blog, a folder of files, what was taken before.
class TestImportingSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsNoRegularFileIsPassedBy()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere;
        writeText(elsewhere.filePath(QStringLiteral("out.md")), markdownNamed("Out"));
        writeText(folder.filePath(QStringLiteral("good.md")), markdownNamed("Good"));
        const auto path = [&](const char16_t *name) {
            return QFile::encodeName(folder.filePath(QString::fromUtf16(name)));
        };
        QCOMPARE(::mkfifo(path(u"pipe.md").constData(), 0600), 0);
        QCOMPARE(::symlink("/dev/zero", path(u"zero.md").constData()), 0);
        QCOMPARE(::symlink("/etc", path(u"etc").constData()), 0);
        QCOMPARE(::symlink(".", path(u"loop").constData()), 0);
        QCOMPARE(::symlink("nowhere", path(u"broken.md").constData()), 0);
        QCOMPARE(
            ::symlink(QFile::encodeName(elsewhere.filePath(QStringLiteral("out.md"))).constData(),
                      path(u"out.md").constData()),
            0);
        QElapsedTimer timer;
        timer.start();
        const ImportReport report = must(Importing(desk.session())
                                             .takePaths({folder.path(),
                                                         folder.filePath(QStringLiteral("pipe.md")),
                                                         QStringLiteral("/no/such/file.md")}));
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(report.articles, 1);
        QCOMPARE(countOf(report, ImportLine::Outcome::Skipped), 6);
        QCOMPARE(report.refused, 2);
    }

    void aSiteAsItLiesIsTakenWithoutWhatNoAuthorWrote()
    {
        TestDesk desk;
        const QTemporaryDir site;
        for (const char16_t *file : {u"content/posts/a.md",
                                     u"content/themes/b.md",
                                     u"node_modules/left-pad/README.md",
                                     u"themes/ananke/README.md",
                                     u"archetypes/default.md",
                                     u"content/posts/_index.md",
                                     u"README.md",
                                     u"_site/a.md",
                                     u"vendor/bundle/b.md",
                                     u"other.stet/c.md"})
            writeText(site.filePath(QString::fromUtf16(file)), markdownNamed("Title"));
        writeText(site.filePath(QStringLiteral("README.md")), "# What lies here\n");
        writeText(site.filePath(QStringLiteral("_config.yml")), "title: Site\n");
        writeText(site.filePath(QStringLiteral("package.json")),
                  R"({"name":"site","version":"1.0.0","type":"module"})");
        writeText(site.filePath(QStringLiteral("tsconfig.json")), "{ // no JSON\n}");
        writeText(site.filePath(QStringLiteral("data/team.json")),
                  R"([{"id":"ada","title":"Editor"}])");
        writeText(site.filePath(QStringLiteral("data/books.json")),
                  R"([{"id":"one","type":"book","title":"One"}])");
        const ImportReport report = must(Importing(desk.session()).takePaths({site.path()}));
        QCOMPARE(report.articles, 2);
        QCOMPARE(report.sources, 1);
        QCOMPARE(report.refused, 0);
        QCOMPARE(countOf(report, ImportLine::Outcome::Skipped), 12);
        // What is named is meant.
        const ImportReport named =
            must(Importing(desk.session())
                     .takePaths({site.filePath(QStringLiteral("package.json")),
                                 site.filePath(QStringLiteral("README.md")),
                                 site.filePath(QStringLiteral("data/team.json"))}));
        QCOMPARE(named.refused, 1);
        QCOMPARE(named.sources, 1);
        QCOMPARE(named.articles, 1);
    }

    void picturesKeepTheirPlaceBesideArticles()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        QFile chart(QStringLiteral(":/stet/sample/images/yard.png"));
        QVERIFY(chart.open(QIODevice::ReadOnly));
        const QByteArray picture = chart.readAll();
        for (const char *name : {"posts/one/a b.png", "posts/two/d.png", "static/images/c.png"})
            writeText(folder.filePath(QLatin1String(name)), picture);
        writeText(folder.filePath(QStringLiteral("posts/one/index.md")),
                  "---\ntitle: One\nimage: /images/c.png\n---\n"
                  "![a](<a b.png>) ![c](/images/c.png) ![d](../two/d.png) ![e][r] ![no](no.png) "
                  "![web](https://a.example/x.png)\n\n[r]: ../two/d.png\n");
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        const Article one = must(Articles(desk.session()).bySlug(QStringLiteral("one")));
        QCOMPARE(one.content.leadImage, QStringLiteral("static/images/c.png"));
        QCOMPARE(one.content.body,
                 QStringLiteral("![a](<posts/one/a%20b.png>) ![c](static/images/c.png) "
                                "![d](posts/two/d.png) ![e][r] ![no](no.png) "
                                "![web](https://a.example/x.png)\n\n[r]: posts/two/d.png"));
        const auto line = std::find_if(report.lines.begin(), report.lines.end(), [](const auto &l) {
            return l.name == u"one";
        });
        QVERIFY(line != report.lines.end());
        QVERIFY2(line->reason.contains(u"the picture \"no.png\" is not in the desk"),
                 qPrintable(line->reason));
        QVERIFY(!line->reason.contains(u"d.png"));
        // A second import brings no pictures, but the desk has them.
        const QTemporaryDir later;
        writeText(later.filePath(QStringLiteral("two.md")),
                  "---\ntitle: Two\n---\n![d](posts/two/d.png)\n");
        QCOMPARE(must(Importing(desk.session()).takePaths({later.path()})).lines.front().reason,
                 QString());
    }

    void whatOtherProgramsReadIsTold()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("a.md")),
                  "---\ntitle: A\n---\nSee [see @k, p. 3] and [-@k].[^1] {{< figure >}}\n\n"
                  "<b>x</b> [y](../z)\n\n[^1]: Note.\n");
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        const QString told = report.lines.front().reason;
        for (const char *words : {"2 citations in another form",
                                  "2 footnotes",
                                  "a short code",
                                  "HTML in it",
                                  "a link to no web page"})
            QVERIFY2(told.contains(QLatin1String(words)), qPrintable(told));
    }

    void whatTheDeskHasIsNotDoubled()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.md"));
        const QByteArray head = "---\nid: 01a21461-c112-739c-a89c-0e44b90377d0\ntitle: A\n---\n";
        writeText(file, head + "One.\n");
        must(Importing(desk.session()).takePaths({file}));
        const ImportReport again = must(Importing(desk.session()).takePaths({file}));
        QCOMPARE(again.articles, 0);
        QCOMPARE(countOf(again, ImportLine::Outcome::Skipped), 1);
        QCOMPARE(listed(desk.session()), 1);
        // Other words are never thrown away.
        writeText(file, head + "Two.\n");
        const ImportReport other = must(Importing(desk.session()).takePaths({file}));
        QCOMPARE(other.articles, 1);
        QVERIFY(other.lines.front().reason.contains(u"came as a copy"));
        QCOMPARE(listed(desk.session()), 2);
    }

    void anotherStatusInAFileChangesNothing()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.md"));
        writeText(file, "---\ntitle: A\npublic: withdrawn\n---\nOne.\n");
        must(Importing(desk.session()).takePaths({file}));
        writeText(file, "---\ntitle: A\n---\nOne.\n");
        const ImportReport again = must(Importing(desk.session()).takePaths({file}));
        QCOMPARE(again.articles, 0);
        QVERIFY2(again.lines.front().reason.contains(u"another status"),
                 qPrintable(again.lines.front().reason));
        QCOMPARE(must(Articles(desk.session()).bySlug(QStringLiteral("a"))).publicState,
                 PublicState::Withdrawn);
    }

    void sourcesWithoutAKeyAreKnownAgain()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("library.json"));
        writeText(file,
                  R"([{"type":"book","title":"One"},{"type":"book","title":"One","note":"x"},
                      {"type":"book","title":"One","note":"y"},
                      {"type":"book","title":"One","note":"v"},
                      {"type":"book","title":"One","note":"w"},
                      {"type":"book","title":"One","note":"z"}])");
        QCOMPARE(must(Importing(desk.session()).takePaths({file})).sources, 6);
        const ImportReport again = must(Importing(desk.session()).takePaths({file}));
        QCOMPARE(again.sources, 0);
        QCOMPARE(again.refused, 0);
        QCOMPARE(countOf(again, ImportLine::Outcome::Skipped), 6);
        QCOMPARE(must(Library(desk.session()).all()).size(), size_t(6));
    }

    void aDeskIsToBeExported()
    {
        TestDesk desk;
        const TestDesk other;
        const ImportReport report = must(Importing(desk.session()).takePaths({other.path()}));
        QCOMPARE(report.refused, 1);
        QCOMPARE(report.lines.size(), size_t(1));
        QVERIFY(report.lines.front().reason.contains(u"export it"));
    }
};

STET_TEST(TestImportingSites)

#include "test_importing_sites.moc"
