// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/bit_pattern.h"

namespace stet {

BitPattern::BitPattern(QStringView pattern)
    : m_length(pattern.size())
    , m_blocks(size_t((pattern.size() + Bits - 1) / Bits))
    , m_none(m_blocks, 0)
{
    m_small.fill(-1);
    int known = 0;
    for (qsizetype at = 0; at < m_length; ++at) {
        const char16_t unit = pattern[at].unicode();
        int index = unit < m_small.size() ? m_small[unit] : m_others.value(unit, -1);
        if (index < 0) {
            index = known++;
            if (unit < m_small.size())
                m_small[unit] = index;
            else
                m_others.insert(unit, index);
            m_masks.resize(size_t(known) * m_blocks, 0);
        }
        m_masks[size_t(index) * m_blocks + size_t(at / Bits)] |= Word(1) << (at % Bits);
    }
}

const BitPattern::Word *BitPattern::matches(char16_t unit) const
{
    const int index = unit < m_small.size() ? m_small[unit] : m_others.value(unit, -1);
    return index < 0 ? m_none.data() : m_masks.data() + size_t(index) * m_blocks;
}

BitPattern::Match BitPattern::nearest(QStringView text) const
{
    std::vector<Word> plus(m_blocks, ~Word(0));
    std::vector<Word> minus(m_blocks, 0);
    const Word last = Word(1) << ((m_length - 1) % Bits);
    int errors = int(m_length);
    Match best{0, errors};
    for (qsizetype at = 0; at < text.size(); ++at) {
        const Word *const equal = matches(text[at].unicode());
        int carried = 0; // a match may begin anywhere: nothing is carried into the first row
        for (size_t block = 0; block < m_blocks; ++block) {
            const Word pv = plus[block];
            const Word mv = minus[block];
            Word eq = equal[block];
            const Word xv = eq | mv;
            if (carried < 0)
                eq |= 1;
            const Word xh = (((eq & pv) + pv) ^ pv) | eq;
            Word ph = mv | ~(xh | pv);
            Word mh = pv & xh;
            const bool isLast = block + 1 == m_blocks;
            const Word top = isLast ? last : Word(1) << (Bits - 1);
            const int leaving = int((ph & top) != 0) - int((mh & top) != 0);
            ph = ph << 1 | Word(carried > 0);
            mh = mh << 1 | Word(carried < 0);
            plus[block] = mh | ~(xv | ph);
            minus[block] = ph & xv;
            carried = leaving;
        }
        errors += carried;
        if (errors < best.errors)
            best = {at + 1, errors};
    }
    return best;
}

} // namespace stet
