// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_metadata.h"
#include "tests/support/telling_picture.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace stet::test;

namespace {

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    const auto size = static_cast<char>(data.size());
    return QByteArray(3, '\0') + size + type + data + "sum.";
}

QByteArray png(const QByteArray &between = {})
{
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", QByteArray(13, '\1')) + between +
           pngChunk("IDAT", "pixels") + pngChunk("IEND", {});
}

/// A JPEG's skeleton: a header, a table, a scan with what looks like markers in it, the end.
QByteArray jpeg()
{
    return QByteArray("\xff\xd8"
                      "\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
                      "\xff\xdb\0\4AB"
                      "\xff\xda\0\4CD"
                      "xy\xff\0z\xff\xd0"
                      "e\xff\xd9",
                      2 + 18 + 6 + 6 + 10);
}

QByteArray gif(const QByteArray &between = {})
{
    return QByteArray("GIF89a\1\0\1\0\0\0\0", 13) + between +
           QByteArray("\x2c\0\0\0\0\1\0\1\0\0\2\1D\0;", 15);
}

QByteArray webp(const QByteArray &chunks)
{
    QByteArray size(4, '\0');
    size[0] = static_cast<char>(chunks.size() + 4);
    return "RIFF" + size + "WEBP" + chunks;
}

QByteArray webpChunk(const QByteArray &name, const QByteArray &data)
{
    QByteArray size(4, '\0');
    size[0] = static_cast<char>(data.size());
    return name + size + data + (data.size() % 2 == 1 ? QByteArray(1, '\0') : QByteArray());
}

} // namespace

/// What a picture says beside its pixels goes, and its pixels stay as they are.
class TestImageMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsBareStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::newRow("PNG") << png(pngChunk("gAMA", "1234"));
        QTest::newRow("JPEG") << jpeg();
        QTest::newRow("GIF") << gif();
        QTest::newRow("GIF that moves") << gif(QByteArray("\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0", 19) +
                                               QByteArray("\x21\xf9\4\0\0\0\0\0", 8));
        QTest::newRow("WebP") << webp(webpChunk("VP8 ", "pixel"));
    }

    void whatIsBareStaysAsItIs()
    {
        QFETCH(QByteArray, image);
        QCOMPARE(withoutMetadata(image), std::optional(image));
        // Nothing stands behind its end, and an image without its end is none.
        QCOMPARE(withoutMetadata(image + "<script>"), std::optional(image));
        for (qsizetype size = 0; size < image.size(); ++size)
            QVERIFY2(!withoutMetadata(image.left(size)), qPrintable(QString::number(size)));
    }

    void whatItTellsGoes_data()
    {
        QTest::addColumn<QByteArray>("telling");
        QTest::addColumn<QByteArray>("bare");
        const QByteArray secret(secretPlace);
        QTest::newRow("PNG") << png(pngChunk("tEXt", secret) + pngChunk("eXIf", secret) +
                                    pngChunk("iTXt", secret) + pngChunk("prVt", secret))
                             << png();
        QTest::newRow("JPEG") << telling(jpeg()) << jpeg();
        QTest::newRow("GIF") << gif(QByteArray("\x21\xfe") + char(secret.size()) + secret +
                                    QByteArray("\0\x21\xff\x0bXMP DataXMP\1x\0", 18))
                             << gif();
        QTest::newRow("WebP") << webp(webpChunk("VP8X", QByteArray("\x1c\0\0\0\0\0\0\0\0\0", 10)) +
                                      webpChunk("VP8 ", "pixel") + webpChunk("EXIF", secret) +
                                      webpChunk("XMP ", secret))
                              << webp(webpChunk("VP8X", QByteArray("\x10\0\0\0\0\0\0\0\0\0", 10)) +
                                      webpChunk("VP8 ", "pixel"));
    }

    void whatItTellsGoes()
    {
        QFETCH(QByteArray, telling);
        QFETCH(QByteArray, bare);
        QCOMPARE(withoutMetadata(telling), std::optional(bare));
    }

    void whichSideIsUpIsStillSaid()
    {
        const QByteArray turned = *withoutMetadata(telling(jpeg(), 6));
        QVERIFY(!turned.contains(secretPlace));
        QVERIFY(turned.contains("Exif"));
        QCOMPARE(turned.size(), jpeg().size() + 36);
        QCOMPARE(turned.at(2 + 29), char(6));
        // As it is said, it is understood again.
        QCOMPARE(withoutMetadata(turned), std::optional(turned));
        // What is no side is none.
        QCOMPARE(withoutMetadata(telling(jpeg(), 77)), std::optional(jpeg()));
    }

    void whichSideOfOthersIsUp()
    {
        const QByteArray tiff = tellingExif(8).mid(10);
        const QByteArray turnedPng = *withoutMetadata(png(pngChunk("eXIf", tiff)));
        QVERIFY(!turnedPng.contains(secretPlace));
        QCOMPARE(sideBesideJpeg(turnedPng), 8);
        QCOMPARE(withoutMetadata(turnedPng), std::optional(turnedPng));
        QCOMPARE(sideBesideJpeg(png()), 1);
        QVERIFY(!isMovingPicture(png()));
        QVERIFY(isMovingPicture(png(pngChunk("acTL", QByteArray(8, '\1')))));

        const QByteArray flags("\x0c\0\0\0\0\0\0\0\0\0", 10);
        const QByteArray turnedWebp = *withoutMetadata(
            webp(webpChunk("VP8X", flags) + webpChunk("VP8 ", "pixel") + webpChunk("EXIF", tiff)));
        QVERIFY(!turnedWebp.contains(secretPlace));
        QCOMPARE(sideBesideJpeg(turnedWebp), 8);
        QCOMPARE(turnedWebp.at(20), char(0x08)); // EXIF is there, XMP is not
        QCOMPARE(withoutMetadata(turnedWebp), std::optional(turnedWebp));
    }

    void lengthsThatLie_data()
    {
        QTest::addColumn<QByteArray>("image");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR0123", 20);
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe1\0\1xx\xff\xd9", 10);
        QTest::newRow("JPEG, directory") << QByteArray("\xff\xd8") + [] {
            QByteArray exif = tellingExif(6);
            exif.replace(14, 4, QByteArray("\xff\xff\xff\xf0"));
            return exif;
        }();
        QTest::newRow("GIF") << QByteArray("GIF89a\1\0\1\0\xff\0\0", 13);
        QTest::newRow("WebP") << QByteArray("RIFF\x14\0\0\0WEBPVP8 \xff\xff\xff\xffxxxx", 24);
        QTest::newRow("none") << QByteArray("<svg onload='x'/>");
    }

    void lengthsThatLie()
    {
        QFETCH(QByteArray, image);
        QVERIFY(!withoutMetadata(image));
    }
};

STET_TEST(TestImageMetadata)

#include "test_image_metadata.moc"
