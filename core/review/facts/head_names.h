// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_comparison.h"

#include <vector>

namespace stet {

/// What stands in the very place of a weak name that begins a clause: "Zeta recalled the pumps" for
/// "Acme recalled the pumps". The clauses of the evidence that share most words with the claim's
/// begin with another weak name, the same word stands behind both, and neither is a plain
/// word (Strict, Local), one that the texts write small or a plural, as Officials and Residents
/// are.
[[nodiscard]] std::vector<FactPlace> headRivals(const StatedFact &name,
                                                const FactReading &claim,
                                                const std::vector<FactReading> &evidence);

} // namespace stet
