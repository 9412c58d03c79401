// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/published_claims.h"

#include <algorithm>

namespace stet {

namespace {

bool restsOn(const PublishedClaim &claim, EvidenceId evidence)
{
    return std::any_of(claim.evidence.begin(), claim.evidence.end(), [&](const SeenEvidence &seen) {
        return seen.id == evidence;
    });
}

PublishedQuote publishedQuote(const Evidence &evidence, const Snapshot &snapshot)
{
    PublishedQuote quote;
    quote.words = evidence.quote.exact;
    quote.source = evidence.source;
    quote.locator = evidence.locator;
    quote.keptMs = snapshot.takenMs;
    quote.onPage = snapshot.way == SnapshotWay::Fetched || snapshot.way == SnapshotWay::SavedPage;
    quote.translation = evidence.translation;
    quote.translator = evidence.translator;
    return quote;
}

/// What readers may see of a piece of evidence.
void addShown(PublishedClaim &claim,
              const ReviewedArticle &check,
              const Evidence &evidence,
              qint64 nowMs)
{
    if (!evidence.withheld.isEmpty())
        return; // its words are at another desk, whatever its source allows
    const auto source = check.sources.constFind(evidence.source);
    const bool known = source != check.sources.constEnd();
    if (known ? !mayBeRead(*source, nowMs) : !evidence.source.isNull())
        return;
    if (evidence.kind == EvidenceKind::Attestation)
        claim.attestations.push_back({evidence.who, evidence.when, evidence.source});
    else if (known)
        claim.quotes.push_back(publishedQuote(evidence, check.snapshots.value(evidence.snapshot)));
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

bool mayBeRead(const Source &source, qint64 nowMs)
{
    return source.terms == SourceTerms::Open && source.embargoUntilMs <= nowMs;
}

std::vector<PublishedClaim> publishedClaims(const ReviewedArticle &check, qint64 nowMs)
{
    std::vector<PublishedClaim> claims;
    for (const CheckedItem &item : check.checked.items) {
        const ClaimState state = item.standing.state;
        if (!item.item.claim || (state != ClaimState::Verified && state != ClaimState::NotAFact))
            continue;
        const ClaimRecord &record = check.records[*item.item.claim];
        PublishedClaim claim = publishedClaim(check, item, record);
        for (const Evidence &one : record.evidence) {
            if (state == ClaimState::Verified && restsOn(claim, one.id))
                addShown(claim, check, one, nowMs);
        }
        claims.push_back(std::move(claim));
    }
    return claims;
}

std::vector<Source> uncitedSources(const std::vector<PublishedClaim> &claims,
                                   const ReviewedArticle &check,
                                   const std::vector<Source> &cited)
{
    std::vector<Source> uncited;
    const auto add = [&](SourceId id) {
        const auto is = [&](const Source &one) {
            return one.id == id;
        };
        const auto source = check.sources.constFind(id);
        if (source != check.sources.constEnd() && std::none_of(cited.begin(), cited.end(), is) &&
            std::none_of(uncited.begin(), uncited.end(), is))
            uncited.push_back(*source);
    };
    for (const PublishedClaim &claim : claims) {
        for (const PublishedQuote &quote : claim.quotes)
            add(quote.source);
        for (const PublishedAttestation &one : claim.attestations)
            add(one.source);
    }
    return uncited;
}

} // namespace stet
