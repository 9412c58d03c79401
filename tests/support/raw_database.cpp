// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/raw_database.h"

#include <QFile>

#include <sqlite3.h>

namespace stet::test {

namespace {

sqlite3 *openRaw(const QString &file)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(file).constData(), &database) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(file));
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    return database;
}

} // namespace

void runRawSql(const QString &file, const QByteArray &sql)
{
    sqlite3 *database = openRaw(file);
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sqlite3_errmsg(database), sql.constData());
    sqlite3_close(database);
}

bool takesSql(const QString &file, const QByteArray &sql)
{
    sqlite3 *database = openRaw(file);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
    const bool taken =
        sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return taken;
}

QByteArray rawValue(const QString &file, const QByteArray &sql)
{
    sqlite3 *database = openRaw(file);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sqlite3_errmsg(database), sql.constData());
    QByteArray value;
    if (sqlite3_step(statement) == SQLITE_ROW)
        value = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                           sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return value;
}

} // namespace stet::test
