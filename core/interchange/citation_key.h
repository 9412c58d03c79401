// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <functional>

namespace stet {

/// A readable key for a source without one: its publisher, or the family name of its first author,
/// and the first words of its title that say something, "ledger-gripper-firmware". Small letters
/// and digits of ASCII, at most 40 characters; words like "the" in the source's language (or in
/// English, German, French, Spanish, Italian and Dutch where it names none) are left out. A
/// confidential source gets a key that tells nothing. Not unique.
[[nodiscard]] QString readableKey(const Source &source);

/// `readableKey`, or with "-2", "-3" … one of which `taken` says no (`freeName`).
[[nodiscard]] QString proposedKey(const Source &source,
                                  const std::function<bool(const QString &)> &taken);

} // namespace stet
