// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/claim_tally.h"
#include "core/model/verdict.h"
#include "core/review/claims/check_sheet.h"
#include "core/review/claims/evidence_now.h"
#include "core/review/claims/own_words.h"

#include <functional>
#include <optional>
#include <vector>

namespace stet {

/// A claim with all that was said of it and still holds for the record.
struct ClaimRecord
{
    Claim claim;
    std::vector<Evidence> evidence; ///< what is bound now; withdrawn evidence is not among it
    std::optional<Verdict> verdict; ///< the last one

    bool operator==(const ClaimRecord &) const = default;
};

/// A claim in one version of its article.
struct ClaimStanding
{
    ClaimState state = ClaimState::Unchecked;
    bool lookAgain = false;       ///< the verdict stands, what is around either side is another
    bool attested = false;        ///< verified by attestations alone
    bool evidenceChanged = false; ///< Changed since other evidence is bound
    bool wordsChanged = false;    ///< Changed since the words are others, or read otherwise

    bool operator==(const ClaimStanding &) const = default;
};

/// The state of a claim whose words are at `anchored` in the version in question. A verdict stands
/// while the words that it was given on stand, on both sides; nothing else does it any good.
/// Evidence that was bound since is none that it rests on.
[[nodiscard]] ClaimStanding
standingOf(const ClaimRecord &record, const AnchoredClaim &anchored, const EvidenceLook &look);

/// A verdict that a person wants to give.
struct VerdictWish
{
    VerdictKind kind = VerdictKind::NeedsSource;
    Hand by = {};
    QString reason = {};
    QStringList missing = {}; ///< what the claim states and its evidence has not, as it is written
};

/// Whether `by` may judge words that `authors` last changed: nobody verifies their own, but on a
/// desk of one person. InvalidInput says so. Looking at surroundings again asks for the same.
[[nodiscard]] Result<>
mayJudge(const Hand &by, const std::vector<Hand> &authors, const VerdictRules &rules);

/// Whether the rules let it be given: by nobody who last changed those words (but on a desk of one
/// person), `verified` only with evidence that stands, and with a one-line reason where a claim
/// with a number, date, name or quotation (`statesFact`) is to be none, or a fact is missing.
/// InvalidInput says which rule does not; its detail is not empty where a reason would do.
[[nodiscard]] Result<> mayGive(const VerdictWish &wish,
                               const ClaimRecord &record,
                               const std::vector<Hand> &authors,
                               const VerdictRules &rules,
                               const std::function<bool(const QString &words)> &statesFact,
                               const EvidenceLook &look);

/// The verdict itself, bound to both sides as they are now. The caller gives it id and time.
[[nodiscard]] Verdict boundVerdict(const VerdictWish &wish,
                                   const ClaimRecord &record,
                                   const std::vector<Hand> &authors,
                                   const VerdictRules &rules,
                                   const ClaimSurroundings &around,
                                   const EvidenceLook &look);

/// The verdict as it is after `by` looked at what stands around both sides by now.
[[nodiscard]] Verdict lookedAgain(Verdict verdict,
                                  const ClaimRecord &record,
                                  const Hand &by,
                                  qint64 atMs,
                                  const ClaimSurroundings &around,
                                  const EvidenceLook &look);

void count(ClaimCounts &counts, const ClaimStanding &standing);

} // namespace stet
