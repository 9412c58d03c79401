// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/language.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// Someone else's claim that an article checks, as its fact table says it. A plain value; words are
/// as read, without citations.
struct ReviewedClaim
{
    QString claim;
    QString claimant; ///< who made it; empty: not said
    QString place;    ///< where it appeared
    QString address;  ///< that the words about the place lead to; empty: nowhere
    QString key;      ///< of the first source that they cite
    QDate made;       ///< null: not said, or not as a date is written
    QString rating;   ///< in words, on the desk's own scale

    bool operator==(const ReviewedClaim &) const = default;
};

/// What rows of the fact table are called that say it, in a language: the claim, who made it, where
/// it appeared, when, and what the desk makes of it. The first begins another claim.
[[nodiscard]] QStringList reviewedClaimRows(const Language &language);

/// The claims of which `facts` tell both words and rating; rows of other names stand between them
/// as they like. Pure.
[[nodiscard]] std::vector<ReviewedClaim> reviewedClaims(const std::vector<Fact> &facts,
                                                        const Language &language);

} // namespace stet
