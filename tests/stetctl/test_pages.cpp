// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stetctl/stetctl_run.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

using stet::test::Finished;
using stet::test::StetctlRun;
using stet::test::treeHash;

/// What the commands that write pages tell, and what they leave alone.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsOfPages();
    void editedPagesStop();
    void languagesThatAreNone();

private:
    [[nodiscard]] Finished on(const QString &desk, QStringList arguments) const
    {
        arguments.append(u"--desk="_s + desk);
        return m_run.run(arguments);
    }

    StetctlRun m_run;
};

void TestPages::findingsOfPages()
{
    const QString desk = m_run.makeDesk(u"broken.stet"_s, false);
    m_run.writeFile(u"broken/piece.md"_s,
                    "---\ntitle: Piece\n---\n\nIt is said [@lost].\n\nSee [[gone]].\n");
    m_run.writeFile(u"broken/whole.md"_s, "---\ntitle: Whole\n---\n\nSee [[piece]].\n");
    (void)on(desk, {u"import"_s, m_run.path(u"broken"_s)});
    const QByteArray key = "piece: line 1: No source in the library has the key \"lost\".\n";
    const QByteArray link = "piece: line 3: There is no article \"gone\" to link to.\n";
    for (const QStringList &arguments :
         {QStringList{u"publish"_s, u"-o"_s, m_run.path(u"broken-site"_s)},
          QStringList{u"render"_s, u"piece"_s, u"-o"_s, m_run.path(u"broken.html"_s)},
          QStringList{u"render"_s, u"piece"_s}}) {
        const Finished finished = on(desk, arguments);
        QCOMPARE(finished.exitCode, 1);
        QCOMPARE(finished.err, key + link);
        QVERIFY(!finished.out.isEmpty());
    }
    QVERIFY(QFile::exists(m_run.path(u"broken-site/news/piece.html"_s)));
    QVERIFY(QFile::exists(m_run.path(u"broken.html"_s)));
    const Finished finished =
        on(desk, {u"publish"_s, u"-o"_s, m_run.path(u"broken-site"_s), u"--json"_s});
    QCOMPARE(finished.exitCode, 1);
    QCOMPARE(finished.err, key + link);
    QCOMPARE(finished.json().value(u"findingsTotal"_s).toInt(), 2);
    const QJsonObject first = finished.json().value(u"findings"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"article"_s).toString(), u"piece"_s);
    QCOMPARE(first.value(u"what"_s).toString(), u"unknown_key"_s);
    QCOMPARE(first.value(u"subject"_s).toString(), u"lost"_s);
    QCOMPARE(first.value(u"place"_s).toString(), u"body"_s);
    QCOMPARE(first.value(u"line"_s).toInt(), 1);
    QCOMPARE(on(desk, {u"render"_s, u"whole"_s}).exitCode, 0);
}

void TestPages::editedPagesStop()
{
    const QString desk = m_run.makeDesk(u"edited.stet"_s, true);
    const QString site = m_run.path(u"edited-site"_s);
    QCOMPARE(on(desk, {u"publish"_s, u"-o"_s, site}).exitCode, 0);
    const QString page = site + u"/index.html"_s;
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("</h1>", " by hand</h1>");
    file.seek(0);
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    const QByteArray before = treeHash(site);
    const Finished finished = on(desk, {u"publish"_s, u"-o"_s, site});
    QCOMPARE(finished.exitCode, 4);
    QVERIFY(finished.err.contains(page.toUtf8()));
    QCOMPARE(treeHash(site), before);
}

void TestPages::languagesThatAreNone()
{
    const QString path = m_run.path(u"tongue.stet"_s);
    for (const QString &language : {u"klingon"_s, u"english"_s, u"e"_s, u"en_US"_s}) {
        const Finished finished = m_run.run({u"init"_s, path, u"--language="_s + language});
        QCOMPARE(finished.exitCode, 4);
        QVERIFY2(finished.err.contains(language.toUtf8()), finished.err.constData());
        QVERIFY(!QFile::exists(path));
    }
    for (const char *language : {"de-CH", "gsw", "tlh", "zh-Hant-TW", "sr-Latn"}) {
        const QString desk = m_run.path(QLatin1String(language) + u".stet"_s);
        QCOMPARE(m_run.run({u"init"_s, desk, u"--language"_s, QLatin1String(language)}).exitCode,
                 0);
    }
}

STET_TEST(TestPages)
#include "test_pages.moc"
