// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stet {

/// Which side of a picture is up (Exif 2.32 §4.6), 1 to 8; 1, as it is, where that is not said.
/// `tiff` is what stands behind "Exif\0\0" in a JPEG.
[[nodiscard]] int exifSide(QByteArrayView tiff);

/// The same from a chunk of a PNG or WebP, which may begin with "Exif\0\0" as well.
[[nodiscard]] int exifSideOfChunk(QByteArrayView chunk);

/// EXIF that says which side is up, and nothing else.
[[nodiscard]] QByteArray exifOfSide(int side);

} // namespace stet
