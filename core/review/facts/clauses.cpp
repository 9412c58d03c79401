// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/clauses.h"

#include "core/galley/sentences.h"
#include "core/review/facts/fact_tokens.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace stet {

namespace {

bool endsClause(QStringView mark)
{
    return mark.size() == 1 && QStringView(u",;:.!?()\u2013\u2014\"\u201C\u201D\u201E\u00AB\u00BB")
                                   .contains(mark.front());
}

/// Reads the clauses of one sentence.
class SentenceClauses
{
public:
    SentenceClauses(QStringView sentence,
                    qsizetype origin,
                    const FactLexicon &lexicon,
                    const std::vector<StatedFact> &facts)
        : m_tokens(sentence, origin, &lexicon)
        , m_lexicon(lexicon)
        , m_facts(facts)
        , m_denyingEndings(lexicon.forms()
                               .groups.value(QStringLiteral("words"))
                               .value(QStringLiteral("negation endings")))
    {}

    std::vector<Clause> read()
    {
        for (qsizetype at = 0; at < m_tokens.size();)
            at = take(at);
        close();
        for (Clause &clause : m_clauses)
            takeFacts(clause);
        attribute();
        for (Clause &clause : m_clauses) {
            for (const QString &word : std::as_const(clause.speaker))
                clause.content.remove(m_lexicon.stemOf(word));
        }
        std::erase_if(m_clauses, [](const Clause &clause) { return clause.content.isEmpty(); });
        return std::move(m_clauses);
    }

private:
    struct Speech
    {
        size_t clause = 0;
        qsizetype at = 0;    ///< its word, in the text
        bool before = false; ///< "according to": the name stands behind
    };

    void open(qsizetype at)
    {
        if (m_isOpen)
            return;
        m_isOpen = true;
        m_first = at;
        m_clauses.emplace_back();
    }

    void close()
    {
        if (m_isOpen)
            m_clauses.back().range = m_tokens.range(m_first, m_behind);
        m_isOpen = false;
    }

    qsizetype take(qsizetype at)
    {
        if (!m_tokens.isWord(at) && !m_tokens.isDigits(at) && endsClause(m_tokens.lower(at))) {
            close();
            return at + 1;
        }
        if (const auto breaks = m_tokens.word(at, u"break")) {
            close();
            return at + breaks->tokens;
        }
        open(at);
        Clause &clause = m_clauses.back();
        qsizetype behind = at + 1;
        if (const auto harmless = m_tokens.word(at, u"no negation")) {
            behind = at + harmless->tokens;
        } else if (const auto denial = m_tokens.word(at, u"negation")) {
            behind = at + denial->tokens;
            deny(clause, m_tokens.range(at, behind));
        } else if (m_tokens.isWord(at)) {
            behind = takeWord(at, clause);
        }
        m_behind = behind;
        return behind;
    }

    qsizetype takeWord(qsizetype at, Clause &clause)
    {
        for (const auto &[role, sign] : {std::pair(u"rising", 1), std::pair(u"falling", -1)}) {
            if (const auto moved = m_tokens.word(at, role)) {
                const bool first = clause.direction == 0 || clause.direction == sign;
                clause.direction = first ? sign : Clause::Both;
                clause.directed = m_tokens.range(at, at + moved->tokens);
                return at + moved->tokens;
            }
        }
        if (const auto before = m_tokens.word(at, u"speech before")) {
            m_speeches.push_back({m_clauses.size() - 1, m_tokens.range(at, at + 1).start, true});
            return at + before->tokens;
        }
        if (m_tokens.word(at, u"speech"))
            m_speeches.push_back({m_clauses.size() - 1, m_tokens.range(at, at + 1).start, false});
        const QStringView word = m_tokens.lower(at);
        for (const QString &ending : m_denyingEndings) {
            if (word.endsWith(ending))
                deny(clause, m_tokens.range(at, at + 1));
        }
        const bool small = m_tokens.word(at, u"function") || word.size() < 2;
        if (!small && !m_tokens.word(at, u"speech"))
            clause.content.insert(m_lexicon.stemOf(word));
        return at + 1;
    }

