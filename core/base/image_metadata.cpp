// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_metadata.h"

#include "core/base/metadata/format_metadata.h"

namespace stet {

std::optional<QByteArray> withoutMetadata(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return strippedPng(image);
    if (image.startsWith("\xff\xd8\xff"))
        return strippedJpeg(image);
    if (image.startsWith("GIF87a") || image.startsWith("GIF89a"))
        return strippedGif(image);
    if (image.startsWith("RIFF") && image.mid(8, 4) == "WEBP")
        return strippedWebp(image);
    return {};
}

int sideBesideJpeg(const QByteArray &image)
{
    if (image.startsWith("\x89PNG\r\n\x1a\n"))
        return sideOfPng(image);
    return image.startsWith("RIFF") ? sideOfWebp(image) : 1;
}

bool isMovingPicture(const QByteArray &image)
{
    return image.startsWith("\x89PNG\r\n\x1a\n") && isMovingPng(image);
}

} // namespace stet
