// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_fields.h"

#include "core/base/text.h"
#include "core/interchange/field_taker.h"
#include "core/interchange/field_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace stet {

namespace {

/// A tag of CSL's markup as it stands in a text.
struct MarkupTag
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QLatin1StringView name;
    bool closes = false;
};

std::optional<MarkupTag> markupTagAt(QStringView text, qsizetype at)
{
    for (const char *name : {"i", "b", "sub", "sup", "sc"}) {
        const QLatin1StringView word(name);
        const QStringView inside = text.sliced(at + 1);
        if (inside.startsWith(word) && inside.sliced(word.size()).startsWith(u'>'))
            return MarkupTag{at, word.size() + 2, word, false};
        if (inside.startsWith(u'/') && inside.sliced(1).startsWith(word) &&
            inside.sliced(1 + word.size()).startsWith(u'>'))
            return MarkupTag{at, word.size() + 3, word, true};
    }
    const QLatin1StringView span("span");
    for (const char *form : {"<span class=\"nocase\">",
                             "<span style=\"font-variant:small-caps;\">",
                             "<span style=\"font-variant: small-caps;\">"}) {
        const QLatin1StringView opening(form);
        if (text.sliced(at).startsWith(opening))
            return MarkupTag{at, opening.size(), span, false};
    }
    if (text.sliced(at).startsWith(u"</span>"))
        return MarkupTag{at, 7, span, true};
    return std::nullopt;
}

/// The tags of `text` that open and close in good order.
std::vector<MarkupTag> pairedTags(const QString &text)
{
    constexpr size_t Deepest = 32;
    std::vector<MarkupTag> paired;
    std::vector<MarkupTag> open;
    for (qsizetype at = text.indexOf(u'<'); at >= 0; at = text.indexOf(u'<', at + 1)) {
        const std::optional<MarkupTag> tag = markupTagAt(text, at);
        if (!tag)
            continue;
        if (!tag->closes) {
            if (open.size() < Deepest)
                open.push_back(*tag);
            continue;
        }
        const auto match = std::find_if(open.rbegin(), open.rend(), [&tag](const MarkupTag &one) {
            return one.name == tag->name;
        });
        if (match == open.rend())
            continue;
        paired.push_back(*match);
        paired.push_back(*tag);
        open.erase(std::next(match).base(), open.end());
    }
    std::sort(paired.begin(), paired.end(), [](const MarkupTag &a, const MarkupTag &b) {
        return a.begin < b.begin;
    });
    return paired;
}

/// A whole number, be it written as one or as text.
std::optional<int> wholeNumber(const QJsonValue &json)
{
    if (json.isDouble() && json.toDouble() == double(json.toInt()))
        return json.toInt();
    bool good = false;
    const int number = json.toString().toInt(&good);
    return good ? std::optional(number) : std::nullopt;
}

/// `parts` ([year, month, day]) as far as they make sense.
std::optional<CslField<PartialDate>> dateFromParts(const QJsonArray &parts)
{
    constexpr int FurthestYear = 9'999;
    const std::optional<int> year = wholeNumber(parts.at(0));
    if (!year || *year == 0 || std::abs(*year) > FurthestYear)
        return std::nullopt;
    CslField<PartialDate> date{{*year, 0, 0}, parts.size() <= 3};
    if (parts.size() < 2)
        return date;
    const int month = wholeNumber(parts.at(1)).value_or(0);
    if (month < 1 || month > 12) {
        date.whole = false;
        date.doubtful = true;
        return date;
    }
    date.value.month = month;
    if (parts.size() < 3)
        return date;
    const int day = wholeNumber(parts.at(2)).value_or(0);
    if (QDate::isValid(*year, month, day))
        date.value.day = day;
    else
        date.whole = false;
    date.doubtful = !date.whole;
    return date;
}

std::optional<CslField<PartialDate>> dateFromText(const QString &text)
{
    const QDate day = dayFrom(text);
    if (day.isValid())
        return CslField<PartialDate>{{day.year(), day.month(), day.day()}, false};
    QJsonArray parts;
    const QStringList written = text.trimmed().left(16).split(u'-');
    if (written.size() > 2 || written.first().size() != 4)
        return std::nullopt;
    for (const QString &part : written)
        parts.append(part);
    std::optional<CslField<PartialDate>> date = dateFromParts(parts);
    if (date)
        date->whole = false;
    return date;
}

bool isClean(const QString &text)
{
    return cleanText(text).text.constData() == text.constData(); // the very text comes back
}

bool isClean(const QJsonValue &json)
{
    if (json.isString())
        return isClean(json.toString());
    if (json.isArray()) {
        const QJsonArray items = json.toArray();
        return std::all_of(
            items.begin(), items.end(), [](const QJsonValue &item) { return isClean(item); });
    }
    const QJsonObject members = json.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!isClean(it.key()) || !isClean(QJsonValue(it.value())))
            return false;
    }
    return true;
}

