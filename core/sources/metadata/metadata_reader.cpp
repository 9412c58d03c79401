// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/metadata_reader.h"

#include "core/base/text.h"
#include "core/sources/metadata/json_ld.h"
#include "core/sources/metadata/metadata_taking.h"
#include "core/sources/metadata/names_and_dates.h"
#include "core/sources/metadata/page_address.h"
#include "core/sources/metadata/publication_reader.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace stet {

namespace {

constexpr qsizetype LongestCorrection = 1'000;
constexpr size_t MostAuthors = 20'000;

bool isAddress(const QString &text)
{
    return text.startsWith(u"http://") || text.startsWith(u"https://") || text.startsWith(u"//") ||
           text.startsWith(u"www.");
}

class Reader
{
public:
    Reader(const PageTags &tags, const QString &url)
        : m_tags(tags)
        , m_url(url)
        , m_thing(tags.jsonLd, url)
    {}

    PageMetadata read(const QString &contentLanguage)
    {
        readAddresses();
        readPublisherAndTitle();
        readAuthors();
        readDates();
        readWork();
        readLanguage(contentLanguage);
        readAccess();
        readCorrection();
        return m_page;
    }

private:
    template <class T>
    void takeLd(MetadataField<T> &field, const char *property)
    {
        const QString name = QString::fromLatin1(property);
        take(field, m_thing.text(name), QStringLiteral("JSON-LD ") + name);
    }

    template <class T>
    void takeMeta(MetadataField<T> &field, std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            takeMetaOf(field, m_tags, name);
    }

    QString absolute(const QString &address) const
    {
        const QUrl base(m_url);
        const QUrl url(address, QUrl::TolerantMode);
        return canonicalAddress(
            (base.isValid() ? base.resolved(url) : url).toString(QUrl::FullyEncoded));
    }

    /// A canonical address that names the site's front page for every page is a fault of the site.
    void takeAddress(const QString &address, const QString &origin)
    {
        const QString url = address.isEmpty() ? QString() : absolute(address);
        const bool isFront = QUrl(url).path() == u"/" && !QUrl(url).hasQuery();
        const bool isDeep = QUrl(m_url).path().size() > 1 || QUrl(m_url).hasQuery();
        if (!isFront || !isDeep)
            take(m_page.canonicalUrl, url, origin);
    }

    void readAddresses()
    {
        for (const QString &stated : {m_url,
                                      m_tags.links.value(QStringLiteral("canonical")),
                                      m_tags.links.value(QStringLiteral("bookmark")),
                                      m_tags.meta({QStringLiteral("og:url")})}) {
            const std::optional<ArchivedLink> link = splitArchivedLink(stated);
            if (!link)
                continue;
            const QString origin =
                stated == m_url ? QStringLiteral("address") : QStringLiteral("link");
            take(m_page.archiveUrl, link->archived, origin);
            take(m_page.originalUrl, link->original, origin);
        }
        if (!m_page.originalUrl.value.isEmpty()) {
            take(m_page.canonicalUrl,
                 canonicalAddress(m_page.originalUrl.value),
                 m_page.originalUrl.origin);
            return;
        }
        if (!m_page.archiveUrl.value.isEmpty())
            return; // what the archive says of itself is none of the page's
        takeAddress(m_tags.links.value(QStringLiteral("canonical")),
                    QStringLiteral("link canonical"));
        takeAddress(m_thing.text(QStringLiteral("url")), QStringLiteral("JSON-LD url"));
        takeAddress(m_tags.meta({QStringLiteral("og:url")}), metaOrigin(QStringLiteral("og:url")));
        take(m_page.canonicalUrl, canonicalAddress(m_url), QStringLiteral("address"));
    }

