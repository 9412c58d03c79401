// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_files.h"

#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/publish/desk_reading.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/page_maker.h"

#include <QFileInfo>

namespace stet {

namespace {

constexpr qint64 MaxAsset = 200'000'000;

MayReplace ifNoted(const SiteManifest &manifest, const QString &path)
{
    return [&manifest, path](RegularFile &there) {
        return there.size() <= MaxAsset &&
               manifest.wrote(path, QByteArray::fromHex(sha256Hex(there.read(MaxAsset))));
    };
}

} // namespace

SiteManifest notedBy(DeskId desk, const QString &folder)
{
    Result<std::optional<SiteManifest>> manifest = SiteManifest::read(folder);
    return manifest && *manifest && (*manifest)->desk == desk ? std::move(**manifest)
                                                              : SiteManifest();
}

MayReplace ifStetStyleSheet(const SiteManifest &manifest)
{
    return [ours = ifNoted(manifest, QStringLiteral("theme.css"))](RegularFile &there) {
        if (PageMaker::isStyleSheet(there))
            return true;
        there.rewind();
        return ours(there);
    };
}

Result<> putFile(const QString &path, QByteArrayView bytes, const MayReplace &may)
{
    return replaceFile(path, bytes, may).map([](WriteOutcome) {});
}

Result<> putImages(DeskSession &session,
                   const std::vector<MediaInfo> &images,
                   const QString &root,
                   const SiteManifest &manifest)
{
    for (const MediaInfo &info : images) {
        const Result<QByteArray> image = bytesForReaders(session, info);
        if (!image)
            return tl::unexpected(image.error());
        Result<> done = makeSiteFolder(root, QFileInfo(info.name).path());
        if (done)
            done = putFile(root + u'/' + info.name, *image, ifNoted(manifest, info.name));
        if (!done)
            return done;
    }
    return {};
}

} // namespace stet
