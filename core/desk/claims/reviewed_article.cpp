// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/reviewed_article.h"

#include "core/desk/article_writing.h"
#include "core/desk/claims/evidence_reading.h"
#include "core/desk/claims/page_problems.h"
#include "core/desk/draft/last_hands.h"
#include "core/store/stores.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace stet {

namespace {

Hand handOf(const Actor &actor)
{
    return {actor.name, actor.account, actor.machine};
}

std::vector<ChangedBy> readChanges(Stores &stores, const StoredArticle &stored)
{
    QHash<qint64, Hand> hands;
    const auto hand = [&](qint64 actor) {
        const auto known = hands.constFind(actor);
        return known != hands.constEnd() ? *known
                                         : *hands.insert(actor, handOf(stores.events.actor(actor)));
    };
    std::vector<HandedEdit> log;
    for (auto &[edit, actor] : stores.drafts.byActors(stored.row))
        log.push_back({std::move(edit), hand(actor)});
    return changesOf(stored.article.content, log, hand(stores.revisions.firstActor(stored.row)));
}

std::vector<ClaimRecord> readRecords(Stores &stores, qint64 article)
{
    std::vector<ClaimRecord> records;
    QHash<ClaimId, size_t> places;
    for (StoredClaim &stored : stores.claims.of(article)) {
        if (!stored.intact)
            continue; // the doctor tells of it; what nobody can read checks nothing
        places.insert(stored.claim.id, records.size());
        records.push_back({std::move(stored.claim), {}, {}});
    }
    for (Evidence &evidence : stores.evidence.of(article)) {
        const auto place = places.constFind(evidence.claim);
        if (place != places.constEnd())
            records[*place].evidence.push_back(std::move(evidence));
    }
    for (StoredVerdict &stored : stores.verdicts.of(article)) {
        const auto place = places.constFind(stored.claim);
        if (place != places.constEnd() && stored.intact)
            records[*place].verdict = std::move(stored.verdict);
    }
    return records;
}

/// Reads what evidence rests on, and what it comes to by now.
void readEvidence(Stores &stores,
                  EvidenceReading &reading,
                  const Evidence &evidence,
                  ReviewedArticle &check)
{
    if (!evidence.source.isNull() && !check.sources.contains(evidence.source)) {
        if (const std::optional<StoredSource> stored = stores.sources.byId(evidence.source))
            check.sources.insert(evidence.source, stored->source);
    }
    if (evidence.kind == EvidenceKind::Quote) {
        if (const std::optional<Snapshot> bound = reading.boundSnapshot(evidence))
            check.snapshots.insert(evidence.snapshot, *bound);
    }
    check.evidence.insert(evidence.id, reading.now(evidence));
}

SourceRole roleOf(const ArticleContent &content, const QString &key)
{
    const auto stated = std::find_if(content.roles.begin(),
                                     content.roles.end(),
                                     [&](const StatedRole &role) { return role.key == key; });
    return stated == content.roles.end() ? SourceRole::Unstated : stated->role;
}

bool restsOn(const Verdict &verdict, const EvidenceId &evidence)
{
    return std::any_of(verdict.evidence.begin(),
                       verdict.evidence.end(),
                       [&](const SeenEvidence &seen) { return seen.id == evidence; });
}

Kind kindIn(Stores &stores, const QString &id)
{
    for (const QJsonObject &document : stores.definitions.newest(DefinitionStore::What::Kind)) {
        if (document.value(QLatin1StringView("id")).toString() != id)
            continue;
        if (const Result<Kind> kind = kindFromJson(document))
            return *kind;
    }
    return {};
}

/// An article's words with what they were read by.
struct ReadText
{
    Kind kind;
    Galley galley;
    ArticleWords words;
};

ReadText readText(Stores &stores, const ArticleContent &content)
{
    const std::shared_ptr<const Languages> languages = stores.definitions.languages();
    ReadText text{
        kindIn(stores, content.kind), parseGalley(content.body, nullptr, GalleyUse::Again), {}};
    text.words = articleWords(content, text.galley, languages->forTag(content.language), text.kind);
    return text;
}

ReviewedArticle checkedIn(Stores &stores, const StoredArticle &stored, ArticleWords words)
{
    ReviewedArticle check = readSaid(stores, stored);
    check.words = std::move(words);
    check.checked = checkedArticle(check.words, check.records, check.look());
    check.signOff = stores.signOffs.newest(stored.row);
    check.signOffStands =
        check.signOff &&
        isCurrent(*check.signOff, check.article.content, check.checked, check.records);
    return check;
}

} // namespace

std::vector<Hand> ReviewedArticle::handsAt(const ClaimPlace &place) const
{
    return lastHands(sourcePlaceOf(words, place), changes);
}

