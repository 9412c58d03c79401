// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QString>

namespace stet {

/// Draws every main view, at 1440×900 and 1280×720, light and dark, into PNG files below `folder`:
/// "desk-light-1440x900.png" … The desk at `desk` is opened and changed a little; an empty name
/// draws the start page alone. Runs its own event loop; gives the program's exit code.
[[nodiscard]] int
takeShots(const ShellContext &context, const QString &folder, const QString &desk);

} // namespace stet
