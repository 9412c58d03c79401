// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/checked_article.h"

namespace stet {

CheckedArticle checkedArticle(const ArticleWords &words,
                              const std::vector<ClaimRecord> &records,
                              const EvidenceLook &look)
{
    std::vector<ClaimSelector> claims;
    claims.reserve(records.size());
    for (const ClaimRecord &record : records)
        claims.push_back(record.claim.words);
    const CheckSheet sheet = checkSheet(words, claims);

    CheckedArticle article;
    article.items.reserve(sheet.items.size());
    for (const SheetItem &item : sheet.items) {
        ClaimStanding standing;
        if (item.claim)
            standing = standingOf(
                records[*item.claim], AnchoredClaim{item.anchor, item.place, item.around}, look);
        count(article.counts, standing);
        article.items.push_back({item, standing});
    }
    for (const size_t orphan : sheet.orphans) {
        const ClaimStanding standing = standingOf(records[orphan], AnchoredClaim(), look);
        count(article.counts, standing);
        article.orphans.push_back({orphan, standing});
    }
    return article;
}

} // namespace stet
