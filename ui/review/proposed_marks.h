// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"

#include <vector>

namespace stet {

/// What an open proposal changes in one place of the checked words.
struct ProposedMark
{
    size_t passage = 0; ///< index into ArticleWords::passages
    WordRange going;    ///< of its words, that are to go; of length 0: none
    qint32 at = 0;      ///< behind so many units of its words `coming` is to stand
    QString coming;     ///< in one line; empty: nothing

    bool operator==(const ProposedMark &) const = default;
};

/// The places of all open proposals whose words stand, by passage and place. Pure.
[[nodiscard]] std::vector<ProposedMark> proposedMarks(const ReviewedArticle &sheet);

} // namespace stet
