// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_lexicon.h"
#include "core/review/facts/fact_reading.h"
#include "core/review/facts/stated_fact.h"

#include <vector>

namespace stet {

enum class FactStatus {
    Found,            ///< the evidence says the same, in whatever form: 2.3 million, 2,300,000
    FoundDifferently, ///< what it says is the same only by rounding or reading: a third, 34 %
    Missing,    ///< it says nothing of the kind, or another thing; then `difference` says what
    NotCompared ///< a language without forms, translated words, letters that hide
};

/// How what the evidence says differs.
enum class FactDifference {
    None,
    Form,     ///< other words for the same
    Rounding, ///< within what the words of the one or the other allow
    Reading,  ///< one of several readings: 03/04/2026, a year that is not said
    Value,    ///< another number, day, name or word
    Unit,
    Negation, ///< the one denies what the other says
    Direction,
    Speaker
};

/// A place in an evidence text, counted from 0.
struct FactPlace
{
    size_t evidence = 0;
    TextRange range;

    bool operator==(const FactPlace &) const = default;
};

/// What became of one fact of a claim. It marks; a person judges.
struct FactFinding
{
    StatedFact
        fact; ///< of the claim; where the evidence alone has it (a denial), the range is empty
    FactStatus status = FactStatus::Missing;
    FactDifference difference = FactDifference::None;
    /// That say it, in order, `MostPlaces` of `count`; of a missing one, what stands there instead.
    std::vector<FactPlace> places;
    qsizetype count = 0;

    static constexpr size_t MostPlaces = 20;
};

/// Looks for each fact of `claim` in the evidence, in order of the claim; denials and speakers that
/// differ are facts of their own. A claim in a language without forms has its quotations alone.
/// Pure.
///
/// Found differently, by these rules and no others:
/// * rounding: an amount with decimals, a scale, a unit or a share is that of the evidence, rounded
///   to its own last place: 34 % for 34.2 %, $2.3 million for $2,310,000. Never the other way;
/// * a share by a word ("a third") stands for 5 % more or less of itself, on either side;
/// * "about" and its like for 10 % more or less, "nearly" for up to 10 % less, on either side;
/// * "more than" in the claim for up to the next round number, one of its last digit that is not
///   zero (500: 600, 512: 513) or the next ten (25: 30), "less than" down to the one before;
///   "at least" and "up to" include the number. What two sides bound in opposite ways is another;
/// * a coarser date for a finer one (March 2026 for 3 March 2026), a day without a year for the
///   nearest such day, a weekday for the last or next one, any reading of 03/04/2026;
/// * a shorter number of a version, 4.1 for 4.1.0, the A320 for the A320neo;
/// * a surname for the full name, an abbreviation made of first letters, a name's genitive.
[[nodiscard]] std::vector<FactFinding> compareFacts(const FactReading &claim,
                                                    const std::vector<FactReading> &evidence);

} // namespace stet
