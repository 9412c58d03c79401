// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet::bench {

/// Reads every row of the desk at `from` into memory, then inserts them into the empty desk at
/// `to` with SQLite's C API: one transaction, prepared statements, each article's full-text rows
/// with it. Gives the seconds that the inserting took. Ends the program on an error.
[[nodiscard]] double copyRowsByCApi(const QString &from, const QString &to);

} // namespace stet::bench
