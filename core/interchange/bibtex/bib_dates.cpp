// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_dates.h"

#include "core/interchange/field_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>
#include <utility>
#include <vector>

namespace stet {

namespace {

constexpr qsizetype LongestDate = 60;
constexpr int FirstSeason = 21; // ISO 8601-2: spring, summer, autumn, winter
constexpr int LastSeason = 24;

struct ReadDate
{
    QJsonArray parts;
    int season = 0;
    bool about = false;
};

QJsonArray partsOf(const QDate &day)
{
    return {day.year(), day.month(), day.day()};
}

/// One end of a range: "2026", "2026-03", "2026-03-04", each with a time after it.
std::optional<ReadDate> dateIn(const QString &written)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A[~?%]?(-?\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T[\\d:.Z+-]*)?)?)?[~?%]?\\z"));
    const QRegularExpressionMatch match = form.match(written.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    ReadDate date;
    date.about = written.contains(u'~') || written.contains(u'?') || written.contains(u'%');
    date.parts = {match.captured(1).toInt()};
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    if (month >= FirstSeason && month <= LastSeason && day == 0)
        date.season = month - FirstSeason + 1;
    else if (month >= 1 && month <= 12)
        date.parts.append(month);
    else if (!match.captured(2).isEmpty())
        return std::nullopt;
    if (day != 0 && !QDate::isValid(match.captured(1).toInt(), month, day))
        return std::nullopt;
    if (day != 0)
        date.parts.append(day);
    return date;
}

QJsonObject jsonOf(const ReadDate &date)
{
    QJsonObject json{{QStringLiteral("date-parts"), QJsonArray{date.parts}}};
    if (date.season != 0)
        json.insert(u"season", date.season);
    if (date.about)
        json.insert(u"circa", true);
    return json;
}

QJsonObject literal(const QString &text)
{
    return {{QStringLiteral("literal"), text.simplified()}};
}

std::optional<QJsonObject> rangeIn(const QString &text)
{
    QString range = text;
    range.replace(QStringLiteral("\u2013"), QStringLiteral("/"))
        .replace(QStringLiteral("--"), QStringLiteral("/"));
    const QStringList ends = range.split(u'/');
    if (ends.size() != 2)
        return std::nullopt;
    const std::optional<ReadDate> first = dateIn(ends.at(0));
    if (!first)
        return std::nullopt;
    const QString end = ends.at(1).trimmed();
    QJsonObject json = jsonOf(*first);
    const std::optional<ReadDate> last = dateIn(end);
    if (last)
        json.insert(u"date-parts", QJsonArray{first->parts, last->parts});
    else if (end.isEmpty() || end == u"..") // open: CSL has no word for it but zero
        json.insert(u"date-parts", QJsonArray{first->parts, QJsonArray{0}});
    else
        return std::nullopt;
    return json;
}

/// The first run of digits in `text` that is a day of a month; 0 where there is none.
int dayIn(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("(?<!\\d)(\\d{1,2})(?!\\d)"));
    const int day = digits.match(text).captured(1).toInt();
    return day <= 31 ? day : 0;
}

/// The first letters of months with their numbers, in the languages that reference managers write.
const std::vector<std::pair<QString, int>> &monthBeginnings()
{
    static const std::vector<std::pair<QString, int>> all = [] {
        static constexpr const char *Beginnings[12] = {"jan ene gen",
                                                       "feb fév fev",
                                                       "mar mär mrz maa mae",
                                                       "apr avr abr",
                                                       "may mai mei mag",
                                                       "jun juin giu",
                                                       "jul juil lug",
                                                       "aug aoû aou ago",
                                                       "sep set",
                                                       "oct okt ott out",
                                                       "nov",
                                                       "dec dez déc dic"};
        std::vector<std::pair<QString, int>> beginnings;
        for (int month = 1; month <= 12; ++month) {
            for (const QString &one : QString::fromUtf8(Beginnings[month - 1]).split(u' '))
                beginnings.emplace_back(one, month);
        }
        return beginnings;
    }();
    return all;
}

QString textOfParts(const QJsonArray &parts)
{
    const int year = parts.at(0).toVariant().toInt();
    QString text = year < 0 ? QStringLiteral("-%1").arg(-year, 4, 10, QLatin1Char('0'))
                            : QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    for (const qsizetype i : {1, 2}) {
        const int part = parts.at(i).toVariant().toInt();
        if (part == 0)
            break;
        text += QStringLiteral("-%1").arg(part, 2, 10, QLatin1Char('0'));
    }
    return text;
}

} // namespace

