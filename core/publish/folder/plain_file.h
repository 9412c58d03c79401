// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace stet {

// Files by plain system calls: a site is tens of thousands of small ones, and QSaveFile takes
// several times as long for each. Callable from any thread, for different paths at once. DiskFull
// or Io, naming the path, where something fails.

/// Writes a file that nobody else has: what stands at `path` is overwritten, a link refused.
[[nodiscard]] Result<> writePlainFile(const QString &path, QByteArrayView bytes);

/// The same, on the disk when it returns, and put in place in one step.
[[nodiscard]] Result<> writeSyncedFile(const QString &path, QByteArrayView bytes);

/// Puts the file `from` in the place of `to`, in one step.
[[nodiscard]] Result<> moveFile(const QString &from, const QString &to);

/// Waits until the files and folders of these names are on the disk: each of a few by itself, of
/// many whatever the disk still has to write.
[[nodiscard]] Result<> syncPaths(const QStringList &paths);

} // namespace stet
