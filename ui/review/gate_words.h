// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/gate.h"

#include <QString>

namespace stet {

/// What the gate's rule found, as the window says it: "Words that nobody has checked".
[[nodiscard]] QString ruleSentence(GateRule rule);

} // namespace stet
