// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/row_copier.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <sqlite3.h>

#include <memory>
#include <vector>

namespace stet::bench {

namespace {

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
using Value = std::unique_ptr<sqlite3_value, decltype(&sqlite3_value_free)>;
using Row = std::vector<Value>;

struct Table
{
    QString name;
    QStringList columns;
    std::vector<Row> rows;
};

/// A full-text index over a table: its columns and where they come from.
struct TextIndex
{
    QString name;
    QString content;
    QStringList columns;
};

Database openDatabase(const QString &desk)
{
    sqlite3 *raw = nullptr;
    const QByteArray file = QDir(desk).filePath(QStringLiteral("desk.sqlite")).toUtf8();
    if (sqlite3_open(file.constData(), &raw) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(raw));
    return Database(raw, sqlite3_close);
}

void execute(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
}

Statement prepare(sqlite3 *database, const QString &sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &raw, nullptr) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), sqlite3_errmsg(database));
    return Statement(raw, sqlite3_finalize);
}

QStringList columnTexts(sqlite3 *database, const QString &sql)
{
    const Statement statement = prepare(database, sql);
    QStringList texts;
    while (sqlite3_step(statement.get()) == SQLITE_ROW)
        texts += QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)));
    return texts;
}

QStringList columnsOf(sqlite3 *database, const QString &table)
{
    return columnTexts(database,
                       QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
}

std::vector<TextIndex> textIndexes(sqlite3 *database)
{
    std::vector<TextIndex> indexes;
    static const QRegularExpression content(QStringLiteral("content\\s*=\\s*['\"]?(\\w+)"));
    const QStringList names = columnTexts(
        database, QStringLiteral("SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'"));
    for (const QString &name : names) {
        const QString sql =
            columnTexts(database,
                        QStringLiteral("SELECT sql FROM sqlite_master WHERE name='%1'").arg(name))
                .first();
        indexes.push_back({name, content.match(sql).captured(1), columnsOf(database, name)});
    }
    return indexes;
}

Table readTable(sqlite3 *database, const QString &name)
{
    Table table{name, columnsOf(database, name), {}};
    const Statement statement =
        prepare(database, QStringLiteral("SELECT %1 FROM %2").arg(table.columns.join(u','), name));
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        Row row;
        for (int i = 0; i < table.columns.size(); ++i)
            row.emplace_back(sqlite3_value_dup(sqlite3_column_value(statement.get(), i)),
                             sqlite3_value_free);
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString insertSql(const QString &table, const QStringList &columns)
{
    return QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)")
        .arg(
            table, columns.join(u','), QStringList(columns.size(), QStringLiteral("?")).join(u','));
}

void insertRow(sqlite3 *database,
               sqlite3_stmt *statement,
               const std::vector<sqlite3_value *> &values)
{
    for (size_t i = 0; i < values.size(); ++i)
        sqlite3_bind_value(statement, static_cast<int>(i + 1), values.at(i));
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("insert: %s", sqlite3_errmsg(database));
    sqlite3_reset(statement);
}

/// A table being copied, with the full-text indexes that draw on it.
struct Copy
{
    const Table *table;
    Statement insert;

    struct Index
    {
        Statement insert;
        std::vector<size_t> columns; ///< of the table: rowid first
    };

    std::vector<Index> indexes;
};

Copy prepareCopy(sqlite3 *database, const Table &table, const std::vector<TextIndex> &indexes)
{
    Copy copy{&table, prepare(database, insertSql(table.name, table.columns)), {}};
    for (const TextIndex &index : indexes) {
        if (index.content != table.name)
            continue;
        std::vector<size_t> columns{0};
        for (const QString &column : index.columns)
            columns.push_back(size_t(table.columns.indexOf(column)));
        copy.indexes.push_back(
            {prepare(database,
                     insertSql(index.name, QStringList{QStringLiteral("rowid")} + index.columns)),
             std::move(columns)});
    }
    return copy;
}

void run(sqlite3 *database, const Copy &copy)
{
    std::vector<sqlite3_value *> values;
    for (const Row &row : copy.table->rows) {
        values.clear();
        for (const Value &value : row)
            values.push_back(value.get());
        insertRow(database, copy.insert.get(), values);
        for (const Copy::Index &index : copy.indexes) {
            values.clear();
            for (const size_t column : index.columns)
                values.push_back(row.at(column).get());
            insertRow(database, index.insert.get(), values);
        }
    }
}

} // namespace

double copyRowsByCApi(const QString &from, const QString &to)
{
    std::vector<Table> tables;
    {
        const Database source = openDatabase(from);
        const QStringList names = columnTexts(
            source.get(),
            QStringLiteral(
                "SELECT name FROM pragma_table_list WHERE type='table' AND schema='main' "
                "AND name NOT LIKE 'sqlite_%'"));
        for (const QString &name : names)
            tables.push_back(readTable(source.get(), name));
    }
    const Database target = openDatabase(to);
    execute(target.get(), "PRAGMA journal_mode=WAL");
    execute(target.get(), "PRAGMA synchronous=FULL");
    execute(target.get(), "PRAGMA foreign_keys=OFF");
    const std::vector<TextIndex> indexes = textIndexes(target.get());
    QElapsedTimer timer;
    timer.start();
    execute(target.get(), "BEGIN IMMEDIATE");
    for (const Table &table : tables)
        run(target.get(), prepareCopy(target.get(), table, indexes));
    execute(target.get(), "COMMIT");
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace stet::bench
