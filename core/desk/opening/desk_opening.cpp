// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/desk_opening.h"

#include "core/base/core_words.h"
#include "core/desk/opening/backup.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stet {

namespace {

QString newerReason()
{
    return CoreWords::tr("This desk was written by a newer version of Stet; it is open for "
                         "reading only. Update Stet to change it.");
}

QString unwritableReason()
{
    return CoreWords::tr("This desk cannot be written (its folder or file is read-only); it is "
                         "open for reading only.");
}

QString linkedReason()
{
    return CoreWords::tr("This desk's file has a second name somewhere (a hard link), and two "
                         "programs that open it by different names destroy it; it is open for "
                         "reading only. Copy the desk and open the copy.");
}

QString networkReason()
{
    return CoreWords::tr("This desk lies on a network drive, where it would be damaged when two "
                         "computers use it; it is open for reading only. Copy it to a disk of "
                         "this computer.");
}

QString unguardedReason(const QStringList &triggers)
{
    return CoreWords::tr("Rules that guard this desk's record are missing from its file or were "
                         "altered (%1), so somebody may have changed what stands in it. It is "
                         "open for reading only. Check it with stetctl doctor, and go on with a "
                         "copy of its folder from before.")
        .arg(triggers.join(QStringLiteral(", ")));
}

/// More names than one for the file: SQLite would keep a -wal for each.
bool isLinked(const QString &file)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(file).constData(), &info) == 0 && info.st_nlink > 1;
}

bool writable(const DeskFolder &folder)
{
    const auto may = [](const QString &path, int what) {
        return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), what, AT_EACCESS) == 0;
    };
    return may(folder.path, W_OK | X_OK) && may(folder.database(), W_OK);
}

/// A folder that cannot be written may still have a -wal with committed text. SQLite cannot read
/// it there without making files, so a copy is read.
Result<> copyForReading(const DeskFolder &folder, OpenedDatabase &opened)
{
    opened.copy = std::make_shared<QTemporaryDir>();
    const QString file = opened.copy->filePath(QStringLiteral("desk.sqlite"));
    if (!opened.copy->isValid() || !QFile::copy(folder.database(), file) ||
        !QFile::copy(folder.database() + QStringLiteral("-wal"), file + QStringLiteral("-wal")))
        return fail(ErrorCode::Io,
                    CoreWords::tr("The desk cannot be read in place, and there is no room for a "
                                  "copy."),
                    folder.path);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QFile::setPermissions(file + QStringLiteral("-wal"), QFile::ReadOwner | QFile::WriteOwner);
    opened.file = file;
    opened.access = Access::ReadOnly;
    return {};
}

Result<> openForReading(const DeskFolder &folder, OpenedDatabase &opened)
{
    opened.file = folder.database();
    opened.access = Access::ReadOnly;
    if (!writable(folder)) {
        opened.access = Access::Immutable;
        if (QFileInfo(folder.database() + QStringLiteral("-wal")).size() > 0) {
            if (Result<> copied = copyForReading(folder, opened); !copied)
                return copied;
        }
    }
    Result<std::unique_ptr<Connection>> connection = Connection::open(opened.file, opened.access);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    opened.connection = std::move(*connection);
    return {};
}

void noteUnguarded(OpenedDatabase &opened, const QStringList &triggers)
{
    opened.isUnguarded = true;
    opened.readOnlyReason = unguardedReason(triggers);
}

/// Opens anew for reading a desk that was about to be written.
Result<>
readUnguarded(const DeskFolder &folder, OpenedDatabase &opened, const QStringList &triggers)
{
    opened.connection.reset();
    noteUnguarded(opened, triggers);
    return openForReading(folder, opened);
}

tl::unexpected<Error> tooOldToRead(const DeskFolder &folder)
{
    return fail(ErrorCode::ReadOnly,
                CoreWords::tr("This desk is of an older version and cannot be upgraded where "
                              "it is. Copy it to a place that can be written."),
                folder.path);
}

