// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition_document.h"

#include <vector>

namespace stet {

/// A closed claim as a page shows it to readers.
struct ReaderClaim
{
    QString words;   ///< as they are printed, normalised
    QByteArray hash; ///< of them with their reading, `Claim::hash`
    /// It is verified, and stands: its words get a mark. The others are here so that the words of
    /// look-alikes are told apart.
    bool marked = false;
    bool withheld = false; ///< it rests on evidence, too, that stays in the desk
    std::vector<PublishedQuote> quotes;
    std::vector<PublishedAttestation> attestations;

    bool operator==(const ReaderClaim &) const = default;
};

/// What a page shows of the evidence for its words, as far as terms allow by now. A value.
struct ReaderEvidence
{
    std::vector<ReaderClaim> claims; ///< in the order of the page
    std::vector<Source> sources;     ///< of quotes and attestations, as they were published
    std::vector<Source> withheld;    ///< of evidence that stays in the desk by now, likewise

    bool operator==(const ReaderEvidence &) const = default;
};

} // namespace stet
