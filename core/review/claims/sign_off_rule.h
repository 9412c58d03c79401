// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/sign_off.h"
#include "core/review/claims/checked_article.h"

#include <vector>

namespace stet {

/// SHA-256, in hexadecimal digits, of a claim as it is signed: its words, its verdict and all
/// evidence that is bound to it, as canonical JSON with a format number.
[[nodiscard]] QByteArray signedClaimHash(const ClaimRecord &record);

/// The kept claims of a version as they are signed, in the order of the page. Those that are not
/// kept have nothing to sign.
[[nodiscard]] std::vector<SignedClaim> signedClaims(const CheckedArticle &article,
                                                    const std::vector<ClaimRecord> &records);

/// SHA-256, in hexadecimal digits, of what a sign-off is given on: the exact content (`wordsHash`:
/// headline, dek, body with its captions, fact table, byline, what is said of the lead picture) and
/// each claim in its place with verdict and evidence; not tags, category or dates.
[[nodiscard]] QByteArray signOffHash(const ArticleContent &content,
                                     const std::vector<SignedClaim> &claims);

/// Whether the sign-off is of exactly this content and evidence.
[[nodiscard]] bool isCurrent(const SignOff &signOff,
                             const ArticleContent &content,
                             const CheckedArticle &article,
                             const std::vector<ClaimRecord> &records);

/// What a stale sign-off has to be renewed over, and nothing else.
struct SignOffDifference
{
    std::vector<DraftField> fields; ///< whose text is another, even by a space or a byline
    std::vector<size_t> items; ///< of the sheet: new, changed, fallen, another verdict or evidence,
                               ///< to be looked at again, or looked at again since
    std::vector<ClaimId> gone; ///< signed, and no claim of the page any more

    [[nodiscard]] bool isNothing() const { return fields.empty() && items.empty() && gone.empty(); }

    bool operator==(const SignOffDifference &) const = default;
};

/// `signedContent` is that of the revision that was signed.
[[nodiscard]] SignOffDifference differenceSince(const SignOff &signOff,
                                                const ArticleContent &signedContent,
                                                const ArticleContent &content,
                                                const CheckedArticle &article,
                                                const std::vector<ClaimRecord> &records);

} // namespace stet
