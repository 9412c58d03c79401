// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_tree.h"

#include "core/base/text.h"

#include <QList>

#include <libxml/HTMLparser.h>

#include <cstring>
#include <limits>

namespace stet {

namespace {

const char *chars(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

xmlDoc *parse(const QByteArray &utf8, bool &cut)
{
    htmlParserCtxt *context = htmlNewParserCtxt();
    if (!context)
        return nullptr;
    xmlDoc *document = htmlCtxtReadMemory(context,
                                          utf8.constData(),
                                          int(utf8.size()),
                                          nullptr,
                                          "UTF-8",
                                          HTML_PARSE_RECOVER | HTML_PARSE_NONET |
                                              HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    // Faults in the markup do not stop the parser; depth, size and memory do.
    cut = context->disableSAX != 0;
    htmlFreeParserCtxt(context);
    return document;
}

} // namespace

bool HtmlNode::isElement() const
{
    return m_node != nullptr && m_node->type == XML_ELEMENT_NODE;
}

bool HtmlNode::isText() const
{
    return m_node != nullptr &&
           (m_node->type == XML_TEXT_NODE || m_node->type == XML_CDATA_SECTION_NODE);
}

QLatin1StringView HtmlNode::name() const
{
    return isElement() ? QLatin1StringView(chars(m_node->name)) : QLatin1StringView();
}

bool HtmlNode::is(const char *elementName) const
{
    return name() == QLatin1StringView(elementName);
}

QString HtmlNode::text() const
{
    if (!m_node)
        return {};
    if (isText())
        return QString::fromUtf8(chars(m_node->content));
    xmlChar *content = xmlNodeGetContent(m_node);
    QString text = QString::fromUtf8(chars(content));
    xmlFree(content);
    return text;
}

QString HtmlNode::attribute(const char *attributeName) const
{
    if (!isElement())
        return {};
    const xmlAttr *named = m_node->properties;
    while (named != nullptr && std::strcmp(chars(named->name), attributeName) != 0)
        named = named->next;
    if (named == nullptr)
        return {};
    // Nearly always one piece, which need not be copied first.
    const xmlNode *piece = named->children;
    if (piece != nullptr && piece->next == nullptr && piece->type == XML_TEXT_NODE)
        return QString::fromUtf8(chars(piece->content));
    xmlChar *value = xmlGetProp(m_node, reinterpret_cast<const xmlChar *>(attributeName));
    if (!value)
        return {};
    QString text = QString::fromUtf8(chars(value));
    xmlFree(value);
    return text;
}

QString HtmlNode::style(QStringView property) const
{
    const QString style = attribute("style");
    for (const QStringView part : QStringView(style).split(u';')) {
        const qsizetype colon = part.indexOf(u':');
        if (colon > 0 && part.left(colon).trimmed().compare(property, Qt::CaseInsensitive) == 0)
            return part.mid(colon + 1).trimmed().toString().toLower();
    }
    return {};
}

HtmlNode HtmlNode::firstChild() const
{
    return HtmlNode(isElement() ? m_node->children : nullptr);
}

HtmlNode HtmlNode::next() const
{
    return HtmlNode(m_node ? m_node->next : nullptr);
}

HtmlNode HtmlNode::parent() const
{
    return HtmlNode(m_node ? m_node->parent : nullptr);
}

HtmlDocument::HtmlDocument(const QString &html)
    : m_document(nullptr, xmlFreeDoc)
{
    const QByteArray utf8 = cleanText(html).text.toUtf8();
    if (utf8.isEmpty())
        return;
    if (utf8.size() > std::numeric_limits<int>::max()) {
        m_cut = true;
        return;
    }
    m_document.reset(parse(utf8, m_cut));
}

HtmlNode HtmlDocument::root() const
{
    return HtmlNode(m_document ? xmlDocGetRootElement(m_document.get()) : nullptr);
}

HtmlNode HtmlDocument::body() const
{
    for (HtmlNode node = root().firstChild(); node; node = node.next()) {
        if (node.is("body"))
            return node;
    }
    return root();
}

} // namespace stet
