// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stores.h"

#include <QString>

namespace stet {

/// A picture by its name and a few of the articles that show it, for a message about its bytes:
/// "images/yard.png, in yard-planners-compared and lathe-3". Reads every text of the desk.
[[nodiscard]] QString pictureUse(Stores &stores, const QString &name);

} // namespace stet
