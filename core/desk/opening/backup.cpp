// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/backup.h"

#include "core/base/core_words.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTimeZone>

#include <fcntl.h>
#include <unistd.h>

namespace stet {

namespace {

bool syncFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

tl::unexpected<Error> noBackup(const QString &detail)
{
    return fail(ErrorCode::Io,
                CoreWords::tr("The desk could not be backed up, so it was not upgraded and not "
                              "changed. Free some room beside the desk and try again."),
                detail);
}

} // namespace

Result<QString> backUpDatabase(const DeskFolder &folder, Connection &connection, const Clock &clock)
{
    QDir().mkpath(folder.backups());
    const QString stamp = QDateTime::fromMSecsSinceEpoch(clock.nowMs(), QTimeZone::utc())
                              .toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString name =
        QStringLiteral("%1/desk-v%2-%3.sqlite")
            .arg(folder.backups(), QString::number(connection.schemaVersion()), stamp);
    const QString part = name + QStringLiteral(".part");
    QFile::remove(part);
    if (!connection.copyInto(part)) {
        QFile::remove(part);
        return noBackup(connection.error().detail);
    }
    const Result<std::unique_ptr<Connection>> copy = Connection::open(part, Access::Immutable);
    if (!copy || !(*copy)->structureFaults().isEmpty() || !syncFile(part)) {
        QFile::remove(part);
        return noBackup(copy ? CoreWords::tr("the copy fails its check") : copy.error().detail);
    }
    if (!QFile::rename(part, name) || !syncFile(folder.backups()))
        return noBackup(name);
    return name;
}

} // namespace stet
