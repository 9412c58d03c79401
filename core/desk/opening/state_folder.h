// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// Where the program keeps its own state of this user: `stet` in $XDG_STATE_HOME, which is
/// ~/.local/state where it is unset or relative (XDG Base Directory Specification). Not made here.
[[nodiscard]] QString stateFolder();

} // namespace stet
