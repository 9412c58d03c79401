// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/query.h"

#include <QSqlError>

namespace stet {

Query::Query(Prepared, Connection &connection, std::string_view sql)
    : m_connection(connection)
    , m_sql(sql)
{
    if (!m_connection.failed())
        m_query = m_connection.take(sql);
}

Query::Query(Connection &connection, std::string_view sql, const QVariantList &values)
    : Query(Prepared{}, connection, sql)
{
    for (const QVariant &value : values)
        add(value);
    execute();
}

Query::~Query()
{
    if (!m_query)
        return;
    m_query->finish();
    m_connection.giveBack(m_sql, std::move(m_query));
}

void Query::add(const QVariant &value)
{
    if (m_query)
        m_query->addBindValue(value);
}

void Query::execute()
{
    if (m_query && !m_query->exec())
        m_connection.failFromDatabase(m_sql);
}

bool Query::next()
{
    if (!m_query || m_connection.failed())
        return false;
    if (m_query->next())
        return true;
    // The driver reports a failing step as the end of the rows; only lastError tells them apart.
    if (m_query->lastError().isValid())
        m_connection.failFromDatabase(m_sql);
    return false;
}

qint64 Query::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

QUuid Query::uuid(int column) const
{
    return QUuid::fromRfc4122(m_query->value(column).toByteArray());
}

} // namespace stet
