// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;
using stet::test::StetctlRun;
using stet::test::treeHash;

/// Each command on the sample desk: what it answers, its `--json` shape and its exit code.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initRefusesWhatIsThere();
    void deskFromTheEnvironment();
    void noDesk_data();
    void noDesk();
    void list();
    void listByQueueAndCategory();
    void show();
    void showUnknown();
    void comments();
    void search();
    void settings();
    void searchIsLiteral();
    void renderToStandardOut();
    void renderToFile();
    void publish();
    void theme();
    void exportAndBack();
    void exportNeedsAnEmptyPlace();
    void doctorFindsNothing();
    void doctorFindsDamage();
    void doctorOfHalfAFile();
    void importReports();
    void importRefusesWithoutLosingTheRest();
    void heldWordsAppearNowhere();
    void heldWordsAreAskedForByName();
    void anEditedExportIsNotVerified();
    void aNewerDeskSaysThatItIsOnlyRead();
    void aDeskWithoutItsRulesIsOnlyRead();

private:
    [[nodiscard]] Finished on(const QString &desk, QStringList arguments) const;
    [[nodiscard]] QString anySlug(const QString &queue) const;

    StetctlRun m_run;
    QString m_desk;
};

Finished TestCommands::on(const QString &desk, QStringList arguments) const
{
    arguments.append(u"--desk="_s + desk);
    return m_run.run(arguments);
}

QString TestCommands::anySlug(const QString &queue) const
{
    const QJsonObject json =
        on(m_desk, {u"list"_s, u"--json"_s, u"--limit=1"_s, u"--queue="_s + queue}).json();
    return json.value(u"articles"_s).toArray().first().toObject().value(u"slug"_s).toString();
}

void TestCommands::initTestCase()
{
    m_desk = m_run.path(u"sample.stet"_s);
    const Finished made = m_run.run({u"init"_s, m_desk, u"--sample"_s, u"--json"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json().value(u"format"_s).toInt(), 1);
    QCOMPARE(made.json().value(u"desk"_s).toString(), m_desk);
    QVERIFY(made.json().value(u"articles"_s).toInt() >= 8);
    QVERIFY(made.json().value(u"sources"_s).toInt() >= 20);
}

void TestCommands::initRefusesWhatIsThere()
{
    const QByteArray before = treeHash(m_desk);
    const Finished finished = m_run.run({u"init"_s, m_desk});
    QCOMPARE(finished.exitCode, 4);
    QCOMPARE(treeHash(m_desk), before);
}

void TestCommands::deskFromTheEnvironment()
{
    qputenv("STET_DESK", m_desk.toUtf8());
    const Finished finished = m_run.run({u"list"_s});
    qunsetenv("STET_DESK");
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.out, on(m_desk, {u"list"_s}).out);
}

void TestCommands::noDesk_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"list",
                                "doctor",
                                "search x",
                                "show x",
                                "render x",
                                "import x.md",
                                "publish -o site",
                                "settings",
                                "export plain"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCommands::noDesk()
{
    QFETCH(QString, command);
    const QString empty = m_run.path(u"empty folder"_s);
    QDir().mkpath(empty);
    const QString text = m_run.writeFile(u"text.stet"_s, "not a desk");
    for (const QString &desk : {m_run.path(u"missing.stet"_s), empty, text}) {
        const Finished finished = on(desk, command.split(u' '));
        QCOMPARE(finished.exitCode, 3);
        QVERIFY(finished.err.startsWith("stetctl: "));
    }
    QVERIFY(QDir(empty).isEmpty());
    QVERIFY(!QFile::exists(m_run.path(u"missing.stet"_s)));
}

void TestCommands::list()
{
    const QJsonObject json = on(m_desk, {u"list"_s, u"--json"_s}).json();
    const QJsonArray articles = json.value(u"articles"_s).toArray();
    QCOMPARE(json.value(u"total"_s).toInt(), articles.size());
    for (const QJsonValue article : articles) {
        const QJsonObject row = article.toObject();
        for (const char *member : {"id", "slug", "headline", "kind", "state", "public", "changed"})
            QVERIFY2(row.value(QLatin1StringView(member)).isString(), member);
        QVERIFY(row.value(u"words"_s).isDouble());
        QVERIFY(!row.value(u"trash"_s).toBool());
    }
    const Finished plain = on(m_desk, {u"list"_s, u"--limit=2"_s});
    QCOMPARE(plain.out.count('\n'), 3);
    QVERIFY(plain.out.contains("2 of "));
}

