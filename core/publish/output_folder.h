// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace stet {

/// Why `folder` cannot be an output folder of the desk at `desk`; empty where it can.
[[nodiscard]] QString refusedOutput(const QString &folder, const QString &desk);

/// `folder` without links, absolute; InvalidInput where it cannot be an output folder of the desk
/// at `desk`.
[[nodiscard]] Result<QString> siteFolder(const QString &folder, const QString &desk);

/// Whether a run of publishing wrote, or began to write, into `folder`.
[[nodiscard]] bool hasSiteNote(const QString &folder);

/// Why a single file cannot be written to `path` by the desk at `desk`: it would lie inside of it,
/// or of another desk. Empty where it can.
[[nodiscard]] QString refusedInsideDesk(const QString &path, const QString &desk);

} // namespace stet
