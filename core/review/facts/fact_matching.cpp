// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_matching.h"

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

constexpr double aboutShare = 0.1; ///< "about", "nearly": so much of the amount itself
constexpr double wordShare = 0.05; ///< "a third"
constexpr double tiny = 1e-9;      ///< of an amount: what a double's last digits may be off

bool isLower(AmountBound bound)
{
    return bound == AmountBound::Over || bound == AmountBound::AtLeast;
}

bool isUpper(AmountBound bound)
{
    return bound == AmountBound::Under || bound == AmountBound::AtMost ||
           bound == AmountBound::Nearly;
}

/// Whether the words of the evidence are no more exact than those of a claim next to them.
bool isLoose(AmountBound bound, const Amount &amount)
{
    return bound == AmountBound::About || bound == AmountBound::Nearly ||
           (bound == AmountBound::Exactly && amount.share);
}

/// How far it is to the next round number: one of its last digit that is not zero, 100 for 500 and
/// 1 for 512, five for 25; of a share by a word a fifth of itself.
double reachOf(const Amount &amount)
{
    if (amount.share)
        return std::abs(amount.value) / 5;
    QStringView digits = amount.exact;
    const qsizetype point = digits.indexOf(u'.');
    qsizetype last = digits.size() - 1;
    while (last > 0 && (digits[last] == u'0' || digits[last] == u'.'))
        --last;
    const qsizetype ones = point < 0 ? digits.size() - 1 : point - 1;
    const double place = std::pow(10.0, double(last <= ones ? ones - last : ones + 1 - last));
    const qsizetype first = digits.startsWith(u'-') ? 1 : 0;
    return digits[last] == u'5' && last > first ? 5 * place : place;
}

/// Whether `amount` with its bound lets `value` stand for it.
bool allows(const Amount &amount, AmountBound bound, double value)
{
    const double size = std::abs(amount.value);
    const double off = value - amount.value;
    const double slack = size * tiny;
    switch (bound) {
    case AmountBound::Exactly:
        return amount.share && std::abs(off) <= size * wordShare + slack;
    case AmountBound::About:
        return std::abs(off) <= size * aboutShare + slack;
    case AmountBound::Nearly:
        return off <= slack && -off <= size * aboutShare + slack;
    case AmountBound::Over:
        return off > slack && off <= reachOf(amount) + slack;
    case AmountBound::AtLeast:
        return off >= -slack && off <= reachOf(amount) + slack;
    case AmountBound::Under:
        return off < -slack && -off <= reachOf(amount) + slack;
    case AmountBound::AtMost:
        return off <= slack && -off <= reachOf(amount) + slack;
    }
    return false;
}

/// Whether the claim's amount is that of the evidence, rounded half up to its own last place.
bool isRounded(const Amount &claim, const Amount &evidence)
{
    if (!claim.round || claim.share || evidence.step >= claim.step)
        return false;
    const double steps = evidence.value / claim.step;
    return std::abs(std::floor(steps + 0.5 + tiny) * claim.step - claim.value) < claim.step / 2;
}

FactMatch
matchAmounts(const Amount &claim, AmountBound claimed, const Amount &evidence, AmountBound said)
{
    const bool sameUnit = claim.unit == evidence.unit;
    const bool opposed = (isLower(claimed) && isUpper(said)) || (isUpper(claimed) && isLower(said));
    if (claim.exact == evidence.exact) {
        if (!sameUnit)
            return FactMatch::OtherUnit;
        if (opposed)
            return FactMatch::OtherValue;
        if (claimed == said || (claimed != AmountBound::Over && claimed != AmountBound::Under &&
                                said == AmountBound::Exactly))
            return FactMatch::Same;
        const bool beyond = claimed == AmountBound::Over || claimed == AmountBound::Under;
        return beyond && said == AmountBound::Exactly ? FactMatch::OtherValue : FactMatch::Rounding;
    }
    const bool strict =
        claim.unit == QLatin1String("ordinal") || claim.unit == QLatin1String("clock");
    if (!sameUnit || strict || opposed)
        return sameUnit ? FactMatch::OtherValue : FactMatch::Other;
    const bool near = allows(claim, claimed, evidence.value) ||
                      (claimed == AmountBound::Exactly && isLoose(said, evidence) &&
                       allows(evidence, said, claim.value)) ||
                      (claimed == AmountBound::Exactly && said == AmountBound::Exactly &&
                       isRounded(claim, evidence));
    return near ? FactMatch::Rounding : FactMatch::OtherValue;
}