void TestCommands::listByQueueAndCategory()
{
    const QJsonArray trash = on(m_desk, {u"list"_s, u"--json"_s, u"--queue=trash"_s})
                                 .json()
                                 .value(u"articles"_s)
                                 .toArray();
    QVERIFY(!trash.isEmpty());
    for (const QJsonValue row : trash)
        QVERIFY(row.toObject().value(u"trash"_s).toBool());
    const QJsonArray robots = on(m_desk, {u"list"_s, u"--json"_s, u"--category"_s, u"Robotics"_s})
                                  .json()
                                  .value(u"articles"_s)
                                  .toArray();
    QVERIFY(!robots.isEmpty());
    for (const QJsonValue row : robots)
        QCOMPARE(row.toObject().value(u"category"_s).toString(), u"Robotics"_s);
}

void TestCommands::show()
{
    const QString slug = anySlug(u"published"_s);
    const QJsonObject article =
        on(m_desk, {u"show"_s, slug, u"--json"_s}).json().value(u"article"_s).toObject();
    QCOMPARE(article.value(u"slug"_s).toString(), slug);
    QVERIFY(!article.value(u"body"_s).toString().isEmpty());
    QVERIFY(on(m_desk, {u"show"_s, slug}).out.startsWith("---\n"));
}

void TestCommands::showUnknown()
{
    const Finished finished = on(m_desk, {u"show"_s, u"no-such-article"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 4);
    QCOMPARE(finished.json().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"not_found"_s);
}

void TestCommands::comments()
{
    const QString desk = m_run.makeDesk(u"comments.stet"_s, false);
    const QString article = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    m_run.writeFile(u"said/cranes.md"_s,
                    "---\nid: " + article.toUtf8() +
                        "\ntitle: Cranes\nslug: cranes\n---\nLead.\n\nThe port has four.\n");
    m_run.writeFile(u"said/comments.json"_s,
                    R"({ "comments": [
      { "id": "01890a5d-ac96-774b-bcce-b302099a8058", "article": ")" +
                        article.toUtf8() + R"(", "person": "Jon\u001b[2J", "text": "Who\ncounted?",
        "quoted": "four", "place": { "exact": "four", "alone": true },
        "replies": [ { "person": "Mara", "text": "The master." } ] },
      { "id": "01890a5d-ac96-774b-bcce-b302099a8059", "article": ")" +
                        article.toUtf8() + R"(", "person": "Mara", "text": "Old.", "quoted": "five",
        "place": { "exact": "five" }, "state": "resolved" },
      { "id": "01890a5d-ac96-774b-bcce-b302099a805a", "article": ")" +
                        article.toUtf8() + R"(", "person": "Mara", "text": "Which?",
        "quoted": "Cranes", "place": { "exact": "Cranes", "alone": true, "field": "headline" } }
      ] })");
    QCOMPARE(on(desk, {u"import"_s, m_run.path(u"said"_s)}).exitCode, 0);
    const QJsonArray all = on(desk, {u"show"_s, u"cranes"_s, u"--comments"_s, u"--json"_s})
                               .json()
                               .value(u"comments"_s)
                               .toArray();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(2).toObject().value(u"field"_s).toString(), u"headline"_s);
    QCOMPARE(all.at(0).toObject().value(u"line"_s).toInt(), 3);
    QCOMPARE(all.at(0).toObject().value(u"state"_s).toString(), u"open"_s);
    QVERIFY(all.at(1).toObject().value(u"line"_s).isNull());
    QCOMPARE(all.at(1).toObject().value(u"state"_s).toString(), u"resolved"_s);
    const QJsonArray versions = on(desk, {u"show"_s, u"cranes"_s, u"--versions"_s, u"--json"_s})
                                    .json()
                                    .value(u"versions"_s)
                                    .toArray();
    QVERIFY(!versions.isEmpty());
    QCOMPARE(versions.last().toObject().value(u"number"_s).toInt(), 1);
    QVERIFY(on(desk, {u"show"_s, u"cranes"_s, u"--version=1"_s}).out.startsWith("---\n"));
    QCOMPARE(on(desk, {u"show"_s, u"cranes"_s, u"--version=99"_s}).exitCode, 4);
    QCOMPARE(on(desk, {u"show"_s, u"cranes"_s, u"--version=x"_s}).exitCode, 2);
    QCOMPARE(on(desk, {u"show"_s, u"cranes"_s, u"--versions"_s, u"--version=1"_s}).exitCode, 2);
    const QByteArray plain = on(desk, {u"show"_s, u"cranes"_s, u"--comments"_s}).out;
    QVERIFY(plain.contains("(line 3) on \"four\":\n    Who counted?\n    > Mara: The master.\n"));
    QVERIFY(plain.contains("(headline) on \"Cranes\":\n    Which?\n"));
    QVERIFY(plain.contains("(words gone, resolved) on \"five\":\n    Old.\n"));
    QVERIFY(!plain.contains('\x1b'));
    // Neither the article's file nor its page has a word of it.
    QVERIFY(!on(desk, {u"show"_s, u"cranes"_s}).out.contains("counted"));
    QVERIFY(!on(desk, {u"render"_s, u"cranes"_s}).out.contains("counted"));
    QVERIFY(
        on(desk,
           {u"publish"_s, u"cranes"_s, u"--override=A test"_s, u"-o"_s, m_run.path(u"said-site"_s)})
            .exitCode <= 1);
    const QMap<QString, QByteArray> site = filesBelow(m_run.path(u"said-site"_s));
    QVERIFY(!site.isEmpty());
    for (auto file = site.begin(); file != site.end(); ++file)
        QVERIFY2(!file->contains("counted"), qPrintable(file.key()));
    QCOMPARE(on(desk, {u"doctor"_s}).exitCode, 0);
}