int monthFrom(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (isNumber)
        return number >= 1 && number <= 12 ? number : 0;
    static const QRegularExpression word(QStringLiteral("[^\\W\\d_]{3,}"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString found = word.match(text.left(LongestDate)).captured().toLower();
    if (found.isEmpty())
        return 0;
    int best = 0;
    qsizetype longest = 0; // "juil" over "jui"
    for (const auto &[beginning, month] : monthBeginnings()) {
        if (found.startsWith(beginning) && beginning.size() > longest) {
            best = month;
            longest = beginning.size();
        }
    }
    return best;
}

QJsonValue cslDateOfBib(const QString &text)
{
    const QString date = text.simplified();
    if (date.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (date.size() > LongestDate)
        return literal(date);
    if (const std::optional<ReadDate> one = dateIn(date))
        return jsonOf(*one);
    // "2026/03/04", "March 4, 2026" and their like.
    if (const QDate day = dayFrom(date); day.isValid())
        return QJsonObject{{QStringLiteral("date-parts"), QJsonArray{partsOf(day)}}};
    if (const std::optional<QJsonObject> range = rangeIn(date))
        return *range;
    static const QRegularExpression slashed(QStringLiteral("\\A(\\d{4})/(\\d{1,2})(?:/+)?\\z"));
    if (const auto match = slashed.match(date); match.hasMatch())
        return cslDateOfFields(match.captured(1), match.captured(2), {});
    static const QRegularExpression worded(
        QStringLiteral("\\A(?:([^\\W_]+\\.?(?: [^\\W_]+)?),? )(-?\\d{4})\\z"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = worded.match(date);
        match.hasMatch() && monthFrom(match.captured(1)) != 0)
        return cslDateOfFields(match.captured(2), match.captured(1), {});
    return literal(date);
}

QJsonValue cslDateOfFields(const QString &year, const QString &month, const QString &day)
{
    QJsonValue whole = cslDateOfBib(year);
    if (whole.isUndefined())
        return month.isEmpty() ? whole : literal((day + u' ' + month).simplified());
    QJsonObject json = whole.toObject();
    const QJsonArray dates = json.value(u"date-parts").toArray();
    const QJsonArray parts = dates.at(0).toArray();
    if (month.isEmpty() || dates.size() != 1 || parts.size() != 1)
        return whole;
    const int number = monthFrom(month);
    if (number == 0)
        return literal((month + u' ' + year).simplified());
    QJsonArray first{parts.at(0), number};
    bool isNumber = false;
    (void)month.trimmed().toInt(&isNumber);
    // "10~May" holds a day, "05" does not.
    const int dayNumber = dayIn(day.isEmpty() && !isNumber ? month : day);
    if (dayNumber != 0 && QDate::isValid(parts.at(0).toInt(), number, dayNumber))
        first.append(dayNumber);
    QJsonArray all{first};
    // "May/June", "May--June"
    static const QRegularExpression joint(QStringLiteral("[/\u2013-]+"));
    const int last = month.contains(joint) ? monthFrom(month.section(joint, 1, 1)) : 0;
    if (last > number)
        all.append(QJsonArray{parts.at(0), last});
    json.insert(u"date-parts", all);
    return json;
}

QString bibDateOf(const QJsonValue &cslDate)
{
    if (cslDate.isString())
        return cslDate.toString();
    const QJsonObject json = cslDate.toObject();
    const QJsonArray dates = json.value(u"date-parts").toArray();
    if (dates.isEmpty() || dates.at(0).toArray().isEmpty()) {
        const QString words = json.value(u"literal").toString();
        return words.isEmpty() ? json.value(u"raw").toString() : words;
    }
    QString text = textOfParts(dates.at(0).toArray());
    const int season = json.value(u"season").toVariant().toInt();
    if (season >= 1 && season <= 4 && dates.at(0).toArray().size() == 1)
        text += u'-' + QString::number(FirstSeason - 1 + season);
    if (json.value(u"circa").toVariant().toBool())
        text += u'~';
    if (dates.size() > 1) {
        const QJsonArray last = dates.at(1).toArray();
        text += u'/';
        if (last.at(0).toVariant().toInt() != 0)
            text += textOfParts(last);
    }
    return text;
}

} // namespace stet
