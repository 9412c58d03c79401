// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_comparison.h"

#include <vector>

namespace stet {

/// Looks for the words of a quotation in the evidence, whatever the case of its letters and the
/// mark at its end; what is left out ("…", "[…]") may be anything. Words that come near are told of
/// as missing. Where no evidence is in the language of the claim: not compared.
[[nodiscard]] FactFinding compareQuotation(const StatedFact &quotation,
                                           const FactReading &claim,
                                           const std::vector<FactReading> &evidence);

} // namespace stet
