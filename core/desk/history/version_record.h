// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/verdict.h"
#include "core/model/version_head.h"
#include "core/review/content_diff.h"

#include <optional>
#include <vector>

namespace stet {

/// A source that a version of an article cites. What the version says is its number and role; how
/// the source is called is what the library says today, since it keeps no earlier descriptions.
struct CitedThen
{
    int number = 0; ///< by first use in the version
    QString key;
    QString publisher;
    QString title;
    SourceRole role = SourceRole::Unstated;
    int snapshot = 0;   ///< the newest that was kept by then and can be evidence; 0: none
    qint64 takenMs = 0; ///< when
    bool known = false; ///< the library has it

    bool operator==(const CitedThen &) const = default;
};

/// A verdict that stood on words of a version.
struct VerdictThen
{
    ClaimId claim;
    QString words;
    VerdictKind kind = VerdictKind::NeedsSource;
    QString person;
    qint64 atMs = 0;
    bool attested = false; ///< verified by attestations alone

    bool operator==(const VerdictThen &) const = default;
};

/// Who had an article in hand. What the record does not tell is none.
struct StandingThen
{
    std::optional<QString> owner;
    std::optional<QString> checker;
    std::optional<qint64> dueMs; ///< 0: no due time

    bool operator==(const StandingThen &) const = default;
};

/// A version of an article with what was said of it when it was made: the text as it is now too.
struct VersionRecord
{
    VersionHead head; ///< number 0: the text as it is now
    ArticleContent content;
    std::vector<CitedThen> sources;    ///< by number
    std::vector<VerdictThen> verdicts; ///< in the order of the page
    int fallen = 0; ///< claims with a verdict that stood on none of its words then
    StandingThen standing;
};

/// What two versions are compared as: every part of the content, then owner, checker and due time
/// where the record tells them of both, sources and verdicts. Pure; any thread.
[[nodiscard]] std::vector<PartDiff> comparedVersions(const VersionRecord &before,
                                                     const VersionRecord &after);

/// "[2] ledger-gripper: The Ledger, The gripper opens, primary, snapshot 3": one a line.
[[nodiscard]] QString sourcesText(const std::vector<CitedThen> &sources);
/// "verified by Ines Duarte: The gripper opened at 12 Nm.": one a line.
[[nodiscard]] QString verdictsText(const std::vector<VerdictThen> &verdicts);

} // namespace stet
