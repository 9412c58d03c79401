// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace stet {

/// What SQLite's result code means for a person. `systemError` is the errno beneath an I/O error,
/// `detail` goes to the log.
[[nodiscard]] Error errorFromSqlite(int extendedCode, int systemError, const QString &detail);

/// The same for a system call's errno.
[[nodiscard]] Error errorFromSystem(int systemError, const QString &detail);

} // namespace stet
