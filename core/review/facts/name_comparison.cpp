// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/name_comparison.h"

#include "core/review/facts/fact_matching.h"
#include "core/review/facts/head_names.h"

#include <algorithm>

namespace stet {

NameComparison::NameComparison(const FactReading &claim, const std::vector<FactReading> &evidence)
    : m_claim(claim)
    , m_evidence(evidence)
{
    for (size_t at = 0; at < evidence.size(); ++at) {
        for (const StatedFact &fact : evidence[at].facts()) {
            if (fact.kind == FactKind::Name && !fact.hidden)
                m_said.push_back({at, &fact});
        }
    }
}

FactFinding NameComparison::compare(const StatedFact &name) const
{
    FactFinding finding;
    const bool genitives = m_claim.lexicon()->forms().nounsAreCapital;
    FactMatch best = FactMatch::Other;
    for (const Said &said : m_said) {
        const bool inflected =
            genitives || m_evidence[said.evidence].lexicon()->forms().nounsAreCapital;
        const FactMatch match = matchNames(name.words, said.fact->words, inflected);
        if (match == FactMatch::Other || match < best)
            continue;
        if (match > best)
            finding.places.clear();
        best = match;
        finding.places.push_back({said.evidence, said.fact->range});
    }
    if (best == FactMatch::Other && isPutTogether(name.words, finding.places))
        best = FactMatch::Reading;
    if (best == FactMatch::Other && isBeforeDigits(name.words, finding.places))
        best = FactMatch::Reading;
    finding.count = qsizetype(finding.places.size());
    if (best == FactMatch::Same)
        finding.status = FactStatus::Found;
    else if (best == FactMatch::Reading) {
        finding.status = FactStatus::FoundDifferently;
        finding.difference = FactDifference::Reading;
    } else if (name.weak) {
        finding.status = FactStatus::NotCompared;
        if (hasWords(name))
            return finding;
        finding.places = substitutes(name);
        if (finding.places.empty())
            finding.places = headRivals(name, m_claim, m_evidence);
        finding.count = qsizetype(finding.places.size());
        if (!finding.places.empty()) {
            finding.status = FactStatus::Missing;
            finding.difference = FactDifference::Value;
        }
    }
    return finding;
}

/// A run of three words and more may be two names, or a name and what it is: "Acme Foods Chief
/// Anna Berg". Each of its parts has to stand there as a name, or as a plain word.
bool NameComparison::isPutTogether(const QStringList &words, std::vector<FactPlace> &places) const
{
    if (words.size() < 3)
        return false;
    std::vector<FactPlace> found;
    for (qsizetype from = 0; from < words.size();) {
        qsizetype taken = 0;
        for (qsizetype size = words.size() - from; size > 0 && taken == 0; --size) {
            const QStringList part = words.mid(from, size);
            const auto said = std::find_if(m_said.begin(), m_said.end(), [&](const Said &known) {
                // One word alone says too little beside other words: Anna is not Anna Berg.
                return size == 1 ? known.fact->words == part
                                 : matchNames(part, known.fact->words, false) == FactMatch::Same;
            });
            if (said == m_said.end())
                continue;
            found.push_back({said->evidence, said->fact->range});
            taken = size;
        }
        if (taken == 0) {
            const bool inName = std::any_of(m_said.begin(), m_said.end(), [&](const Said &known) {
                return known.fact->words.contains(words.at(from));
            });
            const bool plain =
                std::any_of(m_evidence.begin(), m_evidence.end(), [&](const auto &reading) {
                    return reading.hasWord(words.at(from));
                });
            if (inName || !plain)
                return false;
            taken = 1;
        }
        from += taken;
    }
    places = std::move(found);
    return !places.empty();
}

/// Covid is what COVID-19 says less exactly.
bool NameComparison::isBeforeDigits(const QStringList &words, std::vector<FactPlace> &places) const
{
    constexpr qsizetype shortest = 3; // CO is not CO2
    if (words.size() != 1 || words.front().size() < shortest)
        return false;
    for (size_t at = 0; at < m_evidence.size(); ++at) {
        for (const StatedFact &fact : m_evidence[at].facts()) {
            if (fact.kind != FactKind::Designation || fact.hidden ||
                !fact.words.front().startsWith(words.front()))
                continue;
            const QStringView rest = QStringView(fact.words.front()).sliced(words.front().size());
            if (std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); }))
                places.push_back({at, fact.range});
        }
    }
    return !places.empty();
}

bool NameComparison::hasWords(const StatedFact &name) const
{
    return std::any_of(m_evidence.begin(), m_evidence.end(), [&](const FactReading &reading) {
        return std::all_of(name.words.begin(), name.words.end(), [&](const QString &word) {
            return reading.hasWord(word);
        });
    });
}

std::vector<FactPlace> NameComparison::substitutes(const StatedFact &name) const
{
    const bool capitalNouns = m_claim.lexicon()->forms().nounsAreCapital;
    const QStringList places = m_claim.lexicon()
                                   ->forms()
                                   .groups.value(QStringLiteral("words"))
                                   .value(QStringLiteral("before places"));
    std::vector<FactPlace> found;
    for (const Said &said : m_said) {
        const bool known = std::any_of(
            m_claim.facts().begin(), m_claim.facts().end(), [&](const StatedFact &fact) {
                return fact.kind == FactKind::Name &&
                       (matchNames(fact.words, said.fact->words, capitalNouns) !=
                            FactMatch::Other ||
                        matchNames(said.fact->words, fact.words, capitalNouns) != FactMatch::Other);
            });
        // Where nouns have capitals too, both have to stand behind the same word for a place.
        const bool fits = capitalNouns
                              ? places.contains(name.before) && said.fact->before == name.before
                              : !said.fact->weak;
        if (fits && !known)
            found.push_back({said.evidence, said.fact->range});
    }
    return found;
}

} // namespace stet
