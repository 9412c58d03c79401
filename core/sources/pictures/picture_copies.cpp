// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/pictures/picture_copies.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/base/image_metadata.h"
#include "core/base/late_library.h"
#include "core/sources/pictures/making/picture_library.h"

#include <QJsonArray>

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

/// Of a column of text on a small screen, on a large one, and of the same where its pixels are
/// fine.
const std::vector<int> ReadersWidths{480, 960, 1600};

tl::unexpected<Error> damagedPicture()
{
    return fail(ErrorCode::InvalidInput, CoreWords::tr("The image is damaged or cut short."));
}

} // namespace

Result<MadePicture> makeCopies(const QByteArray &picture)
{
    const Result<ImageHeader> header = readImageHeader(picture);
    if (!header)
        return tl::unexpected(header.error());
    const std::optional<QByteArray> stripped = withoutMetadata(picture);
    if (!stripped)
        return damagedPicture();
    const auto entry = resolveLate(
        lateLibraryPlaces(QStringLiteral("libstet_pictures.so")), "stetMakePicture", "", "");
    if (!entry)
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The part of Stet that reads pictures is not installed."),
                    entry.error().detail);
    PictureJob job;
    job.bytes = picture;
    job.format = header->mediaType.section(u'/', -1).toLatin1();
    job.widths = ReadersWidths;
    job.side = sideBesideJpeg(picture);
    job.asItIs = isMovingPicture(picture);
    if (!job.asItIs)
        reinterpret_cast<MakePicture> (*entry)(job);
    if (job.isDamaged)
        return damagedPicture();
    MadePicture made;
    if (job.asItIs)
        made.copies.push_back({*stripped, header->mediaType, header->width, header->height});
    for (const PictureJob::Copy &copy : job.copies) {
        made.copies.push_back({copy.bytes,
                               QStringLiteral("image/") + QString::fromLatin1(copy.format),
                               copy.width,
                               copy.height});
    }
    return made;
}

QJsonObject toJson(const MadePicture &picture)
{
    QJsonArray copies;
    for (const MadeCopy &copy : picture.copies) {
        copies.append(QJsonObject{{u"media_type"_s, copy.mediaType},
                                  {u"width"_s, copy.width},
                                  {u"height"_s, copy.height},
                                  {u"bytes"_s, QString::fromLatin1(copy.bytes.toBase64())}});
    }
    return {{u"copies"_s, copies}};
}

std::optional<MadePicture> madePictureFromJson(const QJsonObject &json)
{
    MadePicture picture;
    for (const QJsonValue &value : json.value("copies"_L1).toArray()) {
        const QJsonObject said = value.toObject();
        const MadeCopy copy{QByteArray::fromBase64(said.value("bytes"_L1).toString().toLatin1()),
                            said.value("media_type"_L1).toString(),
                            said.value("width"_L1).toInt(),
                            said.value("height"_L1).toInt()};
        // What the process says is believed no more than what it read.
        const Result<ImageHeader> header = readImageHeader(copy.bytes);
        if (!header || *header != ImageHeader{copy.mediaType, copy.width, copy.height} ||
            withoutMetadata(copy.bytes) != copy.bytes)
            return std::nullopt;
        picture.copies.push_back(copy);
    }
    if (picture.copies.empty() || picture.copies.size() > ReadersWidths.size())
        return std::nullopt;
    const auto fallen = std::adjacent_find(
        picture.copies.begin(),
        picture.copies.end(),
        [](const MadeCopy &one, const MadeCopy &next) { return one.width >= next.width; });
    return fallen == picture.copies.end() ? std::optional(picture) : std::nullopt;
}

} // namespace stet
