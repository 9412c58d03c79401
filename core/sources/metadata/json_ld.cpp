// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/json_ld.h"

#include "core/sources/metadata/json_ld_text.h"
#include "core/sources/metadata/page_address.h"

#include <QJsonArray>

#include <algorithm>

namespace stet {

namespace {

constexpr int DeepestThing = 8;
constexpr qsizetype MostThings = 10'000;

const QHash<QString, QString> &articleTypes()
{
    static const QString news = QStringLiteral("article-newspaper");
    static const QString web = QStringLiteral("webpage");
    static const QHash<QString, QString> types = {
        {QStringLiteral("NewsArticle"), news},
        {QStringLiteral("ReportageNewsArticle"), news},
        {QStringLiteral("AnalysisNewsArticle"), news},
        {QStringLiteral("AskPublicNewsArticle"), news},
        {QStringLiteral("BackgroundNewsArticle"), news},
        {QStringLiteral("OpinionNewsArticle"), news},
        {QStringLiteral("ReviewNewsArticle"), news},
        {QStringLiteral("LiveBlogPosting"), news},
        {QStringLiteral("Article"), web},
        {QStringLiteral("TechArticle"), web},
        {QStringLiteral("AdvertiserContentArticle"), web},
        {QStringLiteral("SatiricalArticle"), web},
        {QStringLiteral("Report"), QStringLiteral("report")},
        {QStringLiteral("ScholarlyArticle"), QStringLiteral("article-journal")},
        {QStringLiteral("MedicalScholarlyArticle"), QStringLiteral("article-journal")},
        {QStringLiteral("BlogPosting"), QStringLiteral("post-weblog")},
        {QStringLiteral("SocialMediaPosting"), QStringLiteral("post")},
        {QStringLiteral("DiscussionForumPosting"), QStringLiteral("post")}};
    return types;
}

bool isPageType(const QString &type)
{
    return type == u"WebPage" || type == u"ItemPage" || type == u"AboutPage" ||
           type == u"FAQPage" || type == u"MedicalWebPage";
}

QStringList typesOf(const QJsonObject &thing)
{
    const QJsonValue stated = thing.value(QLatin1StringView("@type"));
    QStringList types;
    for (const QJsonValue &one : stated.isArray() ? stated.toArray() : QJsonArray{stated})
        types.append(one.toString().section(u'/', -1).section(u':', -1));
    return types;
}

bool isTitledType(const QString &type)
{
    return type == u"Periodical" || type == u"Newspaper" || type == u"Book" ||
           type == u"BookSeries";
}

bool isPublicationType(const QString &type)
{
    return isTitledType(type) || type == u"PublicationIssue" || type == u"PublicationVolume";
}

QString typeThat(bool (*fits)(const QString &), const QJsonObject &thing)
{
    const QStringList types = typesOf(thing);
    const auto at = std::find_if(types.begin(), types.end(), fits);
    return at == types.end() ? QString() : *at;
}

/// Text of a value: itself, the first of several, or the name of a thing.
QString textOf(const QJsonValue &value)
{
    if (value.isArray())
        return textOf(value.toArray().first());
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (!value.isObject())
        return value.toString().trimmed();
    const QJsonObject thing = value.toObject();
    for (const QLatin1StringView name : {QLatin1StringView("name"),
                                         QLatin1StringView("@value"),
                                         QLatin1StringView("value"),
                                         QLatin1StringView("@id")}) {
        if (const QString text = textOf(thing.value(name)); !text.isEmpty())
            return text;
    }
    return {};
}

bool namesAddress(const QJsonObject &thing, const QString &address)
{
    const QJsonValue page = thing.value(QLatin1StringView("mainEntityOfPage"));
    for (const QString &stated :
         {textOf(thing.value(QLatin1StringView("url"))),
          textOf(thing.value(QLatin1StringView("@id"))),
          page.isObject() ? textOf(page.toObject().value(QLatin1StringView("@id")))
                          : textOf(page)}) {
        if (!stated.isEmpty() && canonicalAddress(stated) == address)
            return true;
    }
    return false;
}

} // namespace

bool isTitledPublication(const QJsonObject &thing)
{
    return !typeThat(isTitledType, thing).isEmpty();
}

bool isArticleType(const QString &type)
{
    return articleTypes().contains(type);
}

QString cslTypeOf(const QString &type)
{
    return isPageType(type) ? QStringLiteral("webpage") : articleTypes().value(type);
}

JsonLdThing::JsonLdThing(const QStringList &scripts, const QString &url)
{
    for (const QString &script : scripts)
        gather(readJsonLd(script), 0);
    const QString address = canonicalAddress(url);
    for (const auto fits : {isArticleType, isPageType}) {
        for (const QJsonObject &thing : std::as_const(m_all)) {
            const QString type = typeThat(fits, thing);
            const bool isFirst = m_thing.isEmpty();
            if (type.isEmpty() || (!isFirst && !namesAddress(thing, address)))
                continue;
            m_thing = thing;
            m_type = type;
            if (!isFirst)
                return;
        }
        if (!m_thing.isEmpty())
            return;
    }
}

void JsonLdThing::gather(const QJsonValue &value, int depth)
{
    if (depth > DeepestThing || m_all.size() >= MostThings)
        return;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            gather(one, depth + 1);
        return;
    }
    const QJsonObject thing = value.toObject();
    if (thing.isEmpty())
        return;
    const QString id = thing.value(QLatin1StringView("@id")).toString();
    if (!id.isEmpty() && thing.size() > 1)
        m_byId.insert(id, thing);
    m_all.append(thing);
    gather(thing.value(QLatin1StringView("@graph")), depth + 1);
    gather(thing.value(QLatin1StringView("mainEntity")), depth + 1);
    // A page may hold its article by the property that says where the article's page is.
    const QJsonValue page = thing.value(QLatin1StringView("mainEntityOfPage"));
    if (page.isObject() && page.toObject().size() > 2)
        gather(page, depth + 1);
}

