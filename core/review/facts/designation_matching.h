// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_matching.h"
#include "core/review/facts/fact_reading.h"

namespace stet {

/// Two designations, or one and a number that nobody called a version: 4.1 and 4.1.0. A shorter one
/// of the claim is a coarser reading; the same letters with other digits are another value.
[[nodiscard]] FactMatch matchDesignations(const StatedFact &claim, const StatedFact &evidence);

/// The places of a designation that is written with a space or a hyphen between its letters and
/// digits: COVID 19, F 16. One letter has to be a capital, and a small word is none of it: a 3.
[[nodiscard]] std::vector<TextRange> spacedPlaces(const StatedFact &designation,
                                                  const FactReading &reading);

} // namespace stet