void TestCommands::search()
{
    const QJsonArray hits =
        on(m_desk, {u"search"_s, u"gripper"_s, u"--json"_s}).json().value(u"hits"_s).toArray();
    QVERIFY(!hits.isEmpty());
    for (const QJsonValue hit : hits) {
        const QString what = hit.toObject().value(u"what"_s).toString();
        QVERIFY(what == u"article"_s || what == u"source"_s);
        QVERIFY(hit.toObject().contains(what == u"article"_s ? u"slug"_s : u"key"_s));
    }
    const Finished nothing = on(m_desk, {u"search"_s, u"zzzqqq"_s});
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY(nothing.out.contains("0 found"));
}

void TestCommands::settings()
{
    const Finished shown = on(m_desk, {u"settings"_s});
    QCOMPARE(shown.exitCode, 0);
    const QJsonObject json = on(m_desk, {u"settings"_s, u"--json"_s}).json();
    const QJsonObject settings = json.value(u"settings"_s).toObject();
    for (const char *name : {"name", "baseUrl", "timeZone", "language"}) {
        const QString value = settings.value(QLatin1String(name)).toString();
        QVERIFY2(!value.isEmpty() && shown.out.contains(value.toUtf8()), name);
    }
    QVERIFY(!settings.value(u"categories"_s).toArray().isEmpty());
    QCOMPARE(json.value(u"kinds"_s).toArray().size(), 4);
    for (const QJsonValue kind : json.value(u"kinds"_s).toArray()) {
        QVERIFY(!kind.toObject().value(u"id"_s).toString().isEmpty());
        QVERIFY(kind.toObject().value(u"reviewDays"_s).isDouble());
    }
    const QJsonArray people = json.value(u"people"_s).toArray();
    QVERIFY(!people.isEmpty() && people.first().toObject().value(u"active"_s).toBool());
    QVERIFY(shown.out.contains(people.first().toObject().value(u"name"_s).toString().toUtf8()));
}

void TestCommands::searchIsLiteral()
{
    for (const char *words : {"'; DROP TABLE article;--",
                              "x' OR '1'='1",
                              "%",
                              "_",
                              "\\",
                              "\"",
                              "don't",
                              "multi-agent",
                              "C++",
                              "AND",
                              "NEAR(a b)",
                              "*",
                              "^a",
                              "a:b"}) {
        const Finished finished = m_run.run(
            {u"search"_s, u"--desk"_s, m_desk, u"--json"_s, u"--"_s, QString::fromLatin1(words)});
        QVERIFY2(finished.exitCode == 0, words);
    }
    QCOMPARE(on(m_desk, {u"doctor"_s}).exitCode, 0);
}

void TestCommands::renderToStandardOut()
{
    const Finished page = on(m_desk, {u"render"_s, anySlug(u"published"_s)});
    QCOMPARE(page.exitCode, 0);
    QVERIFY(page.out.toLower().startsWith("<!doctype html>"));
    QVERIFY(page.out.contains("</html>"));
}

void TestCommands::renderToFile()
{
    const QString file = m_run.path(u"out/page.html"_s);
    const Finished finished =
        on(m_desk, {u"render"_s, anySlug(u"published"_s), u"-o"_s, file, u"--json"_s});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.json().value(u"file"_s).toString(), file);
    QVERIFY(QFile::exists(file));
    QCOMPARE(on(m_desk, {u"render"_s, u"no-such-article"_s, u"-o"_s, file}).exitCode, 4);
}

