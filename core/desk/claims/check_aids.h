// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/review/facts/fact_lexicon.h"
#include "core/review/proposals.h"

#include <memory>

namespace stet {

/// A source of an article with what it said, for who checks it.
struct SourceAtHand
{
    Source source;
    int number = 0; ///< on the page, from 1; 0: no mark of the text names it, evidence alone does
    SourceRole role = SourceRole::Unstated;
    std::vector<Snapshot> snapshots; ///< newest first
    SnapshotId quotable;             ///< the newest that may serve as evidence; null: none
    /// Of that one. Null where there is none, and of sources whose words never leave a label.
    std::shared_ptr<const SnapshotText> text;
    std::shared_ptr<const PassageIndex> passages;
};

/// What a checker has at hand beside the sheet. Immutable; any thread.
struct CheckAids
{
    std::vector<SourceAtHand> sources; ///< by number, those without one last
    FactLexicons lexicons;

    /// The source with the id; null where the article has none.
    [[nodiscard]] const SourceAtHand *source(SourceId id) const;
};

/// A passage of a cited source that may carry a claim; a person decides.
struct ProposedPassage
{
    SourceId source;
    SnapshotId snapshot;
    TextRange range; ///< in the snapshot's text
    QString words;   ///< of it, in one line
    /// What carries a verified claim that says the same; null: a passage that nobody bound.
    EvidenceId same = {};
    /// The quote that is gone and that these words come nearest to; null: there is none.
    EvidenceId instead = {};

    bool operator==(const ProposedPassage &) const = default;
};

/// The aids of an article. `before`, those of an earlier moment, only saves time: what is read of a
/// snapshot never changes. On a reading thread.
[[nodiscard]] std::shared_ptr<const CheckAids>
readAids(Stores &stores, const ReviewedArticle &check, const CheckAids *before);

/// Passages for the words of a claim, best first, at most `most` (`proposePassages`). Pure.
[[nodiscard]] std::vector<ProposedPassage> proposalsFor(const CheckAids &aids,
                                                        const QString &words,
                                                        const QString &language,
                                                        const QDate &day,
                                                        size_t most);

} // namespace stet
