// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QString>

namespace stet {

/// From now on the program keeps settings and state below `folder`, as a new user's.
void useStateIn(const QString &folder);

/// Draws every main view, at 1440×900 and 1280×720, light and dark, into PNG files below `folder`,
/// which is there: "desk-light-1440x900.png" … The desk at `desk` is copied into `own`, opened
/// there and changed a little; an empty name draws the start page alone. Runs its own event loop;
/// gives the program's exit code.
[[nodiscard]] int takeShots(const ShellContext &context,
                            const QString &folder,
                            const QString &desk,
                            const QString &own);

} // namespace stet
