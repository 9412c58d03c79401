// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace stet::test {

/// Runs `sql` on the database at `file` past the desk's door: triggers off, foreign keys off.
void runRawSql(const QString &file, const QByteArray &sql);

/// Whether the database takes `sql` with its triggers on.
[[nodiscard]] bool takesSql(const QString &file, const QByteArray &sql);

/// The first column of the first row.
[[nodiscard]] QByteArray rawValue(const QString &file, const QByteArray &sql);

} // namespace stet::test