    void readPublisherAndTitle()
    {
        takeLd(m_page.publisher, "publisher");
        takeMeta(m_page.publisher,
                 {"citation_publisher",
                  "dc.publisher",
                  "dcterms.publisher",
                  "og:site_name",
                  "application-name"});
        takeLd(m_page.title, "headline");
        takeLd(m_page.title, "name");
        takeMeta(m_page.title,
                 {"citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title"});
        take(m_page.title, m_tags.title, QStringLiteral("title"));
        take(m_page.title, m_tags.headline, QStringLiteral("h1"));
        const QString host = QUrl(m_url).host();
        m_page.publisher.value = cleanPublisher(m_page.publisher.value, host);
        QString site = m_page.publisher.value;
        if (const QString name = m_tags.meta({QStringLiteral("og:site_name")}); !name.isEmpty())
            site = cleanPublisher(name, host);
        const QString &headline = m_tags.headline;
        SplitTitle split = splitTitle(m_page.title.value, site, host, headline);
        if (split.site.isEmpty() && site != m_page.publisher.value)
            split = splitTitle(m_page.title.value, m_page.publisher.value, host, headline);
        m_page.title.value = split.title;
        take(m_page.publisher, split.site, m_page.title.origin);
        if (split.title.isEmpty()) { // the site's name was all of it
            m_page.title = {};
            take(m_page.title, headline, QStringLiteral("h1"));
        }
        // The title element may name the site where a better title does not.
        take(m_page.publisher,
             splitTitle(m_tags.title, {}, host, headline).site,
             QStringLiteral("title"));
        if (isAddress(m_page.publisher.value))
            m_page.publisher.value = QUrl(m_page.publisher.value).host();
    }

    void takeAuthors(std::vector<SourceAuthor> authors, const QString &origin)
    {
        if (m_page.authors.origin.isEmpty() && !authors.empty())
            m_page.authors = {std::move(authors), origin};
    }

    std::vector<SourceAuthor> authorsOfThing(const QString &property) const
    {
        std::vector<SourceAuthor> authors;
        for (const QJsonObject &thing : m_thing.things(property)) {
            const QString name = singleLine(thing.value(QLatin1StringView("name")).toString());
            const QString type = thing.value(QLatin1StringView("@type")).toString();
            const QString family =
                singleLine(thing.value(QLatin1StringView("familyName")).toString());
            if (name.isEmpty() && !family.isEmpty() && authors.size() < MostAuthors) {
                const QString given =
                    singleLine(thing.value(QLatin1StringView("givenName")).toString());
                authors.push_back({family, given, {}});
            }
            if (name.isEmpty() || isAddress(name) || authors.size() >= MostAuthors)
                continue;
            if (type.contains(u"Organization")) {
                SourceAuthor body;
                body.literal = name;
                authors.push_back(body);
            } else if (isTurnedRound(name)) {
                authors.push_back(personNamed(name));
            } else {
                const std::vector<SourceAuthor> people = peopleIn(name);
                authors.insert(authors.end(), people.begin(), people.end());
            }
        }
        return authors;
    }

    /// One element a name, or all of them in one parted by semicolons.
    std::vector<SourceAuthor> authorsOfMeta(const QString &name) const
    {
        std::vector<SourceAuthor> authors;
        for (const QString &content : m_tags.metas.value(name)) {
            for (const QString &one : content.split(u';', Qt::SkipEmptyParts)) {
                const QString line = singleLine(one);
                if (!line.isEmpty() && !isAddress(line) && authors.size() < MostAuthors)
                    authors.push_back(personNamed(line));
            }
        }
        return authors;
    }

    void readAuthors()
    {
        takeAuthors(authorsOfThing(QStringLiteral("author")), QStringLiteral("JSON-LD author"));
        takeAuthors(authorsOfThing(QStringLiteral("creator")), QStringLiteral("JSON-LD creator"));
        for (const char *name :
             {"citation_author", "citation_authors", "dc.creator", "dcterms.creator"})
            takeAuthors(authorsOfMeta(QString::fromLatin1(name)),
                        metaOrigin(QString::fromLatin1(name)));
        for (const char *name :
             {"article:author", "author", "byl", "parsely-author", "sailthru.author"}) {
            const QString key = QString::fromLatin1(name);
            std::vector<SourceAuthor> people;
            for (const QString &content : m_tags.metas.value(key)) {
                const std::vector<SourceAuthor> more =
                    isAddress(content) ? std::vector<SourceAuthor>() : peopleIn(content);
                people.insert(people.end(), more.begin(), more.end());
            }
            takeAuthors(std::move(people), metaOrigin(key));
        }
        for (const QString &byline : m_tags.bylines)
            takeAuthors(peopleIn(byline), QStringLiteral("byline"));
    }

    void readDates()
    {
        takeLd(m_page.issued, "datePublished");
        takeMeta(m_page.issued,
                 {"citation_publication_date",
                  "citation_date",
                  "citation_online_date",
                  "dc.date.issued",
                  "dcterms.issued",
                  "dc.date",
                  "dcterms.date",
                  "dcterms.created",
                  "article:published_time",
                  "og:published_time",
                  "datepublished",
                  "pubdate",
                  "publishdate",
                  "date",
                  "parsely-pub-date",
                  "sailthru.date"});
        for (const QString &time : m_tags.times)
            take(m_page.issued, time, QStringLiteral("time"));
        takeLd(m_page.modified, "dateModified");
        takeMeta(m_page.modified,
                 {"dc.date.modified",
                  "dcterms.modified",
                  "article:modified_time",
                  "og:updated_time",
                  "datemodified",
                  "last-modified"});
    }

