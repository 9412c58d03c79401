// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_files.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/desk/media.h"
#include "core/publish/desk_reading.h"
#include "core/publish/page_maker.h"

#include <QDir>
#include <QFileInfo>

namespace stet {

Result<> makeSiteFolder(const QString &root, const QString &name)
{
    QString path = root;
    for (const QString &step : name.split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + step;
        if (QFileInfo(path).isSymLink()) {
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("A folder of the site is a link to somewhere else."),
                        path);
        }
    }
    if (QDir().mkpath(path))
        return {};
    return fail(ErrorCode::Io, CoreWords::tr("A folder of the site could not be made."), path);
}

MayReplace ifStetStyleSheet(const PageManifest &manifest)
{
    return [ours = manifest.mayReplace(QStringLiteral("theme.css"))](RegularFile &there) {
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
                   const PageManifest &manifest,
                   const std::function<void(qint64)> &written)
{
    Media media(session);
    for (const MediaInfo &info : images) {
        const Result<MediaFile> image = answerOf(media.get(info.name));
        if (!image) {
            const QString use = answerOf(media.use(info.name)).value_or(info.name);
            return fail(image.error().code, image.error().message, use);
        }
        if (const Result<> made = makeSiteFolder(root, QFileInfo(info.name).path()); !made)
            return made;
        if (const Result<> done =
                putFile(root + u'/' + info.name, image->bytes, manifest.mayReplace(info.name));
            !done)
            return done;
        written(image->bytes.size());
    }
    return {};
}

} // namespace stet
