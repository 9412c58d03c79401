// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_comparison.h"

#include <vector>

namespace stet {

/// Looks for the names of a claim in its evidence.
class NameComparison
{
public:
    NameComparison(const FactReading &claim, const std::vector<FactReading> &evidence);

    /// A weak name is missing only where another name stands for it, which the claim has not, if
    /// only a weak one in the very place (`headRivals`);
    /// else `NotCompared`: a word like others.
    [[nodiscard]] FactFinding compare(const StatedFact &name) const;

private:
    struct Said
    {
        size_t evidence = 0;
        const StatedFact *fact = nullptr;
    };

    [[nodiscard]] bool isPutTogether(const QStringList &words,
                                     std::vector<FactPlace> &places) const;
    [[nodiscard]] bool isBeforeDigits(const QStringList &words,
                                      std::vector<FactPlace> &places) const;
    [[nodiscard]] bool hasWords(const StatedFact &name) const;
    [[nodiscard]] std::vector<FactPlace> substitutes(const StatedFact &name) const;

    const FactReading &m_claim;
    const std::vector<FactReading> &m_evidence;
    std::vector<Said> m_said;
};

} // namespace stet
