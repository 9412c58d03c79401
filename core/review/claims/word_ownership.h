// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/claim_words.h"

#include <vector>

namespace stet {

/// Which words of an article are in a claim already: each in one at most. Lives for one anchoring.
class WordOwnership
{
public:
    explicit WordOwnership(const ArticleWords &words);

    /// Takes the words for a claim; false, and nothing is taken, where one of them is in another.
    bool take(const ClaimPlace &place);

    /// What is in none, in the order of the page: of each unit the stretches with words in them.
    [[nodiscard]] std::vector<ClaimPlace> rests() const;

private:
    void addRests(size_t passage, std::vector<ClaimPlace> &rests) const;

    const ArticleWords &m_words;
    std::vector<std::vector<WordRange>> m_taken; ///< of each passage, in order
};

} // namespace stet
