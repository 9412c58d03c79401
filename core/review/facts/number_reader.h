// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_tokens.h"
#include "core/review/facts/number_words.h"
#include "core/review/facts/stated_fact.h"

#include <optional>

namespace stet {

/// A fact, and the token behind it.
struct ReadFact
{
    StatedFact fact = {};
    qsizetype begin = 0;
    qsizetype behind = 0;
};

/// Reads amounts from tokens: digits and words, money, shares, units, ordinals, times of day.
class NumberReader
{
public:
    NumberReader(const FactTokens &tokens, const FactLexicon &lexicon)
        : m_tokens(tokens)
        , m_lexicon(lexicon)
    {}

    /// The amount that begins at the token, if one does.
    [[nodiscard]] std::optional<ReadFact> read(qsizetype at) const;

    /// Gives the first of two amounts with a dash or "to" between the unit and the scale that only
    /// the second one says: 10–15 %.
    void join(ReadFact &first, const ReadFact &second) const;

private:
    struct Reading
    {
        Numeral numeral = {};
        QString exact = {}; ///< of a share that has no decimals: "100/3"
        QString unit = {};
        bool isMoney = false;
        bool share = false;
        bool weak = false;
        bool metre = false; ///< "5m" may also be metres
        qsizetype behind = 0;
    };

    [[nodiscard]] std::optional<Reading> digits(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> clock(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> spoken(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> fraction(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> halfOf(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> ordinal(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> ratio(const Reading &first) const;
    [[nodiscard]] std::optional<Reading> plain(qsizetype at) const;
    void takeScale(Reading &reading, bool money) const;
    void takeUnit(Reading &reading) const;
    [[nodiscard]] bool isPartOfName(qsizetype at) const;
    [[nodiscard]] AmountBound boundBefore(qsizetype at) const;
    [[nodiscard]] QString countedBehind(qsizetype behind) const;

    const FactTokens &m_tokens;
    const FactLexicon &m_lexicon;
};

} // namespace stet
