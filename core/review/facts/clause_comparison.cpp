// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/clause_comparison.h"

#include "core/review/facts/fact_matching.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype leastShare = 3; // a third of the shorter clause

qsizetype sharedWords(const QSet<QString> &left, const QSet<QString> &right)
{
    const QSet<QString> &shorter = left.size() < right.size() ? left : right;
    const QSet<QString> &longer = left.size() < right.size() ? right : left;
    return std::count_if(
        shorter.begin(), shorter.end(), [&](const QString &word) { return longer.contains(word); });
}

/// The same without numbers.
qsizetype sharedPlainWords(const Clause &left, const Clause &right)
{
    return std::count_if(left.content.begin(), left.content.end(), [&](const QString &word) {
        return !word.startsWith(u'#') && right.content.contains(word);
    });
}

/// The clause that has the place; null: none.
const Clause *clauseAt(const std::vector<Clause> &clauses, qsizetype place)
{
    const auto behind =
        std::partition_point(clauses.begin(), clauses.end(), [place](const Clause &clause) {
            return clause.range.start <= place;
        });
    if (behind == clauses.begin() || place >= (behind - 1)->range.end())
        return nullptr;
    return &*(behind - 1);
}

/// The numbers of a clause.
std::vector<const StatedFact *> numbersOf(const FactReading &reading, const Clause &clause)
{
    std::vector<const StatedFact *> numbers;
    const auto first = std::partition_point(
        reading.facts().begin(), reading.facts().end(), [&](const StatedFact &fact) {
            return fact.range.start < clause.range.start;
        });
    for (auto fact = first; fact != reading.facts().end() && fact->range.start < clause.range.end();
         ++fact) {
        if (fact->kind == FactKind::Number)
            numbers.push_back(&*fact);
    }
    return numbers;
}

FactPlace placeOf(size_t evidence, const TextRange &part, const TextRange &whole)
{
    return {evidence, part.length > 0 ? part : whole};
}

} // namespace

ClauseComparison::ClauseComparison(const FactReading &claim,
                                   const std::vector<FactReading> &evidence)
    : m_claim(claim)
    , m_evidence(evidence)
    , m_genitives(claim.isRead() && claim.lexicon()->forms().nounsAreCapital)
{
    for (const Clause &clause : claim.clauses()) {
        const std::vector<Aligned> aligned = alignedWith(clause.content);
        compareDenial(clause, aligned);
        compareDirection(clause, aligned);
        compareSpeaker(clause, aligned);
    }
}

std::vector<ClauseComparison::Aligned>
ClauseComparison::alignedWith(const QSet<QString> &content) const
{
    std::vector<Aligned> best;
    qsizetype most = 1;
    for (size_t at = 0; at < m_evidence.size(); ++at) {
        for (const Clause &clause : m_evidence[at].clauses()) {
            const qsizetype shared = sharedWords(content, clause.content);
            if (shared < most ||
                shared * leastShare < std::min(content.size(), clause.content.size()))
                continue;
            if (shared > most)
                best.clear();
            most = shared;
            best.push_back({at, &clause});
        }
    }
    return best;
}

void ClauseComparison::add(FactKind kind,
                           const TextRange &range,
                           FactStatus status,
                           FactDifference difference,
                           const std::vector<FactPlace> &places)
{
    FactFinding finding;
    finding.fact.kind = kind;
    finding.fact.range = range;
    finding.status = status;
    finding.difference = difference;
    finding.count = qsizetype(places.size());
    finding.places = places;
    if (finding.places.size() > FactFinding::MostPlaces)
        finding.places.resize(FactFinding::MostPlaces);
    m_findings.push_back(std::move(finding));
}

void ClauseComparison::compareDenial(const Clause &clause, const std::vector<Aligned> &aligned)
{
    std::vector<FactPlace> same;
    std::vector<FactPlace> other;
    for (const Aligned &known : aligned) {
        std::vector<FactPlace> &places = known.clause->denied == clause.denied ? same : other;
        places.push_back(placeOf(known.evidence, known.clause->denial, known.clause->range));
    }
    if (!same.empty()) {
        if (clause.denied)
            add(FactKind::Denial, clause.denial, FactStatus::Found, FactDifference::None, same);
        return;
    }
    if (other.empty() && !clause.denied)
        return;
    const TextRange range = clause.denied ? clause.denial : TextRange{clause.range.start, 0};
    const bool read = std::any_of(
        m_evidence.begin(), m_evidence.end(), [](const auto &reading) { return reading.isRead(); });
    if (!read) {
        add(FactKind::Denial, range, FactStatus::NotCompared, FactDifference::None, {});
        return;
    }
    add(FactKind::Denial,
        range,
        FactStatus::Missing,
        other.empty() ? FactDifference::None : FactDifference::Negation,
        other);
    if (!other.empty())
        m_conflicts.push_back({clause.range, aligned});
}

