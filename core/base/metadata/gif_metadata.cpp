// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metadata/format_metadata.h"
#include "core/base/metadata/image_bytes.h"

namespace stet {

namespace {

/// Where the sub-blocks end that begin `ahead`; nothing where they do not.
std::optional<qsizetype> endOfSubBlocks(const ImageBytes &gif, qsizetype ahead)
{
    while (gif.has(ahead + 1)) {
        const qsizetype size = gif.byte(ahead);
        ++ahead;
        if (size == 0)
            return ahead;
        ahead += size;
    }
    return {};
}

qsizetype colourTable(quint8 flags)
{
    return (flags & 0x80) != 0 ? qsizetype(3) << ((flags & 7) + 1) : 0;
}

} // namespace

// GIF89a §§ 18–27: comments and the applications' blocks go, but those that say how often it is
// shown again.
std::optional<QByteArray> strippedGif(const QByteArray &image)
{
    ImageBytes gif(image);
    constexpr qsizetype Head = 13;
    if (!gif.has(Head) || !gif.has(Head + colourTable(gif.byte(10))))
        return {};
    gif.keep(Head + colourTable(gif.byte(10)));
    while (gif.has(1)) {
        const quint8 what = gif.byte();
        if (what == 0x3b) {
            gif.keep(1);
            return std::move(gif.kept());
        }
        const bool isImage = what == 0x2c;
        if ((!isImage && what != 0x21) || !gif.has(isImage ? 10 : 2))
            return {};
        const std::optional<qsizetype> end =
            endOfSubBlocks(gif, isImage ? 10 + colourTable(gif.byte(9)) + 1 : 2);
        if (!end || !gif.has(*end))
            return {};
        const bool isControl = !isImage && gif.byte(1) == 0xf9;
        const bool isLoop = !isImage && gif.byte(1) == 0xff && *end > 14 &&
                            isOneOf(gif.view(3, 11), {"NETSCAPE2.0", "ANIMEXTS1.0"});
        if (isImage || isControl || isLoop)
            gif.keep(*end);
        else
            gif.pass(*end);
    }
    return {};
}

} // namespace stet