QString joinedWords(std::initializer_list<QString> words)
{
    QString joined;
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        // "d'" and "al-" stand right before the name.
        const bool apart = !joined.isEmpty() && !joined.endsWith(u'\'') && !joined.endsWith(u'-') &&
                           !joined.endsWith(QChar(0x2019));
        joined += (apart ? QStringLiteral(" ") : QString()) + word;
    }
    return joined;
}

} // namespace

CslField<QString> cslText(const QString &text)
{
    const std::vector<MarkupTag> tags = pairedTags(text);
    QString plain;
    plain.reserve(text.size());
    qsizetype kept = 0;
    for (const MarkupTag &tag : tags) {
        plain.append(QStringView(text).sliced(kept, tag.begin - kept));
        kept = tag.begin + tag.length;
    }
    plain.append(QStringView(text).sliced(kept));
    plain = oneLine(plain);
    return {plain, plain == text};
}

std::optional<CslField<std::vector<SourceAuthor>>> cslNames(const QJsonValue &json)
{
    if (!json.isArray())
        return std::nullopt;
    CslField<std::vector<SourceAuthor>> names;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &item : array) {
        const QJsonObject name = item.toObject();
        const auto part = [&name](const char *key) {
            return oneLine(name.value(QLatin1StringView(key)).toString());
        };
        SourceAuthor author{joinedWords({part("dropping-particle"),
                                         part("non-dropping-particle"),
                                         part("family"),
                                         part("suffix")}),
                            part("given"),
                            item.isString() ? oneLine(item.toString()) : part("literal")};
        if (author != SourceAuthor{})
            names.value.push_back(std::move(author));
    }
    names.whole = cslNamesJson(names.value) == json;
    return names;
}

QJsonValue cslNamesJson(const std::vector<SourceAuthor> &authors)
{
    QJsonArray array;
    for (const SourceAuthor &author : authors) {
        QJsonObject name;
        if (!author.family.isEmpty())
            name.insert(u"family", author.family);
        if (!author.given.isEmpty())
            name.insert(u"given", author.given);
        if (!author.literal.isEmpty())
            name.insert(u"literal", author.literal);
        array.append(name);
    }
    return array;
}

std::optional<CslField<PartialDate>> cslDate(const QJsonValue &json)
{
    if (json.isString())
        return dateFromText(json.toString());
    const QJsonObject object = json.toObject();
    const QJsonArray dates = object.value(u"date-parts").toArray();
    if (std::optional<CslField<PartialDate>> date = dateFromParts(dates.at(0).toArray())) {
        date->whole = date->whole && dates.size() == 1 && object.size() == 1;
        return date;
    }
    const QString raw = object.value(u"raw").toString();
    return dateFromText(raw.isEmpty() ? object.value(u"literal").toString() : raw);
}

QJsonValue cslDateJson(const PartialDate &date)
{
    QJsonArray parts{date.year};
    if (date.month != 0)
        parts.append(date.month);
    if (date.month != 0 && date.day != 0)
        parts.append(date.day);
    return QJsonObject{{QStringLiteral("date-parts"), QJsonArray{parts}}};
}

QString doiFrom(const QString &text)
{
    constexpr qsizetype LongestDoi = 2'000;
    QString doi = text.trimmed();
    for (const char *prefix : {"https://doi.org/",
                               "http://doi.org/",
                               "https://dx.doi.org/",
                               "http://dx.doi.org/",
                               "doi:"}) {
        const QLatin1StringView start(prefix);
        if (doi.startsWith(start, Qt::CaseInsensitive)) {
            doi = doi.mid(start.size()).trimmed();
            break;
        }
    }
    const qsizetype slash = doi.indexOf(u'/');
    const QString registrant = doi.left(std::max(slash, qsizetype(0)));
    const bool goodStart = registrant.startsWith(u"10.") && registrant.size() >= 7 &&
                           std::all_of(registrant.begin(), registrant.end(), [](QChar c) {
                               return (c >= u'0' && c <= u'9') || c == u'.';
                           });
    const bool goodEnd = slash + 1 < doi.size() && std::all_of(doi.begin(), doi.end(), [](QChar c) {
                             return c.isPrint() && !c.isSpace();
                         });
    return goodStart && goodEnd && doi.size() <= LongestDoi ? doi : QString();
}

QJsonValue cleanJson(const QJsonValue &json, qsizetype &replaced)
{
    if (isClean(json)) // nearly all of it: to build it anew costs far more than to look
        return json;
    if (json.isString()) {
        const CleanedText cleaned = cleanText(json.toString());
        replaced += cleaned.replaced;
        return cleaned.text;
    }
    if (json.isArray()) {
        QJsonArray array;
        const QJsonArray items = json.toArray();
        for (const QJsonValue &item : items)
            array.append(cleanJson(item, replaced));
        return array;
    }
    if (json.isObject()) {
        QJsonObject object;
        const QJsonObject members = json.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            const CleanedText name = cleanText(it.key());
            replaced += name.replaced;
            object.insert(name.text, cleanJson(it.value(), replaced));
        }
        return object;
    }
    return json;
}

} // namespace stet
