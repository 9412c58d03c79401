// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/site_maps.h"

#include "core/base/text.h"
#include "core/model/last_change.h"
#include "core/publish/feeds/feed_xml.h"
#include "core/publish/site_plan.h"
#include "core/render/html_text.h"

#include <QMap>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString MapNames = QStringLiteral("http://www.sitemaps.org/schemas/sitemap/0.9");
const QString NewsNames = QStringLiteral("http://www.google.com/schemas/sitemap-news/0.9");

/// Google takes no more in a news map.
constexpr size_t MostNews = 1'000;

/// A page as a map has it.
struct Mapped
{
    QString path;
    QDate changed; ///< null: not said
};

QString dayText(QDate day)
{
    return QString::fromStdString(isoDay(day));
}

/// A map file as the index names it.
void noteInIndex(QXmlStreamWriter &index, const QString &address, QDate changed)
{
    index.writeStartElement(u"sitemap"_s);
    writeText(index, u"loc"_s, address);
    writeText(index, u"lastmod"_s, dayText(changed));
    index.writeEndElement();
}

/// The maps of a site in the making: files, and the index that names them.
class MapWriter
{
public:
    explicit MapWriter(const SitePlan &plan)
        : m_plan(plan)
        , m_index(&m_indexBytes)
    {
        m_index.writeStartDocument();
        m_index.writeStartElement(u"sitemapindex"_s);
        m_index.writeDefaultNamespace(MapNames);
    }

    /// Writes `sitemap-NAME.xml`, and further files where one cannot hold all.
    void add(const QString &name, const std::vector<Mapped> &pages)
    {
        for (size_t first = 0; first < pages.size(); first += MostMapped) {
            const size_t end = std::min(pages.size(), first + MostMapped);
            const QString part =
                first == 0 ? QString() : u"."_s + QString::number(first / MostMapped + 1);
            QDate changed;
            QByteArray bytes;
            QXmlStreamWriter xml(&bytes);
            xml.writeStartDocument();
            xml.writeStartElement(u"urlset"_s);
            xml.writeDefaultNamespace(MapNames);
            for (size_t i = first; i < end; ++i) {
                xml.writeStartElement(u"url"_s);
                writeText(xml, u"loc"_s, m_plan.permanent(pages[i].path));
                writeText(xml, u"lastmod"_s, dayText(pages[i].changed));
                xml.writeEndElement();
                changed = std::max(changed, pages[i].changed);
            }
            xml.writeEndDocument();
            keep(u"sitemap-"_s + name + part + u".xml"_s, bytes, changed);
        }
    }

    void addNews(const std::vector<const ArticleRow *> &rows)
    {
        if (rows.empty())
            return;
        QByteArray bytes;
        QXmlStreamWriter xml(&bytes);
        xml.writeStartDocument();
        xml.writeStartElement(u"urlset"_s);
        xml.writeDefaultNamespace(MapNames);
        xml.writeNamespace(NewsNames, u"news"_s);
        for (const ArticleRow *const row : rows)
            writeNews(xml, *row);
        xml.writeEndDocument();
        keep(u"sitemap-news.xml"_s, bytes, rows.front()->published);
    }

    [[nodiscard]] std::vector<SiteFile> taken()
    {
        m_index.writeEndDocument();
        m_files.push_back(sealedFile(QLatin1StringView(SiteMapName), m_indexBytes.toStdString()));
        return std::move(m_files);
    }

private:
    void writeNews(QXmlStreamWriter &xml, const ArticleRow &row)
    {
        xml.writeStartElement(u"url"_s);
        writeText(xml, u"loc"_s, m_plan.permanent(pagePath(row.kind, row.slug)));
        xml.writeStartElement(NewsNames, u"news"_s);
        xml.writeStartElement(NewsNames, u"publication"_s);
        xml.writeTextElement(NewsNames, u"name"_s, cleanText(singleLine(m_plan.desk().name)).text);
        xml.writeTextElement(NewsNames, u"language"_s, primaryTag(row.language));
        xml.writeEndElement();
        xml.writeTextElement(NewsNames, u"publication_date"_s, dayText(row.published));
        xml.writeTextElement(NewsNames, u"title"_s, cleanText(singleLine(row.headline)).text);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    void keep(const QString &path, const QByteArray &bytes, QDate changed)
    {
        noteInIndex(m_index, m_plan.permanent(path), changed);
        m_files.push_back(sealedFile(path, bytes.toStdString()));
    }

    const SitePlan &m_plan;
    std::vector<SiteFile> m_files;
    QByteArray m_indexBytes;
    QXmlStreamWriter m_index;
};

/// Whether Google News takes the article: it is news, of a stated language, of today or yesterday.
bool isNewsOf(QDate today, const ArticleRow &row, const Kind &kind)
{
    return row.publicState == PublicState::Live && row.published.isValid() &&
           row.published <= today && row.published.daysTo(today) < 2 &&
           kind.schemaType.endsWith(u"NewsArticle"_s) && isLanguageTag(row.language) &&
           !singleLine(row.headline).isEmpty();
}

} // namespace

std::vector<SiteFile> siteMaps(const SitePlan &plan, QDate today)
{
    if (plan.permanent({}).isEmpty())
        return {};
    std::vector<Mapped> lists;
    for (const SitePlan::ListPage &page : plan.listPages()) {
        // The front page is called by the site's own address, as its page has it.
        const bool isFront = page.list == SitePlan::ListPage::Index;
        lists.push_back({isFront ? QString() : plan.listAddress(page), {}});
    }
    QMap<QString, std::vector<Mapped>> months;
    std::vector<const ArticleRow *> news;
    for (const ArticleRow &row : plan.rows()) {
        if (row.publicState == PublicState::None)
            continue;
        const SiteDetails &details = plan.details(row.slug);
        const QString month =
            row.published.isValid() ? dayText(row.published).left(7) : u"undated"_s;
        months[month].push_back({pagePath(row.kind, row.slug),
                                 lastChange(row.published, details.modified, details.corrections)});
        if (news.size() < MostNews && isNewsOf(today, row, plan.kind(row.kind)))
            news.push_back(&row);
    }
    MapWriter writer(plan);
    writer.add(u"lists"_s, lists);
    for (auto month = months.begin(); month != months.end(); ++month)
        writer.add(month.key(), *month);
    writer.addNews(news);
    return writer.taken();
}

SiteFile robotsFile(const SitePlan &plan)
{
    std::string text = "User-agent: *\nAllow: /\n";
    if (const QString map = plan.permanent(QLatin1StringView(SiteMapName)); !map.isEmpty())
        appendAll(text, "\nSitemap: ", map.toStdString(), "\n");
    return sealedFile(u"robots.txt"_s, std::move(text));
}

} // namespace stet