    void readWork()
    {
        const QString stated = cslTypeOf(m_thing.type());
        const QString page = QStringLiteral("webpage");
        const QString statedIn = QStringLiteral("JSON-LD @type");
        // That it is a page says less than what the page holds.
        if (stated != page)
            take(m_page.type, stated, statedIn);
        static const QList<std::pair<const char *, const char *>> works = {
            {"citation_journal_title", "article-journal"},
            {"citation_conference_title", "paper-conference"},
            {"citation_technical_report_institution", "report"},
            {"citation_dissertation_institution", "thesis"},
            {"citation_inbook_title", "chapter"}};
        for (const auto &[name, type] : works) {
            const QString key = QString::fromLatin1(name);
            if (m_tags.metas.contains(key))
                take(m_page.type, QString::fromLatin1(type), metaOrigin(key));
        }
        if (m_tags.meta({QStringLiteral("og:type")}) == u"book")
            take(m_page.type, QStringLiteral("book"), metaOrigin(QStringLiteral("og:type")));
        take(m_page.type, stated, statedIn);
        take(m_page.type, page, QStringLiteral("address"));
        readPublication(m_tags, m_thing, m_page);
        readDoi();
    }

    void readDoi()
    {
        for (const char *property : {"identifier", "sameAs", "@id"}) {
            const QString name = QString::fromLatin1(property);
            for (const QJsonObject &thing : m_thing.things(name)) {
                const QString value = thing.value(QLatin1StringView("value")).toString() + u' ' +
                                      thing.value(QLatin1StringView("name")).toString();
                take(m_page.doi, doiIn(value), QStringLiteral("JSON-LD ") + name);
            }
        }
        for (const char *tag :
             {"citation_doi", "dc.identifier.doi", "dc.identifier", "prism.doi"}) {
            const QString key = QString::fromLatin1(tag);
            for (const QString &content : m_tags.metas.value(key))
                take(m_page.doi, doiIn(content), metaOrigin(key));
        }
        take(m_page.doi, doiIn(m_page.canonicalUrl.value), m_page.canonicalUrl.origin);
    }

    void readLanguage(const QString &contentLanguage)
    {
        takeLd(m_page.language, "inLanguage");
        takeMeta(m_page.language, {"citation_language", "dc.language", "dcterms.language"});
        take(m_page.language, m_tags.language, QStringLiteral("html lang"));
        takeMeta(m_page.language, {"og:locale"});
        take(m_page.language,
             contentLanguage.section(u',', 0, 0),
             QStringLiteral("header Content-Language"));
        m_page.language.value.replace(u'_', u'-');
        static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"));
        if (!tag.match(m_page.language.value).hasMatch())
            m_page.language = {};
    }

    /// Of schema.org's `correction`, which is a text or a CorrectionComment.
    void readCorrection()
    {
        QStringList told;
        for (const QJsonObject &one : m_thing.things(QStringLiteral("correction"))) {
            const QString text = one.value(QLatin1StringView("text")).toString();
            const QString line =
                singleLine(text.isEmpty() ? one.value(QLatin1StringView("name")).toString() : text);
            if (!line.isEmpty())
                told.append(line);
        }
        const QString all = cleanText(told.join(QStringLiteral(" | "))).text;
        if (!all.isEmpty())
            m_page.correction = {all.left(LongestCorrection), QStringLiteral("JSON-LD correction")};
    }

    void readAccess()
    {
        const QJsonValue free = m_thing.value(QStringLiteral("isAccessibleForFree"));
        m_page.isForSubscribers =
            (free.isBool() && !free.toBool()) ||
            free.toString().section(u'/', -1).compare(u"false", Qt::CaseInsensitive) == 0;
        m_page.statedWords = std::max(0, m_thing.text(QStringLiteral("wordCount")).toInt());
    }

    const PageTags &m_tags;
    QString m_url;
    JsonLdThing m_thing;
    PageMetadata m_page;
};

} // namespace

PageMetadata readMetadata(const PageTags &tags, const QString &url, const QString &contentLanguage)
{
    return Reader(tags, url).read(contentLanguage);
}

} // namespace stet
