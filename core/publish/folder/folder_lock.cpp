// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/folder_lock.h"

#include "core/base/core_words.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace stet {

FolderLock::FolderLock(FolderLock &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{}

FolderLock &FolderLock::operator=(FolderLock &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

FolderLock::~FolderLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<FolderLock> FolderLock::take(const QString &folder)
{
    FolderLock lock(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_fd < 0)
        return fail(ErrorCode::Io,
                    CoreWords::tr("The folder of the site cannot be opened."),
                    folder + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(lock.m_fd, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return fail(ErrorCode::Busy,
                    CoreWords::tr("The site is being written into this folder already, by another "
                                  "window or program. Nothing was changed."),
                    folder);
    return lock; // some network drives know no locks of folders
}

} // namespace stet
