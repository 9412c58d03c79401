// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace stet {

// What `withoutMetadata` does, a format each; the first bytes are known to be of it.

[[nodiscard]] std::optional<QByteArray> strippedPng(const QByteArray &image);
[[nodiscard]] std::optional<QByteArray> strippedJpeg(const QByteArray &image);
[[nodiscard]] std::optional<QByteArray> strippedGif(const QByteArray &image);
[[nodiscard]] std::optional<QByteArray> strippedWebp(const QByteArray &image);

/// Which side is up, see `exifSide`.
[[nodiscard]] int sideOfPng(const QByteArray &image);
[[nodiscard]] int sideOfWebp(const QByteArray &image);

/// Whether a PNG says that it moves: such a one is shown by browsers alone.
[[nodiscard]] bool isMovingPng(const QByteArray &image);

} // namespace stet
