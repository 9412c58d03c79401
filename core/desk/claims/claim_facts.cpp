// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/claim_facts.h"

#include "core/base/core_words.h"
#include "core/store/stores.h"

#include <algorithm>

namespace stet {

namespace {

bool isFact(const StatedFact &fact)
{
    return !fact.weak && (fact.kind == FactKind::Number || fact.kind == FactKind::Date ||
                          fact.kind == FactKind::Name || fact.kind == FactKind::Quotation ||
                          fact.kind == FactKind::Designation);
}

/// In a language whose forms nobody wrote down: a figure, or a capital that no sentence asks for,
/// may be a number, a date or a name.
bool mayStateFact(const QString &words)
{
    bool first = true;   // word of the claim
    bool within = false; // a word
    for (const QChar c : words) {
        if (c.isNumber())
            return true;
        if (c.isLetter() && !within && !first && c.isUpper())
            return true;
        first = first && (!within || c.isLetter());
        within = c.isLetter() || (within && c.isMark());
    }
    return false;
}

QDate dayOf(const Source &source)
{
    const PartialDate &issued = source.issued;
    return issued.day > 0 ? QDate(issued.year, issued.month, issued.day) : QDate();
}

} // namespace

ClaimFacts::ClaimFacts(Stores &stores, const ReviewedArticle &article)
    : ClaimFacts(FactLexicons(*stores.definitions.languages()), article)
{}

ClaimFacts::ClaimFacts(const FactLexicons &lexicons, const ReviewedArticle &article)
    : m_article(article)
    , m_lexicons(lexicons)
    , m_day(article.article.content.published)
{
    if (!m_day.isValid()) // not yet: it says "last Tuesday" of the day on which it is written
        m_day = QDateTime::fromMSecsSinceEpoch(article.article.changedMs, Qt::UTC).date();
}

FactReading
ClaimFacts::readingOf(const QString &words, const QString &language, const QDate &day) const
{
    return FactReading(FactText{words, language, day}, m_lexicons);
}

bool ClaimFacts::statesFact(const QString &words) const
{
    const FactReading reading = readingOf(words, m_article.article.content.language, m_day);
    return std::any_of(reading.facts().begin(), reading.facts().end(), isFact) ||
           (!reading.isRead() && mayStateFact(words));
}

QStringList ClaimFacts::missingFacts(const ClaimRecord &record) const
{
    constexpr qsizetype MostNamed = 5;
    const QString &words = record.claim.words.exact;
    QStringList missing;
    for (const FactFinding &finding : findings(words, record.evidence)) {
        if (finding.status != FactStatus::Missing || missing.size() >= MostNamed)
            continue;
        // A denial that the evidence alone has stands nowhere in the claim.
        const QString stated = words.mid(finding.fact.range.start, finding.fact.range.length);
        const QString named = stated.trimmed().isEmpty()
                                  ? CoreWords::tr("what its source denies")
                                  : CoreWords::tr("“%1”").arg(stated.trimmed());
        if (!missing.contains(named))
            missing.append(named);
    }
    return missing;
}

std::vector<FactFinding> ClaimFacts::findings(const QString &words,
                                              const std::vector<Evidence> &evidence) const
{
    const QString &language = m_article.article.content.language;
    std::vector<FactReading> said;
    for (const Evidence &one : evidence) {
        const Source source = m_article.sources.value(one.source);
        const QString own = source.extra.value(QLatin1StringView("language")).toString();
        if (!one.withheld.isEmpty())
            said.push_back(readingOf({}, {}, m_day)); // nobody here can read it
        else if (one.kind == EvidenceKind::Attestation)
            said.push_back(readingOf(one.what, language, m_day));
        else if (!one.translation.isEmpty())
            said.push_back(readingOf(one.translation, language, dayOf(source)));
        else
            said.push_back(
                readingOf(one.quote.exact, own.isEmpty() ? language : own, dayOf(source)));
    }
    return compareFacts(readingOf(words, language, m_day), said);
}

FactReading ClaimFacts::reading(const QString &words) const
{
    return readingOf(words, m_article.article.content.language, m_day);
}

} // namespace stet
