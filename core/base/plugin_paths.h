// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stet {

/// Takes out of the paths in which Qt looks for plugins (QT_PLUGIN_PATH and its kind) what could
/// hold a stranger's code. Call before the application object is made.
void cleanPluginPaths();

/// The folders of `paths` (with colons between) that stay: absolute, not the current one, and not
/// such as anyone may write to.
[[nodiscard]] QByteArray safePluginPaths(const QByteArray &paths);

/// Takes out the folder of the program, which Qt adds by itself. Call after the application object
/// is made.
void dropProgramFolderFromPlugins();

} // namespace stet
