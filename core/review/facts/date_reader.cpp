// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/date_reader.h"

namespace stet {

namespace {

constexpr int firstYear = 1000;
constexpr int lastYear = 2999;

PartialDate partial(const QDate &date)
{
    return {date.year(), date.month(), date.day()};
}

bool isDay(const PartialDate &date)
{
    constexpr int leapYear = 2000;
    return QDate(date.year > 0 ? date.year : leapYear, date.month, date.day).isValid();
}

} // namespace

int DateReader::yearNumber(qsizetype at) const
{
    if (!m_tokens.isDigits(at) || m_tokens.text(at).size() != 4)
        return 0;
    const int year = m_tokens.text(at).toInt(); // 0 where a mark stands in it
    return year >= firstYear && year <= lastYear ? year : 0;
}

qsizetype DateReader::skip(qsizetype at, QStringView mark) const
{
    return m_tokens.is(at, mark) ? at + 1 : at;
}

int DateReader::dayNumber(qsizetype at, qsizetype &behind) const
{
    if (!m_tokens.isDigits(at) || m_tokens.text(at).size() > 2) {
        // "the first of March", "premier mars"
        const auto ordinal = m_tokens.match(at, FormRole::Ordinal);
        behind = ordinal ? at + ordinal->tokens : at;
        return ordinal ? ordinal->form->value.toInt() : 0;
    }
    behind = at + 1;
    if (const auto ending = m_tokens.word(behind, u"ordinal ending");
        ending && m_tokens.isGlued(behind))
        behind += ending->tokens;
    else if (m_tokens.is(behind, u".") && m_tokens.isGlued(behind))
        ++behind;
    const int day = m_tokens.text(at).toInt();
    return day <= 31 ? day : 0;
}

std::optional<DateReader::Reading> DateReader::withMonth(qsizetype at) const
{
    PartialDate date;
    qsizetype behind = at;
    qsizetype month = at;
    if (const int day = dayNumber(at, behind); day > 0) {
        if (const auto link = m_tokens.word(behind, u"link"))
            behind += link->tokens;
        date.day = day;
        month = behind;
    }
    const auto form = m_tokens.match(month, FormRole::Month);
    if (!form)
        return std::nullopt;
    date.month = form->form->value.toInt();
    behind = month + form->tokens;
    if (m_tokens.is(behind, u".") && m_tokens.isGlued(behind) &&
        form->form->tokens.front().size() <= 5)
        ++behind;
    if (date.day == 0 && m_tokens.isDigits(behind) && m_tokens.text(behind).size() <= 2) {
        qsizetype behindDay = behind;
        date.day = dayNumber(behind, behindDay); // March 3
        // "in March 12 people": a day is followed by a comma, a year or no word that is counted.
        behind = behindDay;
    }
    qsizetype year = skip(behind, u",");
    for (int links = 0; links < 2; ++links) {
        if (const auto link = m_tokens.word(year, u"link"))
            year += link->tokens;
    }
    date.year = yearNumber(year);
    if (date.year > 0)
        behind = year + 1;
    // A month alone is one behind "in", "since" or with a capital where nouns have none.
    const bool cued = m_tokens.wordBefore(at, u"year cue") || m_tokens.wordBefore(at, u"last") ||
                      m_tokens.wordBefore(at, u"next");
    if (date.day == 0 && date.year == 0 && !cued)
        return std::nullopt;
    if (date.day > 0 && !isDay(date))
        return std::nullopt;
    return Reading{{date}, behind};
}

std::optional<DateReader::Reading> DateReader::iso(qsizetype at) const
{
    const int year = yearNumber(at);
    if (year == 0 || !m_tokens.is(at + 1, u"-") || !m_tokens.is(at + 3, u"-") ||
        !m_tokens.isDigits(at + 2) || !m_tokens.isDigits(at + 4))
        return std::nullopt;
    const PartialDate date{year, m_tokens.text(at + 2).toInt(), m_tokens.text(at + 4).toInt()};
    return isDay(date) && m_tokens.text(at + 4).size() == 2 ? std::optional(Reading{{date}, at + 5})
                                                            : std::nullopt;
}

std::optional<DateReader::Reading> DateReader::digits(qsizetype at) const
{
    if (std::optional<Reading> date = iso(at))
        return date;
    if (!m_tokens.isDigits(at))
        return std::nullopt;
    QList<QStringView> parts;
    qsizetype behind = at + 1;
    if (m_tokens.is(at + 1, u"/") && m_tokens.is(at + 3, u"/") && m_tokens.isDigits(at + 2) &&
        m_tokens.isDigits(at + 4)) {
        parts = {m_tokens.text(at), m_tokens.text(at + 2), m_tokens.text(at + 4)};
        behind = at + 5;
    } else {
        parts = m_tokens.text(at).split(u'.');
    }
    if (parts.size() != 3 || parts.at(0).size() > 2 || parts.at(1).size() > 2 ||
        (parts.at(2).size() != 4 && parts.at(2).size() != 2))
        return std::nullopt;
    constexpr int century = 2000;
    const int year = parts.at(2).toInt() + (parts.at(2).size() == 2 ? century : 0);
    const PartialDate dayFirst{year, parts.at(1).toInt(), parts.at(0).toInt()};
    const PartialDate monthFirst{year, parts.at(0).toInt(), parts.at(1).toInt()};
    const FactForms::DateOrder order = m_lexicon.forms().dateOrder;
    Reading reading{{}, behind};
    if (order != FactForms::DateOrder::MonthFirst && isDay(dayFirst))
        reading.dates.push_back(dayFirst);
    if (order != FactForms::DateOrder::DayFirst && isDay(monthFirst) && monthFirst != dayFirst)
        reading.dates.push_back(monthFirst);
    return reading.dates.empty() ? std::nullopt : std::optional(reading);
}

std::optional<DateReader::Reading> DateReader::weekday(qsizetype at) const
{
    qsizetype from = at;
    const auto last = m_tokens.word(at, u"last");
    const auto next = m_tokens.word(at, u"next");
    from += last ? last->tokens : next ? next->tokens : 0;
    const auto form = m_tokens.match(from, FormRole::Weekday);
    if (!form)
        return std::nullopt;
    qsizetype behind = from + form->tokens;
    if (m_tokens.is(behind, u".") && m_tokens.isGlued(behind))
        ++behind;
    // A date that says its weekday is that date.
    qsizetype named = skip(behind, u",");
    if (const auto article = m_tokens.word(named, u"function"); article && article->tokens == 1)
        named = m_tokens.isDigits(named + 1) ? named + 1 : named;
    if (std::optional<Reading> date = withMonth(named))
        return date;
    if (std::optional<Reading> date = digits(named))
        return date;
    if (!m_day.isValid())
        return std::nullopt;
    const auto lastBehind = m_tokens.word(behind, u"last");
    const auto nextBehind = m_tokens.word(behind, u"next");
    behind += lastBehind ? lastBehind->tokens : nextBehind ? nextBehind->tokens : 0;
    constexpr int week = 7;
    const int back = (m_day.dayOfWeek() - form->form->value.toInt() + week) % week;
    const QDate before = m_day.addDays(-(back == 0 ? week : back));
    const QDate after = m_day.addDays(week - back);
    if (last || lastBehind)
        return Reading{{partial(before)}, behind};
    if (next || nextBehind)
        return Reading{{partial(after)}, behind};
    return Reading{{partial(m_day.addDays(-back)), partial(after)}, behind};
}

std::optional<DateReader::Reading> DateReader::counted(qsizetype at) const
{
    if (!m_day.isValid())
        return std::nullopt;
    if (const auto day = m_tokens.match(at, FormRole::Day))
        return Reading{{partial(m_day.addDays(day->form->value.toInt()))}, at + day->tokens};
    const auto period = m_tokens.match(at, FormRole::Period);
    if (!period)
        return std::nullopt;
    const int count = period->form->value.section(u' ', 0, 0).toInt();
    if (period->form->value.endsWith(QLatin1String("year")))
        return Reading{{PartialDate{m_day.year() + count, 0, 0}}, at + period->tokens};
    const QDate month = m_day.addMonths(count);
    return Reading{{PartialDate{month.year(), month.month(), 0}}, at + period->tokens};
}

std::optional<DateReader::Reading> DateReader::yearAlone(qsizetype at) const
{
    const int year = yearNumber(at);
    if (year == 0 || !m_tokens.wordBefore(at, u"year cue") ||
        m_tokens.match(at + 1, FormRole::Unit) || m_tokens.match(at + 1, FormRole::Currency) ||
        m_tokens.match(at + 1, FormRole::Scale))
        return std::nullopt;
    if (m_tokens.is(at + 1, u"s") && m_tokens.isGlued(at + 1))
        return std::nullopt; // the 1990s
    return Reading{{PartialDate{year, 0, 0}}, at + 1};
}

ReadFact DateReader::made(qsizetype from, const Reading &reading) const
{
    ReadFact read{.begin = from, .behind = reading.behind};
    read.fact.kind = FactKind::Date;
    read.fact.range = m_tokens.range(from, reading.behind);
    read.fact.dates = reading.dates;
    return read;
}

std::vector<ReadFact> DateReader::read(qsizetype at) const
{
    using Reader = std::optional<Reading> (DateReader::*)(qsizetype) const;
    for (const Reader reader : {&DateReader::withMonth,
                                &DateReader::digits,
                                &DateReader::weekday,
                                &DateReader::counted,
                                &DateReader::yearAlone}) {
        if (const std::optional<Reading> reading = (this->*reader)(at))
            return {made(at, *reading)};
    }
    // "4 to 8 March": the month of the second is that of the first.
    qsizetype behind = at;
    const int day = m_tokens.isDigits(at) ? dayNumber(at, behind) : 0;
    const auto joint = m_tokens.word(behind, u"range join");
    if (day == 0 || !joint || !m_tokens.isDigits(behind + joint->tokens))
        return {};
    const qsizetype second = behind + joint->tokens;
    const std::optional<Reading> date = withMonth(second);
    if (!date || date->dates.front().day == 0)
        return {};
    PartialDate first = date->dates.front();
    first.day = day;
    if (!isDay(first))
        return {};
    return {made(at, {{first}, behind}), made(second, *date)};
}

} // namespace stet
