// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/opening/desk_folder.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/migrator.h"

#include <QTemporaryDir>

#include <memory>

namespace stet {

/// A desk's database, opened and checked.
struct OpenedDatabase
{
    std::unique_ptr<Connection> connection;
    Access access = Access::ReadWrite; ///< how readers must open `file`
    QString file;
    std::shared_ptr<QTemporaryDir>
        copy; ///< holds `file` where the desk's own could not be read in place
    QString readOnlyReason;
    bool isNewer = false;     ///< of a newer schema than this program's
    bool isUnguarded = false; ///< a trigger of ours is missing or was altered
};

/// Opens the desk's database for writing where that may be, else for reading with the reason.
/// Checks the schema before anything in it can run; backs up and upgrades an older desk. One whose
/// triggers are not all as they were made is read. Call on the thread that will use the connection.
/// `migrations` lead from nothing to the newest schema.
[[nodiscard]] Result<OpenedDatabase>
openDatabase(const DeskFolder &folder,
             bool readOnly,
             const Clock &clock,
             const Migrations &migrations = shippedMigrations());

/// Whether a file system of this type (as the kernel names it) is shared between computers: WAL
/// needs memory that all users of the file share (SQLite's documentation, "Write-Ahead Logging").
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);

} // namespace stet
