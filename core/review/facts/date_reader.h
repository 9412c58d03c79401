// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/number_reader.h"

#include <QDate>

#include <optional>
#include <vector>

namespace stet {

/// Reads dates from tokens: with words and with digits, of a day, a month or a year, and those that
/// count from the day on which the text was written.
class DateReader
{
public:
    DateReader(const FactTokens &tokens, const FactLexicon &lexicon, const QDate &day)
        : m_tokens(tokens)
        , m_lexicon(lexicon)
        , m_day(day)
    {}

    /// The dates that begin at the token; two for "4 to 8 March".
    [[nodiscard]] std::vector<ReadFact> read(qsizetype at) const;

private:
    struct Reading
    {
        std::vector<PartialDate> dates;
        qsizetype behind = 0;
    };

    [[nodiscard]] std::optional<Reading> withMonth(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> digits(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> iso(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> weekday(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> counted(qsizetype at) const;
    [[nodiscard]] std::optional<Reading> yearAlone(qsizetype at) const;
    /// The number of a day, and what stands behind it; 0 where it is none.
    [[nodiscard]] int dayNumber(qsizetype at, qsizetype &behind) const;
    [[nodiscard]] int yearNumber(qsizetype at) const;
    [[nodiscard]] qsizetype skip(qsizetype at, QStringView mark) const;
    [[nodiscard]] ReadFact made(qsizetype from, const Reading &reading) const;

    const FactTokens &m_tokens;
    const FactLexicon &m_lexicon;
    QDate m_day;
};

} // namespace stet
