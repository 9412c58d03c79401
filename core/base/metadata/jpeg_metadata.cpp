// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metadata/exif_side.h"
#include "core/base/metadata/format_metadata.h"
#include "core/base/metadata/image_bytes.h"

namespace stet {

namespace {

enum Marker : quint8 {
    Temporary = 0x01,
    FirstRestart = 0xd0,
    LastRestart = 0xd7,
    EndOfImage = 0xd9,
    StartOfScan = 0xda,
    App0 = 0xe0,
    App1 = 0xe1,
    App2 = 0xe2,
    App14 = 0xee,
    App15 = 0xef,
    Comment = 0xfe
};

bool staysInJpeg(quint8 marker, QByteArrayView data)
{
    if (marker == App0) {
        constexpr qsizetype WithoutThumbnail = 14;
        return data.startsWith(QByteArrayView("JFIF\0", 5)) && data.size() == WithoutThumbnail;
    }
    if (marker == App2)
        return data.startsWith(QByteArrayView("ICC_PROFILE\0", 12));
    if (marker == App14)
        return data.startsWith("Adobe"); // tells how its colours are meant
    return marker != Comment && (marker < App0 || marker > App15);
}

/// The pixels of a scan up to the next marker; false where none comes.
bool keepScan(ImageBytes &jpeg)
{
    qsizetype length = 0;
    while (jpeg.has(length + 2)) {
        const quint8 next = jpeg.byte(length + 1);
        if (jpeg.byte(length) != 0xff || next == 0 ||
            (next >= FirstRestart && next <= LastRestart)) {
            ++length;
            continue;
        }
        jpeg.keep(length);
        return true;
    }
    return false;
}

/// An APP1 segment that says which side is up, and nothing else.
QByteArray sideSegment(int side)
{
    const QByteArray data = QByteArray("Exif\0\0", 6) + exifOfSide(side);
    QByteArray segment("\xff\xe1\0", 3);
    segment += static_cast<char>(data.size() + 2);
    return segment + data;
}

} // namespace

// ITU-T T.81, Annex B. Which side is up stands in a segment of its own where it has to be said.
std::optional<QByteArray> strippedJpeg(const QByteArray &image)
{
    ImageBytes jpeg(image);
    jpeg.keep(2);
    while (jpeg.has(2)) {
        if (jpeg.byte() != 0xff)
            return {};
        const quint8 marker = jpeg.byte(1);
        if (marker == 0xff) { // a fill byte
            jpeg.pass(1);
            continue;
        }
        if (marker == EndOfImage) {
            jpeg.keep(2);
            return std::move(jpeg.kept());
        }
        if (marker == Temporary || (marker >= FirstRestart && marker <= LastRestart)) {
            jpeg.keep(2);
            continue;
        }
        if (!jpeg.has(4))
            return {};
        const qsizetype length = 2 + qsizetype(jpeg.big<quint16>(2));
        if (length < 4 || !jpeg.has(length))
            return {};
        const QByteArrayView data = jpeg.view(4, length - 4);
        if (marker == App1 && data.startsWith(QByteArrayView("Exif\0\0", 6))) {
            if (const int side = exifSide(data.sliced(6)); side != 1)
                jpeg.add(sideSegment(side));
        }
        if (staysInJpeg(marker, data))
            jpeg.keep(length);
        else
            jpeg.pass(length);
        if (marker == StartOfScan && !keepScan(jpeg))
            return {};
    }
    return {};
}

} // namespace stet
