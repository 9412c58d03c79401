// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_comparison.h"

#include "core/review/facts/clause_comparison.h"
#include "core/review/facts/designation_matching.h"
#include "core/review/facts/fact_matching.h"
#include "core/review/facts/name_comparison.h"
#include "core/review/facts/quotation_comparison.h"

#include <algorithm>
#include <iterator>

namespace stet {

namespace {

/// Takes a place that says a fact better, as well or worse than those before.
class BestMatch
{
public:
    void take(FactMatch match, const FactPlace &place)
    {
        if (match < m_best || match == FactMatch::Other)
            return;
        if (match > m_best)
            m_places.clear();
        m_best = match;
        m_places.push_back(place);
    }

    [[nodiscard]] FactMatch best() const { return m_best; }

    [[nodiscard]] const std::vector<FactPlace> &places() const { return m_places; }

private:
    FactMatch m_best = FactMatch::Other;
    std::vector<FactPlace> m_places;
};

/// Compares the facts of one claim, one after the other.
class Comparison
{
public:
    Comparison(const FactReading &claim, const std::vector<FactReading> &evidence)
        : m_claim(claim)
        , m_evidence(evidence)
        , m_clauses(claim, evidence)
        , m_names(claim, evidence)
    {
        m_allRead = std::all_of(evidence.begin(), evidence.end(), [](const FactReading &reading) {
            return reading.isRead();
        });
    }

    std::vector<FactFinding> run()
    {
        std::vector<FactFinding> findings = m_clauses.findings();
        for (const StatedFact &fact : m_claim.facts()) {
            if (fact.weak && fact.kind != FactKind::Name)
                continue;
            FactFinding finding = compare(fact);
            if (fact.weak && finding.status == FactStatus::NotCompared)
                continue; // a noun, as far as anyone can tell
            findings.push_back(std::move(finding));
        }
        std::stable_sort(findings.begin(), findings.end(), [](const auto &left, const auto &right) {
            return left.fact.range.start < right.fact.range.start;
        });
        return findings;
    }

private:
    FactFinding compare(const StatedFact &fact) const
    {
        FactFinding finding;
        if (fact.hidden)
            finding.status = FactStatus::NotCompared;
        else if (fact.kind == FactKind::Quotation)
            finding = compareQuotation(fact, m_claim, m_evidence);
        else if (fact.kind == FactKind::Name)
            finding = m_names.compare(fact);
        else
            finding = compareValue(fact);
        finding.fact = fact;
        dropDenied(finding);
        if (finding.places.size() > FactFinding::MostPlaces)
            finding.places.resize(FactFinding::MostPlaces);
        // What stands in a text that nobody could read is not missing.
        if (finding.status == FactStatus::Missing && finding.difference == FactDifference::None &&
            !m_allRead && fact.kind != FactKind::Quotation)
            finding.status = FactStatus::NotCompared;
        return finding;
    }

    FactMatch
    matchOf(const StatedFact &claim, const StatedFact &said, const FactReading &reading) const
    {
        if (claim.kind == FactKind::Designation || said.kind == FactKind::Designation)
            return claim.kind == FactKind::Date || said.kind == FactKind::Date
                       ? FactMatch::Other
                       : matchDesignations(claim, said);
        if (claim.kind == FactKind::Number && said.kind == FactKind::Number)
            return matchNumbers(claim, said);
        if (claim.kind == FactKind::Date && said.kind == FactKind::Date)
            return matchDates(claim, m_claim.text().day, said, reading.text().day);
        if (claim.kind == FactKind::Date && said.kind == FactKind::Number)
            return isYearOf(said, claim) && claim.dates.front().month == 0 ? FactMatch::Same
                                                                           : FactMatch::Other;
        if (claim.kind == FactKind::Number && said.kind == FactKind::Date)
            return isYearOf(claim, said) ? FactMatch::Reading : FactMatch::Other;
        return FactMatch::Other;
    }

    static bool isValue(const StatedFact &fact)
    {
        return fact.kind == FactKind::Number || fact.kind == FactKind::Date ||
               fact.kind == FactKind::Designation;
    }

