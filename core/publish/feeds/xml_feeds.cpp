// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/publish/feeds/feed.h"
#include "core/publish/feeds/feed_xml.h"
#include "core/render/html_text.h"

namespace stet {

using namespace Qt::StringLiterals;

namespace {

const QString AtomNames = QStringLiteral("http://www.w3.org/2005/Atom");
const QString DublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");

void writeLink(QXmlStreamWriter &xml, const QString &rel, const QString &type, const QString &href)
{
    xml.writeEmptyElement(AtomNames, u"link"_s);
    writeAttribute(xml, u"rel"_s, rel);
    writeAttribute(xml, u"type"_s, type);
    writeAttribute(xml, u"href"_s, href);
}

void writeAtomEntry(QXmlStreamWriter &xml, const FeedEntry &entry)
{
    xml.writeStartElement(u"entry"_s);
    if (!entry.language.isEmpty())
        writeAttribute(xml, u"xml:lang"_s, entry.language);
    writeText(xml, u"id"_s, entry.id);
    writeText(xml, u"title"_s, entry.title);
    writeLink(xml, u"alternate"_s, u"text/html"_s, entry.address);
    writeText(xml, u"published"_s, internetTime(entry.published));
    writeText(xml, u"updated"_s, internetTime(entry.updated));
    for (const QString &author : entry.authors) {
        xml.writeStartElement(u"author"_s);
        writeText(xml, u"name"_s, author);
        xml.writeEndElement();
    }
    for (const QString &subject : entry.subjects) {
        xml.writeEmptyElement(u"category"_s);
        writeAttribute(xml, u"term"_s, subject);
    }
    writeText(xml, u"summary"_s, entry.summary);
    if (const QByteArray html = feedHtml(entry); !html.isEmpty()) {
        xml.writeStartElement(u"content"_s);
        writeAttribute(xml, u"type"_s, u"html"_s);
        xml.writeCharacters(QString::fromUtf8(html));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeRssItem(QXmlStreamWriter &xml, const FeedEntry &entry)
{
    xml.writeStartElement(u"item"_s);
    writeText(xml, u"title"_s, entry.title);
    writeText(xml, u"link"_s, entry.address);
    xml.writeStartElement(u"guid"_s);
    writeAttribute(xml, u"isPermaLink"_s, u"false"_s);
    xml.writeCharacters(entry.id);
    xml.writeEndElement();
    writeText(xml, u"pubDate"_s, entry.published.toString(Qt::RFC2822Date));
    for (const QString &author : entry.authors)
        xml.writeTextElement(DublinCore, u"creator"_s, cleanText(author).text);
    for (const QString &subject : entry.subjects)
        writeText(xml, u"category"_s, subject);
    writeText(xml, u"description"_s, QString::fromUtf8(feedHtml(entry)));
    xml.writeEndElement();
}

} // namespace

void writeText(QXmlStreamWriter &xml, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        xml.writeTextElement(name, cleanText(text).text);
}

void writeAttribute(QXmlStreamWriter &xml, const QString &name, const QString &value)
{
    xml.writeAttribute(name, cleanText(value).text);
}

QByteArray feedHtml(const FeedEntry &entry)
{
    std::string html;
    if (!entry.summary.isEmpty()) {
        html += "<p>";
        appendHtmlText(html, cleanText(entry.summary).text);
        html += "</p>";
    }
    for (const FeedNote &note : entry.notes) {
        html += "<p><strong>";
        appendHtmlText(html, cleanText(note.name).text);
        html += ".</strong> ";
        appendHtmlText(html, cleanText(note.text).text);
        html += "</p>";
    }
    return bytesOf(html);
}

QByteArray atomFeed(const Feed &feed)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"feed"_s);
    xml.writeDefaultNamespace(AtomNames);
    if (!feed.language.isEmpty())
        writeAttribute(xml, u"xml:lang"_s, feed.language);
    writeText(xml, u"id"_s, feed.id);
    xml.writeTextElement(u"title"_s, cleanText(feed.title).text);
    writeText(xml, u"updated"_s, internetTime(feed.updated));
    writeLink(xml, u"alternate"_s, u"text/html"_s, feed.home);
    writeLink(xml, u"self"_s, u"application/atom+xml"_s, feed.address);
    // An entry without an author has the feed's (RFC 4287 §4.1.2).
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, cleanText(feed.title).text);
    xml.writeEndElement();
    xml.writeTextElement(u"generator"_s, u"Stet"_s);
    for (const FeedEntry &entry : feed.entries)
        writeAtomEntry(xml, entry);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray rssFeed(const Feed &feed)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"rss"_s);
    xml.writeNamespace(AtomNames, u"atom"_s);
    xml.writeNamespace(DublinCore, u"dc"_s);
    writeAttribute(xml, u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"channel"_s);
    // All three are asked for.
    xml.writeTextElement(u"title"_s, cleanText(feed.title).text);
    xml.writeTextElement(u"link"_s, feed.home);
    xml.writeTextElement(u"description"_s, cleanText(feed.title).text);
    writeText(xml, u"language"_s, feed.language);
    writeText(xml, u"lastBuildDate"_s, feed.updated.toString(Qt::RFC2822Date));
    xml.writeTextElement(u"generator"_s, u"Stet"_s);
    writeLink(xml, u"self"_s, u"application/rss+xml"_s, feed.address);
    for (const FeedEntry &entry : feed.entries)
        writeRssItem(xml, entry);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace stet
