// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/plain_file.h"

#include "core/base/core_words.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace stet {

namespace {

/// More files than these are synced with all that the disk has: one call in place of thousands.
constexpr qsizetype FewFiles = 48;

/// A file descriptor that closes itself.
class OpenFile
{
public:
    OpenFile(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0666))
    {}

    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    ~OpenFile() { (void)close(); }

    [[nodiscard]] int fd() const { return m_fd; }

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

    [[nodiscard]] bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

bool writeAll(int fd, QByteArrayView bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t some =
            ::write(fd, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
        if (some < 0 && errno == EINTR)
            continue;
        if (some < 0)
            return false;
        done += some;
    }
    return true;
}

tl::unexpected<Error> trouble(const QString &path)
{
    const int reason = errno;
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Io,
                full ? CoreWords::tr("There is no room for the site; the old files stand.")
                     : CoreWords::tr("A file of the site could not be written."),
                path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(reason)));
}

/// Some file systems cannot sync a folder, and need not.
bool synced(int fd)
{
    return ::fsync(fd) == 0 || errno == EINVAL || errno == EROFS;
}

enum class Synced { No, Yes };

Result<> write(const QString &path, QByteArrayView bytes, Synced sync)
{
    OpenFile file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    const bool opened = file.isOpen();
    if (opened && writeAll(file.fd(), bytes) && (sync == Synced::No || synced(file.fd())) &&
        file.close())
        return {};
    tl::unexpected<Error> error = trouble(path);
    if (opened)
        ::unlink(QFile::encodeName(path).constData());
    return error;
}

} // namespace

Result<> writePlainFile(const QString &path, QByteArrayView bytes)
{
    return write(path, bytes, Synced::No);
}

Result<> writeSyncedFile(const QString &path, QByteArrayView bytes)
{
    const QString beside = path + u'.' + QString::number(::getpid()) + QStringLiteral(".part");
    Result<> done = write(beside, bytes, Synced::Yes);
    if (done)
        done = moveFile(beside, path);
    if (done)
        done = syncPaths({QFileInfo(path).path()});
    return done;
}

Result<> moveFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return trouble(to);
}

Result<> syncPaths(const QStringList &paths)
{
    if (paths.size() > FewFiles) {
        OpenFile one(paths.first(), O_RDONLY);
        if (one.isOpen() && ::syncfs(one.fd()) == 0)
            return {};
        return trouble(paths.first());
    }
    for (const QString &path : paths) {
        OpenFile file(path, O_RDONLY | O_NOFOLLOW);
        if (!file.isOpen() || !synced(file.fd()))
            return trouble(path);
    }
    return {};
}

} // namespace stet
