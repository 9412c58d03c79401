// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/publish/file_writer.h"
#include "core/publish/page_manifest.h"
#include "core/render/page.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace stet;
using namespace Qt::StringLiterals;

class TestPageManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"news"_s));
        for (const QString &page : m_pages)
            putPage(page);
    }

    void pagesThatWereNotedAndAreNoLongerWantedGo()
    {
        PageManifest first = manifest();
        QVERIFY(first.expect(m_pages));
        QVERIFY(first.keepOnly(m_pages));
        QVERIFY(manifest().keepOnly({u"index.html"_s, u"news/one.html"_s}));
        QVERIFY(exists(u"index.html"_s) && exists(u"news/one.html"_s));
        QVERIFY(!exists(u"news/two.html"_s));
        QVERIFY(manifest().keepOnly({u"index.html"_s}));
        QVERIFY2(!exists(u"news"_s), "an empty folder stays");
    }

    void aRunThatNeverEndedForgetsNothing()
    {
        QVERIFY(manifest().expect({u"index.html"_s, u"news/one.html"_s}));
        QVERIFY(manifest().expect({u"news/two.html"_s}));
        QVERIFY(manifest().keepOnly({u"index.html"_s}));
        QVERIFY(exists(u"index.html"_s));
        QVERIFY(!exists(u"news/one.html"_s) && !exists(u"news/two.html"_s));
    }

    void whatWasNeverNotedStays()
    {
        QVERIFY(manifest().expect({u"news/one.html"_s}));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(exists(u"index.html"_s) && exists(u"news/two.html"_s));
    }

    void aPageThatSomeoneReplacedStays()
    {
        QVERIFY(manifest().expect(m_pages));
        QVERIFY(replaceFile(path(u"news/one.html"_s), "<h1>My own words</h1>", anyFile));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(exists(u"news/one.html"_s));
        QVERIFY(!exists(u"news/two.html"_s));
    }

    void anotherDesksPagesStay()
    {
        QVERIFY(manifest().expect(m_pages));
        QVERIFY(PageManifest(m_folder->path(), DeskId::create(2)).keepOnly({}));
        for (const QString &page : m_pages)
            QVERIFY2(exists(page), qPrintable(page));
    }

    void linesThatLeadElsewhereAreNoPages_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("above the folder") << u"../outside.html"_s;
        QTest::newRow("in a folder above") << u"news/../../outside.html"_s;
        QTest::newRow("absolute") << QDir::temp().filePath(u"outside.html"_s);
        QTest::newRow("not a page") << u"news/notes.txt"_s;
    }

    void linesThatLeadElsewhereAreNoPages()
    {
        QFETCH(const QString, line);
        const QString target = QDir::cleanPath(QDir(site()).absoluteFilePath(line));
        QVERIFY(QDir().mkpath(site() + u"/news"_s));
        QVERIFY(replaceFile(target, GeneratorMeta, anyFile));
        PageManifest noted(site(), m_desk);
        QVERIFY(noted.expect({line}));
        QVERIFY(PageManifest(site(), m_desk).keepOnly({}));
        const bool stays = QFileInfo::exists(target);
        QFile::remove(target);
        QVERIFY(stays);
    }

    void aFolderThatIsALinkIsNotFollowed()
    {
        QVERIFY(manifest().expect(m_pages));
        const QString moved = path(u"moved"_s);
        QVERIFY(QDir().rename(path(u"news"_s), moved));
        QVERIFY(QFile::link(moved, path(u"news"_s)));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(exists(u"moved/one.html"_s));
    }

    void aFolderThatIsALinkIsNotForgotten()
    {
        QVERIFY(manifest().expect(m_pages));
        const QString moved = path(u"moved"_s);
        QVERIFY(QDir().rename(path(u"news"_s), moved));
        QVERIFY(QFile::link(moved, path(u"news"_s)));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(QFile::remove(path(u"news"_s)) && QDir().rename(moved, path(u"news"_s)));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(!exists(u"news/one.html"_s));
    }

    void theFolderItselfMayBeReachedByALink()
    {
        const QTemporaryDir other;
        const QString link = other.filePath(u"link"_s);
        QVERIFY(QFile::link(m_folder->path(), link));
        QVERIFY(PageManifest(link, m_desk).expect(m_pages));
        QVERIFY(PageManifest(link, m_desk).keepOnly({}));
        for (const QString &page : m_pages)
            QVERIFY2(!exists(page), qPrintable(page));
    }

    void picturesThatAreNoLongerShownGo()
    {
        putImage("picture");
        QVERIFY(manifest().expect({}, {{m_image, {sha256Hex("picture")}}}));
        QVERIFY(manifest().keepOnly({}, {{m_image, {sha256Hex("picture")}}}));
        QVERIFY(exists(m_image));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(!exists(m_image) && !exists(u"images"_s));
    }

    void aPictureThatSomeoneReplacedStays()
    {
        putImage("my own");
        QVERIFY(manifest().expect({}, {{m_image, {sha256Hex("picture")}}}));
        QVERIFY(manifest().keepOnly({}));
        QVERIFY(exists(m_image));
        const auto mayReplace = [this] {
            RegularFile there(QFile::encodeName(path(m_image)), LastLink::Refuse);
            return manifest().mayReplace(m_image)(there);
        };
        QVERIFY(!mayReplace());
        QVERIFY(manifest().expect({}, {{m_image, {sha256Hex("my own")}}}));
        QVERIFY(mayReplace());
    }

    void aListThatIsAPipeHoldsNobodyUp()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path(u".stet-pages"_s)).constData(), 0600), 0);
        const Result<> noted = manifest().expect(m_pages);
        QVERIFY(!noted);
        QVERIFY(noted.error().message.contains(u".stet-pages"_s));
    }

private:
    [[nodiscard]] PageManifest manifest() const { return PageManifest(m_folder->path(), m_desk); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] QString site() const { return path(u"site"_s); }

    [[nodiscard]] bool exists(const QString &name) const { return QFileInfo::exists(path(name)); }

    void putPage(const QString &name) const
    {
        QVERIFY(replaceFile(path(name), GeneratorMeta, anyFile));
    }

    void putImage(const QByteArray &bytes) const
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"images"_s));
        QVERIFY(replaceFile(path(m_image), bytes, anyFile));
    }

    const QString m_image = u"images/a b.png"_s;
    const DeskId m_desk = DeskId::create(1);
    const QStringList m_pages{u"index.html"_s, u"news/one.html"_s, u"news/two.html"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestPageManifest)

#include "test_page_manifest.moc"
