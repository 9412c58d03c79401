// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/file_writer.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/publish/seal.h"
#include "core/render/page.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
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

/// What stands where a file is to go.
enum class InPlace { Nothing, Equal, Replaceable, Foreign, NoFile };

InPlace whatIsAt(const QByteArray &name, QByteArrayView bytes, const MayReplace &may)
{
    struct stat about = {};
    if (::lstat(name.constData(), &about) != 0)
        return InPlace::Nothing;
    RegularFile there(name, LastLink::Follow);
    if (!there.isOpen())
        return S_ISREG(about.st_mode) ? InPlace::Foreign : InPlace::NoFile;
    const bool link = S_ISLNK(about.st_mode);
    if (!link && there.size() == bytes.size() && there.read(bytes.size()) == bytes)
        return InPlace::Equal;
    if (!link && there.size() == 0) // holds nothing of anyone's
        return InPlace::Replaceable;
    there.rewind();
    return may(there) ? InPlace::Replaceable : InPlace::Foreign;
}

tl::unexpected<Error> refusedPlace(InPlace there, const QString &path)
{
    return fail(ErrorCode::InvalidInput,
                there == InPlace::NoFile
                    ? CoreWords::tr("Something that is no file stands where a file has to go: %1.")
                          .arg(path)
                    : CoreWords::tr("A file that Stet did not write, or that was changed since, "
                                    "stands where one has to go: %1. Move it away, or choose "
                                    "another folder.")
                          .arg(path));
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

bool isStetDocument(RegularFile &file)
{
    constexpr qint64 Head = 4096;
    return file.read(Head).contains(GeneratorMeta);
}

bool isAsStetWroteIt(RegularFile &page)
{
    if (!isStetDocument(page))
        return false;
    page.rewind();
    return sealOf(page.read(page.size()), SealStyle::Html) != SealState::Broken;
}

Result<> mayReplaceFile(const QString &path, const MayReplace &may)
{
    const InPlace there = whatIsAt(QFile::encodeName(path), {}, may);
    if (there == InPlace::Foreign || there == InPlace::NoFile)
        return refusedPlace(there, path);
    return {};
}

Result<WriteOutcome> replaceFile(const QString &path, QByteArrayView bytes, const MayReplace &may)
{
    const QByteArray name = QFile::encodeName(path);
    const InPlace there = whatIsAt(name, bytes, may);
    if (there == InPlace::Equal)
        return WriteOutcome::Unchanged;
    if (there == InPlace::Foreign || there == InPlace::NoFile)
        return refusedPlace(there, path);
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
                full ? CoreWords::tr("There is no room for the site; the old files stand.")
                     : CoreWords::tr("A file of the site could not be written."),
                path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(reason)));
}

void removeLeftovers(const QString &folder, const QSet<QString> &names)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("(.+)\\.([1-9][0-9]{0,9})\\.part")));
    QDirIterator entries(
        folder, {QStringLiteral("*.part")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QRegularExpressionMatch match = form.match(entries.fileName());
        bool ok = false;
        const pid_t process = match.captured(2).toInt(&ok);
        if (ok && names.contains(match.captured(1)) && ::kill(process, 0) != 0 && errno == ESRCH)
            QFile::remove(path);
    }
}

} // namespace stet
