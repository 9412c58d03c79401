// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/export_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace stet::ctl {

Result<std::unique_ptr<ExportFolder>> ExportFolder::begin(const QString &path)
{
    const QFileInfo place(path);
    const bool taken = (place.exists() || place.isSymLink()) &&
                       (!place.isDir() || place.isSymLink() ||
                        !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                            QDir::NoDotAndDotDot));
    if (taken)
        return fail(ErrorCode::InvalidInput,
                    u"There is something already where the export would go; name a new folder."_s,
                    path);
    if (!QDir().mkpath(place.path()))
        return fail(
            ErrorCode::Io, u"The folder around the export could not be made."_s, place.path());
    std::unique_ptr<ExportFolder> folder(new ExportFolder(path));
    if (!folder->m_partial.isValid())
        return fail(
            ErrorCode::Io, u"The export could not be begun."_s, folder->m_partial.errorString());
    return folder;
}

ExportFolder::ExportFolder(const QString &path)
    : m_path(QDir::cleanPath(path))
    , m_partial(QFileInfo(m_path).path() + u"/.export-XXXXXX"_s)
{}

Result<> ExportFolder::write(const QString &below, const QByteArray &bytes)
{
    const QString target = m_partial.filePath(below);
    QFile file(target);
    const bool written = QDir().mkpath(QFileInfo(target).path()) && file.open(QIODevice::NewOnly) &&
                         file.write(bytes) == bytes.size() && file.flush();
    if (!written) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return fail(full ? ErrorCode::DiskFull : ErrorCode::Io,
                    full ? u"The disk is full; the export was given up."_s
                         : u"A file of the export could not be written."_s,
                    target + u": "_s + file.errorString());
    }
    return {};
}

Result<> ExportFolder::finish()
{
    // The folder made for the work is private; an export is an ordinary folder.
    QFile::setPermissions(m_partial.path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                              QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther |
                              QFile::ExeOther);
    // One wait for the disk, not one a file.
    const int place = ::open(QFile::encodeName(m_partial.path()).constData(), O_RDONLY | O_CLOEXEC);
    const bool kept = place >= 0 && ::syncfs(place) == 0;
    if (place >= 0)
        ::close(place);
    if (!kept)
        return fail(ErrorCode::Io,
                    u"The export could not be brought to the disk."_s,
                    QString::fromLocal8Bit(std::strerror(errno)));
    // rename(2) takes the place of an empty folder and of nothing else.
    if (::rename(QFile::encodeName(m_partial.path()).constData(),
                 QFile::encodeName(m_path).constData()) != 0)
        return fail(ErrorCode::Io,
                    u"The export could not be moved to its place."_s,
                    QString::fromLocal8Bit(std::strerror(errno)));
    m_partial.setAutoRemove(false);
    return {};
}

} // namespace stet::ctl
