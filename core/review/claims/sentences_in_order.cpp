// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/sentences_in_order.h"

#include "core/galley/stable_hash.h"

namespace stet {

namespace {

/// 0 for `before` or `after`: nothing, the other is the first or the last.
quint64 pairHash(quint64 before, quint64 after, quint64 heading, DraftField field)
{
    return mixHash(mixHash(before, after), mixHash(heading, quint64(field) + 1));
}

} // namespace

SentencesInOrder::SentencesInOrder(const ArticleWords &words)
{
    for (size_t passage = 0; passage < words.passages.size(); ++passage) {
        const PlacedPassage &placed = words.passages[passage];
        for (const CheckUnit &unit : unitsOf(placed)) {
            if (unit.cell)
                continue;
            const ClaimSurroundings around = surroundingsAt(words, {passage, unit.words});
            m_pairs.insert(pairHash(unit.hash, around.after, around.heading, placed.field));
            if (around.before == 0)
                m_pairs.insert(pairHash(0, unit.hash, around.heading, placed.field));
        }
    }
}

bool SentencesInOrder::closedOver(const ClaimSelector &claim) const
{
    const ClaimSurroundings &had = claim.around;
    return m_pairs.contains(pairHash(had.before, had.after, had.heading, claim.field));
}

} // namespace stet
