// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/sql_error.h"

#include "core/base/core_words.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace stet {

namespace {

Error diskFullError(const QString &detail)
{
    return {ErrorCode::DiskFull,
            CoreWords::tr("There is no room left on the disk, so this change was not kept in the "
                          "desk. Everything kept before is safe, and your text is still in the "
                          "window. Free some room and try again."),
            detail};
}

QString sqliteMessage(int code)
{
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return CoreWords::tr("Another program is holding the desk, so this change is not kept "
                             "yet. Nothing was lost; try again when it has finished.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return CoreWords::tr("The desk cannot be written, so this change was not kept. "
                             "Everything kept before is safe. Check the permissions of the "
                             "desk's folder.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return CoreWords::tr("The desk's file is damaged, so this was not done. Nothing was "
                             "changed. Run the check of the desk, or go back to a copy of its "
                             "folder.");
    case SQLITE_INTERRUPT:
        return CoreWords::tr("It was cancelled; nothing was changed.");
    case SQLITE_CANTOPEN:
        return CoreWords::tr("The desk's file could not be opened. Nothing was changed.");
    case SQLITE_NOMEM:
        return CoreWords::tr("There is not enough memory, so this was not done. Nothing was "
                             "changed.");
    case SQLITE_IOERR:
        return CoreWords::tr("The disk reported an error, so this change was not kept in the "
                             "desk. Everything kept before is untouched. Check the disk, then "
                             "try again.");
    default:
        return CoreWords::tr("The desk refused this change; nothing was written. This is a "
                             "fault of the program.");
    }
}

ErrorCode codeFromSqlite(int code)
{
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
        return ErrorCode::Io;
    default:
        return ErrorCode::Bug;
    }
}

} // namespace

Error errorFromSqlite(int extendedCode, int systemError, const QString &detail)
{
    const int code = extendedCode & 0xFF;
    const bool noRoom = systemError == ENOSPC || systemError == EFBIG || systemError == EDQUOT;
    if (code == SQLITE_FULL || (code == SQLITE_IOERR && noRoom))
        return diskFullError(detail);
    return {codeFromSqlite(code), sqliteMessage(code), detail};
}

Error errorFromSystem(int systemError, const QString &detail)
{
    const QString both =
        detail + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(systemError));
    switch (systemError) {
    case EACCES:
    case EPERM:
    case EROFS:
        return errorFromSqlite(SQLITE_READONLY, systemError, both);
    default:
        return errorFromSqlite(SQLITE_IOERR, systemError, both);
    }
}

} // namespace stet
