// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/publishing/published_standing.h"

#include "core/desk/claims/reviewed_article.h"
#include "core/model/words_hash.h"

#include <algorithm>

namespace stet {

namespace {

bool isClosing(VerdictKind kind)
{
    return kind == VerdictKind::Verified || kind == VerdictKind::NotAFact;
}

bool isSaidStill(const SeenEvidence &seen, const ClaimRecord &record, const EvidenceLook &look)
{
    const auto bound =
        std::find_if(record.evidence.begin(), record.evidence.end(), [&](const Evidence &one) {
            return one.id == seen.id && one.hash == seen.hash;
        });
    return bound != record.evidence.end() && look(*bound).standing == QuoteStanding::Stands;
}

/// The last verdict in force that was given on exactly the published words. What was said of other
/// words since, verified or not, says nothing of these.
const Verdict *verdictOn(const PublishedClaim &claim, const std::vector<StoredVerdict> &given)
{
    const auto last = std::find_if(given.rbegin(), given.rend(), [&](const StoredVerdict &one) {
        return one.claim == claim.id && one.intact && !one.withdrawn &&
               one.verdict.words == claim.hash;
    });
    return last == given.rend() ? nullptr : &last->verdict;
}

bool stands(const PublishedClaim &claim,
            const ReviewedArticle &said,
            const std::vector<StoredVerdict> &given)
{
    const auto record =
        std::find_if(said.records.begin(), said.records.end(), [&](const ClaimRecord &one) {
            return one.claim.id == claim.id;
        });
    const Verdict *const verdict = verdictOn(claim, given);
    if (record == said.records.end() || verdict == nullptr)
        return false;
    if (verdict->kind != VerdictKind::Verified)
        return isClosing(verdict->kind);
    const std::vector<SeenEvidence> &rests = verdict->evidence;
    const EvidenceLook look = said.look();
    return !rests.empty() && std::all_of(rests.begin(), rests.end(), [&](const auto &seen) {
        return isSaidStill(seen, *record, look);
    });
}

/// Of an edition that does not tell who had checked it: a sign-off of exactly its words, through
/// the gate, whose claims are all closed.
std::optional<EditionCheck>
untoldCheck(Stores &stores, const StoredArticle &stored, const StoredEdition &edition)
{
    const std::optional<SignOff> signOff = stores.signOffs.newest(stored.row);
    if (!signOff || !signOff->overridden.isEmpty() ||
        edition.document.publicState != PublicState::Live ||
        signOff->words != wordsHash(edition.content).toLatin1())
        return std::nullopt;
    StoredArticle published = stored;
    published.article.content = edition.content;
    const ReviewedArticle check = readChecked(stores, published);
    if (!check.signOffStands || check.checked.counts.closed() != check.checked.counts.all())
        return std::nullopt;
    return EditionCheck{signOff->id, signOff->person, signOff->byAuthor, signOff->words};
}

} // namespace

PublishedStanding
publishedStanding(Stores &stores, const StoredArticle &stored, const StoredEdition &edition)
{
    const EditionDocument &document = edition.document;
    if (!document.tellsCheck)
        return {untoldCheck(stores, stored, edition), {}};
    PublishedStanding standing;
    if (document.claims.empty())
        return {document.check, {}};
    const ReviewedArticle said = readSaid(stores, stored);
    const std::vector<StoredVerdict> given = stores.verdicts.everyOf(stored.row);
    for (const PublishedClaim &claim : document.claims) {
        if (!stands(claim, said, given))
            standing.fallen.push_back(claim.id);
    }
    if (standing.fallen.empty())
        standing.check = document.check;
    return standing;
}

} // namespace stet
