// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stet/shot_camera.h"
#include "ui/shell/main_window.h"

#include <QString>

namespace stet {

/// From now on the program keeps settings and state below `folder`, as a new user's.
void useStateIn(const QString &folder);

/// Draws every view of `round` (ShotRound{}: at 1440×900 and 1280×720, light and dark) into PNG
/// files below `folder`, which is there: "desk-light-1440x900.png" … The desk at `desk` is copied
/// into `own`, opened there and changed a little; further desks, without anything and with names as
/// long as can be, are made beside it. An empty name draws the start page alone. Runs its own event
/// loop; gives the program's exit code.
[[nodiscard]] int takeShots(const ShellContext &context,
                            const ShotRound &round,
                            const QString &folder,
                            const QString &desk,
                            const QString &own);

} // namespace stet
