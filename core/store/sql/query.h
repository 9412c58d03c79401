// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/store/sql/connection.h"

#include <QVariant>

namespace stet {

/// A prepared statement of a connection, run with its values when made and reset when it goes out
/// of scope. `sql` must be a literal: it is the key under which the statement is kept for reuse.
class Query
{
public:
    template <class... Values>
    Query(Connection &connection, std::string_view sql, const Values &...values)
        : Query(Prepared{}, connection, sql)
    {
        (add(toVariant(values)), ...);
        execute();
    }

    /// For a statement put together from parts, with as many values as it has places.
    Query(Connection &connection, std::string_view sql, const QVariantList &values);

    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    /// To the next row; false at the end and after a failure.
    bool next();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;

private:
    struct Prepared
    {};

    Query(Prepared, Connection &connection, std::string_view sql);

    /// Null strings are empty, never NULL; ids are their 16 bytes.
    template <class Value>
    static QVariant toVariant(const Value &value)
    {
        if constexpr (std::is_same_v<Value, QString>)
            return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
        else if constexpr (std::is_same_v<Value, QByteArray>)
            return value.isNull() ? QVariant(QByteArray("")) : QVariant(value);
        else if constexpr (std::is_same_v<Value, QUuid>)
            return QVariant(value.toRfc4122());
        else if constexpr (std::is_same_v<Value, QVariant>)
            return value;
        else if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
            return QVariant(static_cast<qlonglong>(value));
        else
            return QVariant(value.uuid().toRfc4122());
    }

    void add(const QVariant &value);
    void execute();

    Connection &m_connection;
    std::string_view m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

/// Runs a statement that gives no rows; false where the connection has failed.
template <class... Values>
bool run(Connection &connection, std::string_view sql, const Values &...values)
{
    const Query query(connection, sql, values...);
    return !connection.failed();
}

} // namespace stet
