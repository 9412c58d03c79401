// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media.h"

#include "core/base/hash.h"
#include "core/base/image_header.h"
#include "core/base/text.h"
#include "core/desk/desk_engine.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/media_name.h"

namespace stet {

namespace {

Result<MediaInfo> keepImage(WriteScope &scope, const MediaInfo &info)
{
    const std::optional<MediaInfo> known = scope.stores.blobs.media(info.name);
    if (!known) {
        addImage(scope, info);
        return info;
    }
    if (known->hash == info.hash)
        return *known;
    return fail(ErrorCode::Conflict,
                QStringLiteral("The desk has another image of this name. Nothing was changed; "
                               "give this one a name of its own."),
                info.name);
}

/// On the pool: the bytes are packed and synced there, and no edit waits for that.
Result<MediaInfo> putImage(DeskEngine &engine, const QString &name, const QByteArray &bytes)
{
    if (const QString why = whyNoMediaName(name); !why.isEmpty())
        return fail(ErrorCode::InvalidInput, why, name.left(200));
    const Result<ImageHeader> header = readImageHeader(bytes);
    if (!header)
        return tl::unexpected<Error>(header.error());
    if (!engine.readOnlyReason().isEmpty())
        return fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
    const Result<QByteArray> hash = BlobFiles::put(engine.setup().folder.blobs(), bytes);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    const MediaInfo info{name, *hash, header->mediaType, bytes.size()};
    return engine.write([info](WriteScope &scope) { return keepImage(scope, info); }).result();
}

QString endingOf(const QString &mediaType)
{
    const QString form = mediaType.section(u'/', -1);
    return form == u"jpeg" ? QStringLiteral("jpg") : form;
}

/// The first name made of `title` that is free or belongs to these bytes.
QString nameFor(Stores &stores, const QString &title, const QByteArray &hash, const QString &ending)
{
    const QString slug = slugify(title);
    const QString base =
        QStringLiteral("images/") + (slug.isEmpty() ? QStringLiteral("picture") : slug);
    for (int number = 1;; ++number) {
        const QString name =
            (number == 1 ? base : base + u'-' + QString::number(number)) + u'.' + ending;
        const std::optional<MediaInfo> known = stores.blobs.media(name);
        if (!known || known->hash == hash)
            return name;
    }
}

} // namespace

Media::Media(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<MediaInfo>> Media::put(QString name, QByteArray bytes)
{
    return m_session.engine().runOnPool<Result<MediaInfo>>(
        [name = std::move(name), bytes = std::move(bytes)](DeskEngine &engine,
                                                           QPromise<Result<MediaInfo>> &) {
            return putImage(engine, name, bytes);
        });
}

QFuture<Result<MediaInfo>> Media::add(QString title, QByteArray bytes)
{
    const QString blobs = m_session.engine().setup().folder.blobs();
    return m_session.engine().write([=](WriteScope &scope) -> Result<MediaInfo> {
        const Result<ImageHeader> header = readImageHeader(bytes);
        if (!header)
            return tl::unexpected<Error>(header.error());
        const QString name =
            nameFor(scope.stores, title, sha256Hex(bytes), endingOf(header->mediaType));
        return putImage(scope, blobs, name, bytes);
    });
}

QFuture<Result<MediaFile>> Media::get(QString name)
{
    const QString blobs = m_session.engine().setup().folder.blobs();
    return m_session.engine().read([=](Stores &stores) -> Result<MediaFile> {
        const std::optional<MediaInfo> info = stores.blobs.media(name);
        if (!info)
            return fail(
                ErrorCode::NotFound, QStringLiteral("The desk has no image of this name."), name);
        return BlobFiles::get(blobs, info->hash).map([&](QByteArray bytes) {
            return MediaFile{*info, std::move(bytes)};
        });
    });
}

QFuture<Result<std::vector<MediaInfo>>> Media::all()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<MediaInfo>> { return stores.blobs.allMedia(); });
}

} // namespace stet