EvidenceLook ReviewedArticle::look() const
{
    return [this](const Evidence &one) {
        return evidence.value(one.id, {QuoteStanding::Gone, 0});
    };
}

VerdictRules ReviewedArticle::verdictRules() const
{
    return {rules.onePerson, rules.accountsShared, names};
}

std::vector<GateFinding> ReviewedArticle::findings(GateStep step, std::optional<Hand> signer) const
{
    GateInput input{article.content,
                    words,
                    checked,
                    records,
                    signOff,
                    [this](const SourcePlace &place) { return lastHands(place, changes); },
                    verdictRules(),
                    weakClaims()};
    input.elsewhere.insert(input.elsewhere.end(), pageProblems.begin(), pageProblems.end());
    input.signer = std::move(signer);
    return gateFindings(step, input, gateWeightsFor(step, rules.gate));
}

std::vector<CarryingSource> ReviewedArticle::sourcesOf(const std::vector<Evidence> &carrying) const
{
    std::vector<CarryingSource> voices;
    for (const Evidence &one : carrying) {
        CarryingSource voice; // none in the library: a witness who stands alone
        voice.source = sources.value(one.source);
        voice.role = roleOf(article.content, voice.source.key);
        voice.witness = one.who;
        voices.push_back(std::move(voice));
    }
    return voices;
}

SourceStrength ReviewedArticle::strengthOf(const std::vector<Evidence> &carrying) const
{
    return stet::strengthOf(sourcesOf(carrying), strengthRule());
}

StrengthRule ReviewedArticle::strengthRule() const
{
    return {rules.primarySources, rules.independentSources};
}

std::vector<FoundElsewhere> ReviewedArticle::weakClaims() const
{
    std::vector<FoundElsewhere> weak;
    for (const CheckedItem &item : checked.items) {
        if (!item.item.claim || item.standing.state != ClaimState::Verified)
            continue;
        const ClaimRecord &record = records[*item.item.claim];
        std::vector<Evidence> carrying; // without what was bound since
        std::copy_if(record.evidence.begin(),
                     record.evidence.end(),
                     std::back_inserter(carrying),
                     [&](const Evidence &one) { return restsOn(*record.verdict, one.id); });
        if (!strengthOf(carrying).enough)
            weak.push_back({GateRule::WeakSources,
                            record.claim.id,
                            sourcePlaceOf(words, item.item.place),
                            record.claim.words.exact});
    }
    return weak;
}

const CheckedItem *ReviewedArticle::itemOf(ClaimId claim) const
{
    const auto found =
        std::find_if(checked.items.begin(), checked.items.end(), [&](const CheckedItem &one) {
            return one.item.claim && records[*one.item.claim].claim.id == claim;
        });
    return found == checked.items.end() ? nullptr : &*found;
}

const CheckedItem *ReviewedArticle::itemAt(const SourcePlace &place) const
{
    const auto found =
        std::find_if(checked.items.begin(), checked.items.end(), [&](const CheckedItem &one) {
            const SourcePlace there = sourcePlaceOf(words, one.item.place);
            return there.field == place.field && there.row == place.row &&
                   there.range.start <= place.range.start && place.range.end() <= there.range.end();
        });
    return found == checked.items.end() ? nullptr : &*found;
}

ArticleWords wordsOf(Stores &stores, const ArticleContent &content)
{
    return readText(stores, content).words;
}

ReviewedArticle readSaid(Stores &stores, const StoredArticle &stored)
{
    ReviewedArticle check;
    check.article = stored.article;
    check.rules = stores.settings.settings().checking;
    check.names = stores.people.formerNames();
    check.records = readRecords(stores, stored.row);
    EvidenceReading reading(stores);
    for (const ClaimRecord &record : check.records) {
        for (const Evidence &evidence : record.evidence)
            readEvidence(stores, reading, evidence, check);
    }
    return check;
}

ReviewedArticle readChecked(Stores &stores, const StoredArticle &stored)
{
    return checkedIn(stores, stored, wordsOf(stores, stored.article.content));
}

Result<ReviewedArticle> readReviewed(Stores &stores, ArticleId article)
{
    const Result<StoredArticle> stored = storedArticle(stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const ArticleContent &content = stored->article.content;
    const ReadText text = readText(stores, content);
    ReviewedArticle check = checkedIn(stores, *stored, text.words);
    check.changes = readChanges(stores, *stored);
    for (StoredProposal &one : stores.proposals.inState(stored->row, ProposalState::Open)) {
        if (one.intact) // the doctor tells of others
            check.proposals.push_back(std::move(one.proposal));
    }
    check.pageProblems = pageProblems(stores, content, text.galley, text.kind);
    return check;
}

} // namespace stet
