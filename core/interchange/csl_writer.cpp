// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csl_entries.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/field_text.h"
#include "core/model/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stet {

namespace {

/// An entry whose members keep the order in which they are put, unlike a QJsonObject's.
class CslEntryWriter
{
public:
    void put(const QString &name, const QJsonValue &value)
    {
        m_members.push_back({name, value});
        m_names.append(name);
    }

    void putText(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            put(QLatin1StringView(name), text);
    }

    [[nodiscard]] bool has(const QString &name) const { return m_names.contains(name); }

    [[nodiscard]] QJsonObject object() const
    {
        QJsonObject object;
        for (const auto &[name, value] : m_members)
            object.insert(name, value);
        return object;
    }

    [[nodiscard]] QByteArray json() const
    {
        QByteArray text = "  {";
        const char *separator = "\n    ";
        for (const auto &[name, value] : m_members) {
            text += separator + compact(name) + ": " + compact(value);
            separator = ",\n    ";
        }
        return text + "\n  }";
    }

private:
    static QByteArray compact(const QJsonValue &value)
    {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return list.mid(1).chopped(1);
    }

    std::vector<std::pair<QString, QJsonValue>> m_members;
    QStringList m_names;
};

/// The original of a field that Stet holds in part, while it still says what the source says.
template <class Field, class Value>
std::optional<QJsonValue>
originalOf(const QJsonObject &extra, const char *name, const Field &field, const Value &value)
{
    const QJsonValue original = extra.value(QLatin1StringView(name));
    if (original.isUndefined())
        return std::nullopt;
    const auto read = field(original);
    return read && read->value == value ? std::optional(original) : std::nullopt;
}

std::optional<CslField<QString>> textField(const QJsonValue &json)
{
    return cslText(json.toString());
}

std::optional<QJsonValue> originalTitleOf(const Source &source)
{
    return originalOf(source.extra, "title", textField, source.title);
}

QJsonObject stetFieldsOf(const Source &source)
{
    QJsonObject stet = source.extra.value(u"custom").toObject().value(u"stet").toObject();
    const auto put = [&stet](const char *name, const QString &text) {
        if (!text.isEmpty())
            stet.insert(QLatin1StringView(name), text);
    };
    if (!source.id.isNull())
        put("id", source.id.toString());
    // A title that holds what CSL takes for markup, and was not read from markup.
    if (!cslText(source.title).whole && !originalTitleOf(source))
        put("title", source.title);
    put("canonicalUrl", source.canonicalUrl);
    put("archiveUrl", source.archiveUrl);
    put("origin", source.origin);
    if (source.terms != SourceTerms::Open)
        put("terms", nameOf(source.terms));
    if (source.embargoUntilMs != 0)
        put("embargo", textOfMoment(source.embargoUntilMs));
    return stet;
}

void putWords(CslEntryWriter &entry, const Source &source)
{
    if (const auto original = originalTitleOf(source))
        entry.put(QStringLiteral("title"), *original);
    else
        entry.putText("title", source.title);
    if (const auto original = originalOf(source.extra, "author", cslNames, source.authors))
        entry.put(QStringLiteral("author"), *original);
    else if (!source.authors.empty())
        entry.put(QStringLiteral("author"), cslNamesJson(source.authors));
    // A publisher that was read from "container-title" stays there.
    if (!originalOf(source.extra, "container-title", textField, source.publisher))
        entry.putText("publisher", source.publisher);
}

void putDate(CslEntryWriter &entry, const Source &source, const char *name, const PartialDate &date)
{
    if (const auto original = originalOf(source.extra, name, cslDate, date))
        entry.put(QLatin1StringView(name), *original);
    else if (date.year != 0)
        entry.put(QLatin1StringView(name), cslDateJson(date));
}

CslEntryWriter entryOf(const Source &source)
{
    CslEntryWriter entry;
    entry.putText("id", source.key);
    entry.putText("type", source.type);
    if (source.terms == SourceTerms::Confidential) {
        entry.putText("title", source.title);
        QJsonObject stet{{QStringLiteral("terms"), nameOf(source.terms)}};
        if (!source.id.isNull())
            stet.insert(u"id", source.id.toString());
        entry.put(QStringLiteral("custom"), QJsonObject{{QStringLiteral("stet"), stet}});
        return entry;
    }
    putWords(entry, source);
    putDate(entry, source, "issued", source.issued);
    putDate(entry, source, "accessed", source.accessed);
    entry.putText("URL", source.url);
    entry.putText("DOI", source.doi);
    const QStringList names = source.extra.keys();
    for (const QString &name : names) {
        const bool isDate = name == u"issued" || name == u"accessed";
        const bool outdated = name == u"title" || (isDate && cslDate(source.extra.value(name))) ||
                              (name == u"author" && cslNames(source.extra.value(name)));
        if (name != u"custom" && !outdated && !entry.has(name))
            entry.put(name, source.extra.value(name));
    }
    QJsonObject custom = source.extra.value(u"custom").toObject();
    const QJsonObject stet = stetFieldsOf(source);
    if (!stet.isEmpty())
        custom.insert(u"stet", stet);
    if (!custom.isEmpty())
        entry.put(QStringLiteral("custom"), custom);
    else if (source.extra.contains(u"custom"))
        entry.put(QStringLiteral("custom"), source.extra.value(u"custom"));
    return entry;
}

} // namespace

QByteArray writeCslJson(const std::vector<Source> &sources)
{
    QByteArray json = "[";
    for (size_t i = 0; i < sources.size(); ++i)
        json += (i == 0 ? "\n" : ",\n") + entryOf(sources.at(i)).json();
    return json + (sources.empty() ? "]\n" : "\n]\n");
}

QJsonObject cslObjectOf(const Source &source)
{
    return entryOf(source).object();
}

QString takeCslText(QJsonObject &csl, const char *variable)
{
    const QLatin1StringView key(variable);
    const QJsonValue value = csl.value(key);
    if (!value.isString() && !value.isDouble())
        return {};
    csl.remove(key);
    return value.toVariant().toString();
}

} // namespace stet
