// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metadata/exif_side.h"

#include <QtEndian>

namespace stet {

int exifSide(QByteArrayView tiff)
{
    constexpr int Upright = 1;
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
        const int side = short16(at + 8);
        return side >= 1 && side <= 8 ? side : Upright;
    }
    return Upright;
}

int exifSideOfChunk(QByteArrayView chunk)
{
    const QByteArrayView head("Exif\0\0", 6);
    return exifSide(chunk.startsWith(head) ? chunk.sliced(head.size()) : chunk);
}

QByteArray exifOfSide(int side)
{
    // One directory with one entry, of type SHORT.
    QByteArray exif("MM\0\x2a\0\0\0\x08"
                    "\0\x01"
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                    "\0\0\0\0",
                    26);
    constexpr qsizetype PlaceOfTheSide = 19;
    exif[PlaceOfTheSide] = static_cast<char>(side);
    return exif;
}

} // namespace stet
