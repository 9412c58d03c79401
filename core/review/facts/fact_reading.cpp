// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_reading.h"

#include "core/review/facts/fact_tokens.h"
#include "core/review/facts/facts.h"
#include "core/review/facts/quotation_reader.h"

#include <algorithm>

namespace stet {

QString loweredUnits(QStringView text)
{
    QString lower(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), lower.begin(), [](QChar c) { return c.toLower(); });
    return lower;
}

FactReading::FactReading(const FactText &text, const FactLexicons &lexicons)
    : m_text(text)
    , m_lexicon(lexicons.forTag(text.language))
    , m_quotable(loweredUnits(text.text))
{
    if (m_lexicon == nullptr) {
        m_facts = quotationsOf(text.text);
        return;
    }
    m_facts = factsOf(text.text, *m_lexicon, text.day);
    m_clauses = clausesOf(text.text, *m_lexicon, m_facts);
    for (const TextRange &line : partsOf(text.text)) {
        const FactTokens tokens(
            QStringView(text.text).sliced(line.start, line.length), line.start, nullptr);
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            if (!tokens.isWord(at))
                continue;
            m_words.insert(tokens.lower(at).toString());
            if (!tokens.isCapital(at))
                m_small.insert(tokens.lower(at).toString());
        }
    }
}

} // namespace stet
