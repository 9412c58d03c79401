// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_comparison.h"
#include "core/review/facts/stated_fact.h"

#include <QDate>

namespace stet {

/// How a fact of a claim and one of its evidence stand to each other, the nearest kinship last.
enum class FactMatch { Other, OtherValue, OtherUnit, Reading, Rounding, Same };

[[nodiscard]] FactMatch matchNumbers(const StatedFact &claim, const StatedFact &evidence);

/// The days are those of the two texts: the year that neither says is theirs.
[[nodiscard]] FactMatch matchDates(const StatedFact &claim,
                                   const QDate &claimDay,
                                   const StatedFact &evidence,
                                   const QDate &evidenceDay);

/// A number without a unit and the year of a date: 1987.
[[nodiscard]] bool isYearOf(const StatedFact &number, const StatedFact &date);

/// Whether two names may be one: one is part of the other, its last word, or its first letters.
[[nodiscard]] FactMatch
matchNames(const QStringList &claim, const QStringList &evidence, bool genitives);

} // namespace stet
