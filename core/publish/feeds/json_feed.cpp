// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/feed.h"
#include "core/publish/feeds/feed_xml.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

QJsonArray namesOf(const QStringList &names)
{
    QJsonArray list;
    for (const QString &name : names)
        list.append(QJsonObject{{u"name"_s, name}});
    return list;
}

QJsonObject itemOf(const FeedEntry &entry)
{
    QJsonObject item{{u"id"_s, entry.id},
                     {u"url"_s, entry.address},
                     {u"title"_s, entry.title},
                     // One of the two contents is asked for, be it empty.
                     {u"content_html"_s, QString::fromUtf8(feedHtml(entry))},
                     {u"date_published"_s, internetTime(entry.published)},
                     {u"date_modified"_s, internetTime(entry.updated)}};
    if (!entry.summary.isEmpty())
        item[u"summary"_s] = entry.summary;
    if (!entry.authors.isEmpty())
        item[u"authors"_s] = namesOf(entry.authors);
    if (!entry.subjects.isEmpty())
        item[u"tags"_s] = QJsonArray::fromStringList(entry.subjects);
    if (!entry.language.isEmpty())
        item[u"language"_s] = entry.language;
    return item;
}

} // namespace

QByteArray jsonFeed(const Feed &feed)
{
    QJsonArray items;
    for (const FeedEntry &entry : feed.entries)
        items.append(itemOf(entry));
    QJsonObject json{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                     {u"title"_s, feed.title},
                     {u"home_page_url"_s, feed.home},
                     {u"feed_url"_s, feed.address},
                     {u"authors"_s, namesOf({feed.title})},
                     {u"items"_s, items}};
    if (!feed.language.isEmpty())
        json[u"language"_s] = feed.language;
    return QJsonDocument(json).toJson(QJsonDocument::Compact).chopped(1);
}

} // namespace stet
