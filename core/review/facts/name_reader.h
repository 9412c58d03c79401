// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/number_reader.h"

#include <optional>

namespace stet {

/// Reads names from tokens: runs of words with capitals, with the small words that stand in names.
///
/// What a capital says depends on its place and language. A single word at the head of a sentence
/// is a weak name, and no name where the language knows it as an ordinary one. Where all nouns have
/// capitals, names are runs of two and more, what is written in capitals, and what stands behind a
/// title; other single nouns are weak.
class NameReader
{
public:
    NameReader(const FactTokens &tokens, const FactLexicon &lexicon)
        : m_tokens(tokens)
        , m_lexicon(lexicon)
    {}

    [[nodiscard]] std::optional<ReadFact> read(qsizetype at) const;

private:
    [[nodiscard]] bool isNamePart(qsizetype at) const;
    [[nodiscard]] bool isOrdinary(qsizetype at) const;
    [[nodiscard]] bool isMarkedName(qsizetype at) const;
    [[nodiscard]] qsizetype endOfRun(qsizetype at) const;
    [[nodiscard]] QString part(qsizetype at) const;

    const FactTokens &m_tokens;
    const FactLexicon &m_lexicon;
};

} // namespace stet
