// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/desk_obstacle.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <linux/fs.h>
#include <sqlite3.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace stet::test {

namespace {

/// A save of the desk writes more than this at once, a record of a short text less.
constexpr rlim_t smallFile = 20'000;

QString elsewhere(const QString &desk)
{
    return desk + QStringLiteral("-elsewhere");
}

void limitFiles(qint64 pid, rlim_t bytes)
{
    rlimit limit = {};
    ::prlimit(pid_t(pid), RLIMIT_FSIZE, nullptr, &limit);
    limit.rlim_cur = bytes;
    ::prlimit(pid_t(pid), RLIMIT_FSIZE, &limit, nullptr);
}

/// The immutable flag of ext4 and others binds open files and the superuser too.
bool setImmutable(const QString &path, bool immutable)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    int flags = 0;
    bool done = ::ioctl(file, FS_IOC_GETFLAGS, &flags) == 0;
    flags = immutable ? flags | FS_IMMUTABLE_FL : flags & ~FS_IMMUTABLE_FL;
    done = done && ::ioctl(file, FS_IOC_SETFLAGS, &flags) == 0;
    ::close(file);
    return done;
}

bool setFilesImmutable(const QString &desk, bool immutable)
{
    bool done = true;
    for (const QString &name :
         QDir(desk).entryList({QStringLiteral("desk.sqlite*")}, QDir::Files)) {
        if (!name.endsWith(QStringLiteral("-shm")))
            done = setImmutable(desk + u'/' + name, immutable) && done;
    }
    return done;
}

} // namespace

DeskObstacle::DeskObstacle(What what, const QString &desk, qint64 pid)
    : m_what(what)
    , m_desk(desk)
    , m_pid(pid)
{
    switch (what) {
    case What::None:
        break;
    case What::Held:
        m_stands =
            sqlite3_open((desk + QStringLiteral("/desk.sqlite")).toUtf8().constData(), &m_holder) ==
                SQLITE_OK &&
            sqlite3_busy_timeout(m_holder, 10'000) == SQLITE_OK &&
            sqlite3_exec(m_holder, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
        break;
    case What::Full:
        limitFiles(pid, smallFile);
        break;
    case What::Renamed:
    case What::Gone:
        m_stands = QFile::rename(desk, elsewhere(desk));
        break;
    case What::Replaced:
        m_stands = QFile::rename(desk, elsewhere(desk)) && QFile::rename(otherDesk(desk), desk);
        break;
    case What::ReadOnly:
        m_stands = setFilesImmutable(desk, true);
        break;
    }
}

DeskObstacle::~DeskObstacle()
{
    switch (m_what) {
    case What::None:
        break;
    case What::Held:
        sqlite3_exec(m_holder, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(m_holder);
        break;
    case What::Full:
        limitFiles(m_pid, RLIM_INFINITY);
        break;
    case What::Renamed:
    case What::Gone:
        // What was made in its place meanwhile is not the desk.
        QDir(m_desk).removeRecursively();
        QFile::rename(elsewhere(m_desk), m_desk);
        break;
    case What::Replaced:
        QFile::rename(m_desk, otherDesk(m_desk));
        QFile::rename(elsewhere(m_desk), m_desk);
        break;
    case What::ReadOnly:
        setFilesImmutable(m_desk, false);
        break;
    }
}

QString DeskObstacle::otherDesk(const QString &desk)
{
    return desk + QStringLiteral("-other");
}

} // namespace stet::test
