// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/claim_words.h"

#include <QSet>

namespace stet {

/// Which sentences of a version follow each other. Lives for one anchoring.
class SentencesInOrder
{
public:
    explicit SentencesInOrder(const ArticleWords &words);

    /// Whether what stood before the claim and what stood behind it stand side by side: it was
    /// deleted from between them. Never of a cell, which its heads are around.
    [[nodiscard]] bool closedOver(const ClaimSelector &claim) const;

private:
    QSet<quint64> m_pairs;
};

} // namespace stet
