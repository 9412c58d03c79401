// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition_document.h"
#include "core/review/content_diff.h"
#include "core/review/gate.h"

#include <optional>
#include <vector>

namespace stet {

/// How an article is to be published.
struct PublishOrder
{
    /// What the change of published words is; none where none changed, or nothing was published.
    /// Not Retraction or Withdrawal, which have verbs of their own.
    std::optional<CorrectionClass> change = {};
    QString text = {};   ///< what readers are told, inline Markdown; of a Refile nothing
    QString reason = {}; ///< to go past the gate's blocking rules; it stays in the record
};

/// What the gate finds, and whether it is of words that publishing would change.
struct PublishFinding
{
    GateFinding finding;
    bool ofChangedWords = false;
};

/// What publishing an article would do. A value.
struct PublishView
{
    qint64 version = 0;                    ///< of the article that was looked at
    std::optional<qint64> edition;         ///< number of the newest; none: it was never published
    PublicState state = PublicState::None; ///< that readers have
    std::vector<PublishFinding> findings;
    std::vector<PartDiff> changes; ///< of published words, against the newest edition
    bool changesUnclaimed =
        false;             ///< of words that no claim covers: code, byline, alternative text
    QString refileRefused; ///< why this is more than typing errors; empty: it is not
    QString pathTaken;     ///< headline of the page in the way; empty: none is
    bool isSpiked = false;

    /// Whether published words change, or are to be public again.
    [[nodiscard]] bool needsClass() const { return edition && (!changes.empty() || comesBack()); }

    /// Whether readers have it retracted or withdrawn: what makes its words public again is a
    /// publication through the whole gate, and the desk tells readers why, in an editor's note.
    [[nodiscard]] bool comesBack() const { return edition && state != PublicState::Live; }

    /// The findings that hold back a change of this class: of published words that stay as they are
    /// none, of a correction those of the words that it changes, else all that block. Taking wrong
    /// words down waits for nothing else.
    [[nodiscard]] std::vector<GateFinding>
    blocking(const std::optional<CorrectionClass> &change) const;
};

} // namespace stet
