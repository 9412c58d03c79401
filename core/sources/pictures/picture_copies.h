// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/made_picture.h"

#include <QJsonObject>

#include <optional>

namespace stet {

// Beside unsaved text only by way of a process of their own, see `pictureReader`.

/// The copies of a picture for readers, in a few widths and none wider than 1600 pixels: of
/// photographs as JPEG, of all else as PNG. One that moves, or that is of a format which this
/// computer cannot decode, is one copy without metadata. InvalidInput where it is no picture or
/// beyond the limits of `readImageHeader`, or damaged; NotFound where the library that decodes is
/// not installed.
[[nodiscard]] Result<MadePicture> makeCopies(const QByteArray &picture);

/// { "copies": [ { "media_type", "width", "height", "bytes" (base64) } ] }.
[[nodiscard]] QJsonObject toJson(const MadePicture &picture);
/// None where it says no copy, more than there are widths, one that is not what it says of itself,
/// or a width that does not follow the one before.
[[nodiscard]] std::optional<MadePicture> madePictureFromJson(const QJsonObject &json);

} // namespace stet
