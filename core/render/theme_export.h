// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace stet {

/// What became of the files of a theme.
struct ThemeExport
{
    QStringList written;
    QStringList kept; ///< stood there before, and stay as they are
};

/// Writes the built-in theme's files into `folder`, which is made where it is missing, for somebody
/// to change: those of a desk's `theme/` take the built-in ones' place. Replaces nothing. Io where
/// the folder or a file cannot be written; what was written by then stays.
[[nodiscard]] Result<ThemeExport> exportTheme(const QString &folder);

} // namespace stet
