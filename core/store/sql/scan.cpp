// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/scan.h"

#include <sqlite3.h>

namespace stet {

Scan::Scan(Connection &connection, const std::string &sql, const QVariantList &values)
    : m_connection(connection)
    , m_sql(sql)
{
    if (connection.failed())
        return;
    if (sqlite3_prepare_v2(
            connection.handle(), sql.c_str(), int(sql.size()), &m_statement, nullptr) !=
        SQLITE_OK) {
        connection.failFromDatabase(m_sql);
        return;
    }
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (value.typeId() == QMetaType::QString) {
            const QByteArray bytes = value.toString().toUtf8();
            sqlite3_bind_text(
                m_statement, i + 1, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
        } else {
            sqlite3_bind_int64(m_statement, i + 1, value.toLongLong());
        }
    }
}

Scan::~Scan()
{
    sqlite3_finalize(m_statement);
}

bool Scan::next()
{
    if (m_statement == nullptr || m_connection.failed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.failFromDatabase(m_sql);
    return false;
}

qint64 Scan::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Scan::text(int column) const
{
    const auto *text = sqlite3_column_text(m_statement, column);
    if (text == nullptr)
        return {};
    return {reinterpret_cast<const char *>(text),
            size_t(sqlite3_column_bytes(m_statement, column))};
}

} // namespace stet
