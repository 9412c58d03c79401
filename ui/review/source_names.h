// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/check_aids.h"

namespace stet {

/// "1 Harbor Ledger": a source by its number on the page and its publisher, else its title. Empty
/// for null.
[[nodiscard]] QString shortName(const SourceAtHand *source);

/// "1 · Harbor Ledger – Northwind publishes gripper code", at most some 80 letters.
[[nodiscard]] QString longName(const SourceAtHand &source);

/// The same without a number.
[[nodiscard]] QString longName(const Source &source);

/// Where in its source a quote stands: "p. 12", "at 03:15". Empty for no locator.
[[nodiscard]] QString placeWords(const QString &locator);

/// "syndicated from Wire"; empty of a source that names no such origin.
[[nodiscard]] QString originWords(const Source &source);

} // namespace stet
