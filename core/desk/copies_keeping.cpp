// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/copies_keeping.h"

#include "core/desk/engine/desk_engine.h"
#include "core/desk/media_name.h"

#include <QJsonArray>

namespace stet {

Result<ShownPicture> packCopies(const DeskEngine &engine, const MadePicture &made)
{
    ShownPicture picture;
    for (const MadeCopy &copy : made.copies) {
        const Result<QByteArray> hash = BlobFiles::put(engine.setup().folder.blobs(), copy.bytes);
        if (!hash)
            return tl::unexpected(hash.error());
        picture.copies.push_back({{copyName(*hash, copy.width, copy.mediaType),
                                   *hash,
                                   copy.mediaType,
                                   copy.bytes.size()},
                                  copy.width,
                                  copy.height});
    }
    return picture;
}

void recordCopies(WriteScope &scope,
                  const QByteArray &original,
                  const ShownPicture &picture,
                  int rule)
{
    QJsonArray names;
    for (const PictureCopy &copy : picture.copies) {
        scope.stores.blobs.putBlob(copy.file, scope.nowMs);
        names.append(copy.file.name);
    }
    scope.stores.pictures.put(original, picture, rule);
    scope.record(QStringLiteral("picture.made"),
                 {},
                 {{QStringLiteral("original"), QString::fromLatin1(original)},
                  {QStringLiteral("copies"), names}});
}

std::optional<ShownPicture> withoutCopies(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput)
        return ShownPicture{{}, PictureTrouble::Refused};
    if (error.code == ErrorCode::Io)
        return ShownPicture{{}, PictureTrouble::Lost};
    return std::nullopt;
}

bool isOfOnePicture(ErrorCode code)
{
    return code == ErrorCode::InvalidInput || code == ErrorCode::Io || code == ErrorCode::Corrupt;
}

} // namespace stet
