// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

/// How many claims of a version are what. Each is in exactly one of the states.
struct ClaimCounts
{
    int unchecked = 0;
    int verified = 0; ///< attested ones included
    int disputed = 0;
    int needsSource = 0;
    int notAFact = 0;
    int changed = 0;
    int drifted = 0;
    int orphaned = 0;  ///< not of the page, and not in `all`
    int attested = 0;  ///< of the verified ones
    int lookAgain = 0; ///< of those with a verdict that stands

    [[nodiscard]] int all() const
    {
        return unchecked + verified + disputed + needsSource + notAFact + changed + drifted;
    }

    /// Verified or not a fact.
    [[nodiscard]] int closed() const { return verified + notAFact; }

    bool operator==(const ClaimCounts &) const = default;
};

/// What the checking of an article has come to, so that lists need not read its words.
struct ClaimTally
{
    ClaimCounts counts;
    int openNotes = 0; ///< claims of the page with a thread that nobody resolved
    int forChecker =
        0;             ///< claims that wait for the checker, while the article is in check or ready
    int forAuthor = 0; ///< claims that wait for the author; none of them waits for the checker too
    bool signedOff = false; ///< somebody signed exactly this content and evidence

    bool operator==(const ClaimTally &) const = default;
};

/// The claims that wait for somebody. As checker: of articles in check or ready that have this
/// person as checker; as author: of all that they own. Of what is in the trash or withdrawn,
/// nobody.
struct OpenClaims
{
    QString person; ///< empty: articles that nobody checks, or owns
    int asChecker = 0;
    int asAuthor = 0;
    int articles = 0; ///< with such claims

    [[nodiscard]] int all() const { return asChecker + asAuthor; }

    bool operator==(const OpenClaims &) const = default;
};

/// Whose turn it is in the whole desk.
struct OpenClaimsOfDesk
{
    std::vector<OpenClaims> people; ///< who has any: the most first, then by name; nobody last
    int untallied = 0;              ///< articles that are still to be tallied, or tallied again
};

} // namespace stet
