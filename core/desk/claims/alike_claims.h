// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_facts.h"

namespace stet {

/// Evidence of a claim that stands verified, for another one that says the same: a headline, a
/// dek, a caption repeats what a sentence states. A person decides whether it carries that too.
struct AlikeEvidence
{
    QString words; ///< of the verified claim
    Evidence evidence;

    bool operator==(const AlikeEvidence &) const = default;
};

/// Evidence of verified claims whose words state what `words` repeat, those that share most first,
/// at most `most`. Shared is a number, a date or a quotation, or two names, by whatever form
/// (`compareFacts`). What the claim `own` (null: none is kept) rests on already is left out. Pure;
/// reads each verified claim once.
[[nodiscard]] std::vector<AlikeEvidence> evidenceOfAlikes(const ReviewedArticle &sheet,
                                                          const ClaimFacts &facts,
                                                          const QString &words,
                                                          ClaimId own,
                                                          size_t most);

} // namespace stet
