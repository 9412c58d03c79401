// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/journal_file.h"

#include "core/base/core_words.h"
#include "core/desk/journal/journal_record.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace stet {

namespace {

tl::unexpected<Error> failed(const QString &path)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EFBIG || number == EDQUOT;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Io,
                full ? CoreWords::tr("There is no room for the recovery file either.")
                     : CoreWords::tr("The recovery file cannot be written either."),
                path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(number)));
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

/// A new name is on the disk once its folder is.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

/// Cuts off the half a line that a crash left at the end: with a line feed and more behind it, it
/// would be taken for damage.
bool dropTornLine(int descriptor)
{
    constexpr off_t atOnce = 65'536;
    QByteArray block;
    off_t end = ::lseek(descriptor, 0, SEEK_END);
    const off_t size = end;
    while (end > 0) {
        const off_t start = std::max<off_t>(0, end - atOnce);
        block.resize(qsizetype(end - start));
        if (::pread(descriptor, block.data(), size_t(block.size()), start) != block.size())
            return false;
        const qsizetype feed = block.lastIndexOf('\n');
        if (feed >= 0) {
            end = start + feed + 1;
            break;
        }
        end = start;
    }
    return end == size || ::ftruncate(descriptor, end) == 0;
}

} // namespace

JournalFile::JournalFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{}

JournalFile::~JournalFile()
{
    ::close(m_descriptor);
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return failed(folder);
    ::chmod(QFile::encodeName(folder).constData(), S_IRWXU);
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC | O_NOFOLLOW,
                                  S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failed(path);
    std::unique_ptr<JournalFile> file(new JournalFile(path, descriptor));
    // Another session may just be looking whether the writer still lives, and take the empty file
    // away: words in a file without a name would be lost.
    while (::flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR)
            return failed(path);
    }
    struct stat now = {};
    if (::fstat(descriptor, &now) != 0)
        return failed(path);
    if (now.st_nlink != 1)
        return fail(ErrorCode::Io,
                    CoreWords::tr("The recovery file was taken away while it was being made."),
                    path);
    syncFolder(folder);
    return file;
}

Result<std::unique_ptr<JournalFile>> JournalFile::take(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return failed(path);
    std::unique_ptr<JournalFile> file(new JournalFile(path, descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::Busy,
                    CoreWords::tr("The session that writes this recovery file still runs."),
                    path);
    char last = '\n';
    const off_t size = ::lseek(descriptor, 0, SEEK_END);
    file->m_torn = size > 0 && ::pread(descriptor, &last, 1, size - 1) == 1 && last != '\n';
    return file;
}

bool JournalFile::isInPlace() const
{
    struct stat here = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &here) == 0 &&
           ::lstat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           here.st_dev == named.st_dev && here.st_ino == named.st_ino;
}

Result<> JournalFile::append(const QJsonObject &record)
{
    struct stat before = {};
    if ((m_torn && !dropTornLine(m_descriptor)) || ::fstat(m_descriptor, &before) != 0)
        return failed(m_path);
    m_torn = false;
    if (writeAll(m_descriptor, journalLine(record)) && ::fdatasync(m_descriptor) == 0)
        return {};
    const auto error = failed(m_path);
    m_torn = ::ftruncate(m_descriptor, before.st_size) != 0;
    return error;
}

void JournalFile::remove()
{
    ::unlink(QFile::encodeName(m_path).constData());
    syncFolder(QFileInfo(m_path).path());
}

} // namespace stet
