// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_header.h"

#include "core/base/core_words.h"

#include <QtEndian>

#include <algorithm>
#include <limits>
#include <optional>

namespace stet {

namespace {

using ImageSize = std::optional<ImageHeader>;

template <class Number>
Number bigAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.constData() + at);
}

template <class Number>
Number littleAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

ImageHeader imageOf(const char *mediaType, qint64 width, qint64 height)
{
    // Beyond an int is beyond every limit; the caller refuses it as too large.
    constexpr qint64 Most = std::numeric_limits<int>::max();
    return {QString::fromLatin1(mediaType),
            static_cast<int>(std::min(width, Most)),
            static_cast<int>(std::min(height, Most))};
}

/// PNG (third edition) §11.2.1: the first chunk is IHDR.
ImageSize pngHeader(const QByteArray &bytes)
{
    if (bytes.size() < 24 || bytes.mid(12, 4) != "IHDR")
        return {};
    return imageOf("image/png", bigAt<quint32>(bytes, 16), bigAt<quint32>(bytes, 20));
}

/// ITU-T T.81, Annex B: markers up to the first start of frame.
ImageSize jpegHeader(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (static_cast<uchar>(bytes.at(at)) != 0xff)
            return {};
        const auto marker = static_cast<uchar>(bytes.at(at + 1));
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return imageOf(
                "image/jpeg", bigAt<quint16>(bytes, at + 7), bigAt<quint16>(bytes, at + 5));
        if (marker == 0xd9 || marker == 0xda) // image data or the end came first
            return {};
        const bool bare = marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        at += bare ? 2 : 2 + qsizetype(bigAt<quint16>(bytes, at + 2));
    }
    return {};
}

ImageSize gifHeader(const QByteArray &bytes)
{
    if (bytes.size() < 10)
        return {};
    return imageOf("image/gif", littleAt<quint16>(bytes, 6), littleAt<quint16>(bytes, 8));
}

/// RFC 9649 §2: the first chunk is VP8, VP8L or VP8X.
ImageSize webpHeader(const QByteArray &bytes)
{
    if (bytes.size() < 30)
        return {};
    const QByteArray chunk = bytes.mid(12, 4);
    const auto three = [&bytes](qsizetype at) {
        return littleAt<quint16>(bytes, at) + (qint64(static_cast<uchar>(bytes.at(at + 2))) << 16);
    };
    if (chunk == "VP8X")
        return imageOf("image/webp", three(24) + 1, three(27) + 1);
    if (chunk == "VP8 ")
        return imageOf("image/webp",
                       littleAt<quint16>(bytes, 26) & 0x3fff,
                       littleAt<quint16>(bytes, 28) & 0x3fff);
    if (chunk == "VP8L") {
        const auto bits = littleAt<quint32>(bytes, 21);
        return imageOf("image/webp", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    return {};
}

} // namespace

Result<ImageHeader> readImageHeader(const QByteArray &bytes)
{
    if (bytes.size() > MaxImageBytes)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The image is larger than 20 MB."),
                    QString::number(bytes.size()));
    ImageSize header;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        header = pngHeader(bytes);
    else if (bytes.startsWith("\xff\xd8\xff"))
        header = jpegHeader(bytes);
    else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        header = gifHeader(bytes);
    else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        header = webpHeader(bytes);
    else
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is not a PNG, JPEG, GIF or WebP image."));
    if (!header || header->width <= 0 || header->height <= 0)
        return fail(ErrorCode::InvalidInput, CoreWords::tr("The image is damaged or cut short."));
    if (qint64(header->width) * header->height > MaxImagePixels)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The image has more than 50 million pixels."),
                    QStringLiteral("%1 x %2").arg(header->width).arg(header->height));
    return *header;
}

} // namespace stet
