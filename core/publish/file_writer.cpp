// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace stet {

namespace {

// Plain system calls: a site is tens of thousands of small files, and QSaveFile takes several
// times as long for each.

/// A file descriptor that closes itself.
class OpenFile
{
public:
    OpenFile(const QByteArray &path, int flags)
        : m_fd(::open(path.constData(), flags | O_CLOEXEC, 0666))
    {}

    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    ~OpenFile() { close(); }

    [[nodiscard]] int fd() const { return m_fd; }

    bool close()
    {
        const int fd = std::exchange(m_fd, -1);
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int m_fd;
};

bool holdsAlready(const QByteArray &path, QByteArrayView bytes)
{
    const OpenFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    struct stat about = {};
    if (file.fd() < 0 || ::fstat(file.fd(), &about) != 0 || !S_ISREG(about.st_mode) ||
        about.st_size != bytes.size())
        return false;
    QByteArray there(bytes.size(), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < there.size()) {
        const ssize_t some =
            ::read(file.fd(), there.data() + done, static_cast<size_t>(there.size() - done));
        if (some <= 0)
            return false;
        done += some;
    }
    return there == bytes;
}

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

} // namespace

Result<WriteOutcome> replaceFile(const QString &path, QByteArrayView bytes)
{
    const QByteArray name = QFile::encodeName(path);
    if (holdsAlready(name, bytes))
        return WriteOutcome::Unchanged;
    const QByteArray beside = name + '.' + QByteArray::number(::getpid()) + ".part";
    OpenFile file(beside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    const bool opened = file.fd() >= 0;
    if (opened && writeAll(file.fd(), bytes) && file.close() &&
        std::rename(beside.constData(), name.constData()) == 0)
        return WriteOutcome::Written;
    const int reason = errno;
    if (opened)
        ::unlink(beside.constData());
    const bool full = reason == ENOSPC || reason == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Io,
                full ? QStringLiteral("There is no room for the site; the old files stand.")
                     : QStringLiteral("A file of the site could not be written."),
                path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(reason)));
}

} // namespace stet
