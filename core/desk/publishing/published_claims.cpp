// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/published_claims.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

/// One number a source, whatever key it is cited by.
QHash<SourceId, int> numbersOf(const std::vector<Source> &cited)
{
    QHash<SourceId, int> numbers;
    for (const Source &source : cited) {
        if (!numbers.contains(source.id))
            numbers.insert(source.id, int(numbers.size()) + 1);
    }
    return numbers;
}

bool mayBeRead(const Source &source, qint64 nowMs)
{
    return source.terms == SourceTerms::Open && source.embargoUntilMs <= nowMs;
}

PublishedClaim
publishedClaim(const ReviewedArticle &check, const CheckedItem &item, const ClaimRecord &record)
{
    PublishedClaim claim;
    claim.id = record.claim.id;
    claim.hash = record.claim.hash;
    claim.words = wordsAt(check.words, item.item.place);
    claim.verdict = record.verdict->kind;
    for (SeenEvidence seen : record.verdict->evidence) {
        seen.around = 0;
        claim.evidence.push_back(std::move(seen));
    }
    return claim;
}

} // namespace

std::vector<PublishedClaim> publishedClaims(const ReviewedArticle &check,
                                            const std::vector<Source> &cited,
                                            qint64 nowMs)
{
    const QHash<SourceId, int> numbers = numbersOf(cited);
    std::vector<PublishedClaim> claims;
    for (const CheckedItem &item : check.checked.items) {
        const ClaimState state = item.standing.state;
        if (!item.item.claim || (state != ClaimState::Verified && state != ClaimState::NotAFact))
            continue;
        const ClaimRecord &record = check.records[*item.item.claim];
        PublishedClaim claim = publishedClaim(check, item, record);
        for (const Evidence &one : record.evidence) {
            const bool rests = std::any_of(
                claim.evidence.begin(), claim.evidence.end(), [&](const SeenEvidence &seen) {
                    return seen.id == one.id;
                });
            const auto source = check.sources.constFind(one.source);
            if (!rests || state != ClaimState::Verified || one.kind != EvidenceKind::Quote ||
                source == check.sources.constEnd() || !mayBeRead(*source, nowMs))
                continue;
            claim.quotes.push_back({one.quote.exact,
                                    one.locator,
                                    numbers.value(one.source),
                                    check.snapshots.value(one.snapshot).takenMs});
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}

} // namespace stet