void TestCommands::publish()
{
    const QString site = m_run.path(u"site"_s);
    const QJsonObject report = on(m_desk, {u"publish"_s, u"-o"_s, site, u"--json"_s}).json();
    QVERIFY(report.value(u"pages"_s).toInt() >= 8);
    QVERIFY(report.value(u"files"_s).toInt() > report.value(u"pages"_s).toInt());
    QVERIFY(QFile::exists(site + u"/index.html"_s));
    const QByteArray before = treeHash(site);
    const Finished again = on(m_desk, {u"publish"_s, u"-o"_s, site});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.out.contains("\nnothing written, "), again.out.constData());
    QCOMPARE(treeHash(site), before);

    const QStringList verify{u"publish"_s, u"--verify"_s, site};
    const Finished equal = on(m_desk, verify);
    QCOMPARE(equal.exitCode, 0);
    QVERIFY2(equal.out.contains("0 differing, 0 missing, 0 foreign"), equal.out.constData());
    QVERIFY(QFile::remove(site + u"/index.html"_s));
    m_run.writeFile(u"site/notes.txt"_s, "my own");
    const Finished other = on(m_desk, verify + QStringList{u"--json"_s});
    QCOMPARE(other.exitCode, 1);
    const QJsonObject verdict = other.json();
    QCOMPARE(verdict.value(u"missing"_s).toArray(), QJsonArray{u"index.html"_s});
    QCOMPARE(verdict.value(u"foreign"_s).toArray(), QJsonArray{u"notes.txt"_s});
    QCOMPARE(verdict.value(u"differing"_s).toArray(), QJsonArray());
    QVERIFY(verdict.value(u"sameProgram"_s).toBool() && verdict.value(u"sameTheme"_s).toBool());
    QCOMPARE(on(m_desk, {u"publish"_s, u"--verify"_s, m_run.path(u"no-site"_s)}).exitCode, 4);
    QCOMPARE(on(m_desk, verify + QStringList{u"-o"_s, site}).exitCode, 2);
}

void TestCommands::theme()
{
    const QString desk = m_run.makeDesk(u"themed.stet"_s, true);
    const QString folder = desk + u"/theme"_s;
    const QJsonObject out = m_run.run({u"theme"_s, u"export"_s, folder, u"--json"_s}).json();
    QVERIFY(out.value("written"_L1).toArray().size() > 10);
    QVERIFY(out.value("kept"_L1).toArray().isEmpty());
    QCOMPARE(on(desk, {u"theme"_s, u"check"_s}).exitCode, 0);
    const Finished again = m_run.run({u"theme"_s, u"export"_s, folder});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.out.contains("theme.css, left as it was"));

    QFile top(folder + u"/top.mustache"_s);
    QVERIFY(top.open(QIODevice::Append));
    top.write("\n{{/never}}\n");
    top.close();
    const Finished broken = on(desk, {u"theme"_s, u"check"_s, u"--json"_s});
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(broken.json().value("usable"_L1).toBool(true), false);
    QVERIFY(broken.json().value("message"_L1).toString().contains(u"top.mustache"_s));
    QVERIFY(broken.json().value("detail"_L1).toString().startsWith(u"line "_s));
    QCOMPARE(m_run.run({u"theme"_s, u"export"_s}).exitCode, 2);
    QCOMPARE(m_run.run({u"theme"_s, u"import"_s, folder}).exitCode, 2);
    QCOMPARE(m_run.run({u"theme"_s, u"export"_s, desk + u"/desk.sqlite/theme"_s}).exitCode, 3);
}

void TestCommands::exportAndBack()
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

void TestCommands::exportNeedsAnEmptyPlace()
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

