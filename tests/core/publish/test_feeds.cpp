// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/site_plan.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const QString Hostile =
    u"</title><script>x</script> ]]> & \"'\u0001\uFFFE "_s + QChar(0xD800) + u" é"_s;

SitePlan planOf(SiteDirectory directory, DeskSettings desk = siteDesk())
{
    return SitePlan(std::move(directory), std::move(desk), {builtInKind(u"news"_s)});
}

DeskId deskId()
{
    return DeskId::fromString(u"0192f0c0-0000-7000-8000-000000000001"_s);
}

/// A file of the feeds by its name.
QByteArray fileNamed(const SitePlan &plan, const char *name)
{
    for (const SiteFile &file : feedFiles(plan, deskId())) {
        if (file.path == QLatin1StringView(name))
            return file.bytes;
    }
    return {};
}

/// The texts of all elements called `name` at any depth, in order; with `attribute` its values.
QStringList elements(const QByteArray &xml, const QString &name, const QString &attribute = {})
{
    QXmlStreamReader reader(xml);
    QStringList found;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.qualifiedName() != name)
            continue;
        found.append(attribute.isEmpty() ? reader.readElementText()
                                         : reader.attributes().value(attribute).toString());
    }
    if (reader.hasError())
        found.append(u"not well-formed: "_s + reader.errorString());
    return found;
}

} // namespace

