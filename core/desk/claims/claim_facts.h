// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"
#include "core/review/facts/fact_comparison.h"

namespace stet {

/// What the claims of one article state, by the desk's languages. On the thread of the stores that
/// it was read from; makes the languages' forms ready, which takes some milliseconds.
class ClaimFacts
{
public:
    ClaimFacts(Stores &stores, const ReviewedArticle &article);

    /// Whether the words hold a number, a date, a name or a quotation.
    [[nodiscard]] bool statesFact(const QString &words) const;
    /// Whether something that the claim states is in no evidence of it (`compareFacts`). What was
    /// translated is compared by its translation.
    [[nodiscard]] bool missesFact(const ClaimRecord &record) const;

private:
    [[nodiscard]] FactReading
    readingOf(const QString &words, const QString &language, const QDate &day) const;

    const ReviewedArticle &m_article;
    FactLexicons m_lexicons;
    QDate m_day;
};

} // namespace stet
