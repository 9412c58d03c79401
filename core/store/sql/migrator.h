// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/sql/connection.h"

#include <QByteArray>

#include <vector>

namespace stet {

/// "Stet" in ASCII: PRAGMA application_id of a desk's file.
inline constexpr quint32 DeskApplicationId = 0x53746574;

/// The schema's versions in order: the script at index i leads from version i to i + 1.
using Migrations = std::vector<QByteArray>;

/// The scripts that are built in.
[[nodiscard]] const Migrations &shippedMigrations();

/// Brings the open file from its version to the newest of `migrations` in one transaction.
/// The caller made a backup first.
[[nodiscard]] Result<> migrate(Connection &connection, const Migrations &migrations);

/// Compares the file's schema with what `migrations` make: what is not ours, and a table, index or
/// view of ours that is changed or missing, is Corrupt with the object's name in the detail. Gives
/// the names of our triggers that are missing or were altered: such a file can be read, but nothing
/// guards its record any more.
[[nodiscard]] Result<QStringList> checkSchema(Connection &connection, const Migrations &migrations);

} // namespace stet
