// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

namespace stet {

namespace {

/// Writes one JSON object member by member; empty strings are left out.
class JsonObjectWriter
{
public:
    JsonObjectWriter() { m_out.append('{'); }

    void text(const char *name, QStringView value)
    {
        if (value.isEmpty())
            return;
        begin(name);
        appendJsonString(m_out, value);
    }

    void day(const char *name, const QDate &value)
    {
        const QByteArray text = isoDay(value);
        if (text.isEmpty())
            return;
        begin(name);
        appendAll(m_out, "\"", text, "\"");
    }

    void number(const char *name, qint64 value)
    {
        begin(name);
        m_out.append(QByteArray::number(value));
    }

    void raw(const char *name, const QByteArray &json)
    {
        begin(name);
        m_out.append(json);
    }

    [[nodiscard]] QByteArray end()
    {
        m_out.append('}');
        return std::move(m_out);
    }

private:
    void begin(const char *name)
    {
        appendAll(m_out, m_out.size() > 1 ? ",\"" : "\"", QByteArrayView(name), "\":");
    }

    QByteArray m_out;
};

QByteArray jsonArray(const std::vector<QByteArray> &items)
{
    QByteArray out("[");
    for (const QByteArray &item : items) {
        if (out.size() > 1)
            out.append(',');
        out.append(item);
    }
    out.append(']');
    return out;
}

QByteArray authorsJson(const PageContext &page)
{
    std::vector<QByteArray> items;
    for (const Byline &author : page.input.content.authors) {
        const QString name = singleLine(author.name);
        if (name.isEmpty())
            continue;
        JsonObjectWriter person;
        person.text("@type", u"Person");
        person.text("name", name);
        person.text("jobTitle", author.role);
        items.push_back(person.end());
    }
    return items.empty() ? QByteArray() : jsonArray(items);
}

QByteArray citationsJson(const PageContext &page)
{
    std::vector<QByteArray> items;
    for (const CitationMarks::Cited &cited : page.marks.cited()) {
        const Source &source = *cited.source;
        JsonObjectWriter work;
        work.text("@type", u"CreativeWork");
        work.text("name", QString::fromUtf8(cited.title));
        if (source.terms != SourceTerms::Confidential && !source.publisher.isEmpty()) {
            JsonObjectWriter publisher;
            publisher.text("@type", u"Organization");
            publisher.text("name", source.publisher);
            work.raw("publisher", publisher.end());
        }
        work.text("url", QString::fromUtf8(cited.address));
        items.push_back(work.end());
    }
    return items.empty() ? QByteArray() : jsonArray(items);
}

QByteArray correctionsJson(const PageContext &page)
{
    std::vector<QByteArray> items;
    for (const Correction &correction : page.input.content.corrections) {
        JsonObjectWriter comment;
        comment.text("@type", u"CorrectionComment");
        comment.text("text", readingText(parseInline(correction.text)).text);
        comment.day("datePublished", correction.date);
        items.push_back(comment.end());
    }
    return items.empty() ? QByteArray() : jsonArray(items);
}

} // namespace

QByteArray structuredData(const PageContext &page)
{
    const ArticleContent &content = page.input.content;
    JsonObjectWriter out;
    out.text("@context", u"https://schema.org");
    out.text("@type",
             page.input.kind.schemaType.isEmpty() ? QStringView(u"Article")
                                                  : QStringView(page.input.kind.schemaType));
    out.text("headline", content.headline);
    out.text("description", content.dek);
    out.text("inLanguage", page.tag);
    out.text("articleSection", content.category);
    out.text("keywords", content.tags.join(QStringLiteral(", ")));
    out.day("datePublished", content.published);
    const QDate modified = content.modified.isValid() ? content.modified : content.published;
    out.day("dateModified", modified);
    if (page.input.galley.words > 0 && !page.withdrawn)
        out.number("wordCount", page.input.galley.words);
    if (const QByteArray authors = authorsJson(page); !authors.isEmpty())
        out.raw("author", authors);
    if (!page.input.desk.name.isEmpty()) {
        JsonObjectWriter publisher;
        publisher.text("@type", u"Organization");
        publisher.text("name", page.input.desk.name);
        publisher.text("url", QString::fromUtf8(webAddress(page.input.desk.baseUrl)));
        publisher.text("email", page.input.desk.address);
        out.raw("publisher", publisher.end());
    }
    out.text("url", page.permanent);
    out.text("mainEntityOfPage", page.permanent);
    if (const QByteArray citations = citationsJson(page); !citations.isEmpty())
        out.raw("citation", citations);
    if (const QByteArray corrections = correctionsJson(page); !corrections.isEmpty())
        out.raw("correction", corrections);
    return out.end();
}

const QByteArray &contentPolicy()
{
    // JSON-LD is a data block: a browser never takes it for a script, so no hash has to allow it.
    static const QByteArray policy(
        "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; "
        "media-src 'none'; worker-src 'none'; manifest-src 'none'; base-uri 'none'; "
        "form-action 'none'");
    return policy;
}

QByteArray pageHead(const PageContext &page)
{
    const ArticleContent &content = page.input.content;
    const QString &site = page.input.desk.name;
    TemplateValues values(field::HeadCount);
    values.texts[field::HeadStructured] = structuredData(page);
    values.texts[field::HeadPolicy] = contentPolicy();
    values.texts[field::HeadTitle] =
        (site.isEmpty() ? page.title : page.title + QStringLiteral(" · ") + singleLine(site))
            .toUtf8();
    values.texts[field::HeadSiteName] = site.toUtf8();
    values.texts[field::HeadDescription] = singleLine(content.dek).toUtf8();
    values.texts[field::HeadCanonical] = page.permanent.toUtf8();
    values.texts[field::HeadType] = "article";
    values.texts[field::HeadHeadline] = page.title.toUtf8();
    values.texts[field::HeadAuthors] = printedNames(content.authors, page.input.language).toUtf8();
    values.texts[field::HeadPublished] = isoDay(content.published);
    values.texts[field::HeadModified] = isoDay(content.modified);
    QByteArray out;
    page.templates.head.render(out, values);
    return out;
}

} // namespace stet
