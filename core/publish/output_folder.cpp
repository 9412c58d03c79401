// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/output_folder.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_journal.h"
#include "core/publish/folder/staged_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <climits>

namespace stet {

namespace {

/// `path` with links resolved as far as it exists.
QString resolvedPath(const QString &path)
{
    QString rest;
    QFileInfo at(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    while (!at.exists()) {
        const QString parent = at.path();
        if (parent == at.filePath())
            break;
        rest = rest.isEmpty() ? at.fileName() : at.fileName() + u'/' + rest;
        at = QFileInfo(parent);
    }
    const QString known = at.canonicalFilePath();
    return rest.isEmpty() ? known : QDir::cleanPath(known + u'/' + rest);
}

bool isInside(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

/// Whether `folder` has an index that Stet wrote.
bool hasOwnIndex(const QString &folder)
{
    RegularFile index(QFile::encodeName(folder + QStringLiteral("/index.html")), LastLink::Follow);
    return index.isOpen() && isStetDocument(index);
}

/// Whether there is nothing in `folder` but what a run leaves that ended before its first file.
bool holdsNothing(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden |
                                                     QDir::System | QDir::NoDotAndDotDot);
    return std::all_of(names.begin(), names.end(), [](const QString &name) {
        return name == QLatin1StringView(StagedFiles::FolderName) ||
               (name.startsWith(QLatin1StringView(SiteJournal::FileName)) &&
                name.endsWith(QStringLiteral(".part")));
    });
}

/// Whether `path` (without links) is a desk's folder, or lies in one.
bool isInAnyDesk(QString path)
{
    while (true) {
        if (QFileInfo::exists(path + QStringLiteral("/desk.sqlite")))
            return true;
        const QString parent = QFileInfo(path).path();
        if (parent == path)
            return false;
        path = parent;
    }
}

/// Why no file system takes `path`, or a file of a site in it.
QString whyTooLong(const QString &path)
{
    const QByteArray encoded = QFile::encodeName(path);
    const QList<QByteArray> names = encoded.split('/');
    const bool longName = std::any_of(
        names.begin(), names.end(), [](const QByteArray &name) { return name.size() > NAME_MAX; });
    if (longName)
        return CoreWords::tr("A name in it is longer than %n bytes, the most that a name may be.",
                             nullptr,
                             int(NAME_MAX));
    constexpr qsizetype RoomForFiles = 300;
    if (encoded.size() + RoomForFiles > PATH_MAX)
        return CoreWords::tr("Its name is too long: with the files in it, it would have more than "
                             "%n bytes.",
                             nullptr,
                             int(PATH_MAX));
    return {};
}

} // namespace

QString refusedInsideDesk(const QString &path, const QString &desk)
{
    if (const QString reason = whyTooLong(path); !reason.isEmpty())
        return reason;
    const QString out = resolvedPath(path);
    const QString own = resolvedPath(desk);
    if (out == own)
        return CoreWords::tr("This folder is the desk itself.");
    if (isInside(out, own))
        return CoreWords::tr("This folder is inside the desk.");
    if (isInAnyDesk(out))
        return CoreWords::tr("This folder belongs to another desk.");
    return {};
}

QString refusedOutput(const QString &folder, const QString &desk)
{
    if (folder.trimmed().isEmpty())
        return CoreWords::tr("No folder is named.");
    if (const QString reason = refusedInsideDesk(folder, desk); !reason.isEmpty())
        return reason;
    const QString out = resolvedPath(folder);
    const QString own = resolvedPath(desk);
    if (out == QDir::rootPath())
        return CoreWords::tr("This is the root of the file system.");
    if (out == resolvedPath(QDir::homePath()))
        return CoreWords::tr("This is the home folder.");
    if (isInside(own, out))
        return CoreWords::tr("This folder holds the desk.");
    const QFileInfo info(out);
    if (info.exists() && !info.isDir())
        return CoreWords::tr("This is a file, not a folder.");
    if (info.exists() && !hasSiteNote(out) && !hasOwnIndex(out) && !holdsNothing(out))
        return CoreWords::tr("This folder is not empty, and holds no site that Stet wrote. Choose "
                             "an empty one, or one that does not exist yet.");
    return {};
}

bool hasSiteNote(const QString &folder)
{
    for (const char *name : {SiteManifest::FileName, SiteJournal::FileName}) {
        const QFileInfo note(folder + u'/' + QLatin1StringView(name));
        if (note.exists() || note.isSymLink())
            return true; // whose it is is asked when it is read
    }
    return false;
}

Result<QString> siteFolder(const QString &folder, const QString &desk)
{
    if (const QString reason = refusedOutput(folder, desk); !reason.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The site cannot be written there: %1").arg(reason),
                    folder);
    return resolvedPath(folder);
}

} // namespace stet
