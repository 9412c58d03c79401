// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/saved_searches.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestName = 200;
constexpr int lastQueue = int(Queue::Trash);
constexpr int lastSort = int(SortColumn::NextCheck);

QString cleanSearchName(const QString &name)
{
    QString clean = singleLine(cleanText(name).text).left(longestName);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean;
}

template <class Enum>
Enum enumFrom(const QJsonValue &value, int last)
{
    const int number = value.toInt();
    return Enum(number < 0 || number > last ? 0 : number);
}

} // namespace

QJsonObject toJson(const ArticleQuery &query)
{
    QJsonObject json{{QStringLiteral("queue"), int(query.queue)},
                     {QStringLiteral("category"), query.category},
                     {QStringLiteral("tag"), query.tag},
                     {QStringLiteral("kind"), query.kind},
                     {QStringLiteral("language"), query.language},
                     {QStringLiteral("text"), query.text},
                     {QStringLiteral("sort"), int(query.sort)},
                     {QStringLiteral("descending"), query.order == Qt::DescendingOrder}};
    if (query.owner)
        json.insert(QStringLiteral("owner"), *query.owner);
    return json;
}

ArticleQuery articleQueryFromJson(const QJsonObject &json)
{
    ArticleQuery query;
    query.queue = enumFrom<Queue>(json.value(QLatin1String("queue")), lastQueue);
    query.category = json.value(QLatin1String("category")).toString();
    query.tag = json.value(QLatin1String("tag")).toString();
    query.kind = json.value(QLatin1String("kind")).toString();
    query.language = json.value(QLatin1String("language")).toString();
    query.text = json.value(QLatin1String("text")).toString();
    query.sort = enumFrom<SortColumn>(json.value(QLatin1String("sort")), lastSort);
    query.order = json.value(QLatin1String("descending")).toBool(true) ? Qt::DescendingOrder
                                                                       : Qt::AscendingOrder;
    if (json.contains(QLatin1String("owner")))
        query.owner = json.value(QLatin1String("owner")).toString();
    return query;
}

bool asksTheSame(const ArticleQuery &a, const ArticleQuery &b)
{
    ArticleQuery sorted = a;
    sorted.sort = b.sort;
    sorted.order = b.order;
    return sorted == b;
}

SavedSearches::SavedSearches(const QString &desk, QObject *parent)
    : QObject(parent)
    , m_key(QStringLiteral("desks/%1/searches").arg(desk))
{
    const QByteArray kept = QSettings().value(m_key).toByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(kept).array()) {
        const QJsonObject json = value.toObject();
        SavedSearch search{QUuid(json.value(QLatin1String("id")).toString()),
                           cleanSearchName(json.value(QLatin1String("name")).toString()),
                           articleQueryFromJson(json.value(QLatin1String("query")).toObject())};
        if (!search.id.isNull() && !search.name.isEmpty())
            m_all.push_back(std::move(search));
    }
}

void SavedSearches::keep()
{
    QJsonArray all;
    for (const SavedSearch &search : m_all)
        all.append(QJsonObject{{QStringLiteral("id"), search.id.toString(QUuid::WithoutBraces)},
                               {QStringLiteral("name"), search.name},
                               {QStringLiteral("query"), toJson(search.query)}});
    QSettings().setValue(m_key, QJsonDocument(all).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

const std::vector<SavedSearch> &SavedSearches::all() const
{
    return m_all;
}

const SavedSearch *SavedSearches::byId(const QUuid &id) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&](const SavedSearch &search) { return search.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

const SavedSearch *SavedSearches::byQuery(const ArticleQuery &query) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const SavedSearch &search) {
        return asksTheSame(search.query, query);
    });
    return found == m_all.end() ? nullptr : &*found;
}

QUuid SavedSearches::add(const QString &name, const ArticleQuery &query)
{
    const QString clean = cleanSearchName(name);
    if (clean.isEmpty())
        return {};
    m_all.push_back({QUuid::createUuid(), clean, query});
    const QUuid id = m_all.back().id;
    keep();
    return id;
}

void SavedSearches::rename(const QUuid &id, const QString &name)
{
    const QString clean = cleanSearchName(name);
    for (SavedSearch &search : m_all) {
        if (search.id == id && !clean.isEmpty())
            search.name = clean;
    }
    keep();
}

std::pair<SavedSearch, int> SavedSearches::remove(const QUuid &id)
{
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].id != id)
            continue;
        const SavedSearch removed = m_all[i];
        m_all.erase(m_all.begin() + std::ptrdiff_t(i));
        keep();
        return {removed, int(i)};
    }
    return {};
}

void SavedSearches::insert(const SavedSearch &search, int at)
{
    if (search.id.isNull() || byId(search.id) != nullptr)
        return;
    m_all.insert(m_all.begin() + std::clamp(at, 0, int(m_all.size())), search);
    keep();
}

} // namespace stet
