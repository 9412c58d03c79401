// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace stet {

/// What became of a file.
enum class WriteOutcome { Written, Unchanged };

/// Puts `bytes` at `path`: beside it first and then in its place, so that whoever reads it sees
/// the old file or the new one. A file that already holds the bytes is left alone. The folder must
/// be there. Callable from any thread, for different paths at once.
[[nodiscard]] Result<WriteOutcome> replaceFile(const QString &path, QByteArrayView bytes);

} // namespace stet
