// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/base/text.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/media_keeping.h"
#include "core/desk/media_name.h"
#include "core/desk/picture_use.h"

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
                CoreWords::tr("The desk has another image of this name. Nothing was changed; "
                              "give this one a name of its own."),
                info.name);
}

/// On the pool: the bytes are packed and synced there, and no edit waits for that. Without a name.
Result<MediaInfo> packImage(const DeskEngine &engine, const QByteArray &bytes)
{
    const Result<ImageHeader> header = readImageHeader(bytes);
    if (!header)
        return tl::unexpected<Error>(header.error());
    if (!engine.readOnlyReason().isEmpty())
        return fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
    const Result<QByteArray> hash = BlobFiles::put(engine.setup().folder.blobs(), bytes);
    if (!hash)
        return tl::unexpected<Error>(hash.error());
    return MediaInfo{{}, *hash, header->mediaType, bytes.size()};
}

Result<MediaInfo> putImage(DeskEngine &engine, const QString &name, const QByteArray &bytes)
{
    if (const QString why = whyNoMediaName(name); !why.isEmpty())
        return fail(ErrorCode::InvalidInput, why, name.left(200));
    Result<MediaInfo> info = packImage(engine, bytes);
    if (!info)
        return info;
    info->name = name;
    return engine.write([info = *info](WriteScope &scope) { return keepImage(scope, info); })
        .result();
}

/// The first name made of `title` that is free or belongs to these bytes.
QString nameFor(Stores &stores, const QString &title, const MediaInfo &info)
{
    const QString slug = slugify(title);
    const QString base =
        QStringLiteral("images/") + (slug.isEmpty() ? QStringLiteral("picture") : slug);
    for (int number = 1;; ++number) {
        const QString name = (number == 1 ? base : base + u'-' + QString::number(number)) + u'.' +
                             endingOf(info.mediaType);
        const std::optional<MediaInfo> known = stores.blobs.media(name);
        if (!known || known->hash == info.hash)
            return name;
    }
}

} // namespace

Result<MediaInfo> keepTitledImage(DeskEngine &engine, const QString &title, const QByteArray &bytes)
{
    const Result<MediaInfo> packed = packImage(engine, bytes);
    if (!packed)
        return packed;
    return engine
        .write([title, info = *packed](WriteScope &scope) mutable {
            info.name = nameFor(scope.stores, title, info);
            return keepImage(scope, info);
        })
        .result();
}

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
    return m_session.engine().runOnPool<Result<MediaInfo>>(
        [title = std::move(title), bytes = std::move(bytes)](DeskEngine &engine,
                                                             QPromise<Result<MediaInfo>> &) {
            return keepTitledImage(engine, title, bytes);
        });
}

QFuture<Result<MediaFile>> Media::get(QString name)
{
    const QString blobs = m_session.engine().setup().folder.blobs();
    return m_session.engine().read([=](Stores &stores) -> Result<MediaFile> {
        std::optional<MediaInfo> info = stores.blobs.media(name);
        if (!info)
            info = stores.pictures.copy(name);
        if (!info)
            return fail(
                ErrorCode::NotFound, CoreWords::tr("The picture is not in the desk."), name);
        Result<QByteArray> bytes = BlobFiles::get(blobs, info->hash);
        if (!bytes)
            return fail(bytes.error().code, bytes.error().message, name);
        return MediaFile{*info, std::move(*bytes)};
    });
}

QFuture<Result<QString>> Media::use(QString name)
{
    return m_session.engine().read([name = std::move(name)](Stores &stores) -> Result<QString> {
        return pictureUse(stores, name);
    });
}

QFuture<Result<std::vector<MediaInfo>>> Media::all()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<MediaInfo>> { return stores.blobs.allMedia(); });
}

} // namespace stet
