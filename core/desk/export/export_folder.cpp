// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/export_folder.h"

#include "core/base/hash.h"
#include "core/base/regular_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cerrno>
#include <cstring>

namespace stet {

namespace {

constexpr qsizetype HashDigits = 64;
constexpr qint64 LongestList = 256'000'000;
constexpr qint64 LargestFile = 1'000'000'000;
constexpr QByteArrayView DeskLine = "Desk ";

QString exportMark()
{
    return QStringLiteral(".stet-export");
}

tl::unexpected<Error> refusedFolder(const QString &why, const QString &folder)
{
    return fail(ErrorCode::InvalidInput, why + QStringLiteral(" Nothing was written."), folder);
}

tl::unexpected<Error> unwritten(const QString &detail)
{
    return fail(ErrorCode::Io,
                QStringLiteral("The export could not be written. What was in the folder is "
                               "untouched; check the room on the disk and the permissions."),
                detail);
}

QString systemReason(const QString &path)
{
    return path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno));
}

/// The id of the desk whose export lies in `folder`; empty where none does, or an old one.
QByteArray deskOfExport(const QString &folder)
{
    const Result<QByteArray> list =
        readRegularFile(folder + u'/' + exportMark(), LongestList, LastLink::Refuse);
    for (const QByteArray &line : list.value_or(QByteArray()).split('\n')) {
        if (line.startsWith(DeskLine))
            return line.mid(DeskLine.size());
    }
    return {};
}

bool renameFolder(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

Result<std::unique_ptr<ExportFolder>>
ExportFolder::prepare(const QString &folder, const QString &desk, const DeskId &id)
{
    std::unique_ptr<ExportFolder> made(new ExportFolder);
    made->m_desk = id;
    const QFileInfo wanted(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    const QFileInfo parent(wanted.path());
    if (folder.isEmpty() || wanted.isRoot() || !QDir().mkpath(parent.filePath()))
        return refusedFolder(QStringLiteral("This folder cannot be made."), folder);
    made->m_place = wanted.exists() ? wanted.canonicalFilePath()
                                    : parent.canonicalFilePath() + u'/' + wanted.fileName();
    if ((made->m_place + u'/').startsWith(desk + u'/') ||
        (desk + u'/').startsWith(made->m_place + u'/'))
        return refusedFolder(
            QStringLiteral("An export goes to a folder of its own, outside the desk."), folder);
    const QDir place(made->m_place);
    const bool taken =
        wanted.isSymLink() || (wanted.exists() && !wanted.isDir()) ||
        (wanted.exists() && !place.exists(exportMark()) &&
         !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    if (taken)
        return refusedFolder(
            QStringLiteral("There is something else in this place; an export needs "
                           "a new or empty folder, or one of an earlier export."),
            folder);
    const QByteArray owner = deskOfExport(made->m_place);
    if (!owner.isEmpty() && owner != id.toString().toUtf8())
        return refusedFolder(QStringLiteral("The folder holds the export of another desk; choose "
                                            "one of its own."),
                             folder);
    if (wanted.exists() && !wanted.isWritable())
        return refusedFolder(QStringLiteral("This folder may not be written."), folder);
    made->m_beside = std::make_unique<FolderBeside>(QFileInfo(made->m_place).path(),
                                                    QStringLiteral(".stet-export-"));
    if (!made->m_beside->isMade())
        return unwritten(made->m_beside->trouble());
    return made;
}

Result<> ExportFolder::writeList()
{
    QByteArray list = "A folder written by stetctl export.\n";
    list.append(DeskLine).append(m_desk.toString().toUtf8()).append('\n');
    for (auto file = m_hashes.cbegin(); file != m_hashes.cend(); ++file)
        list += *file + ' ' + file.key().toUtf8() + '\n';
    const int files = m_files;
    Result<> written = write(exportMark(), list);
    m_files = files;
    return written;
}

Result<QStringList> ExportFolder::filesOfOthers() const
{
    const Result<QByteArray> list =
        readRegularFile(m_place + u'/' + exportMark(), LongestList, LastLink::Refuse);
    QHash<QString, QByteArray> ours;
    for (const QByteArray &line : list.value_or(QByteArray()).split('\n')) {
        if (line.size() > HashDigits && line.at(HashDigits) == ' ')
            ours.insert(QString::fromUtf8(line.mid(HashDigits + 1)), line.left(HashDigits));
    }
    QStringList others;
    QStringList changed;
    QDirIterator files(m_place,
                       QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        // A link is somebody's file, wherever it leads; it is not followed.
        if (files.fileInfo().isDir() && !files.fileInfo().isSymLink())
            continue;
        const QString name = path.mid(m_place.size() + 1);
        if (name == exportMark())
            continue;
        const auto bytes = [&path] {
            return readRegularFile(path, LargestFile, LastLink::Refuse);
        };
        if (ours.contains(name)) {
            if (const Result<QByteArray> now = bytes(); !now || sha256Hex(*now) != ours.value(name))
                changed << name;
        } else if (!m_hashes.contains(name)) {
            others << name;
        } else if (const Result<QByteArray> now = bytes();
                   !now || sha256Hex(*now) != m_hashes.value(name)) {
            changed << name;
        }
    }
    if (changed.isEmpty())
        return others;
    return refusedFolder(QStringLiteral("A file in the folder of the earlier export was changed by "
                                        "somebody else; move it, or export to another folder."),
                         changed.join(QStringLiteral(", ")).left(500));
}

Result<> ExportFolder::write(const QString &name, const QByteArray &bytes)
{
    // Names come from the desk, and a desk may come from anywhere.
    if (name.isEmpty() || name.startsWith(u'/') || name.startsWith(u"../") ||
        QDir::cleanPath(name) != name || name.contains(QChar(0)))
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("The desk holds a name that leads out of the export's folder. "
                                   "Nothing was written; run the check of the desk."),
                    name.left(200));
    const QString path = m_beside->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        file.write(bytes) != bytes.size() || !file.flush())
        return unwritten(path + QStringLiteral(": ") + file.errorString());
    m_hashes.insert(name, sha256Hex(bytes));
    ++m_files;
    m_bytes += bytes.size();
    return {};
}

Result<> ExportFolder::finish()
{
    if (Result<> listed = writeList(); !listed)
        return listed;
    const QString aside = m_beside->path() + QStringLiteral(".old");
    const bool replaces = QFileInfo::exists(m_place);
    const Result<QStringList> others = replaces ? filesOfOthers() : QStringList();
    if (!others)
        return tl::unexpected<Error>(others.error());
    if (replaces && !renameFolder(m_place, aside))
        return unwritten(systemReason(m_place));
    if (!m_beside->put(m_place)) {
        const QString why = m_beside->trouble();
        if (replaces)
            renameFolder(aside, m_place);
        return unwritten(why);
    }
    for (const QString &name : *others) {
        const QString target = m_place + u'/' + name;
        if (!QDir().mkpath(QFileInfo(target).path()) || !renameFolder(aside + u'/' + name, target))
            return fail(ErrorCode::Io,
                        QStringLiteral("The export is written, but a file of somebody else could "
                                       "not be put back; it is kept beside the folder."),
                        aside + u'/' + name);
    }
    if (replaces)
        QDir(aside).removeRecursively();
    return {};
}

} // namespace stet
