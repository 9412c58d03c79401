// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/sample_run.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::filesBelow;
using stet::test::Finished;
using stet::test::treeHash;

/// What is asked of the sample desk: what each command answers, its `--json` shape and its exit
/// code.
class TestCommands
    : public QObject
    , protected stet::test::SampleRun
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { begin(); }

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
};

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

STET_TEST(TestCommands)
#include "test_commands.moc"
