// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/saved_searches.h"

#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestName = 200;
constexpr int lookDelayMs = 50;

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
    query.queue = enumFrom<Queue>(json.value(QLatin1String("queue")), int(lastQueue));
    query.category = json.value(QLatin1String("category")).toString();
    query.tag = json.value(QLatin1String("tag")).toString();
    query.kind = json.value(QLatin1String("kind")).toString();
    query.language = json.value(QLatin1String("language")).toString();
    query.text = json.value(QLatin1String("text")).toString();
    query.sort = enumFrom<SortColumn>(json.value(QLatin1String("sort")), int(lastSortColumn));
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
    , m_lookTimer(new QTimer(this))
    , m_all(read())
{
    watch();
}

SavedSearches::All SavedSearches::read() const
{
    All all;
    const QByteArray kept = QSettings().value(m_key).toByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(kept).array()) {
        const QJsonObject json = value.toObject();
        SavedSearch search{QUuid(json.value(QLatin1String("id")).toString()),
                           cleanSearchName(json.value(QLatin1String("name")).toString()),
                           articleQueryFromJson(json.value(QLatin1String("query")).toObject())};
        if (!search.id.isNull() && !search.name.isEmpty())
            all.push_back(std::move(search));
    }
    return all;
}

void SavedSearches::watch()
{
    m_lookTimer->setSingleShot(true);
    m_lookTimer->setInterval(lookDelayMs);
    connect(m_lookTimer, &QTimer::timeout, this, &SavedSearches::look);
    // The folder: settings are written beside their file and take its place.
    const QString folder = QFileInfo(QSettings().fileName()).absolutePath();
    QDir().mkpath(folder);
    auto *watcher = new QFileSystemWatcher({folder}, this);
    connect(
        watcher, &QFileSystemWatcher::directoryChanged, m_lookTimer, qOverload<>(&QTimer::start));
}

void SavedSearches::look()
{
    All now = read();
    if (now == m_all)
        return;
    m_all = std::move(now);
    Q_EMIT changed();
}

void SavedSearches::change(const std::function<void(All &)> &step)
{
    m_all = read();
    step(m_all);
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

QUuid SavedSearches::add(const QString &name, const ArticleQuery &query)
{
    const QString clean = cleanSearchName(name);
    if (clean.isEmpty())
        return {};
    QUuid id = QUuid::createUuid();
    change([&](All &all) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const SavedSearch &search) {
            return asksTheSame(search.query, query);
        });
        if (same == all.end()) {
            all.push_back({id, clean, query});
            return;
        }
        id = same->id;
        same->name = clean;
    });
    return id;
}

void SavedSearches::rename(const QUuid &id, const QString &name)
{
    const QString clean = cleanSearchName(name);
    if (clean.isEmpty())
        return;
    change([&](All &all) {
        for (SavedSearch &search : all) {
            if (search.id == id)
                search.name = clean;
        }
    });
}

std::pair<SavedSearch, int> SavedSearches::remove(const QUuid &id)
{
    std::pair<SavedSearch, int> removed;
    change([&](All &all) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const SavedSearch &search) { return search.id == id; });
        if (found == all.end())
            return;
        removed = {*found, int(found - all.begin())};
        all.erase(found);
    });
    return removed;
}

void SavedSearches::insert(const SavedSearch &search, int at)
{
    change([&](All &all) {
        const bool there = std::any_of(
            all.begin(), all.end(), [&](const SavedSearch &one) { return one.id == search.id; });
        if (!search.id.isNull() && !there)
            all.insert(all.begin() + std::clamp(at, 0, int(all.size())), search);
    });
}

void SavedSearches::renameCategory(const QString &from, const QString &to)
{
    const auto has = [&](const SavedSearch &search) {
        return search.query.category == from;
    };
    if (from.isEmpty() || std::none_of(m_all.begin(), m_all.end(), has))
        return;
    change([&](All &all) {
        for (SavedSearch &search : all) {
            if (has(search))
                search.query.category = to;
        }
    });
}

} // namespace stet