void TestCommands::doctorFindsNothing()
{
    const Finished finished = on(m_desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(finished.json().value(u"findings"_s).toArray().isEmpty());
}

void TestCommands::doctorFindsDamage()
{
    const QString desk = m_run.makeDesk(u"damaged.stet"_s, true);
    QDirIterator blobs(desk + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(blobs.hasNext());
    QFile blob(blobs.next());
    blob.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(blob.open(QIODevice::ReadWrite));
    QByteArray bytes = blob.readAll();
    bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
    blob.seek(0);
    QCOMPARE(blob.write(bytes), bytes.size());
    blob.close();
    const Finished finished = on(desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(finished.exitCode, 1);
    const QJsonObject finding = finished.json().value(u"findings"_s).toArray().first().toObject();
    QCOMPARE(finding.value(u"weight"_s).toString(), u"damage"_s);
    QCOMPARE(finding.value(u"part"_s).toString(), u"blobs"_s);
    QCOMPARE(finding.value(u"subject"_s).toString(), QFileInfo(blob).baseName());
}

void TestCommands::doctorOfHalfAFile()
{
    const QString desk = m_run.makeDesk(u"half.stet"_s, true);
    QFile file(desk + u"/desk.sqlite"_s);
    QVERIFY(file.resize(file.size() / 2));
    const Finished finished = on(desk, {u"doctor"_s});
    QVERIFY2(finished.exitCode == 1 || finished.exitCode == 3, finished.err.constData());
    QVERIFY(!finished.out.contains("all is well"));
    // Here is the check, and no window.
    const QByteArray said = finished.out + finished.err + on(desk, {u"list"_s}).err;
    QVERIFY2(!said.contains("Run the check"), said.constData());
}

void TestCommands::importReports()
{
    const QString desk = m_run.makeDesk(u"import.stet"_s, false);
    const QString file = m_run.writeFile(u"one.md"_s, "---\ntitle: One\n---\n\nText.\n");
    const QJsonObject report = on(desk, {u"import"_s, file, u"--json"_s}).json();
    QCOMPARE(report.value(u"articles"_s).toInt(), 1);
    const QJsonObject entry = report.value(u"entries"_s).toArray().first().toObject();
    QCOMPARE(entry.value(u"outcome"_s).toString(), u"taken"_s);
    QCOMPARE(entry.value(u"name"_s).toString(), u"one"_s);
}

void TestCommands::importRefusesWithoutLosingTheRest()
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

void TestCommands::heldWordsAppearNowhere()
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

void TestCommands::heldWordsAreAskedForByName()
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

void TestCommands::anEditedExportIsNotVerified()
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

void TestCommands::aNewerDeskSaysThatItIsOnlyRead()
{
    const QString desk = m_run.makeDesk(u"newer.stet"_s, false);
    QVERIFY(on(desk, {u"list"_s}).err.isEmpty());
    stet::test::runRawSql(desk + u"/desk.sqlite"_s, "PRAGMA user_version = 999");
    const Finished listed = on(desk, {u"list"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.err.count('\n'), 1);
    QVERIFY(listed.err.contains("newer version of Stet"));
    QCOMPARE(on(desk, {u"import"_s, desk}).exitCode, 3);
}

void TestCommands::aDeskWithoutItsRulesIsOnlyRead()
{
    const QString desk = m_run.makeDesk(u"unguarded.stet"_s, false);
    const QString article =
        m_run.writeFile(u"unguarded.md"_s, "---\ntitle: Here\nslug: here\n---\n\nWords.\n");
    QCOMPARE(on(desk, {u"import"_s, article}).exitCode, 0);
    stet::test::runRawSql(desk + u"/desk.sqlite"_s, "DROP TRIGGER verdict_is_of_others");
    const auto database = [&] {
        return filesBelow(desk).value(u"desk.sqlite"_s);
    };
    const QByteArray before = database();
    const Finished shown = on(desk, {u"show"_s, u"here"_s});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(shown.out.contains("Words."));
    QVERIFY2(shown.err.contains("verdict_is_of_others"), shown.err.constData());
    for (const QStringList &write :
         {QStringList{u"import"_s, article},
          QStringList{
              u"verdict"_s, u"here"_s, u"not_a_fact"_s, u"--words=Words."_s, u"--person=Ines"_s},
          QStringList{u"signoff"_s, u"here"_s}}) {
        const Finished refused = on(desk, write);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("open for reading only"), refused.err.constData());
        QVERIFY2(refused.err.contains("verdict_is_of_others"), refused.err.constData());
    }
    // A site is made of what the desk has, and changes nothing in it.
    const QString site = m_run.path(u"unguarded-site"_s);
    QCOMPARE(on(desk, {u"publish"_s, u"-o"_s, site}).exitCode, 0);
    QVERIFY(QFile::exists(site + u"/index.html"_s));
    const Finished looked = on(desk, {u"doctor"_s, u"--json"_s});
    QCOMPARE(looked.exitCode, 1);
    const QJsonArray findings = looked.json().value(u"findings"_s).toArray();
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const QJsonValue &finding) {
        return finding[u"part"].toString() == u"schema"_s &&
               finding[u"subject"].toString() == u"verdict_is_of_others"_s;
    }));
    QVERIFY(database() == before);
}

STET_TEST(TestCommands)
#include "test_commands.moc"
