// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/review/facts/fact_comparison.h"

namespace stet {

/// What the claims of one article state, by the desk's languages. The article outlives it.
class ClaimFacts
{
public:
    /// On the thread of the stores; makes the languages' forms ready, which takes some
    /// milliseconds.
    ClaimFacts(Stores &stores, const ReviewedArticle &article);
    /// The same with forms that are ready; any thread.
    ClaimFacts(const FactLexicons &lexicons, const ReviewedArticle &article);

    /// Whether the words hold a number, a date, a name or a quotation.
    [[nodiscard]] bool statesFact(const QString &words) const;
    /// What the claim states and no evidence of it says (`compareFacts`), as it is written, a few
    /// of them. What was translated is compared by its translation.
    [[nodiscard]] QStringList missingFacts(const ClaimRecord &record) const;
    /// What becomes of each fact of the words in the evidence.
    [[nodiscard]] std::vector<FactFinding> findings(const QString &words,
                                                    const std::vector<Evidence> &evidence) const;

    /// Words of the article, to be compared with others of it (`compareFacts`).
    [[nodiscard]] FactReading reading(const QString &words) const;

    /// From which words count like "last Tuesday": when the page came out, else the last change.
    [[nodiscard]] QDate day() const { return m_day; }

private:
    [[nodiscard]] FactReading
    readingOf(const QString &words, const QString &language, const QDate &day) const;

    const ReviewedArticle &m_article;
    FactLexicons m_lexicons;
    QDate m_day;
};

} // namespace stet
