// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/edit_proposal.h"
#include "core/model/snapshot.h"
#include "core/review/claims/own_words.h"
#include "core/review/claims/sign_off_rule.h"
#include "core/review/gate.h"
#include "core/review/source_strength.h"

#include <QHash>

#include <optional>
#include <vector>

namespace stet {

struct StoredArticle;
struct Stores;

/// An article with all that was said of its words, as the desk has it at one moment. A value.
struct ReviewedArticle
{
    Article article;
    ArticleWords words;
    std::vector<ClaimRecord> records;
    CheckedArticle checked; ///< its indices count `records`
    std::vector<ChangedBy> changes;
    std::optional<SignOff> signOff;      ///< the newest, stale or not
    bool signOffStands = false;          ///< it is of exactly this content and evidence
    std::vector<EditProposal> proposals; ///< the open ones, oldest first
    CheckingRules rules;
    FormerNames names;
    std::vector<FoundElsewhere> pageProblems; ///< what readers would stumble over
    QHash<EvidenceId, EvidenceNow> evidence;
    QHash<SourceId, Source> sources;       ///< of the evidence
    QHash<SnapshotId, Snapshot> snapshots; ///< of the evidence

    /// Who last changed the words there.
    [[nodiscard]] std::vector<Hand> handsAt(const ClaimPlace &place) const;
    [[nodiscard]] EvidenceLook look() const;
    [[nodiscard]] VerdictRules verdictRules() const;
    /// The sources of that evidence, each in the role that the article gives it.
    [[nodiscard]] std::vector<CarryingSource>
    sourcesOf(const std::vector<Evidence> &carrying) const;
    /// How well that evidence carries a claim, by the desk's rule.
    [[nodiscard]] SourceStrength strengthOf(const std::vector<Evidence> &carrying) const;
    [[nodiscard]] StrengthRule strengthRule() const;
    /// Verified claims that too few sources carry.
    [[nodiscard]] std::vector<FoundElsewhere> weakClaims() const;
    /// Why `step` cannot be taken, or what it warns of; `signer` is who wants to sign.
    [[nodiscard]] std::vector<GateFinding> findings(GateStep step,
                                                    std::optional<Hand> signer = {}) const;
    /// The item of the sheet with the claim, or with the words at the place; none where there is
    /// none.
    [[nodiscard]] const CheckedItem *itemOf(ClaimId claim) const;
    [[nodiscard]] const CheckedItem *itemAt(const SourcePlace &place) const;
};

/// NotFound where there is no such article. On a reading thread, or the store thread within a
/// transaction.
[[nodiscard]] Result<ReviewedArticle> readReviewed(Stores &stores, ArticleId article);

/// The same without `changes` and `pageProblems`, sooner.
[[nodiscard]] ReviewedArticle readChecked(Stores &stores, const StoredArticle &stored);

/// What was said of an article's words, with the evidence as it is by now, and not where it stands:
/// neither `words` nor what is made of them.
[[nodiscard]] ReviewedArticle readSaid(Stores &stores, const StoredArticle &stored);

/// The words of an article as the desk's kinds and languages read them.
[[nodiscard]] ArticleWords wordsOf(Stores &stores, const ArticleContent &content);

} // namespace stet
