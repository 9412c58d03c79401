// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_comparison.h"

#include <vector>

namespace stet {

/// Compares what clauses do: deny, say that something rose or fell, name who said it. A clause of
/// the claim is held against those of the evidence that share most words and numbers with it, one
/// at least and a third of the shorter one; where several share as many, one that agrees is enough.
class ClauseComparison
{
public:
    ClauseComparison(const FactReading &claim, const std::vector<FactReading> &evidence);

    /// Denials, directions and speakers, in order of the claim.
    [[nodiscard]] const std::vector<FactFinding> &findings() const { return m_findings; }

    /// Whether what the claim says at `range` would be taken from a clause that denies it, or that
    /// the claim denies; the place is in the evidence.
    [[nodiscard]] bool isDenied(const TextRange &range, const FactPlace &place) const;

    /// Whether an evidence text has the number in clauses about something else alone, while a
    /// clause that shares two words more with the claim's has another number of that unit, which
    /// the claim's has not: pay rose by 4.8 % and prices by 3.8 %.
    [[nodiscard]] bool isOfOther(const StatedFact &number, const FactReading &evidence) const;

private:
    struct Aligned
    {
        size_t evidence = 0;
        const Clause *clause = nullptr;
    };

    struct Conflict
    {
        TextRange claim;
        std::vector<Aligned> evidence;
    };

    [[nodiscard]] std::vector<Aligned> alignedWith(const QSet<QString> &content) const;
    void compareDenial(const Clause &clause, const std::vector<Aligned> &aligned);
    void compareDirection(const Clause &clause, const std::vector<Aligned> &aligned);
    void compareSpeaker(const Clause &clause, const std::vector<Aligned> &aligned);
    void add(FactKind kind,
             const TextRange &range,
             FactStatus status,
             FactDifference difference,
             const std::vector<FactPlace> &places);

    const FactReading &m_claim;
    const std::vector<FactReading> &m_evidence;
    bool m_genitives;
    std::vector<FactFinding> m_findings;
    std::vector<Conflict> m_conflicts;
};

} // namespace stet
