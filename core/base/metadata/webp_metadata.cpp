// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/metadata/exif_side.h"
#include "core/base/metadata/format_metadata.h"
#include "core/base/metadata/image_bytes.h"

namespace stet {

namespace {

/// A chunk that says which side is up, and nothing else; of an even length.
QByteArray sideChunk(int side)
{
    const QByteArray data = exifOfSide(side);
    QByteArray size(4, '\0');
    size[0] = static_cast<char>(data.size());
    return "EXIF" + size + data;
}

} // namespace

// RFC 9649 §2: chunks of an even length, those that are there noted in the first one.
std::optional<QByteArray> strippedWebp(const QByteArray &image)
{
    ImageBytes webp(image);
    constexpr qsizetype Head = 12;
    constexpr quint8 NotesExif = 0x08;
    constexpr quint8 NotesXmp = 0x04;
    if (!webp.has(Head))
        return {};
    const qsizetype all = 8 + qsizetype(webp.little<quint32>(4));
    if (!webp.has(all))
        return {};
    webp.keep(Head);
    bool isTurned = false;
    qsizetype notes = -1; // where the first chunk says what is there
    while (webp.at() < all) {
        if (!webp.has(8))
            return {};
        const auto data = qsizetype(webp.little<quint32>(4));
        const qsizetype length = 8 + data + (data & 1);
        if (webp.at() + length > all)
            return {};
        const QByteArrayView name = webp.view(0, 4);
        const int side = name == "EXIF" ? exifSideOfChunk(webp.view(8, data)) : 1;
        if (name == "VP8X" && data > 0 && notes < 0)
            notes = webp.kept().size() + 8;
        if (isOneOf(name, {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"})) {
            webp.keep(length);
            continue;
        }
        webp.pass(length);
        if (side != 1) {
            webp.add(sideChunk(side));
            isTurned = true;
        }
    }
    if (notes >= 0) {
        const auto said = static_cast<quint8>(webp.kept().at(notes));
        const quint8 without = said & static_cast<quint8>(~(NotesExif | NotesXmp));
        webp.kept()[notes] = static_cast<char>(isTurned ? without | NotesExif : without);
    }
    qToLittleEndian(quint32(webp.kept().size() - 8), webp.kept().data() + 4);
    return std::move(webp.kept());
}

int sideOfWebp(const QByteArray &image)
{
    constexpr qsizetype Behind = 12;
    ImageBytes webp(image);
    if (!webp.has(Behind))
        return 1;
    webp.pass(Behind);
    while (webp.has(8)) {
        const auto data = qsizetype(webp.little<quint32>(4));
        const qsizetype length = 8 + data + (data & 1);
        if (!webp.has(length))
            break;
        if (webp.view(0, 4) == "EXIF")
            return exifSideOfChunk(webp.view(8, data));
        webp.pass(length);
    }
    return 1;
}

} // namespace stet
