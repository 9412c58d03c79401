// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/connection.h"

#include "core/base/core_words.h"
#include "core/store/sql/query.h"
#include "core/store/sql/sql_error.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>

namespace stet {

namespace {

/// How long a statement waits for another process. The wait is on the store's own thread.
constexpr int BusyWaitMs = 5'000;

/// Looks again each millisecond. SQLite's own waits grow, and lose against a program that writes
/// without a pause.
int waitForOthers(void *waits, int tries)
{
    if (tries >= BusyWaitMs || !*static_cast<const std::atomic<bool> *>(waits))
        return 0;
    sqlite3_sleep(1);
    return 1;
}

QString nextConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("stet-%1").arg(++count);
}

QString databaseUri(const QString &file, Access access)
{
    if (access == Access::Memory)
        return QStringLiteral(":memory:");
    QUrl url = QUrl::fromLocalFile(file);
    url.setQuery(access == Access::Immutable  ? QStringLiteral("mode=ro&immutable=1")
                 : access == Access::ReadOnly ? QStringLiteral("mode=ro")
                                              : QStringLiteral("mode=rw"));
    return url.toString(QUrl::FullyEncoded);
}

void hardenConnection(sqlite3 *db, std::atomic<bool> &waits)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_handler(db, waitForOthers, &waits);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = nextConnectionName();
    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
    database.setDatabaseName(databaseUri(file, access));
    if (!database.open()) {
        const QString detail = database.lastError().text();
        database = {};
        return tl::unexpected<Error>(errorFromSqlite(SQLITE_CANTOPEN, 0, detail));
    }
    const QVariant handle = database.driver()->handle();
    database = {};
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return stet::fail(ErrorCode::Bug,
                          CoreWords::tr("The SQLite driver is not the expected one."));
    connection->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    hardenConnection(connection->m_handle, connection->m_waits);
    // No mmap: a file cut short by someone else must be an error, not a signal.
    connection->runScript("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;"
                          "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;"
                          "PRAGMA mmap_size = 0;");
    if (connection->failed())
        return tl::unexpected<Error>(connection->error());
    return connection;
}

Connection::~Connection()
{
    m_idle.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::trustSchema()
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
}

void Connection::prepareForWriting()
{
    runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
              "PRAGMA journal_size_limit = 67108864;");
    // Takes the place of SQLite's own, which folds within the commit that finds the -wal long.
    sqlite3_wal_hook(
        m_handle,
        [](void *pages, sqlite3 *, const char *, int count) {
            *static_cast<int *>(pages) = count;
            return SQLITE_OK;
        },
        &m_walPages);
}

int Connection::foldWal()
{
    int logged = 0;
    int folded = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_PASSIVE, &logged, &folded);
    return code == SQLITE_OK ? folded : -1;
}

bool Connection::beginRead()
{
    return run(*this, "BEGIN");
}

bool Connection::beginImmediate()
{
    return run(*this, "BEGIN IMMEDIATE");
}

bool Connection::commit()
{
    return run(*this, "COMMIT");
}

void Connection::rollback()
{
    // Past the kept failure: a transaction is never left open.
    if (inTransaction())
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Connection::beginPart()
{
    return run(*this, "SAVEPOINT part");
}

bool Connection::keepPart()
{
    return run(*this, "RELEASE part");
}

void Connection::undoPart()
{
    // Where SQLite itself has ended the transaction there is no part any more, and the failure
    // stands.
    if (!inTransaction())
        return;
    sqlite3_exec(m_handle, "ROLLBACK TO part; RELEASE part", nullptr, nullptr, nullptr);
    clearError();
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::runScript(const QByteArray &sql)
{
    if (m_failed)
        return false;
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        failFromDatabase({sql.constData(), size_t(std::min<qsizetype>(sql.size(), 80))});
    return !m_failed;
}

void Connection::clearError()
{
    m_failed = m_lasting.has_value();
    m_error = m_lasting.value_or(Error{});
}

void Connection::failForGood(const Error &error)
{
    m_lasting = error;
    fail(error);
}

void Connection::fail(const Error &error)
{
    if (m_failed)
        return;
    m_failed = true;
    m_error = error;
}

void Connection::failFromDatabase(std::string_view what)
{
    const int code = sqlite3_extended_errcode(m_handle);
    if (m_newerSchema && code == SQLITE_ERROR) {
        fail({ErrorCode::TooNew,
              CoreWords::tr("A newer version of Stet changed this part of the desk, so this "
                            "version cannot read it. Nothing was changed; update Stet."),
              {}});
        return;
    }
    fail(errorFromSqlite(code,
                         sqlite3_system_errno(m_handle),
                         QStringLiteral("%1 (%2) in: %3")
                             .arg(QString::fromUtf8(sqlite3_errmsg(m_handle)),
                                  QString::number(code),
                                  QString::fromUtf8(what.data(), qsizetype(what.size())))));
}

qint64 Connection::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changedRows() const
{
    return sqlite3_changes(m_handle);
}

qint64 Connection::number(std::string_view sql)
{
    Query query(*this, sql);
    return query.next() ? query.integer(0) : 0;
}

QString Connection::text(std::string_view sql)
{
    Query query(*this, sql);
    return query.next() ? query.text(0) : QString();
}

qint64 Connection::schemaVersion()
{
    return number("PRAGMA user_version");
}

qint64 Connection::dataVersion()
{
    return number("PRAGMA data_version");
}

QStringList Connection::structureFaults()
{
    QStringList faults;
    Query query(*this, "PRAGMA integrity_check");
    while (query.next())
        faults.append(query.text(0));
    faults.removeAll(QStringLiteral("ok"));
    return faults;
}

bool Connection::copyInto(const QString &file)
{
    return run(*this, "VACUUM INTO ?", file);
}

std::string_view Connection::kept(std::string sql)
{
    return *m_kept.insert(std::move(sql)).first;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

std::unique_ptr<QSqlQuery> Connection::take(std::string_view sql)
{
    if (const auto found = m_idle.find(sql); found != m_idle.end()) {
        std::unique_ptr<QSqlQuery> query = std::move(found->second);
        m_idle.erase(found);
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(sql.data(), qsizetype(sql.size())))) {
        failFromDatabase(sql);
        return nullptr;
    }
    return query;
}

void Connection::giveBack(std::string_view sql, std::unique_ptr<QSqlQuery> query)
{
    m_idle.try_emplace(sql, std::move(query));
}

} // namespace stet
