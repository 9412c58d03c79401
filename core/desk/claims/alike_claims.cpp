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
    case FactKind::Designation:
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
int sharedBy(const ClaimFacts &facts, const FactReading &words, const QString &other)
{
    int shared = 0;
    for (const FactFinding &finding : compareFacts(words, {facts.reading(other)})) {
        // The one denies what the other says, or somebody else says it.
        if (finding.status == FactStatus::Missing && finding.fact.kind >= FactKind::Denial)
            return 0;
        shared += weightOf(finding);
    }
    return shared;
}

/// Whether the verdict of the claim rests on it: what was bound since nobody judged.
bool carries(const Evidence &evidence, const ClaimRecord &record)
{
    const std::vector<SeenEvidence> &seen = record.verdict->evidence;
    return std::any_of(seen.begin(), seen.end(), [&](const SeenEvidence &one) {
        return one.id == evidence.id && one.hash == evidence.hash;
    });
}

} // namespace

std::vector<AlikeEvidence> evidenceOfAlikes(const ReviewedArticle &sheet,
                                            const ClaimFacts &facts,
                                            const QString &words,
                                            ClaimId own,
                                            size_t most)
{
    const FactReading said = facts.reading(words);
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
        if (item.standing.state != ClaimState::Verified || !record.verdict)
            continue;
        const int shared = sharedBy(facts, said, record.claim.words.exact);
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
                return one.hash == other.hash;
            });
            if (known || !one.withheld.isEmpty() || !carries(one, *record) ||
                offered.size() >= most)
                continue;
            offered.push_back({record->claim.words.exact, one});
            bound.push_back(one);
        }
    }
    return offered;
}

} // namespace stet
