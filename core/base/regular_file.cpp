// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/regular_file.h"

#include "core/base/core_words.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace stet {

namespace {

/// Stands for an error that the system has no number for.
constexpr int NotRegular = -1;

} // namespace

RegularFile::RegularFile(const QByteArray &name, LastLink link)
{
    // Without O_NONBLOCK, opening a pipe waits for someone to write into it.
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    const int fd = ::open(name.constData(), link == LastLink::Refuse ? flags | O_NOFOLLOW : flags);
    if (fd < 0) {
        m_error = errno == ENXIO ? NotRegular : errno; // a socket
        return;
    }
    struct stat about = {};
    if (::fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(fd);
        m_error = NotRegular;
        return;
    }
    m_fd = fd;
    m_size = about.st_size;
}

RegularFile::~RegularFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool RegularFile::isMissing() const
{
    return m_error == ENOENT || m_error == ENOTDIR;
}

bool RegularFile::isForbidden() const
{
    return m_error == EACCES || m_error == EPERM;
}

QString RegularFile::trouble() const
{
    if (m_error == NotRegular)
        return CoreWords::tr("it is not a regular file");
    if (m_error == ELOOP)
        return CoreWords::tr("it is a link");
    return QString::fromLocal8Bit(std::strerror(m_error));
}

QByteArray RegularFile::read(qint64 most)
{
    QByteArray bytes(std::min(most, m_size + 1), Qt::Uninitialized);
    qint64 done = 0;
    while (done < most) {
        if (done == bytes.size()) // it has grown since it was opened
            bytes.resize(std::min(most, 2 * bytes.size() + 4096));
        const ssize_t some =
            ::read(m_fd, bytes.data() + done, static_cast<size_t>(bytes.size() - done));
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            break;
        done += some;
    }
    bytes.truncate(done);
    return bytes;
}

void RegularFile::rewind()
{
    (void)::lseek(m_fd, 0, SEEK_SET);
}

Result<QByteArray> readRegularFile(const QString &path, qint64 most, LastLink link)
{
    RegularFile file(QFile::encodeName(path), link);
    if (!file.isOpen()) {
        return fail(
            ErrorCode::Io, CoreWords::tr("The file cannot be read: %1.").arg(file.trouble()), path);
    }
    QByteArray bytes;
    if (file.size() <= most)
        bytes = file.read(most + 1);
    if (file.size() > most || bytes.size() > most) {
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The file is larger than %1 MB.").arg(most / 1'000'000),
                    path);
    }
    return bytes;
}

} // namespace stet
