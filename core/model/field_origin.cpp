// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/field_origin.h"

#include <QJsonArray>

#include <string_view>

namespace stet {

namespace {

const QLatin1StringView customName("custom");
const QLatin1StringView stetName("stet");
const QLatin1StringView originsName("origins");

QJsonObject originsOf(const Source &source)
{
    return source.extra.value(customName)[stetName][originsName].toObject();
}

void put(QJsonObject &object, QLatin1StringView name, const QJsonObject &value)
{
    if (value.isEmpty())
        object.remove(name);
    else
        object.insert(name, value);
}

void setOrigins(Source &source, const QJsonObject &origins)
{
    QJsonObject custom = source.extra.value(customName).toObject();
    QJsonObject stet = custom.value(stetName).toObject();
    put(stet, originsName, origins);
    put(custom, stetName, stet);
    put(source.extra, customName, custom);
}

bool isSame(const Source &a, const Source &b, std::string_view field)
{
    if (field == "type")
        return a.type == b.type;
    if (field == "title")
        return a.title == b.title;
    if (field == "publisher")
        return a.publisher == b.publisher;
    if (field == "authors")
        return a.authors == b.authors;
    if (field == "issued")
        return a.issued == b.issued;
    if (field == "url")
        return a.url == b.url;
    if (field == "canonicalUrl")
        return a.canonicalUrl == b.canonicalUrl;
    if (field == "archiveUrl")
        return a.archiveUrl == b.archiveUrl;
    if (field == "doi")
        return a.doi == b.doi;
    const QLatin1StringView name(field.data(), qsizetype(field.size()));
    return a.extra.value(name) == b.extra.value(name);
}

} // namespace

QString originOf(const Source &source, const char *field)
{
    return originsOf(source).value(QLatin1StringView(field)).toString();
}

void setOrigin(Source &source, const char *field, const QString &origin)
{
    constexpr qsizetype longest = 200;
    QJsonObject origins = originsOf(source);
    if (origin.isEmpty())
        origins.remove(QLatin1StringView(field));
    else
        origins.insert(QLatin1StringView(field), origin.left(longest));
    setOrigins(source, origins);
}

void dropOldOrigins(Source &source, const Source &before)
{
    for (const char *field : originFields) {
        const QString origin = originOf(source, field);
        if (!origin.isEmpty() && origin == originOf(before, field) &&
            !isSame(source, before, field))
            setOrigin(source, field, {});
    }
}

void dropOrigins(Source &source)
{
    if (!originsOf(source).isEmpty())
        setOrigins(source, {});
}

} // namespace stet
