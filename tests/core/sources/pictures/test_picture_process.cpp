// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_metadata.h"
#include "core/sources/extractor.h"
#include "core/sources/pictures/picture_copies.h"
#include "core/sources/pictures/picture_process.h"
#include "tests/support/telling_picture.h"
#include "tests/support/test_registry.h"

#include <QBuffer>
#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace stet;
using namespace stet::test;

namespace {

const auto GoOn = [] {
    return false;
};

QRgb grain(int x, int y)
{
    const quint32 any = (quint32(x) * 7919U ^ quint32(y) * 104729U) * 2654435761U;
    return qRgb(90 + int(any >> 27), 120 + int((any >> 22) & 31), 90);
}

/// A photograph of a kind: as grainy as they are, red on its left.
QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 4 ? qRgb(220, 20, 20) : grain(x, y));
    }
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format, 90))
        qFatal("no %s", format);
    return bytes;
}

Result<MadePicture> copiesOf(const QByteArray &bytes)
{
    return installedPictureReader()(bytes, GoOn);
}

std::vector<int> widthsOf(const MadePicture &picture)
{
    std::vector<int> widths;
    for (const MadeCopy &copy : picture.copies)
        widths.push_back(copy.width);
    return widths;
}

/// A program that does what `script` says instead of reading.
QString pretender(const QTemporaryDir &folder, const QByteArray &script)
{
    QFile file(folder.filePath(QStringLiteral("program")));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return file.fileName();
}

/// The head of a PNG that says it has so many pixels, all of which fit in a few bytes.
QByteArray bomb(quint32 width, quint32 height)
{
    QByteArray bytes = saved(QImage(8, 8, QImage::Format_RGB32), "png");
    for (int i = 0; i < 4; ++i) {
        bytes[16 + i] = static_cast<char>(width >> (24 - 8 * i));
        bytes[20 + i] = static_cast<char>(height >> (24 - 8 * i));
    }
    return bytes;
}

} // namespace

