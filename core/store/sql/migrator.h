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

/// Compares the file's schema with what `migrations` make: a table, index, view or trigger that is
/// not ours, or ours changed, is Corrupt with the object's name in the detail.
[[nodiscard]] Result<> checkSchema(Connection &connection, const Migrations &migrations);

} // namespace stet
