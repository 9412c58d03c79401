// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/check/doctor.h"
#include "core/desk/export/exporting.h"
#include "core/desk/media.h"
#include "tests/support/bound_account.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray chart(const QString &name)
{
    QFile file(u":/stet/sample/images/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks %s", qPrintable(name));
    return file.readAll();
}

QStringList blobFiles(const QString &desk)
{
    QStringList files;
    QDirIterator all(desk + u"/blobs"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    return files;
}

} // namespace

class TestMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keepsAnImageOverARestart()
    {
        TestDesk desk;
        const QByteArray bytes = chart(u"round-trip.png"_s);
        const MediaInfo put = must(Media(desk.session()).put(u"images/round-trip.png"_s, bytes));
        QCOMPARE(put.name, u"images/round-trip.png"_s);
        QCOMPARE(put.hash, sha256Hex(bytes));
        QCOMPARE(put.mediaType, u"image/png"_s);
        QCOMPARE(put.size, bytes.size());

        Media media(desk.reopen());
        const MediaFile file = must(media.get(u"images/round-trip.png"_s));
        QCOMPARE(file.info, put);
        QCOMPARE(file.bytes, bytes);
        QCOMPARE(must(media.all()), std::vector<MediaInfo>{put});
    }

    void theSameAgainChangesNothing()
    {
        TestDesk desk;
        Media media(desk.session());
        const QByteArray bytes = chart(u"yard.png"_s);
        const MediaInfo first = must(media.put(u"images/yard.png"_s, bytes));
        desk.clock().advance(1000);
        QCOMPARE(must(media.put(u"images/yard.png"_s, bytes)), first);
        // A second name for the same bytes is a second name, not a second blob.
        QCOMPARE(must(media.put(u"images/again.png"_s, bytes)).hash, first.hash);
        QCOMPARE(must(media.all()).size(), size_t(2));
        QCOMPARE(blobFiles(desk.path()).size(), 1);
    }

    void otherBytesUnderATakenNameAreRefused()
    {
        TestDesk desk;
        Media media(desk.session());
        const QByteArray bytes = chart(u"yard.png"_s);
        must(media.put(u"images/a.png"_s, bytes));
        const auto refused = answer(media.put(u"images/a.png"_s, chart(u"round-trip.png"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(must(media.get(u"images/a.png"_s)).bytes, bytes);
    }

    void namesAnImageByItsTitle()
    {
        TestDesk desk;
        Media media(desk.session());
        const QByteArray yard = chart(u"yard.png"_s);
        const QByteArray trip = chart(u"round-trip.png"_s);
        // The ending is that of the bytes, whatever the file was called.
        QCOMPARE(must(media.add(u"Der Hof (Süd).JPG"_s, yard)).name,
                 u"images/der-hof-sud-jpg.png"_s);
        QCOMPARE(must(media.add(u"yard"_s, yard)).name, u"images/yard.png"_s);
        QCOMPARE(must(media.add(u"yard"_s, trip)).name, u"images/yard-2.png"_s);
        QCOMPARE(must(media.add(u"yard"_s, trip)).name, u"images/yard-2.png"_s);
        QCOMPARE(must(media.add(u"../../…"_s, yard)).name, u"images/picture.png"_s);
        QCOMPARE(must(media.all()).size(), size_t(4));
        QCOMPARE(answer(media.add(u"a"_s, "<svg/>")).error().code, ErrorCode::InvalidInput);
        QCOMPARE(must(media.get(u"images/yard-2.png"_s)).bytes, trip);
    }

    void refusesNamesAndBytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = chart(u"yard.png"_s);
        QTest::newRow("up") << u"../a.png"_s << good;
        QTest::newRow("up, hidden") << u"images/../../a.png"_s << good;
        QTest::newRow("absolute") << u"/etc/a.png"_s << good;
        QTest::newRow("windows") << u"C:\\a.png"_s << good;
        QTest::newRow("address") << u"https://a.example/a.png"_s << good;
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << good;
        QTest::newRow("empty") << QString() << good;
        QTest::newRow("long") << QString(5000, u'a') << good;
        QTest::newRow("a page's") << u"news/a.html"_s << good;
        QTest::newRow("a part too long for a file") << QString(150, u'é') + u".png"_s << good;
        QTest::newRow("hidden") << u"images/.png"_s << good;
        QTest::newRow("no ending") << u"images/a"_s << good;
        QTest::newRow("svg") << u"images/a.svg"_s << QByteArray("<svg onload=\"alert(1)\"/>");
        QTest::newRow("svg as png") << u"images/a.png"_s << QByteArray("<svg/>");
        QTest::newRow("nothing") << u"images/a.png"_s << QByteArray();
    }

    void refusesNamesAndBytes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        TestDesk desk;
        Media media(desk.session());
        const auto refused = answer(media.put(name, bytes));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(must(media.all()).empty());
        QVERIFY(blobFiles(desk.path()).isEmpty());
    }

    void aNameThatIsNotThereIsNotFound()
    {
        TestDesk desk;
        const auto missing = answer(Media(desk.session()).get(u"images/none.png"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void damageIsSeenAndPuttingItAgainMends()
    {
        TestDesk desk;
        Media media(desk.session());
        const QByteArray bytes = chart(u"yard.png"_s);
        must(media.put(u"images/yard.png"_s, bytes));
        const QStringList files = blobFiles(desk.path());
        QCOMPARE(files.size(), 1);
        QFile file(files.first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 2));
        file.close();

        const auto damaged = answer(media.get(u"images/yard.png"_s));
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().code, ErrorCode::Corrupt);
        QCOMPARE(damaged.error().detail, u"images/yard.png"_s);
        QCOMPARE(must(media.use(u"images/yard.png"_s)), u"images/yard.png, in no article"_s);
        must(media.put(u"images/yard.png"_s, bytes));
        QCOMPARE(must(media.get(u"images/yard.png"_s)).bytes, bytes);
    }

    void whatIsPutHasTheRightsOfAnyNewFile()
    {
        const auto modeOf = [](const QString &path) {
            struct stat about = {};
            return ::stat(QFile::encodeName(path).constData(), &about) == 0
                       ? about.st_mode & mode_t(0777)
                       : mode_t(0);
        };
        for (const mode_t mask : {mode_t(0002), mode_t(0022), mode_t(0077)}) {
            const mode_t before = ::umask(mask);
            TestDesk desk;
            must(Media(desk.session()).put(u"images/yard.png"_s, chart(u"yard.png"_s)));
            ::umask(before);
            const QStringList files = blobFiles(desk.path());
            QCOMPARE(files.size(), 1);
            QCOMPARE(modeOf(files.first()), mode_t(0666) & ~mask);
            QCOMPARE(modeOf(desk.path() + u"/desk.sqlite"_s), mode_t(0666) & ~mask);
            for (const QString &folder : {desk.path(), desk.path() + u"/blobs"_s})
                QCOMPARE(modeOf(folder), mode_t(0777) & ~mask);
        }
    }

    void whatMayNotBeReadIsNotDamaged()
    {
        const AnAccountThatPermissionsBind account;
        TestDesk desk;
        must(Media(desk.session()).put(u"images/yard.png"_s, chart(u"yard.png"_s)));
        const QString file = blobFiles(desk.path()).constFirst();
        QVERIFY(QFile::setPermissions(file, QFile::WriteOwner));
        const auto closed = answer(Media(desk.session()).get(u"images/yard.png"_s));
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, ErrorCode::Io);
        QVERIFY(closed.error().message.contains(u"may not be read"_s));
        const auto exported =
            answer(Exporting(desk.session()).toFolder({desk.path() + u"-export"_s, {}, {}}));
        QVERIFY(!exported);
        QCOMPARE(exported.error().code, ErrorCode::Io);
        const DoctorReport report = must(Doctor(desk.session()).check());
        QVERIFY(!report.clean());
        for (const Finding &finding : report.findings)
            QVERIFY2(finding.weight != Finding::Weight::Damage, qPrintable(finding.what));
        QVERIFY(QFile::remove(file));
        QCOMPARE(answer(Media(desk.session()).get(u"images/yard.png"_s)).error().code,
                 ErrorCode::Corrupt);
    }

    void aDeskThatIsOnlyReadTakesNothing()
    {
        TestDesk desk;
        Media media(desk.reopen(OpenMode::ReadOnly));
        const auto refused = answer(media.put(u"images/yard.png"_s, chart(u"yard.png"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QVERIFY(blobFiles(desk.path()).isEmpty());
    }

    void closingWaitsForWhatWasPut()
    {
        TestDesk desk;
        QFuture<Result<MediaInfo>> last;
        for (int i = 0; i < 20; ++i)
            last =
                Media(desk.session())
                    .put(u"images/%1.png"_s.arg(i), chart(u"yard.png"_s) + QByteArray::number(i));
        desk.close();
        QVERIFY(last.isFinished());
        QVERIFY(last.result());
        QCOMPARE(must(Media(desk.reopen()).all()).size(), size_t(20));
    }
};

STET_TEST(TestMedia)

#include "test_media.moc"
