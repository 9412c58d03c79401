// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_tokens.h"

#include <QString>

#include <optional>

namespace stet {

/// A number without its unit, in decimal places: exact, however many digits it has.
struct Numeral
{
    QString digits;   ///< without marks, at least one
    int decimals = 0; ///< how many of them stand behind the point; negative: zeros to append
    bool negative = false;
    bool scaled = false;

    /// "2300000", "-0.5": no zeros in front or at the end that say nothing.
    [[nodiscard]] QString exact() const;
    [[nodiscard]] double value() const;
    [[nodiscard]] double step() const; ///< the worth of the last digit
    /// So many times ten to the power, as a scale has it.
    [[nodiscard]] Numeral times(int power) const;
};

/// "2,300.5" as the language writes it; also "2.3" where it would be "2,3", but none where the
/// marks say nothing (1.2.3).
[[nodiscard]] std::optional<Numeral> numeralOf(QStringView digits, const FactForms &forms);

/// A number in words, and where it ends.
struct SpokenNumber
{
    Numeral numeral;
    qsizetype behind = 0;
    qsizetype words = 0; ///< of how many parts it is made
};

/// What stands before a number in words: behind an article a scale may begin it, "a million".
enum class NumberPlace { Free, BehindArticle };

/// "two hundred and five", "dreiundzwanzig", "quatre-vingt-douze", "dos mil millones", from the
/// token on; at most 20 parts.
[[nodiscard]] std::optional<SpokenNumber>
spokenNumber(const FactTokens &tokens, qsizetype at, const FactLexicon &lexicon, NumberPlace place);

} // namespace stet
