// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"

#include <QString>

namespace stet {

/// What is to be bound to a claim: words of a snapshot, or what somebody attests.
struct NewEvidence
{
    /// Of another claim of the article, to be bound to this one too as it is; all else is nothing
    /// then. Null: what is said below.
    EvidenceId same;
    /// Evidence of the claim that this takes the place of: it is taken back in the same step.
    EvidenceId instead = {};
    SnapshotId snapshot; ///< null: an attestation
    qsizetype start = 0; ///< of the words in the snapshot's text, UTF-16 units
    qsizetype length = 0;
    QString translation; ///< of the words, into the article's language
    QString translator;  ///< empty: whoever binds it
    SourceId source;     ///< of an attestation, where the library has one
    QString who;         ///< of an attestation: who saw or heard, what, when and how
    QString what;
    QString when;
    QString how;

    bool operator==(const NewEvidence &) const = default;
};

} // namespace stet
