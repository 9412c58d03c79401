// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/sample_run.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;
using stet::test::StetctlRun;

/// Plain files out of a desk and into one, and what never goes into them.
class TestImportExport
    : public QObject
    , protected stet::test::SampleRun
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { begin(); }

    void exportAndBack();
    void exportNeedsAnEmptyPlace();
    void importReports();
    void importRefusesWithoutLosingTheRest();
    void anEditedExportIsNotVerified();
    void heldWordsAppearNowhere();
    void heldWordsAreAskedForByName();
};

void TestImportExport::exportAndBack()
{
    const QString plain = m_run.path(u"plain"_s);
    const QJsonObject report = on(m_desk, {u"export"_s, plain, u"--json"_s}).json();
    QVERIFY(report.value(u"articles"_s).toInt() >= 8);
    const QString again = m_run.makeDesk(u"again.stet"_s, false);
    const QJsonObject taken = on(again, {u"import"_s, u"--json"_s, plain}).json();
    QCOMPARE(taken.value(u"refused"_s).toInt(), 0);
    QCOMPARE(taken.value(u"articles"_s), report.value(u"articles"_s));
    QCOMPARE(taken.value(u"sources"_s), report.value(u"sources"_s));
    const QString second = m_run.path(u"plain again"_s);
    QCOMPARE(on(again, {u"export"_s, second}).exitCode, 0);
    // The desk's own name and people are not what import takes, and whose export it is differs.
    for (const QString &own : {u"/desk.json"_s, u"/.stet-export"_s}) {
        QVERIFY(QFile::remove(plain + own));
        QVERIFY(QFile::remove(second + own));
    }
    // Ready is what somebody signed there; what was said of words that stay at home stays too.
    auto before = filesBelow(plain);
    auto after = filesBelow(second);
    const QStringList files = before.keys() + after.keys();
    for (const QString &file : files) {
        if (file.startsWith(u"checks/"_s) || before.value(file).contains("\nstatus: ready")) {
            before.remove(file);
            after.remove(file);
        }
    }
    QVERIFY(before.size() > 20);
    QCOMPARE(after, before);
}

void TestImportExport::exportNeedsAnEmptyPlace()
{
    m_run.writeFile(u"full/file.txt"_s, "mine");
    QCOMPARE(on(m_desk, {u"export"_s, m_run.path(u"full"_s)}).exitCode, 4);
    QCOMPARE(QDir(m_run.path(u"full"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"file.txt"_s});
    const QString empty = m_run.path(u"empty place"_s);
    QDir().mkpath(empty);
    QCOMPARE(on(m_desk, {u"export"_s, empty}).exitCode, 0);
    QVERIFY(QFile::exists(empty + u"/desk.json"_s));
}

void TestImportExport::importReports()
{
    const QString desk = m_run.makeDesk(u"import.stet"_s, false);
    const QString file = m_run.writeFile(u"one.md"_s, "---\ntitle: One\n---\n\nText.\n");
    const QJsonObject report = on(desk, {u"import"_s, file, u"--json"_s}).json();
    QCOMPARE(report.value(u"articles"_s).toInt(), 1);
    const QJsonObject entry = report.value(u"entries"_s).toArray().first().toObject();
    QCOMPARE(entry.value(u"outcome"_s).toString(), u"taken"_s);
    QCOMPARE(entry.value(u"name"_s).toString(), u"one"_s);
}

void TestImportExport::importRefusesWithoutLosingTheRest()
{
    const QString desk = m_run.makeDesk(u"mixed.stet"_s, false);
    m_run.writeFile(u"mixed/good.md"_s, "---\ntitle: Good\n---\n\nText.\n");
    m_run.writeFile(u"mixed/bad.md"_s, "---\ntitle: Bad\n---\n\nText \xff\xfe.\n");
    const Finished finished = on(desk, {u"import"_s, m_run.path(u"mixed"_s), u"--json"_s});
    QCOMPARE(finished.exitCode, 4);
    QCOMPARE(finished.json().value(u"articles"_s).toInt(), 1);
    QCOMPARE(finished.json().value(u"refused"_s).toInt(), 1);
    QCOMPARE(on(desk, {u"list"_s, u"--json"_s}).json().value(u"total"_s).toInt(), 1);
}

void TestImportExport::anEditedExportIsNotVerified()
{
    const QString slug = u"shared-gearbox"_s;
    const QString folder = m_run.path(u"verified"_s);
    QCOMPARE(on(m_desk, {u"export"_s, folder}).exitCode, 0);
    QVERIFY(on(m_desk, {u"render"_s, slug}).out.contains("Last verified 6 October 2026"));

    const auto taken = [&](const QString &name, const QByteArray &file) {
        const QString desk = m_run.makeDesk(name, false);
        const QString path = m_run.writeFile(name + u".md"_s, file);
        const Finished import = on(desk, {u"import"_s, path, folder + u"/sources.json"_s});
        const Finished page = on(desk, {u"render"_s, slug});
        const QJsonObject article =
            on(desk, {u"show"_s, slug, u"--json"_s}).json().value(u"article"_s).toObject();
        return std::make_tuple(import.out, page.out, article);
    };
    QFile exported(folder + u"/articles/"_s + slug + u".md"_s);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray file = exported.readAll();
    {
        const auto [report, page, article] = taken(u"same.stet"_s, file);
        QVERIFY(page.contains("Last verified 6 October 2026"));
        // Whoever checked it did so elsewhere: here nobody signed it.
        QVERIFY2(report.contains("nobody signed it at this desk"), report.constData());
        QCOMPARE(article.value(u"state"_s).toString(), u"in_check"_s);
        QCOMPARE(article.value(u"public"_s).toString(), u"live"_s);
    }
    {
        const auto [report, page, article] = taken(u"other.stet"_s, file + "One claim more.\n");
        QVERIFY2(report.contains("The file was changed since"), report.constData());
        QVERIFY(!page.contains("Last verified"));
        QCOMPARE(article.value(u"state"_s).toString(), u"draft"_s);
        QCOMPARE(article.value(u"public"_s).toString(), u"none"_s);
        QVERIFY(article.value(u"last_verified"_s).isNull());
    }
}

namespace {

/// Sources whose words may not leave, and an article that cites them.
QString makeSecrets(StetctlRun &run, const QString &name)
{
    const QString desk = run.makeDesk(name, false);
    run.writeFile(u"secrets/sources.json"_s,
                  R"([{"id":"talk","type":"interview","publisher":"Harbour Talks","title":"A talk",
             "abstract":"xylophone-abstract","note":"xylophone-note",
             "our-notes":{"more":"xylophone-notes"},
             "custom":{"ours":"xylophone-custom","stet":{"terms":"background"}}},
            {"id":"study","type":"report","title":"A study","annote":"xylophone-annote",
             "custom":{"stet":{"embargo":"2999-01-01T00:00:00Z"}}},
            {"id":"open","type":"report","title":"Open","abstract":"words of an open source"}])");
    run.writeFile(u"secrets/piece.md"_s,
                  "---\ntitle: Piece\npublic: live\nstatus: ready\n---\n\nIt is said "
                  "[@talk; @study; @open].\n");
    const Finished taken = run.run({u"import"_s, u"--desk"_s, desk, run.path(u"secrets"_s)});
    if (taken.exitCode != 0)
        qFatal("%s", taken.out.constData());
    return desk;
}

} // namespace

