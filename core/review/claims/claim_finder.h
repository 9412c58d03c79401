// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/claim_words.h"

#include <QHash>

#include <vector>

namespace stet {

/// A place that has the exact words of some claim.
struct Occurrence
{
    ClaimPlace place;
    ClaimSurroundings around;
    bool cell = false; ///< of a table, where the heads of row and column say what it is about
};

/// The places of several claims' words in one version of an article, looked up at once. What it is
/// given must outlive it.
class ClaimFinder
{
public:
    ClaimFinder(const ArticleWords &words, const std::vector<ClaimSelector> &claims);

    /// The places that have the words of claim `claim`, in the order of the page, whatever their
    /// reading.
    [[nodiscard]] const std::vector<Occurrence> &placesOf(size_t claim) const
    {
        return m_groups[m_groupOf[claim]].places;
    }

    /// The claims that have the same words as claim `claim`, itself among them, in their order.
    [[nodiscard]] const std::vector<size_t> &alike(size_t claim) const
    {
        return m_groups[m_groupOf[claim]].claims;
    }

private:
    /// Claims of the same words.
    struct Group
    {
        QStringView exact;
        std::vector<size_t> claims;
        std::vector<Occurrence> places;
    };

    void lookThrough(const ArticleWords &words, size_t passage);

    std::vector<Group> m_groups;
    std::vector<size_t> m_groupOf;                     ///< of each claim
    QHash<quint32, std::vector<size_t>> m_byFirstWord; ///< groups
    std::vector<bool> m_mayBegin; ///< by some bits of the first word's hash: most words begin none
};

/// How many of `places` have the same around them as `around`, one of them at `index`.
[[nodiscard]] LookAlikes lookAlikesOf(const std::vector<Occurrence> &places, size_t index);

/// The place among `places` at which the claim stands: the one that has the same around it as no
/// look-alike has or had; places.size() where there is none. `confidence` is 0 for the same all
/// around, and grows as less of it is the same.
[[nodiscard]] size_t
placeAmong(const std::vector<Occurrence> &places, const ClaimSelector &claim, int &confidence);

} // namespace stet
