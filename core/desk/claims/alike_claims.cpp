// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/alike_claims.h"

#include <algorithm>

namespace stet {

namespace {

/// Less than this two claims share by chance: one name is in every second sentence.
constexpr int leastShared = 2;

int weightOf(const FactFinding &finding)
{
    const bool said =
        finding.status == FactStatus::Found || finding.status == FactStatus::FoundDifferently;
    if (!said || finding.fact.weak)
        return 0;
    switch (finding.fact.kind) {
    case FactKind::Number:
    case FactKind::Date:
    case FactKind::Quotation:
        return 2;
    case FactKind::Name:
        return 1;
    case FactKind::Denial:
    case FactKind::Direction:
    case FactKind::Speaker:
        break;
    }
    return 0;
}

/// How much of what `words` state the other claim states too; 0: it says another thing of them.
int sharedBy(const ClaimFacts &facts, const QString &words, const QString &other)
{
    int shared = 0;
    for (const FactFinding &finding : facts.repeated(words, other)) {
        // The one denies what the other says, or somebody else says it.
        if (finding.status == FactStatus::Missing && finding.fact.kind >= FactKind::Denial)
            return 0;
        shared += weightOf(finding);
    }
    return shared;
}

bool saysTheSame(const Evidence &one, const Evidence &other)
{
    return one.hash == other.hash;
}

} // namespace

std::vector<AlikeEvidence> evidenceOfAlikes(const ReviewedArticle &sheet,
                                            const ClaimFacts &facts,
                                            const QString &words,
                                            ClaimId own,
                                            size_t most)
{
    std::vector<std::pair<int, const ClaimRecord *>> alikes;
    std::vector<Evidence> bound;
    for (const CheckedItem &item : sheet.checked.items) {
        if (!item.item.claim)
            continue;
        const ClaimRecord &record = sheet.records[*item.item.claim];
        if (record.claim.id == own) {
            bound = record.evidence;
            continue;
        }
        if (item.standing.state != ClaimState::Verified)
            continue;
        const int shared = sharedBy(facts, words, record.claim.words.exact);
        if (shared >= leastShared)
            alikes.emplace_back(shared, &record);
    }
    std::stable_sort(alikes.begin(), alikes.end(), [](const auto &one, const auto &other) {
        return one.first > other.first;
    });
    std::vector<AlikeEvidence> offered;
    for (const auto &[shared, record] : alikes) {
        for (const Evidence &one : record->evidence) {
            const bool known = std::any_of(bound.begin(), bound.end(), [&](const Evidence &other) {
                return saysTheSame(one, other);
            });
            if (known || offered.size() >= most)
                continue;
            offered.push_back({record->claim.words.exact, one});
            bound.push_back(one);
        }
    }
    return offered;
}

} // namespace stet
