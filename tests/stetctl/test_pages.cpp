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
    void zonesThatAreNone();
    void aPageAloneLinksToNothingThatIsNotThere();

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
    QCOMPARE(on(desk, {u"settings"_s, u"--base-url=https://desk.example"_s}).exitCode, 0);
    const QString past = u"--override=A test"_s;
    QCOMPARE(on(desk, {u"publish"_s, u"piece"_s, u"whole"_s, past}).exitCode, 0);
    const QByteArray key = "piece: line 1: No source in the library has the key \"lost\".\n";
    const QByteArray link = "piece: line 3: There is no article \"gone\" to link to.\n";
    for (const QStringList &arguments :
         {QStringList{u"publish"_s, u"-o"_s, m_run.path(u"broken-site"_s)},
          QStringList{u"render"_s, u"piece"_s, u"-o"_s, m_run.path(u"broken.html"_s)},
          QStringList{u"render"_s, u"piece"_s}}) {
        const Finished finished = on(desk, arguments);
        QCOMPARE(finished.exitCode, 1);
        QVERIFY2(finished.err.endsWith(key + link), finished.err.constData());
        QVERIFY(!finished.out.isEmpty());
    }
    QVERIFY(QFile::exists(m_run.path(u"broken-site/news/piece.html"_s)));
    QVERIFY(QFile::exists(m_run.path(u"broken.html"_s)));
    const Finished finished =
        on(desk, {u"publish"_s, u"-o"_s, m_run.path(u"broken-site"_s), u"--json"_s});
    QCOMPARE(finished.exitCode, 1);
    QVERIFY2(finished.err.endsWith(key + link), finished.err.constData());
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

void TestPages::zonesThatAreNone()
{
    const QString path = m_run.path(u"zone.stet"_s);
    // Qt takes the first two for rules of POSIX.
    for (const QString &zone : {u"Nope"_s, u"Nope5"_s, u"Mars/Base"_s, u"../etc/passwd"_s}) {
        const Finished finished = m_run.run({u"init"_s, path, u"--time-zone="_s + zone});
        QCOMPARE(finished.exitCode, 4);
        QVERIFY2(finished.err.contains("no such time zone"), finished.err.constData());
        QVERIFY(!QFile::exists(path));
    }
    for (const QString &zone : {u"Europe/Berlin"_s, u"UTC"_s, u"Etc/UTC"_s}) {
        const QString desk = m_run.path(QString(zone).replace(u'/', u'-') + u".stet"_s);
        QCOMPARE(m_run.run({u"init"_s, desk, u"--time-zone"_s, zone}).exitCode, 0);
    }
}

void TestPages::aPageAloneLinksToNothingThatIsNotThere()
{
    const QString desk = m_run.makeDesk(u"alone.stet"_s, false);
    m_run.writeFile(u"alone/one.md"_s,
                    "---\ntitle: One\ntags: [a]\n---\n\nSee [[two|the other piece]].\n");
    m_run.writeFile(u"alone/two.md"_s, "---\ntitle: Two\ntags: [a]\n---\n\nText.\n");
    QCOMPARE(on(desk, {u"import"_s, m_run.path(u"alone"_s)}).exitCode, 0);
    const QString past = u"--override=A test"_s;
    QCOMPARE(on(desk, {u"publish"_s, u"one"_s, u"two"_s, past}).exitCode, 0);
    const auto rendered = [&](const QString &file) {
        const Finished finished = on(desk, {u"render"_s, u"one"_s, u"-o"_s, m_run.path(file)});
        QFile page(m_run.path(file));
        return finished.exitCode == 0 && page.open(QIODevice::ReadOnly) ? page.readAll()
                                                                        : QByteArray();
    };
    const QByteArray alone = rendered(u"single/page.html"_s);
    QVERIFY(alone.contains("the other piece"));
    QVERIFY2(!alone.contains("two.html"), alone.constData());
    QVERIFY(on(desk, {u"render"_s, u"one"_s}).out == alone);
    const QByteArray inSite = rendered(u"single/news/one.html"_s);
    QCOMPARE(inSite.count("../news/two.html"), 2); // in the text and in Read next
    QCOMPARE(on(desk, {u"publish"_s, u"-o"_s, m_run.path(u"whole"_s)}).exitCode, 0);
    QFile published(m_run.path(u"whole/news/one.html"_s));
    QVERIFY(published.open(QIODevice::ReadOnly));
    QCOMPARE(inSite, published.readAll());
}

STET_TEST(TestPages)
#include "test_pages.moc"