    static void deny(Clause &clause, const TextRange &range)
    {
        if (!clause.denied)
            clause.denial = range;
        clause.denied = true;
    }

    std::span<const StatedFact> factsIn(const TextRange &range) const
    {
        const auto startsBefore = [](qsizetype place) {
            return [place](const StatedFact &fact) {
                return fact.range.start < place;
            };
        };
        const auto first =
            std::partition_point(m_facts.begin(), m_facts.end(), startsBefore(range.start));
        const auto end = std::partition_point(first, m_facts.end(), startsBefore(range.end()));
        return {first, end};
    }

    void takeFacts(Clause &clause) const
    {
        for (const StatedFact &fact : factsIn(clause.range)) {
            if (fact.kind == FactKind::Number)
                clause.content.insert(u'#' + fact.amounts.front().exact);
        }
    }

    /// The name that stands nearest to the word in its clause: before it, else behind it.
    const StatedFact *nameNear(const Speech &speech, const Clause &clause) const
    {
        const StatedFact *before = nullptr;
        const StatedFact *behind = nullptr;
        for (const StatedFact &fact : factsIn(clause.range)) {
            if (fact.kind != FactKind::Name)
                continue;
            if (fact.range.start < speech.at)
                before = &fact;
            else if (behind == nullptr)
                behind = &fact;
        }
        constexpr qsizetype far = 40; // "said on Monday Anna Berg", but not a name further on
        if (behind != nullptr && behind->range.start - speech.at > far)
            behind = nullptr;
        return speech.before ? behind : before != nullptr ? before : behind;
    }

    void attribute()
    {
        size_t free = 0; // the first clause that nobody has said yet
        for (size_t i = 0; i < m_speeches.size(); ++i) {
            const Speech &speech = m_speeches[i];
            const StatedFact *name = nameNear(speech, m_clauses[speech.clause]);
            // "Anna Berg, who runs the site, said": the name stands in an earlier clause.
            for (size_t at = free; name == nullptr && !speech.before && at < speech.clause; ++at)
                name = firstNameOf(m_clauses[at]);
            const bool last = i + 1 == m_speeches.size();
            const size_t end = last ? m_clauses.size() : m_speeches[i + 1].clause;
            for (size_t at = std::min(free, speech.clause); at < std::max(end, speech.clause + 1);
                 ++at) {
                m_clauses[at].attributed = true;
                m_clauses[at].speaker = name == nullptr ? QStringList() : name->words;
                m_clauses[at].speakerRange = name == nullptr ? TextRange() : name->range;
            }
            free = std::max(end, speech.clause + 1);
        }
    }

    const StatedFact *firstNameOf(const Clause &clause) const
    {
        for (const StatedFact &fact : factsIn(clause.range)) {
            if (fact.kind == FactKind::Name)
                return &fact;
        }
        return nullptr;
    }

    FactTokens m_tokens;
    const FactLexicon &m_lexicon;
    const std::vector<StatedFact> &m_facts;
    QStringList m_denyingEndings;
    std::vector<Clause> m_clauses;
    std::vector<Speech> m_speeches;
    qsizetype m_first = 0;
    qsizetype m_behind = 0;
    bool m_isOpen = false;
};

} // namespace

std::vector<Clause>
clausesOf(QStringView text, const FactLexicon &lexicon, const std::vector<StatedFact> &facts)
{
    std::vector<Clause> clauses;
    for (const TextRange &sentence : splitSentences(text, lexicon.language())) {
        SentenceClauses reader(
            text.sliced(sentence.start, sentence.length), sentence.start, lexicon, facts);
        std::vector<Clause> read = reader.read();
        std::move(read.begin(), read.end(), std::back_inserter(clauses));
    }
    return clauses;
}

} // namespace stet
