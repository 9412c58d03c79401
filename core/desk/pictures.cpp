// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/pictures.h"

#include "core/base/core_words.h"
#include "core/desk/copies_keeping.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/media_keeping.h"

namespace stet {

namespace {

/// Goes up where copies are made otherwise than before: then each is made anew.
constexpr int copiesRule = 1;

/// Where another program was quicker, its copies stand: who saw them has them in a site.
Result<ShownPicture>
keepCopies(DeskEngine &engine, const QByteArray &original, const ShownPicture &picture)
{
    return engine
        .write([=](WriteScope &scope) -> Result<ShownPicture> {
            std::optional<ShownPicture> there = scope.stores.pictures.of(original, copiesRule);
            if (there && (there->trouble == PictureTrouble::None || *there == picture))
                return std::move(*there);
            recordCopies(scope, original, picture, copiesRule);
            return picture;
        })
        .result();
}

Result<ShownPicture> makeOne(DeskEngine &engine,
                             const QByteArray &original,
                             const PictureReader &reader,
                             const std::function<bool()> &stopped)
{
    if (!engine.readOnlyReason().isEmpty())
        return fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
    const Result<QByteArray> bytes = BlobFiles::get(engine.setup().folder.blobs(), original);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<MadePicture> made = reader(*bytes, stopped);
    if (!made) {
        if (const std::optional<ShownPicture> none = withoutCopies(made.error())) {
            if (const auto kept = keepCopies(engine, original, *none); !kept)
                return kept;
        }
        return tl::unexpected(made.error());
    }
    const Result<ShownPicture> packed = packCopies(engine, *made);
    return packed ? keepCopies(engine, original, *packed) : packed;
}

Result<MediaInfo> addWithCopies(DeskEngine &engine,
                                const QString &title,
                                const QByteArray &bytes,
                                const PictureReader &reader)
{
    const Result<MadePicture> made = reader(bytes, [&engine] { return engine.closing(); });
    if (!made && made.error().code != ErrorCode::NotFound)
        return tl::unexpected(made.error());
    Result<MediaInfo> info = keepTitledImage(engine, title, bytes);
    if (!info || !made)
        return info;
    const Result<ShownPicture> packed = packCopies(engine, *made);
    if (!packed)
        return tl::unexpected(packed.error());
    if (const Result<ShownPicture> kept = keepCopies(engine, info->hash, *packed); !kept)
        return tl::unexpected(kept.error());
    return info;
}

/// The stored file of a name, and what was made of it.
struct KnownPicture
{
    QByteArray original;
    std::optional<ShownPicture> picture;
};

Result<ShownPicture> makeNamed(DeskEngine &engine, const QString &name, const PictureReader &reader)
{
    const Result<KnownPicture> known =
        engine
            .read([name](Stores &stores) -> Result<KnownPicture> {
                const std::optional<MediaInfo> info = stores.blobs.media(name);
                if (!info)
                    return fail(ErrorCode::NotFound,
                                CoreWords::tr("The picture is not in the desk."),
                                name);
                return KnownPicture{info->hash, stores.pictures.of(info->hash, copiesRule)};
            })
            .result();
    if (!known)
        return tl::unexpected(known.error());
    if (known->picture && known->picture->trouble == PictureTrouble::None)
        return *known->picture;
    return makeOne(engine, known->original, reader, [&engine] { return engine.closing(); });
}

} // namespace

Pictures::Pictures(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<ShownPictures>> Pictures::shown()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<ShownPictures> { return stores.pictures.all(); });
}

QFuture<Result<MediaInfo>> Pictures::add(QString title, QByteArray bytes, PictureReader reader)
{
    return m_session.engine().runOnPool<Result<MediaInfo>>(
        [title = std::move(title), bytes = std::move(bytes), reader = std::move(reader)](
            DeskEngine &engine, QPromise<Result<MediaInfo>> &) {
            return addWithCopies(engine, title, bytes, reader);
        });
}

QFuture<Result<ShownPicture>> Pictures::make(QString name, PictureReader reader)
{
    return m_session.engine().runOnPool<Result<ShownPicture>>(
        [name = std::move(name), reader = std::move(reader)](DeskEngine &engine,
                                                             QPromise<Result<ShownPicture>> &) {
            return makeNamed(engine, name, reader);
        });
}

Result<> Pictures::makeLacking(const PictureReader &reader, const std::function<bool()> &stopped)
{
    DeskEngine &engine = m_session.engine();
    if (!reader || !engine.readOnlyReason().isEmpty())
        return {};
    const Result<std::vector<QByteArray>> lacking =
        engine
            .read([](Stores &stores) -> Result<std::vector<QByteArray>> {
                return stores.pictures.lacking(copiesRule);
            })
            .result();
    if (!lacking)
        return tl::unexpected(lacking.error());
    for (const QByteArray &original : *lacking) {
        const Result<ShownPicture> made = makeOne(engine, original, reader, stopped);
        if (made || isOfOnePicture(made.error().code))
            continue;
        if (made.error().code == ErrorCode::NotFound)
            return {};
        return tl::unexpected(made.error());
    }
    return {};
}

} // namespace stet