    FactFinding compareValue(const StatedFact &fact) const
    {
        BestMatch best;
        for (size_t at = 0; at < m_evidence.size(); ++at) {
            const Rivals rivals = rivalsOf(fact, m_evidence[at]);
            for (const StatedFact &said : m_evidence[at].facts()) {
                if (said.hidden || !isValue(said))
                    continue;
                const FactMatch match = matchOf(fact, said, m_evidence[at]);
                const bool other =
                    match > FactMatch::OtherUnit && said.kind == FactKind::Number &&
                    (rivals.ofOther || (rivals.countsOther && !said.counted.isEmpty() &&
                                        said.counted != fact.counted));
                best.take(other ? FactMatch::OtherValue : match, {at, said.range});
            }
            if (fact.kind != FactKind::Designation || best.best() == FactMatch::Same)
                continue;
            for (const TextRange &range : spacedPlaces(fact, m_evidence[at]))
                best.take(FactMatch::Same, {at, range});
        }
        FactFinding finding;
        finding.places = best.places();
        finding.count = qsizetype(best.places().size());
        switch (best.best()) {
        case FactMatch::Same:
            finding.status = FactStatus::Found;
            finding.difference =
                isSameForm(fact, finding.places) ? FactDifference::None : FactDifference::Form;
            break;
        case FactMatch::Rounding:
        case FactMatch::Reading:
            finding.status = FactStatus::FoundDifferently;
            finding.difference = best.best() == FactMatch::Rounding ? FactDifference::Rounding
                                                                    : FactDifference::Reading;
            break;
        case FactMatch::OtherUnit:
            finding.difference = FactDifference::Unit;
            break;
        case FactMatch::OtherValue:
            finding.difference = FactDifference::Value;
            break;
        case FactMatch::Other:
            break;
        }
        return finding;
    }

    /// Why a number that an evidence text has may be none of the claim's.
    struct Rivals
    {
        bool ofOther = false; ///< `ClauseComparison::isOfOther`
        /// What the claim counts has another number there, and that number alone: 12 died and 30
        /// were injured is not 30 died and 12 were injured.
        bool countsOther = false;
    };

    Rivals rivalsOf(const StatedFact &claim, const FactReading &reading) const
    {
        Rivals rivals;
        if (claim.kind != FactKind::Number)
            return rivals;
        rivals.ofOther = m_clauses.isOfOther(claim, reading);
        if (claim.counted.isEmpty() || !claim.amounts.front().unit.isEmpty())
            return rivals;
        for (const StatedFact &other : reading.facts()) {
            if (other.kind != FactKind::Number || other.counted != claim.counted)
                continue;
            if (matchNumbers(claim, other) > FactMatch::OtherUnit)
                return {rivals.ofOther, false};
            rivals.countsOther = rivals.countsOther || other.amounts.front().unit.isEmpty();
        }
        return rivals;
    }

    bool isSameForm(const StatedFact &fact, const std::vector<FactPlace> &places) const
    {
        const auto wordsAt = [](const FactReading &reading, const TextRange &range) {
            return QStringView(reading.text().text).sliced(range.start, range.length);
        };
        const QStringView claimed = wordsAt(m_claim, fact.range);
        return std::any_of(places.begin(), places.end(), [&](const FactPlace &place) {
            return wordsAt(m_evidence[place.evidence], place.range)
                       .compare(claimed, Qt::CaseInsensitive) == 0;
        });
    }

    /// A number that the evidence only denies is not found there.
    void dropDenied(FactFinding &finding) const
    {
        if (finding.status != FactStatus::Found && finding.status != FactStatus::FoundDifferently)
            return;
        if (!isValue(finding.fact))
            return;
        const bool denied =
            std::all_of(finding.places.begin(), finding.places.end(), [&](const FactPlace &place) {
                return m_clauses.isDenied(finding.fact.range, place);
            });
        if (!denied)
            return;
        finding.status = FactStatus::Missing;
        finding.difference = FactDifference::Negation;
    }

    const FactReading &m_claim;
    const std::vector<FactReading> &m_evidence;
    ClauseComparison m_clauses;
    NameComparison m_names;
    bool m_allRead = true;
};

} // namespace

std::vector<FactFinding> compareFacts(const FactReading &claim,
                                      const std::vector<FactReading> &evidence)
{
    return Comparison(claim, evidence).run();
}

} // namespace stet
