// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/verdict_rule.h"

#include "core/base/core_words.h"

#include <algorithm>

namespace stet {

namespace {

ClaimState stateOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Verified:
        return ClaimState::Verified;
    case VerdictKind::Disputed:
        return ClaimState::Disputed;
    case VerdictKind::NeedsSource:
        return ClaimState::NeedsSource;
    case VerdictKind::NotAFact:
        return ClaimState::NotAFact;
    }
    Q_UNREACHABLE();
}

const Evidence *evidenceOf(const ClaimRecord &record, const SeenEvidence &seen)
{
    const auto found =
        std::find_if(record.evidence.begin(), record.evidence.end(), [&](const Evidence &one) {
            return one.id == seen.id && one.hash == seen.hash;
        });
    return found == record.evidence.end() ? nullptr : &*found;
}

/// What the evidence side of a verdict comes to.
ClaimStanding evidenceSide(const ClaimRecord &record, const EvidenceLook &look)
{
    const Verdict &verdict = *record.verdict;
    ClaimStanding standing;
    standing.state = stateOf(verdict.kind);
    standing.attested = verdict.kind == VerdictKind::Verified;
    standing.evidenceChanged = verdict.kind == VerdictKind::Verified && verdict.evidence.empty();
    bool drifted = false;
    for (const SeenEvidence &seen : verdict.evidence) {
        const Evidence *const evidence = evidenceOf(record, seen);
        if (evidence == nullptr) {
            standing.evidenceChanged = true;
            continue;
        }
        standing.attested = standing.attested && evidence->kind == EvidenceKind::Attestation;
        const EvidenceNow now = look(*evidence);
        drifted = drifted || now.standing == QuoteStanding::Gone;
        standing.lookAgain = standing.lookAgain || now.around != seen.around;
    }
    if (standing.evidenceChanged)
        standing.state = ClaimState::Changed;
    else if (drifted)
        standing.state = ClaimState::Drifted;
    return standing;
}

std::vector<SeenEvidence> seenIn(const ClaimRecord &record, const EvidenceLook &look)
{
    std::vector<SeenEvidence> seen;
    seen.reserve(record.evidence.size());
    for (const Evidence &evidence : record.evidence)
        seen.push_back({evidence.id, evidence.hash, look(evidence).around});
    return seen;
}

bool isOneLine(const QString &reason)
{
    return !reason.trimmed().isEmpty() && !reason.contains(u'\n');
}

bool isAuthor(const Hand &by, const std::vector<Hand> &authors, const VerdictRules &rules)
{
    return std::any_of(authors.begin(), authors.end(), [&](const Hand &author) {
        return isSamePerson(by, author, rules);
    });
}

Result<> carries(const std::vector<Evidence> &evidence, const EvidenceLook &look)
{
    if (evidence.empty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Nothing is bound to these words that could verify them."));
    if (std::none_of(evidence.begin(), evidence.end(), [](const Evidence &one) {
            return one.withheld.isEmpty();
        }))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("What is bound to these words was attested at another desk and "
                                  "its words stay there: only who can read it can verify by it."));
    for (const Evidence &one : evidence) {
        if (!isWhole(one) || one.hash != evidenceHash(one))
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("Evidence that is bound to these words is not complete."));
        if (look(one).standing == QuoteStanding::Gone)
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("The source does not say the quoted words any more."));
    }
    return {};
}

} // namespace

ClaimStanding
standingOf(const ClaimRecord &record, const AnchoredClaim &anchored, const EvidenceLook &look)
{
    ClaimStanding standing;
    if (anchored.anchor == Anchor::Orphaned) {
        standing.state = ClaimState::Orphaned;
        return standing;
    }
    const bool changed = anchored.anchor == Anchor::Changed;
    if (!record.verdict) {
        standing.wordsChanged = changed;
        return standing;
    }
    const Verdict &verdict = *record.verdict;
    standing = evidenceSide(record, look);
    standing.wordsChanged = changed || verdict.words != record.claim.hash;
    if (standing.wordsChanged)
        standing.state = ClaimState::Changed;
    standing.lookAgain = standing.lookAgain || verdict.around != anchored.around;
    if (standing.state != stateOf(verdict.kind)) {
        standing.lookAgain = false;
        standing.attested = false;
    }
    return standing;
}

