// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stetctl/call.h"
#include "core/desk/checking.h"

#include <QJsonObject>
#include <QSet>

namespace stet::ctl {

// How commands speak of claims, as text and as JSON, and how they are told which one is meant.

/// --claim, --place, --seen and --words, for commands that say something of one claim.
extern const OptionSpec claimOption;
extern const OptionSpec placeOption;
extern const OptionSpec seenOption;
extern const OptionSpec wordsOption;

/// The check sheet of the article that the first operand names.
[[nodiscard]] Result<ReviewedArticle> sheetOf(Call &call, DeskSession &desk);

/// Whether exactly one of --claim, --place and --words is given; says so itself where it is not.
[[nodiscard]] bool namesOneClaim(Call &call);

/// The claim that --claim names, that --place counts, or the words that --words gives, which the
/// article has in one place. InvalidInput says in how many places they stand.
[[nodiscard]] Result<ClaimAim> aimOf(const Call &call, const ReviewedArticle &sheet);

/// The sources whose words the call may show, of those that evidence names (`mayShowWords`).
[[nodiscard]] Result<QSet<SourceId>>
shownSources(Call &call, DeskSession &desk, const ReviewedArticle &sheet);

[[nodiscard]] QJsonObject countsToJson(const ClaimCounts &counts);
/// A claim of the sheet; quotes of sources that are not `shown` are left out.
[[nodiscard]] QJsonObject
itemToJson(const ReviewedArticle &sheet, const CheckedItem &item, const QSet<SourceId> &shown);
[[nodiscard]] QJsonObject findingToJson(const GateFinding &finding);

/// "verified    line 12   The gripper opened at 12 Nm.".
[[nodiscard]] QString itemLine(const ReviewedArticle &sheet, const CheckedItem &item);
/// The notes on a claim with their answers, a line each; `open` alone, or all.
enum class NotesShown { Open, All };
[[nodiscard]] QStringList
noteLines(const ReviewedArticle &sheet, const ClaimId &claim, NotesShown shown);
/// "warns: weak_sources, line 12: …". None for what `itemLine` says already: a state, or a star.
[[nodiscard]] std::optional<QString> findingLine(const ReviewedArticle &sheet,
                                                 const GateFinding &finding);
/// "2 of 3 claims closed: 1 verified, 1 not a fact, 1 unchecked".
[[nodiscard]] QString countsLine(const ClaimCounts &counts);

[[nodiscard]] QJsonObject proposalToJson(const EditProposal &proposal);
/// "open: “12 Nm” → “14 Nm” (Ines)".
[[nodiscard]] QString proposalLine(const EditProposal &proposal);
/// Answers with the proposal that a verb gave.
int showProposal(Call &call, const EditProposal &proposal);

/// Answers with the claim that a verb gave.
int showClaim(Call &call, const CheckedClaim &claim);

} // namespace stet::ctl