void ClauseComparison::compareDirection(const Clause &clause, const std::vector<Aligned> &aligned)
{
    if (clause.direction == 0 || clause.direction == Clause::Both)
        return;
    std::vector<FactPlace> same;
    std::vector<FactPlace> other;
    for (const Aligned &known : aligned) {
        if (known.clause->direction == clause.direction)
            same.push_back({known.evidence, known.clause->directed});
        else if (known.clause->direction == -clause.direction)
            other.push_back({known.evidence, known.clause->directed});
        else
            return; // nothing is said of it, or both
    }
    if (!same.empty())
        add(FactKind::Direction, clause.directed, FactStatus::Found, FactDifference::None, same);
    else if (!other.empty())
        add(FactKind::Direction,
            clause.directed,
            FactStatus::Missing,
            FactDifference::Direction,
            other);
}

void ClauseComparison::compareSpeaker(const Clause &clause, const std::vector<Aligned> &aligned)
{
    if (clause.speaker.isEmpty())
        return;
    std::vector<FactPlace> same;
    std::vector<FactPlace> other;
    for (const Aligned &known : aligned) {
        if (known.clause->speaker.isEmpty())
            return; // said by nobody who is named: a person has to look
        const bool one =
            matchNames(clause.speaker, known.clause->speaker, m_genitives) != FactMatch::Other ||
            matchNames(known.clause->speaker, clause.speaker, m_genitives) != FactMatch::Other;
        (one ? same : other).push_back({known.evidence, known.clause->speakerRange});
    }
    if (same.empty() && other.empty())
        return;
    const bool again = std::any_of(m_findings.begin(), m_findings.end(), [&](const auto &finding) {
        return finding.fact.kind == FactKind::Speaker &&
               finding.fact.range == clause.speakerRange &&
               (finding.status == FactStatus::Missing) == same.empty();
    });
    if (again)
        return;
    if (same.empty())
        add(FactKind::Speaker,
            clause.speakerRange,
            FactStatus::Missing,
            FactDifference::Speaker,
            other);
    else
        add(FactKind::Speaker, clause.speakerRange, FactStatus::Found, FactDifference::None, same);
}

bool ClauseComparison::isDenied(const TextRange &range, const FactPlace &place) const
{
    for (const Conflict &conflict : m_conflicts) {
        if (range.start < conflict.claim.start || range.start >= conflict.claim.end())
            continue;
        for (const Aligned &known : conflict.evidence) {
            if (known.evidence == place.evidence &&
                place.range.start >= known.clause->range.start &&
                place.range.start < known.clause->range.end())
                return true;
        }
    }
    return false;
}

bool ClauseComparison::isOfOther(const StatedFact &number, const FactReading &evidence) const
{
    constexpr qsizetype wordsMore = 2;
    const Clause *const claimed = clauseAt(m_claim.clauses(), number.range.start);
    if (claimed == nullptr)
        return false;
    const std::vector<const StatedFact *> owns = numbersOf(m_claim, *claimed);
    const auto isSame = [](const StatedFact &left, const StatedFact &right) {
        return matchNumbers(left, right) > FactMatch::OtherUnit;
    };
    qsizetype own = 0;   // the most words that a clause with the number shares
    qsizetype rival = 0; // and one with another number
    for (const Clause &clause : evidence.clauses()) {
        bool has = false;
        bool hasKnown = false;
        bool hasAnother = false;
        for (const StatedFact *const there : numbersOf(evidence, clause)) {
            has = has || isSame(number, *there);
            hasKnown = hasKnown || std::any_of(owns.begin(), owns.end(), [&](const auto *known) {
                           return isSame(*known, *there);
                       });
            hasAnother = hasAnother || (!there->weak &&
                                        there->amounts.front().unit == number.amounts.front().unit);
        }
        qsizetype &most = has ? own : rival;
        if (has || (hasAnother && !hasKnown))
            most = std::max(most, sharedPlainWords(*claimed, clause));
    }
    return rival >= own + wordsMore;
}

} // namespace stet
