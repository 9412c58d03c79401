// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

struct sqlite3;

namespace stet {

/// How a connection may touch the file.
enum class Access {
    ReadWrite,
    ReadOnly,
    Immutable, ///< no locks, no -wal, no -shm: for a folder that cannot be written
    Memory,    ///< a database of its own that is gone with the connection; `file` is ignored
};

/// One SQLite connection through Qt SQL with Stet's settings. Lives on the thread that opened it.
/// The first failure is kept (`error`) and every later statement does nothing until
/// `clearError`: a verb runs to its end in plain steps and its transaction looks once.
class Connection
{
public:
    /// Triggers and views stay off until `trustSchema`.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file,
                                                                  Access access);

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Lets triggers run; called once the schema is known to be ours.
    void trustSchema();

    /// Says that the file's schema is of a newer version: a statement that does not fit it fails
    /// with TooNew from now on.
    void expectNewerSchema() { m_newerSchema = true; }

    /// Turns WAL on and sets what belongs to a connection that writes.
    void prepareForWriting();

    /// Pages in the -wal after the last commit. No commit folds it into the file by itself.
    [[nodiscard]] int walPages() const { return m_walPages; }

    /// Folds the -wal into the file as far as no reader needs it, and waits for nobody. Gives the
    /// pages of it that are in the file by then; -1 where that could not be done now.
    int foldWal();

    bool beginRead();
    bool beginImmediate();
    bool commit();
    void rollback();
    /// A part of the running transaction that can be undone by itself; one at a time. Undoing it
    /// clears the failure that came within it.
    bool beginPart();
    bool keepPart();
    void undoPart();
    [[nodiscard]] bool inTransaction() const;

    /// Runs a script of several statements.
    bool runScript(const QByteArray &sql);

    [[nodiscard]] bool failed() const { return m_failed; }

    [[nodiscard]] const Error &error() const { return m_error; }

    void clearError();
    void fail(const Error &error);

    /// An error that `clearError` does not clear: of a connection that stands for one that could
    /// not be opened.
    void failForGood(const Error &error);

    /// Keeps SQLite's last failure as the error; `what` goes into its detail.
    void failFromDatabase(std::string_view what);

    [[nodiscard]] qint64 lastRow() const;
    [[nodiscard]] int changedRows() const;
    [[nodiscard]] qint64 number(std::string_view sql); ///< first column of the first row, or 0
    [[nodiscard]] QString text(std::string_view sql);

    [[nodiscard]] qint64 schemaVersion();

    /// A number that another connection's commit changes, in this process or another.
    [[nodiscard]] qint64 dataVersion();

    /// SQLite's own check of the file's structure: what it found, empty where all is well.
    [[nodiscard]] QStringList structureFaults();

    /// Writes a compact copy to a file that is not there yet. Outside a transaction.
    bool copyInto(const QString &file);

    /// A statement put together from parts, kept as long as the connection: for Query's key.
    [[nodiscard]] std::string_view kept(std::string sql);

    /// From now on a file that another program holds is Busy at once. Callable from any thread.
    void stopWaiting() { m_waits = false; }

    /// Makes the running statement fail with Cancelled. Callable from any thread.
    void interrupt();

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    friend class Query;
    Connection() = default;
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(std::string_view sql);
    void giveBack(std::string_view sql, std::unique_ptr<QSqlQuery> query);

    QString m_name;
    sqlite3 *m_handle = nullptr;
    std::atomic<bool> m_waits{true};
    int m_walPages = 0;
    bool m_newerSchema = false;
    bool m_failed = false;
    Error m_error;
    std::optional<Error> m_lasting;
    std::unordered_set<std::string> m_kept;
    std::unordered_map<std::string_view, std::unique_ptr<QSqlQuery>> m_idle;
};

} // namespace stet
