// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/passage_terms.h"

#include "core/review/facts/fact_tokens.h"
#include "core/review/facts/facts.h"

#include <QHash>

#include <cmath>

namespace stet {

namespace {

constexpr float wordWeight = 1;
constexpr float nameWeight = 2.5F;
constexpr float nounWeight = 1; ///< a capital that may be a name
constexpr float numberWeight = 3;
constexpr float nearNumberWeight = 1.5F; ///< the same in its first two digits
constexpr float roundNumberWeight = 0.75F;
constexpr float dayWeight = 3;
constexpr float monthWeight = 1.5F;
constexpr float yearWeight = 1;
/// Ordinals and what counts up to this stand everywhere.
constexpr double smallNumber = 3;

/// Collects the terms of one text.
class TermList
{
public:
    void add(QStringView kind, QStringView what, float weight, qsizetype place)
    {
        m_terms.push_back({qHash(what, qHash(kind, 0)), weight, place});
    }

    void addNumber(const Amount &amount, qsizetype place)
    {
        const bool small = amount.unit.isEmpty() && std::abs(amount.value) <= smallNumber;
        add(u"number", amount.exact, small ? wordWeight : numberWeight, place);
        if (small || amount.value == 0)
            return;
        for (const auto &[digits, weight] :
             {std::pair(1, nearNumberWeight), std::pair(0, roundNumberWeight)})
            add(u"near", QString::number(amount.value, 'e', digits), weight, place);
    }

    void addDate(const PartialDate &date, qsizetype place)
    {
        if (date.day > 0)
            add(u"day", QStringLiteral("%1-%2").arg(date.month).arg(date.day), dayWeight, place);
        if (date.month > 0)
            add(u"month", QString::number(date.month), monthWeight, place);
        if (date.year > 0)
            add(u"number", QString::number(date.year), yearWeight, place);
    }

    std::vector<PassageTerm> take() { return std::move(m_terms); }

private:
    std::vector<PassageTerm> m_terms;
};

void addFacts(QStringView text, const FactLexicon &lexicon, const QDate &day, TermList &terms)
{
    for (const StatedFact &fact : factsOf(text, lexicon, day)) {
        const qsizetype place = fact.range.start;
        if (fact.kind == FactKind::Number && !(fact.weak && fact.amounts.front().value <= 1))
            terms.addNumber(fact.amounts.front(), place);
        for (const PartialDate &date : fact.dates)
            terms.addDate(date, place);
        for (const QString &word : fact.words)
            terms.add(u"name", word, fact.weak ? nounWeight : nameWeight, place);
    }
}

void addWord(const FactTokens &tokens, qsizetype at, const FactLexicon *lexicon, TermList &terms)
{
    const qsizetype place = tokens.range(at, at + 1).start;
    const QStringView word = tokens.lower(at);
    if (lexicon == nullptr) {
        terms.add(u"word", word, wordWeight, place);
        if (tokens.isCapital(at))
            terms.add(u"name", word, nameWeight, place);
    } else if (word.size() > 1 && !tokens.word(at, u"function")) {
        terms.add(u"word", lexicon->stemOf(word), wordWeight, place);
    }
}

} // namespace

std::vector<PassageTerm>
passageTerms(QStringView text, const FactLexicon *lexicon, const QDate &day)
{
    TermList terms;
    if (lexicon != nullptr)
        addFacts(text, *lexicon, day, terms);
    for (const TextRange &part : partsOf(text)) {
        const FactTokens tokens(text.sliced(part.start, part.length), part.start, lexicon);
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            if (tokens.isWord(at))
                addWord(tokens, at, lexicon, terms);
            else if (tokens.isDigits(at) && lexicon == nullptr)
                terms.add(u"number", tokens.text(at), numberWeight, tokens.range(at, at + 1).start);
        }
    }
    return terms.take();
}

} // namespace stet
