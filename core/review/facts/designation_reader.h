// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/number_reader.h"

#include <optional>

namespace stet {

/// Reads what is called by letters with digits (G3, A320, F-16, COVID-19, 5G, and Q3 as
/// "third quarter") and the numbers of versions (4.1.0; 4.1 behind a word for version). Neither is
/// an amount: nothing is rounded.
class DesignationReader
{
public:
    DesignationReader(const FactTokens &tokens, const FactLexicon &lexicon)
        : m_tokens(tokens)
        , m_lexicon(lexicon)
    {}

    /// The one that begins at the token, if one does.
    [[nodiscard]] std::optional<ReadFact> read(qsizetype at) const;

    /// The token behind the letters with digits that begin at the token; itself where none do.
    [[nodiscard]] qsizetype endOfDesignation(qsizetype at) const;

private:
    [[nodiscard]] bool isVersion(qsizetype at) const;
    [[nodiscard]] bool isMeasured(qsizetype at) const;
    [[nodiscard]] qsizetype lettersFirst(qsizetype at) const;
    [[nodiscard]] qsizetype digitsFirst(qsizetype at) const;
    [[nodiscard]] qsizetype goOn(qsizetype at) const;
    [[nodiscard]] std::optional<ReadFact> quarter(qsizetype at) const;
    [[nodiscard]] bool mayBeQuarter(qsizetype at, qsizetype end) const;
    [[nodiscard]] ReadFact made(qsizetype at, qsizetype behind, const QString &called) const;

    const FactTokens &m_tokens;
    const FactLexicon &m_lexicon;
};

} // namespace stet
