// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/standing_file.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/base/sha256.h"
#include "core/desk/media_name.h"
#include "core/publish/page_maker.h"
#include "core/publish/sealed_file.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace stet {

namespace {

/// Files beyond this are none of a site of ours, and are not read.
constexpr qint64 MaxFile = 200'000'000;

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Whether the file says itself that Stet wrote it.
bool saysItIsOurs(const QString &path, RegularFile &file)
{
    file.rewind();
    if (path == u"theme.css")
        return PageMaker::isStyleSheet(file);
    if (isImageFileName(path))
        return false;
    return ifAsStetWroteIt(path)(file);
}

/// None where it is no regular file.
std::optional<FileMark> markIn(const struct stat &about)
{
    if (!S_ISREG(about.st_mode))
        return std::nullopt;
    return FileMark{about.st_size,
                    nanoseconds(about.st_mtim),
                    nanoseconds(about.st_ctim),
                    quint64(about.st_ino)};
}

} // namespace

std::optional<FileMark> markOf(const QString &path)
{
    struct stat about = {};
    if (::lstat(QFile::encodeName(path).constData(), &about) != 0)
        return std::nullopt;
    return markIn(about);
}

std::optional<FileMark> folderMarkOf(const QString &path)
{
    struct stat about = {};
    if (::lstat(QFile::encodeName(path).constData(), &about) != 0 || !S_ISDIR(about.st_mode))
        return std::nullopt;
    return FileMark{
        0, nanoseconds(about.st_mtim), nanoseconds(about.st_ctim), quint64(about.st_ino)};
}

StandingFile standingFile(const QString &folder,
                          const QString &path,
                          const SiteManifest &manifest,
                          const std::optional<FileMark> &known)
{
    using What = StandingFile::What;
    const QByteArray name = QFile::encodeName(folder + u'/' + path);
    struct stat about = {};
    if (::lstat(name.constData(), &about) != 0)
        return {};
    const std::optional<FileMark> mark = markIn(about);
    if (known && mark == known)
        return {What::Noted, manifest.files.value(path).hash, mark, true};
    RegularFile file(name, LastLink::Follow);
    if (!file.isOpen())
        return {mark ? What::Foreign : What::NoFile, {}, mark};
    if (file.size() > MaxFile)
        return {What::Foreign, {}, mark};
    const QByteArray bytes = file.read(MaxFile);
    const QByteArray hash = sha256(bytes);
    const bool wrote = manifest.wrote(path, hash);
    if (mark && wrote)
        return {What::Noted, hash, mark};
    // A link is replaced by a file where it leads to one of ours.
    const QByteArray own = mark ? hash : QByteArray();
    if (bytes.isEmpty() || wrote || saysItIsOurs(path, file))
        return {What::Ours, own, mark};
    return {What::Foreign, own, mark};
}

Result<> mayReplace(const StandingFile &there, const QString &path)
{
    if (there.what == StandingFile::What::NoFile)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Something that is no file stands where a file has to go: %1.")
                        .arg(path));
    if (there.what == StandingFile::What::Foreign)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A file that Stet did not write, or that was changed since, "
                                  "stands where one has to go: %1. Move it away, or choose "
                                  "another folder.")
                        .arg(path));
    return {};
}

bool isReachable(const QString &folder, const QString &path)
{
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        if (QFileInfo(folder + u'/' + path.left(at)).isSymLink())
            return false;
    }
    return true;
}

} // namespace stet
