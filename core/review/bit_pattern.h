// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

namespace stet {

/// Finds where a text comes nearest to a pattern, by edit distance: the bit-parallel algorithm of
/// Myers (1999) in the form of Hyyrö (2003) for patterns of more than one machine word. Takes the
/// length of the text times the words of the pattern. A value.
class BitPattern
{
public:
    /// At least one unit.
    explicit BitPattern(QStringView pattern);

    struct Match
    {
        qsizetype end = 0; ///< behind its last unit
        int errors = 0;
    };

    /// The first end at which some part of the text has the fewest errors.
    [[nodiscard]] Match nearest(QStringView text) const;

private:
    static constexpr int Bits = 64;
    using Word = std::uint64_t;

    [[nodiscard]] const Word *matches(char16_t unit) const;

    qsizetype m_length;
    size_t m_blocks;
    std::vector<Word> m_masks;         ///< of each unit of the pattern, m_blocks words each
    std::vector<Word> m_none;          ///< of a unit that it has not
    std::array<int, 256> m_small = {}; ///< index of a unit below 256 in m_masks, or -1
    QHash<char16_t, int> m_others;
};

} // namespace stet
