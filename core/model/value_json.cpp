// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/value_json.h"

#include "core/model/names.h"

#include <QJsonArray>

namespace stet {

namespace {

void put(QJsonObject &json, const char *name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(QLatin1String(name), value);
}

void put(QJsonObject &json, const char *name, const QDate &value)
{
    if (value.isValid())
        json.insert(QLatin1String(name), value.toString(Qt::ISODate));
}

void put(QJsonObject &json, const char *name, qint64 value)
{
    if (value != 0)
        json.insert(QLatin1String(name), value);
}

void put(QJsonObject &json, const char *name, const QStringList &values)
{
    if (!values.isEmpty())
        json.insert(QLatin1String(name), QJsonArray::fromStringList(values));
}

void put(QJsonObject &json, const char *name, const PartialDate &date)
{
    if (date.year == 0)
        return;
    QJsonArray parts{date.year};
    if (date.month != 0)
        parts.append(date.month);
    if (date.month != 0 && date.day != 0)
        parts.append(date.day);
    json.insert(QLatin1String(name), parts);
}

template <class Item, class ToObject>
void putAll(QJsonObject &json, const char *name, const std::vector<Item> &items, ToObject toObject)
{
    if (items.empty())
        return;
    QJsonArray array;
    for (const Item &item : items)
        array.append(toObject(item));
    json.insert(QLatin1String(name), array);
}

QString textAt(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

QDate dateAt(const QJsonObject &json, const char *name)
{
    return QDate::fromString(textAt(json, name), Qt::ISODate);
}

qint64 numberAt(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toInteger();
}

QStringList textsAt(const QJsonObject &json, const char *name)
{
    QStringList texts;
    const QJsonArray array = json.value(QLatin1String(name)).toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

PartialDate partialDateAt(const QJsonObject &json, const char *name)
{
    const QJsonArray parts = json.value(QLatin1String(name)).toArray();
    return {parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt()};
}

template <class Item, class FromObject>
void takeAll(const QJsonObject &json, const char *name, std::vector<Item> &items, FromObject from)
{
    const QJsonArray array = json.value(QLatin1String(name)).toArray();
    items.reserve(size_t(array.size()));
    for (const QJsonValue &value : array)
        items.push_back(from(value.toObject()));
}

QJsonObject bylineToJson(const Byline &byline)
{
    QJsonObject json;
    put(json, "name", byline.name);
    put(json, "role", byline.role);
    return json;
}

QJsonObject correctionToJson(const Correction &correction)
{
    QJsonObject json;
    put(json, "date", correction.date);
    put(json, "class", nameOf(correction.kind));
    put(json, "text", correction.text);
    return json;
}

QJsonObject authorToJson(const SourceAuthor &author)
{
    QJsonObject json;
    put(json, "family", author.family);
    put(json, "given", author.given);
    put(json, "literal", author.literal);
    return json;
}

} // namespace

QJsonObject toJson(const ArticleContent &content)
{
    QJsonObject json;
    put(json, "headline", content.headline);
    put(json, "dek", content.dek);
    put(json, "body", content.body);
    put(json, "kind", content.kind);
    put(json, "category", content.category);
    put(json, "slug", content.slug);
    put(json, "language", content.language);
    putAll(json, "authors", content.authors, bylineToJson);
    put(json, "tags", content.tags);
    putAll(json, "facts", content.facts, [](const Fact &fact) {
        QJsonObject object;
        put(object, "name", fact.name);
        put(object, "value", fact.value);
        return object;
    });
    putAll(json, "roles", content.roles, [](const StatedRole &role) {
        QJsonObject object;
        put(object, "key", role.key);
        put(object, "role", nameOf(role.role));
        return object;
    });
    putAll(json, "corrections", content.corrections, correctionToJson);
    put(json, "leadImage", content.leadImage);
    put(json, "leadAlt", content.leadAlt);
    put(json, "leadCaption", content.leadCaption);
    put(json, "published", content.published);
    put(json, "modified", content.modified);
    put(json, "lastVerified", content.lastVerified);
    put(json, "verifiedWords", content.verifiedWords);
    put(json, "reviewDays", qint64(content.reviewDays));
    putTarget(json, content.target);
    put(json, "pins", content.pins);
    return json;
}

ArticleContent articleContentFromJson(const QJsonObject &json)
{
    ArticleContent content;
    content.headline = textAt(json, "headline");
    content.dek = textAt(json, "dek");
    content.body = textAt(json, "body");
    content.kind = textAt(json, "kind");
    content.category = textAt(json, "category");
    content.slug = textAt(json, "slug");
    content.language = textAt(json, "language");
    takeAll(json, "authors", content.authors, [](const QJsonObject &object) {
        return Byline{textAt(object, "name"), textAt(object, "role")};
    });
    content.tags = textsAt(json, "tags");
    takeAll(json, "facts", content.facts, [](const QJsonObject &object) {
        return Fact{textAt(object, "name"), textAt(object, "value")};
    });
    takeAll(json, "roles", content.roles, [](const QJsonObject &object) {
        return StatedRole{textAt(object, "key"),
                          sourceRoleFrom(textAt(object, "role")).value_or(SourceRole::Unstated)};
    });
    takeAll(json, "corrections", content.corrections, [](const QJsonObject &object) {
        return Correction{
            dateAt(object, "date"),
            correctionClassFrom(textAt(object, "class")).value_or(CorrectionClass::Correction),
            textAt(object, "text")};
    });
    content.leadImage = textAt(json, "leadImage");
    content.leadAlt = textAt(json, "leadAlt");
    content.leadCaption = textAt(json, "leadCaption");
    content.published = dateAt(json, "published");
    content.modified = dateAt(json, "modified");
    content.lastVerified = dateAt(json, "lastVerified");
    content.verifiedWords = textAt(json, "verifiedWords");
    content.reviewDays = int(numberAt(json, "reviewDays"));
    content.target = targetFrom(json);
    content.pins = textsAt(json, "pins");
    return content;
}

QJsonObject toJson(const Source &source)
{
    QJsonObject json;
    put(json, "id", source.id.isNull() ? QString() : source.id.toString());
    put(json, "version", source.version);
    put(json, "key", source.key);
    put(json, "type", source.type);
    put(json, "publisher", source.publisher);
    put(json, "title", source.title);
    putAll(json, "authors", source.authors, authorToJson);
    put(json, "issued", source.issued);
    put(json, "accessed", source.accessed);
    put(json, "url", source.url);
    put(json, "canonicalUrl", source.canonicalUrl);
    put(json, "archiveUrl", source.archiveUrl);
    put(json, "doi", source.doi);
    put(json, "origin", source.origin);
    put(json, "terms", nameOf(source.terms));
    put(json, "embargoUntilMs", source.embargoUntilMs);
    if (!source.extra.isEmpty())
        json.insert(QLatin1String("extra"), source.extra);
    put(json, "createdMs", source.createdMs);
    put(json, "changedMs", source.changedMs);
    return json;
}

Source sourceFromJson(const QJsonObject &json)
{
    Source source;
    source.id = SourceId::fromString(textAt(json, "id"));
    source.version = numberAt(json, "version");
    source.key = textAt(json, "key");
    source.type = textAt(json, "type");
    source.publisher = textAt(json, "publisher");
    source.title = textAt(json, "title");
    takeAll(json, "authors", source.authors, [](const QJsonObject &object) {
        return SourceAuthor{
            textAt(object, "family"), textAt(object, "given"), textAt(object, "literal")};
    });
    source.issued = partialDateAt(json, "issued");
    source.accessed = partialDateAt(json, "accessed");
    source.url = textAt(json, "url");
    source.canonicalUrl = textAt(json, "canonicalUrl");
    source.archiveUrl = textAt(json, "archiveUrl");
    source.doi = textAt(json, "doi");
    source.origin = textAt(json, "origin");
    source.terms = sourceTermsFrom(textAt(json, "terms")).value_or(SourceTerms::Confidential);
    source.embargoUntilMs = numberAt(json, "embargoUntilMs");
    source.extra = json.value(QLatin1String("extra")).toObject();
    source.createdMs = numberAt(json, "createdMs");
    source.changedMs = numberAt(json, "changedMs");
    return source;
}

QJsonObject toJson(const Snippet &snippet)
{
    QJsonObject json;
    put(json, "name", snippet.name);
    put(json, "text", snippet.text);
    return json;
}

void putRules(QJsonObject &json, const CheckingRules &rules)
{
    // The schema's triggers read the first two.
    if (rules.onePerson)
        json.insert(QLatin1String("onePerson"), true);
    if (rules.accountsShared)
        json.insert(QLatin1String("accountsShared"), true);
    if (rules.primarySources != CheckingRules().primarySources)
        json.insert(QLatin1String("primarySources"), rules.primarySources);
    if (rules.independentSources != CheckingRules().independentSources)
        json.insert(QLatin1String("independentSources"), rules.independentSources);
    if (rules.evidenceForReaders)
        json.insert(QLatin1String("evidenceForReaders"), true);
    if (!rules.gate.isEmpty())
        json.insert(QLatin1String("gate"), rules.gate);
}

CheckingRules checkingRulesFromJson(const QJsonObject &json)
{
    const CheckingRules usual;
    return {json.value(u"onePerson").toBool(),
            json.value(u"accountsShared").toBool(),
            json.value(u"primarySources").toInt(usual.primarySources),
            json.value(u"independentSources").toInt(usual.independentSources),
            json.value(u"evidenceForReaders").toBool(),
            json.value(u"gate").toObject()};
}

QJsonObject toJson(const DeskSettings &settings)
{
    QJsonObject json;
    put(json, "version", settings.version);
    put(json, "name", settings.name);
    put(json, "address", settings.address);
    put(json, "baseUrl", settings.baseUrl);
    put(json, "timeZone", settings.timeZone);
    put(json, "language", settings.language);
    put(json, "categories", settings.categories);
    put(json, "words", settings.words);
    QJsonArray snippets;
    for (const Snippet &snippet : settings.snippets)
        snippets.append(toJson(snippet));
    if (!snippets.isEmpty())
        json.insert(QLatin1String("snippets"), snippets);
    put(json, "privateHosts", settings.privateHosts);
    if (settings.sourceFileMb != UsualSourceFileMb)
        put(json, "sourceFileMb", qint64(settings.sourceFileMb));
    if (settings.lookDays != UsualLookDays)
        put(json, "lookDays", qint64(settings.lookDays));
    put(json, "about", settings.about);
    put(json, "policy", settings.policy);
    if (!settings.shareCards)
        json.insert(QLatin1String("shareCards"), false);
    putRules(json, settings.checking);
    return json;
}

QJsonObject toJson(const Person &person)
{
    QJsonObject json;
    put(json, "id", person.id.toString());
    put(json, "name", person.name);
    put(json, "email", person.email);
    json.insert(QLatin1String("active"), person.active);
    return json;
}

std::vector<Snippet> snippetsFromJson(const QJsonValue &json)
{
    std::vector<Snippet> snippets;
    for (const QJsonValue value : json.toArray()) {
        const QJsonObject entry = value.toObject();
        snippets.push_back({textAt(entry, "name"), textAt(entry, "text")});
    }
    return snippets;
}

DeskSettings deskSettingsFromJson(const QJsonObject &json)
{
    DeskSettings settings;
    settings.version = numberAt(json, "version");
    settings.name = textAt(json, "name");
    settings.address = textAt(json, "address");
    settings.baseUrl = textAt(json, "baseUrl");
    settings.timeZone = textAt(json, "timeZone");
    settings.language = textAt(json, "language");
    settings.categories = textsAt(json, "categories");
    settings.words = textsAt(json, "words");
    settings.snippets = snippetsFromJson(json.value(u"snippets"));
    settings.privateHosts = textsAt(json, "privateHosts");
    settings.sourceFileMb = json.value(u"sourceFileMb").toInt(UsualSourceFileMb);
    settings.lookDays = json.value(u"lookDays").toInt(UsualLookDays);
    settings.checking = checkingRulesFromJson(json);
    settings.about = textAt(json, "about");
    settings.policy = textAt(json, "policy");
    settings.shareCards = json.value(u"shareCards").toBool(true);
    return settings;
}

} // namespace stet
