// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace stet {

/// The most that one image may hold: 20 MB of file, 50 million pixels once decoded.
inline constexpr qsizetype MaxImageBytes = 20 * 1000 * 1000;
inline constexpr qint64 MaxImagePixels = 50 * 1000 * 1000;

/// What the first bytes of an image say of it.
struct ImageHeader
{
    QString mediaType; ///< "image/png"
    int width = 0;     ///< in pixels
    int height = 0;

    bool operator==(const ImageHeader &) const = default;
};

/// Reads the header of a PNG, JPEG, GIF or WebP image; decodes nothing. InvalidInput for any other
/// bytes (SVG among them, which is a program) and for an image beyond the limits above.
[[nodiscard]] Result<ImageHeader> readImageHeader(const QByteArray &bytes);

} // namespace stet
