// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/head_names.h"

#include <algorithm>

namespace stet {

namespace {

struct HeadClause
{
    size_t evidence = 0;
    const Clause *clause = nullptr;
};

const Clause *clauseBeginningWith(const StatedFact &name, const FactReading &reading)
{
    const auto found =
        std::find_if(reading.clauses().begin(), reading.clauses().end(), [&](const Clause &clause) {
            return clause.range.start == name.range.start;
        });
    return found == reading.clauses().end() ? nullptr : &*found;
}

/// The weak name that begins the clause; null: none does.
const StatedFact *headOf(const Clause &clause, const FactReading &reading)
{
    const auto found = std::partition_point(
        reading.facts().begin(), reading.facts().end(), [&](const StatedFact &fact) {
            return fact.range.start < clause.range.start;
        });
    const bool heads = found != reading.facts().end() && found->range.start == clause.range.start &&
                       found->kind == FactKind::Name && found->weak && !found->hidden;
    return heads ? &*found : nullptr;
}

qsizetype sharedContent(const Clause &left, const Clause &right)
{
    return std::count_if(left.content.begin(), left.content.end(), [&](const QString &word) {
        return right.content.contains(word);
    });
}

/// The clauses of the evidence that share most words with the claim's, if these are half of what it
/// says of its head.
std::vector<HeadClause> nearestClauses(const Clause &claimed,
                                       const std::vector<FactReading> &evidence)
{
    std::vector<HeadClause> nearest;
    qsizetype most = std::max<qsizetype>(1, claimed.content.size() / 2);
    for (size_t at = 0; at < evidence.size(); ++at) {
        for (const Clause &clause : evidence[at].clauses()) {
            const qsizetype shared = sharedContent(claimed, clause);
            if (shared < most)
                continue;
            if (shared > most)
                nearest.clear();
            most = shared;
            nearest.push_back({at, &clause});
        }
    }
    return nearest;
}

bool endsAsIn(const QString &word, const FactReading &reading, const QString &group)
{
    const QStringList endings =
        reading.lexicon()->forms().groups.value(QStringLiteral("words")).value(group);
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return word.endsWith(ending);
    });
}

/// Whether the word at the head is a plain one: "Strict rules apply", "Local residents protest".
bool isPlain(const StatedFact &name, const FactReading &reading)
{
    const FactLexicon &lexicon = *reading.lexicon();
    return lexicon.isOneOf(name.words.back(), u"plain head") ||
           lexicon.isOneOf(name.behind, u"ordinary");
}

/// Whether both are nouns of many, which need no article: Officials said, Spokesmen said.
bool areMany(const StatedFact &name,
             const FactReading &claim,
             const StatedFact &other,
             const FactReading &said)
{
    const QString nouns = QStringLiteral("plural nouns");
    const QString verbs = QStringLiteral("plural verbs");
    return (endsAsIn(name.words.back(), claim, nouns) &&
            endsAsIn(other.words.back(), said, nouns)) ||
           endsAsIn(name.behind, claim, verbs);
}

} // namespace

std::vector<FactPlace> headRivals(const StatedFact &name,
                                  const FactReading &claim,
                                  const std::vector<FactReading> &evidence)
{
    const Clause *const claimed = clauseBeginningWith(name, claim);
    const auto known = [&](const StatedFact &fact) {
        const QString &word = fact.words.back();
        return claim.hasSmallWord(word) ||
               std::any_of(evidence.begin(), evidence.end(), [&](const FactReading &reading) {
                   return reading.hasSmallWord(word);
               });
    };
    if (claimed == nullptr || name.behind.isEmpty() || !name.behind.front().isLetter() ||
        claim.lexicon()->isOneOf(name.behind, u"function") || isPlain(name, claim) || known(name))
        return {};
    std::vector<FactPlace> rivals;
    for (const HeadClause &near : nearestClauses(*claimed, evidence)) {
        const FactReading &reading = evidence[near.evidence];
        const StatedFact *const other = headOf(*near.clause, reading);
        if (other == nullptr || isPlain(*other, reading) || known(*other) ||
            claim.hasWord(other->words.back()) ||
            claim.lexicon()->stemOf(name.behind) != reading.lexicon()->stemOf(other->behind) ||
            areMany(name, claim, *other, reading))
            continue;
        rivals.push_back({near.evidence, other->range});
    }
    return rivals;
}

} // namespace stet
