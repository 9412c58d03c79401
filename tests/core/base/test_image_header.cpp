// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_header.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray png(quint32 width, quint32 height)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.append(static_cast<char>((side >> shift) & 0xff));
    }
    return bytes + QByteArray(9, '\0');
}

} // namespace

class TestImageHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsTypeAndSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png") << png(640, 480) << "image/png" << 640 << 480;
        QTest::newRow("gif") << QByteArray("GIF89a") + hex("40010002f70000") << "image/gif" << 320
                             << 512;
        // Start of image, a comment, a fill byte, a progressive frame.
        QTest::newRow("jpeg") << hex("ffd8fffe00044142ffffc2001108003000500301220002110103110100")
                              << "image/jpeg" << 80 << 48;
        QTest::newRow("webp, extended")
            << QByteArray("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0", 24) + hex("8f0100c70000")
            << "image/webp" << 400 << 200;
        QTest::newRow("webp, lossy")
            << QByteArray("RIFF\0\0\0\0WEBPVP8 \0\0\0\0", 20) + hex("0000009d012a90012c01")
            << "image/webp" << 400 << 300;
        QTest::newRow("webp, lossless")
            << QByteArray("RIFF\0\0\0\0WEBPVP8L\0\0\0\0", 20) + hex("2f8fc14a0000000000000000")
            << "image/webp" << 400 << 300;
    }

    void readsTypeAndSize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        QFETCH(int, width);
        QFETCH(int, height);
        const Result<ImageHeader> header = readImageHeader(bytes);
        QVERIFY2(header, header ? "" : qPrintable(header.error().message));
        QCOMPARE(*header, (ImageHeader{type, width, height}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << QByteArray() << "not a PNG";
        QTest::newRow("svg") << QByteArray("<svg onload=\"alert(1)\"/>") << "not a PNG";
        QTest::newRow("program") << QByteArray("#!/bin/sh\n") << "not a PNG";
        QTest::newRow("png, cut short") << png(4, 4).left(20) << "cut short";
        QTest::newRow("png, no width") << png(0, 4) << "damaged";
        QTest::newRow("png, four thousand million pixels") << png(65'535, 65'535) << "50 million";
        QTest::newRow("png, beyond an int") << png(0xffffffffU, 0xffffffffU) << "50 million";
        QTest::newRow("jpeg without a frame") << hex("ffd8ffdaffd9000000000000") << "damaged";
        QTest::newRow("jpeg of fill bytes") << hex("ffd8") + QByteArray(100'000, '\xff') << "cut";
        QTest::newRow("gif, cut short") << QByteArray("GIF89a") << "cut short";
        QTest::newRow("webp, unknown chunk")
            << QByteArray("RIFF\0\0\0\0WEBPXXXX", 16) + QByteArray(40, '\0') << "damaged";
        QTest::newRow("21 MB") << png(4, 4) + QByteArray(21'000'000, 'a') << "20 MB";
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const Result<ImageHeader> header = readImageHeader(bytes);
        QVERIFY(!header);
        QCOMPARE(header.error().code, ErrorCode::InvalidInput);
        QVERIFY2(header.error().message.contains(why), qPrintable(header.error().message));
    }
};

STET_TEST(TestImageHeader)

#include "test_image_header.moc"
