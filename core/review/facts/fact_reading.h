// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/clauses.h"
#include "core/review/facts/fact_lexicon.h"
#include "core/review/facts/stated_fact.h"
#include "core/review/quote_text.h"

#include <QDate>
#include <QSet>
#include <QString>

#include <vector>

namespace stet {

/// A text whose facts are compared: a claim, or words of its evidence.
struct FactText
{
    QString text;
    QString language; ///< BCP 47
    QDate day;        ///< of the article, or on which the source said it; null: not known
};

/// A text read for comparing: its facts, clauses and words. Made once; a value, any thread.
class FactReading
{
public:
    FactReading(const FactText &text, const FactLexicons &lexicons);

    [[nodiscard]] const FactText &text() const { return m_text; }

    /// Whether its language has forms of facts; else there are quotations alone.
    [[nodiscard]] bool isRead() const { return m_lexicon != nullptr; }

    [[nodiscard]] const FactLexicon *lexicon() const { return m_lexicon; }

    [[nodiscard]] const std::vector<StatedFact> &facts() const { return m_facts; }

    [[nodiscard]] const std::vector<Clause> &clauses() const { return m_clauses; }

    [[nodiscard]] bool hasWord(const QString &lower) const { return m_words.contains(lower); }

    /// The same of words that the text has with a small letter in front.
    [[nodiscard]] bool hasSmallWord(const QString &lower) const { return m_small.contains(lower); }

    /// The text in lower case, unit for unit, for quotations.
    [[nodiscard]] const QuoteText &quotable() const { return m_quotable; }

private:
    FactText m_text;
    const FactLexicon *m_lexicon;
    std::vector<StatedFact> m_facts;
    std::vector<Clause> m_clauses;
    QSet<QString> m_words; ///< in lower case
    QSet<QString> m_small;
    QuoteText m_quotable;
};

/// `text` in lower case, unit for unit, so that places stay what they are.
[[nodiscard]] QString loweredUnits(QStringView text);

} // namespace stet
