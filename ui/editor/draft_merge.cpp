// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_merge.h"

namespace stet {

std::optional<ArticleContent>
mergeContents(const ArticleContent &base, const ArticleContent &mine, const ArticleContent &theirs)
{
    ArticleContent merged = mine;
    bool agreed = true;
    const auto take = [&](auto field) {
        if (theirs.*field == base.*field || theirs.*field == mine.*field)
            return;
        if (mine.*field == base.*field)
            merged.*field = theirs.*field;
        else
            agreed = false;
    };
    take(&ArticleContent::headline);
    take(&ArticleContent::dek);
    take(&ArticleContent::body);
    take(&ArticleContent::kind);
    take(&ArticleContent::category);
    take(&ArticleContent::slug);
    take(&ArticleContent::language);
    take(&ArticleContent::authors);
    take(&ArticleContent::tags);
    take(&ArticleContent::facts);
    take(&ArticleContent::roles);
    take(&ArticleContent::corrections);
    take(&ArticleContent::leadImage);
    take(&ArticleContent::published);
    take(&ArticleContent::modified);
    take(&ArticleContent::lastVerified);
    take(&ArticleContent::reviewDays);
    if (!agreed)
        return std::nullopt;
    return merged;
}

} // namespace stet