/// The year of the day nearest to `day`, of a date that says none; 0 where nobody knows.
int nearestYear(const PartialDate &date, const QDate &day)
{
    if (date.year > 0 || !day.isValid())
        return date.year;
    const auto distance = [&](int year) {
        const QDate candidate(year, date.month, date.day > 0 ? date.day : 15);
        return candidate.isValid() ? std::abs(day.daysTo(candidate)) : qint64(1) << 40;
    };
    int nearest = day.year();
    for (const int year : {day.year() - 1, day.year() + 1}) {
        if (distance(year) < distance(nearest))
            nearest = year;
    }
    return nearest;
}

FactMatch matchDate(const PartialDate &claim, int claimYear, const PartialDate &evidence, int year)
{
    const bool yearsDiffer = claimYear > 0 && year > 0 && claimYear != year;
    if (yearsDiffer || (claim.month > 0 && claim.month != evidence.month) ||
        (claim.day > 0 && claim.day != evidence.day))
        return FactMatch::OtherValue;
    if (claim.month == 0 && evidence.year == 0)
        return FactMatch::OtherValue;
    return claim == evidence ? FactMatch::Same : FactMatch::Reading;
}

QString initialsOf(const QStringList &words)
{
    QString initials;
    for (const QString &word : words)
        initials += word.front();
    return initials;
}

bool contains(const QStringList &words, const QStringList &part)
{
    return std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

} // namespace

FactMatch matchNumbers(const StatedFact &claim, const StatedFact &evidence)
{
    FactMatch best = FactMatch::Other;
    for (const Amount &claimed : claim.amounts) {
        for (const Amount &said : evidence.amounts)
            best = std::max(best, matchAmounts(claimed, claim.bound, said, evidence.bound));
    }
    return best;
}

FactMatch matchDates(const StatedFact &claim,
                     const QDate &claimDay,
                     const StatedFact &evidence,
                     const QDate &evidenceDay)
{
    FactMatch best = FactMatch::Other;
    for (const PartialDate &claimed : claim.dates) {
        for (const PartialDate &said : evidence.dates) {
            const bool bothOpen = claimed.year == 0 && said.year == 0;
            const FactMatch match = matchDate(claimed,
                                              bothOpen ? 0 : nearestYear(claimed, claimDay),
                                              said,
                                              bothOpen ? 0 : nearestYear(said, evidenceDay));
            best = std::max(best, match);
        }
    }
    const bool oneReading = claim.dates.size() == 1 && evidence.dates.size() == 1;
    return best == FactMatch::Same && !oneReading ? FactMatch::Reading : best;
}

bool isYearOf(const StatedFact &number, const StatedFact &date)
{
    const Amount &amount = number.amounts.front();
    return amount.unit.isEmpty() && !amount.round && date.dates.front().year > 0 &&
           amount.exact == QString::number(date.dates.front().year);
}

FactMatch matchNames(const QStringList &claim, const QStringList &evidence, bool genitives)
{
    if (claim == evidence || contains(evidence, claim))
        return FactMatch::Same;
    if (evidence.size() == 1 && claim.size() > 1 && claim.back() == evidence.front())
        return FactMatch::Reading;
    if ((claim.size() == 1 && evidence.size() > 1 && claim.front() == initialsOf(evidence)) ||
        (evidence.size() == 1 && claim.size() > 1 && evidence.front() == initialsOf(claim)))
        return FactMatch::Reading;
    constexpr qsizetype shortest = 4;
    if (genitives && claim.back().size() >= shortest) {
        QStringList longer = claim;
        longer.back() += u's';
        QStringList shorter = claim;
        if (shorter.back().endsWith(u's'))
            shorter.back().chop(1);
        if (contains(evidence, longer) || contains(evidence, shorter))
            return FactMatch::Reading;
    }
    return FactMatch::Other;
}

} // namespace stet
