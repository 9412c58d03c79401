// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_manifest.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <random>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QByteArray hashOfText(const QByteArray &text)
{
    return QByteArray::fromHex(sha256Hex(text));
}

} // namespace

/// The note of a site's files.
class TestSiteManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void itIsReadAsItWasWritten()
    {
        SiteManifest manifest;
        manifest.desk = DeskId::create(1);
        manifest.run = {"1.0 abc", "theme", 1'772'000'000'123};
        manifest.files.insert(u"news/one.html"_s, {hashOfText("one"), 0xfedcba9876543210});
        manifest.files.insert(u"images/a b.png"_s, {hashOfText("two"), 0});
        manifest.files.insert(u"pictures/0123456789abcdef0123456789abcdef-480.jpg"_s,
                              {hashOfText("copy"), 0});
        manifest.files.insert(u"sitemap-2026-02.2.xml"_s, {hashOfText("three"), 1});
        put(manifest.bytes());
        const SiteManifest back = read().value();
        QCOMPARE(back.desk, manifest.desk);
        QCOMPARE(back.run, manifest.run);
        QCOMPARE(back.files, manifest.files);
        QCOMPARE(back.bytes(), manifest.bytes());
    }

    /// The lines of what stays are taken over from the file.
    void whatIsChangedInTheFileIsWhatIsMadeWhole()
    {
        std::mt19937 random(20260304);
        SiteManifest manifest;
        manifest.desk = DeskId::create(1);
        QByteArray text;
        for (int round = 0; round < 300; ++round) {
            manifest.run = {"1.0 abc", "theme", 1'772'000'000'000 + round};
            QStringList changed;
            for (quint32 left = random() % 6; left > 0; --left)
                changed.append(changeAt(manifest, random));
            text = manifest.bytesAfter(text, changed);
            QCOMPARE(text, manifest.bytes());
        }
        QVERIFY(manifest.files.size() > 10);
        const QByteArray whole = manifest.bytes();
        // What is no such file is made whole.
        const qsizetype last = whole.lastIndexOf('\n', whole.size() - 2) + 1;
        QCOMPARE(manifest.bytesAfter(whole.left(last), {}), whole);
        QCOMPARE(manifest.bytesAfter(whole + whole.mid(last), {}), whole);
        QCOMPARE(manifest.bytesAfter(whole.chopped(1), {}), whole);
        QCOMPARE(manifest.bytesAfter(whole + "news/odd.html\n", {}), whole);
        QCOMPARE(manifest.bytesAfter("my own words\n", {}), whole);
        QCOMPARE(manifest.bytesAfter({}, {}), whole);
    }

    void theOneOfBeforeIsTakenOver()
    {
        const DeskId desk = DeskId::create(1);
        const QByteArray hash = sha256Hex("picture");
        const QByteArray other = sha256Hex("another");
        put("Pages of the desk " + desk.toString().toLatin1() + "\nindex.html\nnews/one.html\n" +
            hash + " images/a b.png\n" + other + " images/a b.png\n" + hash + " theme.css\n");
        const SiteManifest manifest = read().value();
        QCOMPARE(manifest.desk, desk);
        QCOMPARE(manifest.files.size(), 4);
        QVERIFY(manifest.files.value(u"index.html"_s).hash.isEmpty());
        QVERIFY(!manifest.wrote(u"index.html"_s, hashOfText("picture")));
        QVERIFY(manifest.wrote(u"images/a b.png"_s, hashOfText("picture")));
        QVERIFY(manifest.wrote(u"images/a b.png"_s, hashOfText("another")));
        QVERIFY(!manifest.wrote(u"theme.css"_s, hashOfText("another")));
        // What it knew of several is kept until the next writing of the picture.
        put(manifest.bytes());
        QVERIFY(read().value().wrote(u"images/a b.png"_s, hashOfText("another")));
    }

    void linesThatLeadElsewhereAreNoFiles_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"../outside.html",
                                 "news/../../outside.html",
                                 "/tmp/outside.html",
                                 "news/notes.txt",
                                 "news/deep/er.html",
                                 ".stet-pages",
                                 ".html",
                                 "news/.html",
                                 "a.b.html",
                                 "index.1.2.html",
                                 "INDEX.html"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void linesThatLeadElsewhereAreNoFiles()
    {
        QFETCH(const QString, path);
        QVERIFY(!isSitePath(path));
        put("Pages of the desk " + DeskId::create(1).toString().toLatin1() + '\n' + path.toUtf8() +
            '\n');
        QVERIFY(read().value().files.isEmpty());
    }

    void whatASiteHasIsAPath_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"index.html",
                                 "index-news.12.html",
                                 "news/one-2.html",
                                 "news/one-2.json",
                                 "search-index/w-gr.json",
                                 "atom.xml",
                                 "feed.json",
                                 "robots.txt",
                                 "search.js",
                                 "theme.css",
                                 "images/a b.png"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void whatASiteHasIsAPath()
    {
        QFETCH(const QString, path);
        QVERIFY(isSitePath(path));
    }

    void nothingIsNoNote()
    {
        const Result<std::optional<SiteManifest>> none = SiteManifest::read(m_folder->path());
        QVERIFY(none && !*none);
    }

    void somethingElseInItsPlaceIsToldOf()
    {
        put("my own words\n");
        const Result<std::optional<SiteManifest>> foreign = SiteManifest::read(m_folder->path());
        QVERIFY(!foreign);
        QVERIFY(foreign.error().message.contains(u".stet-pages"_s));
    }

    void aPipeHoldsNobodyUp()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        const Result<std::optional<SiteManifest>> pipe = SiteManifest::read(m_folder->path());
        QVERIFY(!pipe);
        QVERIFY(pipe.error().message.contains(u".stet-pages"_s));
    }

private:
    /// Notes a file, or that it is gone, or that it had other bytes; gives its path.
    static QString changeAt(SiteManifest &manifest, std::mt19937 &random)
    {
        static const QStringList names{u"news/one-%1.html"_s,
                                       u"index-news.%1.html"_s,
                                       u"images/ä b %1.png"_s,
                                       u"images/\uffe6 %1.png"_s,
                                       u"images/\U0001f600 %1.png"_s};
        // The last one is ordered in two ways, and comes late.
        const quint32 some = manifest.files.size() > 20 ? 5 : 4;
        const QString path = names[qsizetype(random() % some)].arg(random() % 8);
        const QByteArray before = manifest.files.value(path).hash;
        if (random() % 4 == 0) {
            manifest.files.remove(path);
            manifest.formerHashes.remove(path);
            return path;
        }
        manifest.files.insert(path, {hashOfText(QByteArray::number(random())), random()});
        if (!before.isEmpty() && random() % 3 == 0)
            manifest.formerHashes[path].insert(before);
        return path;
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(u".stet-pages"_s); }

    [[nodiscard]] std::optional<SiteManifest> read() const
    {
        return SiteManifest::read(m_folder->path()).value();
    }

    void put(const QByteArray &bytes) const { QVERIFY(replaceFile(path(), bytes, anyFile)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestSiteManifest)

#include "test_site_manifest.moc"
