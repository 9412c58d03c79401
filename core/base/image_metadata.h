// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace stet {

/// A PNG, JPEG, GIF or WebP image without what it says beside its pixels: EXIF with places, XMP,
/// IPTC, comments, embedded thumbnails, whatever stands behind its end. What its pixels need to be
/// shown as they are stays: colour profiles, transparency, movement, and of EXIF which side is up.
/// Decodes nothing; nothing where the image is none of these or does not hold together from its
/// beginning to its end. Pure.
[[nodiscard]] std::optional<QByteArray> withoutMetadata(const QByteArray &image);

/// Which side of a PNG or a WebP is up, as EXIF numbers them, 1 to 8; 1 of others, and where it is
/// not said. Of a JPEG its decoder tells.
[[nodiscard]] int sideBesideJpeg(const QByteArray &image);

/// Whether it is a PNG that moves, which its decoder does not tell.
[[nodiscard]] bool isMovingPicture(const QByteArray &image);

} // namespace stet
