// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/sample_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::treeHash;

/// Pages, sites and themes that are written to files.
class TestSiteCommands
    : public QObject
    , protected stet::test::SampleRun
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { begin(); }

    void renderToStandardOut();
    void renderToFile();
    void publish();
    void theme();
};

void TestSiteCommands::renderToStandardOut()
{
    const Finished page = on(m_desk, {u"render"_s, anySlug(u"published"_s)});
    QCOMPARE(page.exitCode, 0);
    QVERIFY(page.out.toLower().startsWith("<!doctype html>"));
    QVERIFY(page.out.contains("</html>"));
}

void TestSiteCommands::renderToFile()
{
    const QString file = m_run.path(u"out/page.html"_s);
    const Finished finished =
        on(m_desk, {u"render"_s, anySlug(u"published"_s), u"-o"_s, file, u"--json"_s});
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.json().value(u"file"_s).toString(), file);
    QVERIFY(QFile::exists(file));
    QCOMPARE(on(m_desk, {u"render"_s, u"no-such-article"_s, u"-o"_s, file}).exitCode, 4);
}

void TestSiteCommands::publish()
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

void TestSiteCommands::theme()
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

STET_TEST(TestSiteCommands)
#include "test_site_commands.moc"
