// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stet::test {

/// What no file for readers may hold.
inline constexpr char secretPlace[] = "48.2082N 16.3738E, Mara's flat";

/// An APP1 segment of a JPEG that says which side is up (1 to 8), and behind that where it was
/// taken.
inline QByteArray tellingExif(char side)
{
    QByteArray exif("Exif\0\0"
                    "MM\0\x2a\0\0\0\x08"
                    "\0\x01"
                    "\x01\x12\0\x03\0\0\0\x01\0",
                    25);
    exif += side;
    exif += QByteArray(6, '\0'); // the rest of the value, and no other directory
    exif += secretPlace;
    const auto length = static_cast<quint16>(exif.size() + 2);
    QByteArray segment("\xff\xe1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return segment + exif;
}

/// The same JPEG with what a camera writes into it.
inline QByteArray telling(const QByteArray &jpeg, char side = 1)
{
    const QByteArray comment = QByteArray("\xff\xfe\0", 3) + char(2 + sizeof secretPlace) +
                               QByteArray(secretPlace, sizeof secretPlace);
    return jpeg.left(2) + tellingExif(side) + comment + jpeg.mid(2) + secretPlace;
}

} // namespace stet::test
