// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/page_tags.h"

#include "core/base/text.h"

namespace stet {

namespace {

constexpr qsizetype MostOfAKind = 20'000;
constexpr qsizetype LongestByline = 300;
constexpr qsizetype LongestValue = 100'000;

bool hasWord(const QString &words, const QString &word)
{
    return words.contains(word, Qt::CaseInsensitive) && words.toLower().split(u' ').contains(word);
}

class TagWalk
{
public:
    explicit TagWalk(const HtmlDocument &document)
    {
        m_tags.language = document.root().attribute("lang").trimmed();
        walk(document.root());
    }

    PageTags take() { return std::move(m_tags); }

private:
    void walk(HtmlNode parent)
    {
        for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
            if (!node.isElement())
                continue;
            read(node);
            // What an image's drawing is called is none of the page's.
            if (!node.is("script") && !node.is("svg") && !node.is("template"))
                walk(node);
        }
    }

    void read(HtmlNode node)
    {
        if (node.is("meta"))
            readMeta(node);
        else if (node.is("link"))
            readLink(node);
        else if (node.is("script"))
            readScript(node);
        else if (node.is("title") && m_tags.title.isEmpty())
            m_tags.title = singleLine(node.text());
        else if (node.is("h1") && m_tags.headline.isEmpty())
            m_tags.headline = singleLine(node.text());
        else if (node.is("time"))
            readTime(node);
        else
            readByline(node);
    }

    void readMeta(HtmlNode node)
    {
        const QString content = node.attribute("content").trimmed();
        if (content.isEmpty() || content.size() > LongestValue)
            return;
        for (const char *attribute : {"name", "property", "itemprop"}) {
            const QString name = node.attribute(attribute).trimmed().toLower();
            if (name.isEmpty() || m_metas >= MostOfAKind)
                continue;
            ++m_metas;
            m_tags.metas[name].append(content);
        }
    }

    void readLink(HtmlNode node)
    {
        const QString href = node.attribute("href").trimmed();
        for (const QString &rel : node.attribute("rel").toLower().split(u' ', Qt::SkipEmptyParts)) {
            if (!href.isEmpty() && !m_tags.links.contains(rel) && m_tags.links.size() < 100)
                m_tags.links.insert(rel, href);
        }
    }

    void readScript(HtmlNode node)
    {
        constexpr qsizetype MostScripts = 100;
        if (node.attribute("type").trimmed().compare(u"application/ld+json", Qt::CaseInsensitive) ==
                0 &&
            m_tags.jsonLd.size() < MostScripts)
            m_tags.jsonLd.append(node.text());
    }

    void readTime(HtmlNode node)
    {
        constexpr qsizetype MostTimes = 50;
        const QString time = node.attribute("datetime").trimmed();
        if (time.isEmpty() || m_tags.times.size() >= MostTimes)
            return;
        const bool isPublishing =
            !node.attribute("pubdate").isNull() || node.attribute("itemprop") == u"datePublished";
        if (isPublishing)
            m_tags.times.prepend(time);
        else
            m_tags.times.append(time);
    }

    void readByline(HtmlNode node)
    {
        constexpr qsizetype MostBylines = 20;
        const bool isByline = node.attribute("rel") == u"author" ||
                              node.attribute("itemprop") == u"author" ||
                              hasWord(node.attribute("class"), QStringLiteral("byline"));
        if (!isByline || m_tags.bylines.size() >= MostBylines)
            return;
        const QString text = singleLine(node.text());
        if (!text.isEmpty() && text.size() <= LongestByline)
            m_tags.bylines.append(text);
    }

    PageTags m_tags;
    qsizetype m_metas = 0;
};

} // namespace

QString PageTags::meta(const QStringList &names) const
{
    for (const QString &name : names) {
        if (const QStringList values = metas.value(name); !values.isEmpty())
            return values.first();
    }
    return {};
}

PageTags tagsOf(const HtmlDocument &document)
{
    return TagWalk(document).take();
}

} // namespace stet