/// What feed readers are told: Atom, RSS and JSON Feed say the same.
class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theNewestThirtyThatStandAreTold()
    {
        SiteDirectory directory;
        for (int i = 0; i < 40; ++i)
            directory.rows.push_back(liveRow(u"article-%1"_s.arg(i, 2, 10, QLatin1Char('0')),
                                             QDate(2026, 1, 1).addDays(i)));
        directory.rows[39].publicState = PublicState::Retracted;
        directory.rows[38].publicState = PublicState::Withdrawn;
        directory.rows[37].publicState = PublicState::None;
        directory.rows[36].spiked = true;
        directory.rows[35].published = QDate();
        const SitePlan plan = planOf(directory);
        const QByteArray atom = fileNamed(plan, AtomFeedName);
        QStringList titles = elements(atom, u"title"_s);
        QCOMPARE(titles.takeFirst(), u"The Desk"_s);
        QCOMPARE(titles.size(), 30);
        QCOMPARE(titles.front(), u"About article-34"_s);
        QCOMPARE(titles.back(), u"About article-05"_s);
        QCOMPARE(elements(fileNamed(plan, RssFeedName), u"title"_s).mid(1), titles);
        const QJsonArray items = QJsonDocument::fromJson(fileNamed(plan, JsonFeedName))
                                     .object()
                                     .value(u"items"_s)
                                     .toArray();
        QCOMPARE(items.size(), 30);
        QCOMPARE(items[0].toObject().value(u"title"_s).toString(), titles.front());
    }

    void whatAnEntrySays()
    {
        const SitePlan plan = oneArticle();
        const QByteArray atom = fileNamed(plan, AtomFeedName);
        const QString id = u"urn:uuid:"_s + plan.rows().front().id.toString();
        // RFC 4287 §4.1.1, §4.1.2: what feeds and entries must have.
        QCOMPARE(elements(atom, u"id"_s), (QStringList{u"urn:uuid:"_s + deskId().toString(), id}));
        QCOMPARE(elements(atom, u"updated"_s),
                 (QStringList{u"2026-04-02T00:00:00+02:00"_s, u"2026-04-02T00:00:00+02:00"_s}));
        QCOMPARE(elements(atom, u"published"_s), (QStringList{u"2026-03-04T00:00:00+01:00"_s}));
        QCOMPARE(elements(atom, u"name"_s),
                 (QStringList{u"The Desk"_s, u"Mara Lindqvist"_s, u"Jo"_s}));
        QCOMPARE(elements(atom, u"link"_s, u"href"_s),
                 (QStringList{u"https://desk.example/news/"_s,
                              u"https://desk.example/news/atom.xml"_s,
                              u"https://desk.example/news/news/cranes.html"_s}));
        QCOMPARE(elements(atom, u"category"_s, u"term"_s), (QStringList{u"Ports"_s, u"steel"_s}));
        const QString html =
            u"<p>Two &amp; more.</p><p><strong>Editor’s note, 2 April 2026.</strong>"
            " It was three.</p>"_s;
        QCOMPARE(elements(atom, u"content"_s), QStringList{html});
        const QByteArray rss = fileNamed(plan, RssFeedName);
        QCOMPARE(elements(rss, u"guid"_s), QStringList{id});
        QCOMPARE(elements(rss, u"guid"_s, u"isPermaLink"_s), QStringList{u"false"_s});
        QCOMPARE(elements(rss, u"pubDate"_s), QStringList{u"04 Mar 2026 00:00:00 +0100"_s});
        QCOMPARE(elements(rss, u"dc:creator"_s), (QStringList{u"Mara Lindqvist"_s, u"Jo"_s}));
        QCOMPARE(elements(rss, u"description"_s), (QStringList{u"The Desk"_s, html}));
        QCOMPARE(elements(rss, u"atom:link"_s, u"href"_s),
                 QStringList{u"https://desk.example/news/rss.xml"_s});
        const QJsonObject json = QJsonDocument::fromJson(fileNamed(plan, JsonFeedName)).object();
        QCOMPARE(json.value(u"version"_s).toString(), u"https://jsonfeed.org/version/1.1"_s);
        QCOMPARE(json.value(u"feed_url"_s).toString(), u"https://desk.example/news/feed.json"_s);
        const QJsonObject item = json.value(u"items"_s).toArray().at(0).toObject();
        QCOMPARE(item.value(u"id"_s).toString(), id);
        QCOMPARE(item.value(u"content_html"_s).toString(), html);
        QCOMPARE(item.value(u"date_modified"_s).toString(), u"2026-04-02T00:00:00+02:00"_s);
        QCOMPARE(item.value(u"authors"_s).toArray().size(), 2);
    }

    void hostileWordsStayWords()
    {
        SiteDirectory directory;
        directory.rows.push_back(liveRow(u"odd"_s, QDate(2026, 3, 4)));
        ArticleRow &row = directory.rows.front();
        row.headline = row.category = Hostile;
        row.tags = {Hostile};
        row.language = u"en\"><x"_s;
        directory.details.insert(row.slug,
                                 {Hostile,
                                  {{Hostile, Hostile}},
                                  QDate(),
                                  {{QDate(2026, 3, 5), CorrectionClass::Correction, Hostile}}});
        DeskSettings desk = siteDesk();
        desk.name = Hostile;
        const SitePlan plan = planOf(directory, desk);
        for (const char *name : {AtomFeedName, RssFeedName}) {
            const QByteArray xml = fileNamed(plan, name);
            const QStringList titles = elements(xml, u"title"_s);
            QCOMPARE(titles.size(), 2);
            QVERIFY2(titles[1].startsWith(u"</title><script>x</script> ]]> & \"'"_s), name);
            QVERIFY(!xml.contains("<script"));
        }
        const QJsonObject json = QJsonDocument::fromJson(fileNamed(plan, JsonFeedName)).object();
        const QString html =
            json.value(u"items"_s).toArray().at(0).toObject()[u"content_html"_s].toString();
        QVERIFY(html.contains(u"&lt;script&gt;"_s) && !html.contains(u"<script"_s));
        QVERIFY(!feedLinks(plan).empty());
        QVERIFY(feedLinks(plan).find("<script") == std::string::npos);
    }

    void withoutAnAddressOrAnythingToTellThereAreNone()
    {
        SiteDirectory directory;
        directory.rows.push_back(liveRow(u"one"_s, QDate(2026, 3, 4)));
        QCOMPARE(feedFiles(planOf(directory), deskId()).size(), size_t(3));
        DeskSettings nowhere = siteDesk();
        nowhere.baseUrl.clear();
        QVERIFY(feedFiles(planOf(directory, nowhere), deskId()).empty());
        QVERIFY(feedLinks(planOf(directory, nowhere)).empty());
        directory.rows.front().publicState = PublicState::Retracted;
        QVERIFY(feedFiles(planOf(directory), deskId()).empty());
    }

    void theSameArticleHasTheSameIdAtAnotherAddress()
    {
        SiteDirectory directory;
        directory.rows.push_back(liveRow(u"one"_s, QDate(2026, 3, 4)));
        const Feed before = feedOf(planOf(directory), deskId());
        directory.rows.front().slug = u"two"_s;
        directory.rows.front().headline = u"Another"_s;
        const Feed after = feedOf(planOf(directory), deskId());
        QVERIFY(before.entries[0].address != after.entries[0].address);
        QCOMPARE(before.entries[0].id, after.entries[0].id);
    }

private:
    static SitePlan oneArticle()
    {
        SiteDirectory directory;
        directory.rows.push_back(liveRow(u"cranes"_s, QDate(2026, 3, 4)));
        ArticleRow &row = directory.rows.front();
        row.category = u"Ports"_s;
        row.tags = {u"steel"_s, u"Ports"_s};
        directory.details.insert(
            row.slug,
            {u"Two & more."_s,
             {{u"Mara Lindqvist"_s, {}}, {u"Jo"_s, u"data"_s}},
             QDate(2026, 3, 20),
             {{QDate(2026, 4, 2), CorrectionClass::EditorsNote, u"It was *three* [@key]."_s}}});
        return planOf(directory);
    }
};

STET_TEST(TestFeeds)

#include "test_feeds.moc"
