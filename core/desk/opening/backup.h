// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/opening/desk_folder.h"
#include "core/store/sql/connection.h"

namespace stet {

/// Writes a checked copy of the database to `backups/` under the time and schema version; gives
/// its path. A copy that fails its check is not kept. Call on the connection's thread, outside a
/// transaction.
[[nodiscard]] Result<QString>
backUpDatabase(const DeskFolder &folder, Connection &connection, const Clock &clock);

} // namespace stet
