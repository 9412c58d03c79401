// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/former_names.h"
#include "core/review/claims/claim_words.h"

#include <vector>

namespace stet {

/// Who acts, or acted. Names are declared, so two of one account are one person, unless the desk
/// says otherwise; two names that somebody of the roster has and had always are, and so are two
/// that read alike (`readAlike`).
struct Hand
{
    QString person;
    QString account;
    QString machine;

    bool operator==(const Hand &) const = default;
};

/// Who last changed a stretch of the text.
struct ChangedBy
{
    SourcePlace place;
    Hand hand;
};

/// What a desk says of verdicts.
struct VerdictRules
{
    bool onePerson = false;      ///< the author may check, and pages say so
    bool accountsShared = false; ///< two names of one account are two people
    FormerNames names = {};      ///< of those who were renamed
};

[[nodiscard]] bool isSamePerson(const Hand &one, const Hand &other, const VerdictRules &rules);

/// Those who last changed a word of the claim at `place`, each once, in the order of the words.
[[nodiscard]] std::vector<Hand> lastHands(const SourcePlace &place,
                                          const std::vector<ChangedBy> &changes);

} // namespace stet
