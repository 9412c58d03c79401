// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/resting_claims.h"

#include "core/desk/claims/reviewed_article.h"
#include "core/store/stores.h"

#include <QSet>

#include <algorithm>

namespace stet {

namespace {

bool isOfAny(const Evidence &evidence, const std::vector<SourceId> &sources)
{
    return std::find(sources.begin(), sources.end(), evidence.source) != sources.end();
}

void addClaimsOf(const ReviewedArticle &check,
                 const std::vector<SourceId> &sources,
                 std::vector<RestingClaim> &found)
{
    const ArticleContent &content = check.article.content;
    for (const CheckedItem &item : check.checked.items) {
        if (!item.item.claim)
            continue;
        RestingClaim resting;
        bool rests = false;
        for (const Evidence &evidence : check.records[*item.item.claim].evidence) {
            if (!isOfAny(evidence, sources))
                continue;
            rests = true;
            if (!evidence.locator.isEmpty() && !resting.locators.contains(evidence.locator))
                resting.locators.append(evidence.locator);
        }
        if (!rests)
            continue;
        resting.article = check.article.id;
        resting.headline = content.headline;
        resting.publicState = check.article.publicState;
        resting.place = sourcePlaceOf(check.words, item.item.place);
        resting.words = wordsAt(check.words, item.item.place);
        const auto row = size_t(resting.place.row);
        if (resting.place.field == DraftField::Facts && row < content.facts.size())
            resting.factName = content.facts[row].name;
        found.push_back(std::move(resting));
    }
}

} // namespace

std::vector<RestingClaim> restingClaims(Stores &stores, const std::vector<SourceId> &sources)
{
    std::vector<RestingClaim> found;
    QSet<qint64> read;
    for (const SourceId &source : sources) {
        for (const qint64 row : stores.tallies.articlesOnSource(source)) {
            if (read.contains(row))
                continue;
            read.insert(row);
            const std::optional<StoredArticle> stored = stores.articles.byRow(row);
            if (stored && !stored->article.spiked)
                addClaimsOf(readChecked(stores, *stored), sources, found);
        }
    }
    return found;
}

} // namespace stet
