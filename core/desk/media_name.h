// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace stet {

/// Whether a file of this name is meant to be an image that a page can show: .png, .jpg, .jpeg,
/// .gif or .webp.
[[nodiscard]] bool isImageFileName(const QString &name);

/// Why `name` cannot be an image's name: a relative path inside the desk without ".", "..",
/// backslashes and controls, none of a copy (`copyName`), ending as images do, at most 500
/// characters and no part of it longer than a file system takes. A site holds it beside its pages
/// under the same path. Empty where it can.
[[nodiscard]] QString whyNoMediaName(const QString &name);

/// Where a site has a copy of a picture: a name made of the copy's hash (hexadecimal), which no
/// image of a desk can have.
[[nodiscard]] QString copyName(const QByteArray &hash, int width, const QString &mediaType);

/// Whether it is such a name.
[[nodiscard]] bool isCopyName(const QString &name);

/// The ending of a file of this type: "jpg" of "image/jpeg".
[[nodiscard]] QString endingOf(const QString &mediaType);

} // namespace stet
