// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/target.h"

#include <QString>

namespace stet {

/// "words", "characters", "minutes".
[[nodiscard]] QString measureName(Measure measure);
/// "700 words"; "none" for none.
[[nodiscard]] QString targetWords(const Target &target);
/// "412 of 700 words".
[[nodiscard]] QString progressWords(const TextLength &length, const Target &target);

} // namespace stet