QJsonObject JsonLdThing::resolved(const QJsonObject &thing) const
{
    const QString id = thing.value(QLatin1StringView("@id")).toString();
    return thing.contains(QLatin1StringView("name")) || id.isEmpty() ? thing
                                                                     : m_byId.value(id, thing);
}

QString JsonLdThing::text(const QString &property) const
{
    return textIn(m_thing, property);
}

QString JsonLdThing::textIn(const QJsonObject &thing, const QString &property) const
{
    const QJsonValue value = thing.value(property);
    if (value.isObject())
        return textOf(resolved(value.toObject()));
    if (value.isArray() && value.toArray().first().isObject())
        return textOf(resolved(value.toArray().first().toObject()));
    return textOf(value);
}

QList<QJsonObject> JsonLdThing::things(const QString &property) const
{
    const QJsonValue value = m_thing.value(property);
    QList<QJsonObject> things;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (one.isString())
            things.append(QJsonObject{{QStringLiteral("name"), one}});
        else if (one.isObject())
            things.append(resolved(one.toObject()));
    }
    return things;
}

QList<QJsonObject> JsonLdThing::publications() const
{
    QList<QJsonObject> found;
    gatherPublications(m_thing, found, 0);
    return found;
}

void JsonLdThing::gatherPublications(const QJsonObject &part,
                                     QList<QJsonObject> &found,
                                     int depth) const
{
    constexpr qsizetype MostPublications = 20;
    const QJsonValue wholes = part.value(QLatin1StringView("isPartOf"));
    if (depth > DeepestThing)
        return;
    for (const QJsonValue &one : wholes.isArray() ? wholes.toArray() : QJsonArray{wholes}) {
        const QJsonObject whole = resolved(one.toObject());
        if (typeThat(isPublicationType, whole).isEmpty() || found.size() >= MostPublications)
            continue;
        found.append(whole);
        gatherPublications(whole, found, depth + 1);
    }
}

} // namespace stet