/// Pictures are read by another process, and what comes back is what readers may have.
class TestPictureProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void copiesInAFewWidths_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<std::vector<int>>("widths");
        QTest::newRow("large") << 2000 << std::vector<int>{480, 960, 1600};
        QTest::newRow("as the largest") << 1600 << std::vector<int>{480, 960, 1600};
        QTest::newRow("between") << 1000 << std::vector<int>{480, 960, 1000};
        QTest::newRow("small") << 300 << std::vector<int>{300};
    }

    void copiesInAFewWidths()
    {
        QFETCH(int, width);
        QFETCH(std::vector<int>, widths);
        const Result<MadePicture> made = copiesOf(saved(photograph(width, width / 2), "jpg"));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QCOMPARE(widthsOf(*made), widths);
        for (const MadeCopy &copy : made->copies) {
            QCOMPARE(copy.mediaType, QStringLiteral("image/jpeg"));
            QCOMPARE(copy.height, copy.width / 2);
            const QImage image = QImage::fromData(copy.bytes);
            QCOMPARE(image.size(), QSize(copy.width, copy.height));
            QVERIFY(qRed(image.pixel(2, 2)) > 150); // its left is still its left
        }
    }

    void whatShowsThroughStaysSo()
    {
        QImage image(600, 600, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        for (int i = 0; i < 600; ++i)
            image.setPixel(i, i, qRgba(0, 0, 255, 255));
        const Result<MadePicture> made = copiesOf(saved(image, "png"));
        QVERIFY(made.has_value());
        QCOMPARE(made->copies.back().width, 600);
        QCOMPARE(made->copies.back().mediaType, QStringLiteral("image/png"));
        QCOMPARE(qAlpha(QImage::fromData(made->copies.back().bytes).pixel(0, 300)), 0);
    }

    void aSmallerCopyHasFewerBytes()
    {
        // A drawing of stripes takes more as a smaller one with all the greys between them.
        QImage image(1000, 400, QImage::Format_RGB32);
        for (int y = 0; y < 400; ++y) {
            for (int x = 0; x < 1000; ++x)
                image.setPixel(
                    x, y, (x / 3 + y / 7) % 2 == 0 ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
        }
        const Result<MadePicture> made = copiesOf(saved(image, "png"));
        QVERIFY(made.has_value());
        QCOMPARE(made->copies.back().width, 1000);
        for (size_t i = 1; i < made->copies.size(); ++i)
            QVERIFY(made->copies[i - 1].bytes.size() < made->copies[i].bytes.size());
    }

    void nothingIsToldBesideThePixels()
    {
        const QByteArray bytes = telling(saved(photograph(1200, 600), "jpg"));
        QVERIFY(bytes.contains(secretPlace));
        const Result<MadePicture> made = copiesOf(bytes);
        QVERIFY(made.has_value());
        QImage chart(640, 480, QImage::Format_RGB32);
        chart.fill(Qt::white);
        chart.setText(QStringLiteral("Author"), QString::fromLatin1(secretPlace));
        const QByteArray drawn = saved(chart, "png");
        QVERIFY(drawn.contains("Author"));
        const Result<MadePicture> drawing = copiesOf(drawn);
        QVERIFY(drawing.has_value());
        for (const MadePicture &picture : {*made, *drawing}) {
            for (const MadeCopy &copy : picture.copies) {
                for (const char *word : {secretPlace, "Exif", "Author", "ICC_PROFILE", "iCCP"})
                    QVERIFY2(!copy.bytes.contains(word), word);
                QCOMPARE(withoutMetadata(copy.bytes), std::optional(copy.bytes));
            }
        }
    }

    void upIsUp()
    {
        // Its side 6 says: turned to the right it is upright. Then what was left is up.
        const Result<MadePicture> made = copiesOf(telling(saved(photograph(1000, 400), "jpg"), 6));
        QVERIFY(made.has_value());
        const MadeCopy &largest = made->copies.back();
        QCOMPARE(QSize(largest.width, largest.height), QSize(400, 1000));
        const QImage image = QImage::fromData(largest.bytes);
        QVERIFY(qRed(image.pixel(200, 20)) > 150);
        QVERIFY(qRed(image.pixel(390, 900)) < 150 || qGreen(image.pixel(390, 900)) > 60);
    }

    void otherColoursBecomeTheWebs()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(qRgb(100, 180, 60));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const Result<MadePicture> made = copiesOf(saved(image, "png"));
        QVERIFY(made.has_value());
        const QImage shown = QImage::fromData(made->copies.front().bytes);
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
        const QRgb is = shown.pixel(10, 10);
        const QRgb wanted = image.pixel(10, 10);
        QVERIFY(qAbs(qRed(is) - qRed(wanted)) <= 2 && qAbs(qGreen(is) - qGreen(wanted)) <= 2);
        QVERIFY(qAbs(qRed(is) - 100) > 10);
    }

    void whatMovesIsOneCopy()
    {
        const QByteArray frame("\x21\xf9\4\0\x0a\0\0\0"
                               "\x2c\0\0\0\0\1\0\1\0\0\2\2D\1\0",
                               8 + 10 + 5);
        const QByteArray gif = QByteArray("GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff", 19) +
                               QByteArray("\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0", 19) + frame + frame +
                               ';';
        const Result<MadePicture> made = copiesOf(gif + secretPlace);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->copies, (std::vector<MadeCopy>{{gif, QStringLiteral("image/gif"), 1, 1}}));
    }

    void hostilePicturesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray jpeg = saved(photograph(400, 300), "jpg");
        const QByteArray png = saved(photograph(400, 300), "png");
        const QString damaged = QStringLiteral("damaged");
        QTest::newRow("bomb of pixels") << bomb(60'000, 60'000) << QStringLiteral("50 million");
        QTest::newRow("beyond all numbers")
            << bomb(0xffffffff, 0xffffffff) << QStringLiteral("50 million");
        QTest::newRow("more pixels than bytes") << bomb(5'000, 5'000) << damaged;
        QTest::newRow("cut JPEG") << jpeg.left(jpeg.size() / 2) << damaged;
        QTest::newRow("cut PNG") << png.left(png.size() / 2) << damaged;
        QTest::newRow("no pixels") << bomb(0, 10) << damaged;
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                             << QStringLiteral("not a PNG");
        QTest::newRow("page") << QByteArray("<html><script>x</script>")
                              << QStringLiteral("not a PNG");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("not a PNG");
        QTest::newRow("PNG in name alone") << QByteArray("\x89PNG\r\n\x1a\n") + jpeg << damaged;
        QTest::newRow("too many bytes") << QByteArray(21'000'000, 'x') << QStringLiteral("20 MB");
    }

    void hostilePicturesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<MadePicture> made = copiesOf(bytes);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QVERIFY2(made.error().message.contains(says), qPrintable(made.error().message));
    }

    void whatElseAFileIsDoesNotComeAlong()
    {
        // A picture, an archive and a page in one.
        const QByteArray both =
            saved(photograph(400, 300), "png") + "PK\3\4<script>alert(1)</script>";
        const Result<MadePicture> made = copiesOf(both);
        QVERIFY(made.has_value());
        for (const MadeCopy &copy : made->copies)
            QVERIFY(!copy.bytes.contains("script"));
    }

    void aCrashIsAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("killed for its memory") << QByteArray("kill -KILL $$");
        QTest::newRow("fails") << QByteArray("exit 3");
        QTest::newRow("says nothing") << QByteArray("exit 0");
        QTest::newRow("says no copies") << QByteArray("echo '{\"copies\":[]}'");
        QTest::newRow("says what is no picture")
            << QByteArray("echo '{\"copies\":[{\"media_type\":\"image/png\",\"width\":1,"
                          "\"height\":1,\"bytes\":\"PHNjcmlwdD4=\"}]}'");
    }

    void aCrashIsAnError()
    {
        QFETCH(QByteArray, script);
        const QTemporaryDir folder;
        const Result<MadePicture> made =
            pictureReader(pretender(folder, script))(QByteArray(1'000'000, 'x'), GoOn);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::Io);
    }

    void whereNothingReadsThatIsSaid()
    {
        // The program alone, without the library that decodes beside it.
        const QTemporaryDir folder;
        const QString alone = folder.filePath(QStringLiteral("stetctl"));
        QVERIFY(QFile::copy(Extractor::installedProgram(), alone));
        const Result<MadePicture> none = pictureReader(alone)(saved(photograph(8, 8), "png"), GoOn);
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        const Result<MadePicture> made = pictureReader(QStringLiteral("/no/such"))("x", GoOn);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::NotFound);
    }

    void stoppingEndsTheProcess()
    {
        const QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        const Result<MadePicture> made = pictureReader(pretender(folder, "exec sleep 100"))(
            "x", [&timer] { return timer.elapsed() > 100; });
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
    }

    void upIsUpInOtherFormats()
    {
        // Of a PNG, whose decoder leaves it to others.
        const QByteArray tiff = tellingExif(6).mid(10);
        QByteArray size(4, '\0');
        size[3] = static_cast<char>(tiff.size());
        const QByteArray exif = size + "eXIf" + tiff + "sum.";
        constexpr qsizetype BehindTheHead = 33;
        const QByteArray png = saved(photograph(100, 40), "png");
        const Result<MadePicture> made =
            copiesOf(png.left(BehindTheHead) + exif + png.mid(BehindTheHead));
        QVERIFY(made.has_value());
        const MadeCopy &copy = made->copies.back();
        QCOMPARE(QSize(copy.width, copy.height), QSize(40, 100));
        const QImage image = QImage::fromData(copy.bytes);
        QCOMPARE(image.pixel(20, 5), qRgb(220, 20, 20));
        QVERIFY(image.pixel(20, 95) != qRgb(220, 20, 20));
        QVERIFY(!copy.bytes.contains(secretPlace));
    }

    void aPngThatMovesIsOneCopy()
    {
        const QByteArray png = saved(photograph(100, 40), "png");
        const QByteArray control = QByteArray("\0\0\0\x08"
                                              "acTL"
                                              "\0\0\0\1\0\0\0\0"
                                              "sum.",
                                              20);
        constexpr qsizetype BehindTheHead = 33;
        const QByteArray moving = png.left(BehindTheHead) + control + png.mid(BehindTheHead);
        const Result<MadePicture> made = copiesOf(moving);
        QVERIFY(made.has_value());
        QCOMPARE(made->copies,
                 (std::vector<MadeCopy>{{moving, QStringLiteral("image/png"), 100, 40}}));
    }

    void noMoreIsBelievedThanCanBe()
    {
        const MadeCopy small{saved(photograph(4, 2), "png"), QStringLiteral("image/png"), 4, 2};
        const MadeCopy large{saved(photograph(8, 4), "png"), QStringLiteral("image/png"), 8, 4};
        QVERIFY(madePictureFromJson(toJson(MadePicture{{small, large}})).has_value());
        QVERIFY(!madePictureFromJson(toJson(MadePicture{{large, small}})).has_value());
        QVERIFY(!madePictureFromJson(toJson(MadePicture{{small, small}})).has_value());
        // A copy that is larger than the picture is none of it.
        const QTemporaryDir folder;
        const QByteArray said =
            QJsonDocument(toJson(MadePicture{{large}})).toJson(QJsonDocument::Compact);
        const Result<MadePicture> made = pictureReader(
            pretender(folder, "cat >/dev/null; echo '" + said + "'"))(small.bytes, GoOn);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::Io);
    }

    void copiesComeBackAsTheyWere()
    {
        const MadePicture made{
            {{saved(photograph(4, 2), "png"), QStringLiteral("image/png"), 4, 2}}};
        QCOMPARE(madePictureFromJson(toJson(made)), std::optional(made));
        QJsonObject larger = toJson(made);
        QJsonArray copies = larger.value(QLatin1String("copies")).toArray();
        QJsonObject copy = copies.first().toObject();
        copy.insert(QStringLiteral("width"), 5);
        larger.insert(QStringLiteral("copies"), QJsonArray{copy});
        QCOMPARE(madePictureFromJson(larger), std::nullopt);
    }
};

STET_TEST(TestPictureProcess)

#include "test_picture_process.moc"
