// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stet {

/// Registers the data built into core under `:/stet/` (kinds, languages, theme, sample desk). A
/// static library's resources do not register themselves: every program calls this first in
/// main. Calling it again does nothing.
void initResources();

} // namespace stet