void TestImportExport::heldWordsAppearNowhere()
{
    const QString desk = makeSecrets(m_run, u"secret.stet"_s);
    const QByteArray secret = "xylophone";
    for (const char *command : {"list",
                                "show piece",
                                "search xylophone",
                                "search talk",
                                "search study",
                                "search piece",
                                "render piece",
                                "doctor --thorough",
                                "import secrets",
                                "publish -o secret-site",
                                "export secret-export"}) {
        for (const bool json : {false, true}) {
            QStringList arguments = QString::fromLatin1(command).split(u' ');
            if (json && arguments.first() == u"render"_s)
                arguments += {u"-o"_s, u"secret-page/page.html"_s};
            if (json)
                arguments.append(u"--json"_s);
            const Finished finished = on(desk, arguments);
            QVERIFY2(!finished.out.contains(secret) && !finished.err.contains(secret), command);
            QVERIFY2(!finished.out.isEmpty(), command);
        }
    }
    QCOMPARE(on(desk, {u"search"_s, u"xylophone"_s, u"--json"_s})
                 .json()
                 .value(u"hits"_s)
                 .toArray()
                 .size(),
             0);
    for (const char *folder : {"secret-site", "secret-export", "secret-page"}) {
        const auto files = filesBelow(m_run.path(QLatin1StringView(folder)));
        QVERIFY2(!files.isEmpty(), folder);
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file.value().contains(secret), qPrintable(file.key()));
    }
    const QByteArray exported = filesBelow(m_run.path(u"secret-export"_s)).value(u"sources.json"_s);
    QVERIFY(exported.contains("words of an open source"));
    QVERIFY(exported.contains("A talk"));
}

void TestImportExport::heldWordsAreAskedForByName()
{
    const QString desk = makeSecrets(m_run, u"asked.stet"_s);
    const QString folder = m_run.path(u"asked"_s);
    QCOMPARE(on(desk, {u"export"_s, folder, u"--words-of=talk"_s}).exitCode, 2);
    QCOMPARE(on(desk, {u"export"_s, folder, u"--words-of=talks"_s, u"--reason=x"_s}).exitCode, 4);
    QVERIFY(!QFile::exists(folder));
    const QJsonObject report =
        on(desk,
           {u"export"_s, folder, u"--words-of=talk"_s, u"--reason=counsel asked"_s, u"--json"_s})
            .json();
    QCOMPARE(report.value(u"withheld"_s).toArray(), QJsonArray{u"study"_s});
    const QByteArray exported = filesBelow(folder).value(u"sources.json"_s);
    QVERIFY(exported.contains("xylophone-abstract") && exported.contains("xylophone-custom"));
    QVERIFY(!exported.contains("xylophone-annote"));
    QCOMPARE(on(desk, {u"doctor"_s}).exitCode, 0);
}

STET_TEST(TestImportExport)
#include "test_import_export.moc"
