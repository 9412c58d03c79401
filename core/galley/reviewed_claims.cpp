// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/reviewed_claims.h"

#include "core/galley/galley.h"
#include "core/galley/marked_text.h"

#include <algorithm>

namespace stet {

namespace {

/// In the order of `reviewedClaimRows`.
enum class ReviewRow { Claim, Claimant, Place, Day, Rating };

QString rowName(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// A day as ISO 8601 writes it, or as the language prints it and in no other way.
QDate dayFrom(const QString &text, const Language &language)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
        return day;
    int number = 0;
    int year = 0;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        while (word.endsWith(u'.') || word.endsWith(u','))
            word.chop(1);
        if (const int digits = word.toInt(); digits > 0)
            (word.size() == 4 ? year : number) = digits;
    }
    for (int month = 1; month <= language.months.size(); ++month) {
        const QDate day(year, month, number);
        if (day.isValid() && language.printDate(day).compare(text, Qt::CaseInsensitive) == 0)
            return day;
    }
    return {};
}

/// An address out of HTML that the galley wrote.
QString addressOf(QString href)
{
    return href.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

void readPlace(ReviewedClaim &claim, const MarkedText &said, const Block &block)
{
    claim.place = said.text.simplified();
    for (const MarkedStretch &mark : said.marks) {
        if (mark.what == MarkedStretch::What::Link && claim.address.isEmpty() &&
            mark.target.startsWith(QLatin1String("http")))
            claim.address = addressOf(mark.target);
    }
    if (!block.cites.empty() && !block.cites.front().items.empty())
        claim.key = block.cites.front().items.front().key;
}

void readRow(ReviewedClaim &claim, ReviewRow row, const QString &value, const Language &language)
{
    const Block block = parseInline(value);
    const MarkedText said = markedText(block);
    const QString words = said.text.simplified();
    switch (row) {
    case ReviewRow::Claim:
        claim.claim = words;
        break;
    case ReviewRow::Claimant:
        claim.claimant = words;
        break;
    case ReviewRow::Place:
        readPlace(claim, said, block);
        break;
    case ReviewRow::Day:
        claim.made = dayFrom(words, language);
        break;
    case ReviewRow::Rating:
        claim.rating = words;
        break;
    }
}

} // namespace

QStringList reviewedClaimRows(const Language &language)
{
    QStringList names;
    for (const char *const key :
         {"claimChecked", "claimedBy", "claimedIn", "claimedOn", "claimRating"})
        names.append(language.word(QLatin1String(key)));
    return names;
}

std::vector<ReviewedClaim> reviewedClaims(const std::vector<Fact> &facts, const Language &language)
{
    if (facts.empty())
        return {};
    QStringList names;
    for (const QString &name : reviewedClaimRows(language))
        names.append(rowName(name));
    std::vector<ReviewedClaim> claims;
    for (const Fact &fact : facts) {
        const qsizetype at = names.indexOf(rowName(fact.name));
        if (at < 0)
            continue;
        const auto row = ReviewRow(at);
        if (row == ReviewRow::Claim)
            claims.emplace_back();
        if (!claims.empty())
            readRow(claims.back(), row, fact.value, language);
    }
    std::erase_if(claims, [](const ReviewedClaim &claim) {
        return claim.claim.isEmpty() || claim.rating.isEmpty();
    });
    return claims;
}

} // namespace stet