tl::unexpected<Error> unguardedUpgrade(const DeskFolder &folder, const QStringList &triggers)
{
    return fail(ErrorCode::Corrupt,
                CoreWords::tr("Rules that guard the record of this older desk are missing from "
                              "its file or were altered (%1). It was not upgraded and not "
                              "changed. Go on with a copy of its folder from before.")
                    .arg(triggers.join(QStringLiteral(", "))),
                folder.path);
}

Result<> upgrade(const DeskFolder &folder,
                 Connection &connection,
                 const Clock &clock,
                 const Migrations &migrations)
{
    const Result<QString> backup = backUpDatabase(folder, connection, clock);
    if (!backup)
        return tl::unexpected<Error>(backup.error());
    return migrate(connection, migrations);
}

Result<> openForWriting(const DeskFolder &folder,
                        OpenedDatabase &opened,
                        const Clock &clock,
                        const Migrations &migrations)
{
    opened.file = folder.database();
    opened.access = Access::ReadWrite;
    Result<std::unique_ptr<Connection>> connection = Connection::open(opened.file, opened.access);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    opened.connection = std::move(*connection);
    Connection &database = *opened.connection;
    const auto version = size_t(database.schemaVersion());
    const Migrations known(migrations.begin(), migrations.begin() + qptrdiff(version));
    const Result<QStringList> broken = checkSchema(database, known);
    if (!broken)
        return tl::unexpected<Error>(broken.error());
    if (!broken->isEmpty() && version < migrations.size())
        return unguardedUpgrade(folder, *broken);
    if (!broken->isEmpty())
        return readUnguarded(folder, opened, *broken);
    if (version < migrations.size()) {
        if (Result<> upgraded = upgrade(folder, database, clock, migrations); !upgraded)
            return upgraded;
    }
    database.trustSchema();
    database.prepareForWriting();
    if (database.failed())
        return tl::unexpected<Error>(database.error());
    return {};
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static const QByteArrayList types{"nfs",
                                      "nfs4",
                                      "cifs",
                                      "smb3",
                                      "smbfs",
                                      "afs",
                                      "ceph",
                                      "ncpfs",
                                      "fuse.sshfs",
                                      "fuse.rclone",
                                      "fuse.glusterfs",
                                      "fuse.davfs",
                                      "fuse.gvfsd-fuse",
                                      "fuse.smbnetfs"};
    return types.contains(type);
}

Result<OpenedDatabase> openDatabase(const DeskFolder &folder,
                                    bool readOnly,
                                    const Clock &clock,
                                    const Migrations &migrations)
{
    OpenedDatabase opened;
    // Looked at without a right to write first: a newer desk must not even be recovered by us.
    if (Result<> read = openForReading(folder, opened); !read)
        return tl::unexpected<Error>(read.error());
    const auto version = size_t(opened.connection->schemaVersion());
    if (opened.connection->failed())
        return tl::unexpected<Error>(opened.connection->error());
    const size_t newest = migrations.size();
    opened.isNewer = version > newest;
    if (opened.isNewer) {
        opened.readOnlyReason = newerReason();
        opened.connection->expectNewerSchema();
    } else if (!writable(folder)) {
        opened.readOnlyReason = unwritableReason();
    } else if (isLinked(folder.database())) {
        opened.readOnlyReason = linkedReason();
    } else if (isNetworkFileSystem(QStorageInfo(folder.path).fileSystemType())) {
        opened.readOnlyReason = networkReason();
    } else if (readOnly) {
        opened.readOnlyReason = CoreWords::tr("This desk was opened for reading only.");
    }

    if (opened.readOnlyReason.isEmpty()) {
        opened.connection.reset();
        if (Result<> write = openForWriting(folder, opened, clock, migrations); !write)
            return tl::unexpected<Error>(write.error());
    } else if (version < newest) {
        return tooOldToRead(folder);
    } else if (version == newest) {
        const Result<QStringList> broken = checkSchema(*opened.connection, migrations);
        if (!broken)
            return tl::unexpected<Error>(broken.error());
        if (!broken->isEmpty())
            noteUnguarded(opened, *broken);
    }
    return opened;
}

} // namespace stet
