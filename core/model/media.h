// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace stet {

/// An image of the desk, without its bytes. Articles refer to it by name.
struct MediaInfo
{
    QString name;      ///< a relative path, "images/round-trip.png"
    QByteArray hash;   ///< SHA-256 of the bytes, hexadecimal
    QString mediaType; ///< "image/png"; read from the bytes, never from the name
    qint64 size = 0;   ///< bytes

    bool operator==(const MediaInfo &) const = default;
};

/// An image with its bytes.
struct MediaFile
{
    MediaInfo info;
    QByteArray bytes;
};

} // namespace stet
