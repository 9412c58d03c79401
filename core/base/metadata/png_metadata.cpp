// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metadata/exif_side.h"
#include "core/base/metadata/format_metadata.h"
#include "core/base/metadata/image_bytes.h"

namespace stet {

namespace {

constexpr qsizetype Signature = 8;
constexpr qsizetype AroundData = 12;

QByteArray bigBytes(quint32 number)
{
    char bytes[sizeof number];
    qToBigEndian(number, bytes);
    return {bytes, sizeof number};
}

/// PNG (third edition), Annex D.
quint32 checkSumOf(QByteArrayView bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    return ~sum;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigBytes(quint32(data.size())) + type + data + bigBytes(checkSumOf(type + data));
}

/// What the first chunk of this name holds.
std::optional<QByteArrayView> chunkOf(const QByteArray &image, QByteArrayView name)
{
    ImageBytes png(image);
    png.pass(Signature);
    while (png.has(AroundData)) {
        const qsizetype length = AroundData + qsizetype(png.big<quint32>(0));
        if (!png.has(length))
            return {};
        if (png.view(4, 4) == name)
            return png.view(8, length - AroundData);
        png.pass(length);
    }
    return {};
}

} // namespace

// PNG (third edition) §5.3: length, type, data, check sum.
std::optional<QByteArray> strippedPng(const QByteArray &image)
{
    ImageBytes png(image);
    png.keep(Signature);
    while (png.has(AroundData)) {
        const qsizetype length = AroundData + qsizetype(png.big<quint32>(0));
        if (!png.has(length))
            return {};
        const QByteArrayView type = png.view(4, 4);
        const bool isEnd = type == "IEND";
        if (type == "eXIf") {
            if (const int side = exifSideOfChunk(png.view(8, length - AroundData)); side != 1)
                png.add(pngChunk("eXIf", exifOfSide(side)));
        }
        if (isOneOf(type,
                    {"IHDR",
                     "PLTE",
                     "IDAT",
                     "IEND",
                     "tRNS",
                     "gAMA",
                     "cHRM",
                     "sRGB",
                     "iCCP",
                     "sBIT",
                     "bKGD",
                     "pHYs",
                     "acTL",
                     "fcTL",
                     "fdAT"}))
            png.keep(length);
        else
            png.pass(length);
        if (isEnd)
            return std::move(png.kept());
    }
    return {};
}

bool isMovingPng(const QByteArray &image)
{
    return chunkOf(image, "acTL").has_value();
}

int sideOfPng(const QByteArray &image)
{
    const std::optional<QByteArrayView> exif = chunkOf(image, "eXIf");
    return exif ? exifSideOfChunk(*exif) : 1;
}

} // namespace stet
