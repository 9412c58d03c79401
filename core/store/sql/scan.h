// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sql/connection.h"

#include <QVariantList>

struct sqlite3_stmt;

namespace stet {

/// A statement for questions that look at every row of an index: forward only, without a value
/// object a column, which is most of what a hundred thousand rows cost through Qt SQL. Prepared
/// when made; used on its connection's thread.
class Scan
{
public:
    /// Binds texts and integers.
    Scan(Connection &connection, const std::string &sql, const QVariantList &values = {});

    Scan(const Scan &) = delete;
    Scan &operator=(const Scan &) = delete;
    ~Scan();

    /// To the next row; false at the end and after a failure, which the connection keeps.
    bool next();

    [[nodiscard]] qint64 integer(int column) const;
    /// UTF-8, until the next call of `next`.
    [[nodiscard]] std::string_view text(int column) const;

private:
    Connection &m_connection;
    std::string m_sql;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace stet
