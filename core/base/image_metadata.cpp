// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_metadata.h"

#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace stet {

namespace {

using Stripped = std::optional<QByteArray>;

/// Goes through the bytes of an image and takes over what is to stay.
class ImageBytes
{
public:
    explicit ImageBytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] qsizetype at() const { return m_at; }

    [[nodiscard]] bool has(qsizetype length) const
    {
        return length >= 0 && length <= m_bytes.size() - m_at;
    }

    [[nodiscard]] quint8 byte(qsizetype ahead = 0) const
    {
        return static_cast<quint8>(m_bytes.at(m_at + ahead));
    }

    [[nodiscard]] QByteArrayView view(qsizetype ahead, qsizetype length) const
    {
        return QByteArrayView(m_bytes).sliced(m_at + ahead, length);
    }

    template <class Number>
    [[nodiscard]] Number big(qsizetype ahead) const
    {
        return qFromBigEndian<Number>(m_bytes.constData() + m_at + ahead);
    }

    template <class Number>
    [[nodiscard]] Number little(qsizetype ahead) const
    {
        return qFromLittleEndian<Number>(m_bytes.constData() + m_at + ahead);
    }

    void keep(qsizetype length)
    {
        m_kept.append(view(0, length));
        m_at += length;
    }

    void pass(qsizetype length) { m_at += length; }

    void add(QByteArrayView bytes) { m_kept.append(bytes); }

    [[nodiscard]] QByteArray &kept() { return m_kept; }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    QByteArray m_kept;
};

bool isOneOf(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [name](const char *one) { return name == one; });
}

/// PNG (third edition) §5.3: length, type, data, check sum.
Stripped strippedPng(ImageBytes png)
{
    constexpr qsizetype Signature = 8;
    constexpr qsizetype AroundData = 12;
    png.keep(Signature);
    while (png.has(AroundData)) {
        const qsizetype length = AroundData + qsizetype(png.big<quint32>(0));
        if (!png.has(length))
            return {};
        const QByteArrayView type = png.view(4, 4);
        const bool isEnd = type == "IEND";
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

/// Exif 2.32 §4.6: which side of the picture is up, 1 to 8; 1 where it is not said. `tiff` begins
/// behind "Exif\0\0".
quint16 orientationIn(QByteArrayView tiff)
{
    constexpr quint16 Upright = 1;
    constexpr quint16 OrientationTag = 0x0112;
    constexpr qsizetype EntrySize = 12;
    if (tiff.size() < 8)
        return Upright;
    const bool isBig = tiff.startsWith("MM");
    const auto short16 = [&](qsizetype at) {
        return isBig ? qFromBigEndian<quint16>(tiff.data() + at)
                     : qFromLittleEndian<quint16>(tiff.data() + at);
    };
    const auto first = qsizetype(isBig ? qFromBigEndian<quint32>(tiff.data() + 4)
                                       : qFromLittleEndian<quint32>(tiff.data() + 4));
    if (first < 8 || first > tiff.size() - 2)
        return Upright;
    const int entries = short16(first);
    for (int i = 0; i < entries; ++i) {
        const qsizetype at = first + 2 + i * EntrySize;
        if (at > tiff.size() - EntrySize)
            break;
        if (short16(at) != OrientationTag)
            continue;
        const quint16 side = short16(at + 8);
        return side >= 1 && side <= 8 ? side : Upright;
    }
    return Upright;
}

/// An APP1 segment that says which side is up, and nothing else.
QByteArray orientationSegment(quint16 side)
{
    QByteArray segment("\xff\xe1\x00\x22"
                       "Exif\0\0"
                       "MM\0\x2a\0\0\0\x08"
                       "\0\x01"
                       "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                       "\0\0\0\0",
                       36);
    segment[29] = static_cast<char>(side);
    return segment;
}

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

/// ITU-T T.81, Annex B. Which side is up stands in a segment of its own where it has to be said.
Stripped strippedJpeg(ImageBytes jpeg)
{
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
            if (const quint16 side = orientationIn(data.sliced(6)); side != 1)
                jpeg.add(orientationSegment(side));
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

/// Where the sub-blocks end that begin `ahead`; nothing where they do not.
std::optional<qsizetype> endOfSubBlocks(const ImageBytes &gif, qsizetype ahead)
{
    while (gif.has(ahead + 1)) {
        const qsizetype size = gif.byte(ahead);
        ++ahead;
        if (size == 0)
            return ahead;
        ahead += size;
    }
    return {};
}

qsizetype colourTable(quint8 flags)
{
    return (flags & 0x80) != 0 ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

/// GIF89a §§ 18–27: comments and the applications' blocks go, but those that say how often it is
/// shown again.
Stripped strippedGif(ImageBytes gif)
{
    constexpr qsizetype Head = 13;
    if (!gif.has(Head) || !gif.has(Head + colourTable(gif.byte(10))))
        return {};
    gif.keep(Head + colourTable(gif.byte(10)));
    while (gif.has(1)) {
        const quint8 what = gif.byte();
        if (what == 0x3b) {
            gif.keep(1);
            return std::move(gif.kept());
        }
        const bool isImage = what == 0x2c;
        if ((!isImage && what != 0x21) || !gif.has(isImage ? 10 : 2))
            return {};
        const std::optional<qsizetype> end =
            endOfSubBlocks(gif, isImage ? 10 + colourTable(gif.byte(9)) + 1 : 2);
        if (!end || !gif.has(*end))
            return {};
        const bool isControl = !isImage && gif.byte(1) == 0xf9;
        const bool isLoop = !isImage && gif.byte(1) == 0xff && *end > 14 &&
                            isOneOf(gif.view(3, 11), {"NETSCAPE2.0", "ANIMEXTS1.0"});
        if (isImage || isControl || isLoop)
            gif.keep(*end);
        else
            gif.pass(*end);
    }
    return {};
}

/// RFC 9649 §2: chunks of an even length, those that are there noted in the first one.
Stripped strippedWebp(ImageBytes webp)
{
    constexpr qsizetype Head = 12;
    constexpr quint8 NotesExifAndXmp = 0x08 | 0x04;
    if (!webp.has(Head))
        return {};
    const qsizetype all = 8 + qsizetype(webp.little<quint32>(4));
    if (!webp.has(all))
        return {};
    webp.keep(Head);
    while (webp.at() < all) {
        if (!webp.has(8))
            return {};
        const auto data = qsizetype(webp.little<quint32>(4));
        const qsizetype length = 8 + data + (data & 1);
        if (webp.at() + length > all)
            return {};
        const QByteArrayView name = webp.view(0, 4);
        const qsizetype place = webp.kept().size();
        if (!isOneOf(name, {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"})) {
            webp.pass(length);
            continue;
        }
        const bool notes = name == "VP8X" && data > 0;
        webp.keep(length);
        if (notes)
            webp.kept()[place + 8] =
                static_cast<char>(static_cast<quint8>(webp.kept()[place + 8]) & ~NotesExifAndXmp);
    }
    qToLittleEndian(quint32(webp.kept().size() - 8), webp.kept().data() + 4);
    return std::move(webp.kept());
}

} // namespace

std::optional<QByteArray> withoutMetadata(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return strippedPng(ImageBytes(image));
    if (image.startsWith("\xff\xd8\xff"))
        return strippedJpeg(ImageBytes(image));
    if (image.startsWith("GIF87a") || image.startsWith("GIF89a"))
        return strippedGif(ImageBytes(image));
    if (image.startsWith("RIFF") && image.mid(8, 4) == "WEBP")
        return strippedWebp(ImageBytes(image));
    return {};
}

} // namespace stet