Result<> mayJudge(const Hand &by, const std::vector<Hand> &authors, const VerdictRules &rules)
{
    if (by.person.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, CoreWords::tr("A verdict needs a name."));
    if (rules.onePerson || !isAuthor(by, authors, rules))
        return {};
    VerdictRules ofNames = rules;
    ofNames.accountsShared = true;
    const bool byName = isAuthor(by, authors, ofNames);
    return fail(
        ErrorCode::InvalidInput,
        byName ? CoreWords::tr("You changed these words last: somebody else has to check them.")
               : CoreWords::tr("These words were changed last from the same system account, "
                               "which counts as one person: somebody else has to check them. "
                               "The desk's settings can let several people share an account."));
}

Result<> mayGive(const VerdictWish &wish,
                 const ClaimRecord &record,
                 const std::vector<Hand> &authors,
                 const VerdictRules &rules,
                 const std::function<bool(const QString &words)> &statesFact,
                 const EvidenceLook &look)
{
    if (const Result<> may = mayJudge(wish.by, authors, rules); !may)
        return may;
    if (wish.kind == VerdictKind::Verified) {
        if (const Result<> may = carries(record.evidence, look); !may)
            return may;
    }
    const bool asks =
        (wish.kind == VerdictKind::NotAFact && statesFact(record.claim.words.exact)) ||
        (wish.kind == VerdictKind::Verified && !wish.missing.isEmpty());
    if (!wish.reason.isEmpty() && !isOneLine(wish.reason))
        return fail(ErrorCode::InvalidInput, CoreWords::tr("A reason is one line."));
    if (!asks || !wish.reason.isEmpty())
        return {};
    if (wish.kind == VerdictKind::NotAFact)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("There is a number, date, name or quotation in these words: say "
                                  "in one line why they state no fact."),
                    record.claim.words.exact);
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("The evidence does not say everything that these words state: %1. "
                              "Say in one line why they are verified all the same.")
                    .arg(wish.missing.join(QStringLiteral(", "))),
                record.claim.words.exact);
}

Verdict boundVerdict(const VerdictWish &wish,
                     const ClaimRecord &record,
                     const std::vector<Hand> &authors,
                     const VerdictRules &rules,
                     const ClaimSurroundings &around,
                     const EvidenceLook &look)
{
    Verdict verdict;
    verdict.claim = record.claim.id;
    verdict.kind = wish.kind;
    verdict.person = wish.by.person;
    verdict.account = wish.by.account;
    verdict.machine = wish.by.machine;
    verdict.reason = wish.reason;
    verdict.byAuthor = isAuthor(wish.by, authors, rules);
    verdict.words = record.claim.hash;
    verdict.exact = record.claim.words.exact;
    verdict.evidence = seenIn(record, look);
    verdict.around = around;
    return verdict;
}

Verdict lookedAgain(Verdict verdict,
                    const ClaimRecord &record,
                    const Hand &by,
                    qint64 atMs,
                    const ClaimSurroundings &around,
                    const EvidenceLook &look)
{
    for (SeenEvidence &seen : verdict.evidence) {
        if (const Evidence *const evidence = evidenceOf(record, seen))
            seen.around = look(*evidence).around;
    }
    verdict.around = around;
    verdict.lookedBy = by.person;
    verdict.lookedMs = atMs;
    return verdict;
}

void count(ClaimCounts &counts, const ClaimStanding &standing)
{
    int ClaimCounts::*const of[claimStates] = {&ClaimCounts::unchecked,
                                               &ClaimCounts::verified,
                                               &ClaimCounts::disputed,
                                               &ClaimCounts::needsSource,
                                               &ClaimCounts::notAFact,
                                               &ClaimCounts::changed,
                                               &ClaimCounts::drifted,
                                               &ClaimCounts::orphaned};
    ++(counts.*of[int(standing.state)]);
    counts.attested += standing.attested ? 1 : 0;
    counts.lookAgain += standing.lookAgain ? 1 : 0;
}

} // namespace stet
