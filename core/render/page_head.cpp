// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

namespace stet {

namespace {

/// Writes JSON at the end of a text; members with empty strings are left out.
class JsonWriter
{
public:
    explicit JsonWriter(std::string &out)
        : m_out(out)
        , m_start(out.size())
    {}

    /// Begins an object: an item of a list, or the whole.
    void beginObject() { m_out += isFirst() ? "{" : ",{"; }

    void beginObject(std::string_view name) { begin(name, "\":{"); }

    void endObject() { m_out += '}'; }

    void beginList(std::string_view name) { begin(name, "\":["); }

    void endList() { m_out += ']'; }

    void text(std::string_view name, QStringView value) { string(name, value); }

    void text(std::string_view name, std::string_view value) { string(name, value); }

    void number(std::string_view name, qint64 value)
    {
        begin(name, "\":");
        m_out += std::to_string(value);
    }

private:
    [[nodiscard]] bool isFirst() const
    {
        return m_out.size() == m_start || m_out.back() == '{' || m_out.back() == '[';
    }

    void begin(std::string_view name, std::string_view colon)
    {
        appendAll(m_out, isFirst() ? "\"" : ",\"", name, colon);
    }

    template <class Text>
    void string(std::string_view name, Text value)
    {
        if (value.empty())
            return;
        begin(name, "\":\"");
        appendJsonText(m_out, value);
        m_out += '"';
    }

    std::string &m_out;
    const size_t m_start;
};

void writeAuthors(JsonWriter &json, const std::vector<Byline> &authors)
{
    const auto isNamed = [](const Byline &author) {
        return !singleLine(author.name).isEmpty();
    };
    if (std::none_of(authors.begin(), authors.end(), isNamed))
        return;
    json.beginList("author");
    for (const Byline &author : authors) {
        if (!isNamed(author))
            continue;
        json.beginObject();
        json.text("@type", "Person");
        json.text("name", singleLine(author.name));
        json.text("jobTitle", author.role);
        json.endObject();
    }
    json.endList();
}

void writePublisher(JsonWriter &json, const DeskSettings &desk)
{
    if (desk.name.isEmpty())
        return;
    json.beginObject("publisher");
    json.text("@type", "Organization");
    json.text("name", desk.name);
    json.text("url", webAddress(desk.baseUrl));
    json.text("email", desk.address);
    json.endObject();
}

void writeCitations(JsonWriter &json, const std::vector<CitationMarks::Cited> &all)
{
    if (all.empty())
        return;
    json.beginList("citation");
    for (const CitationMarks::Cited &cited : all) {
        const Source &source = *cited.source;
        json.beginObject();
        json.text("@type", "CreativeWork");
        json.text("name", cited.title);
        if (source.terms != SourceTerms::Confidential && !source.publisher.isEmpty()) {
            json.beginObject("publisher");
            json.text("@type", "Organization");
            json.text("name", source.publisher);
            json.endObject();
        }
        json.text("url", cited.address);
        json.endObject();
    }
    json.endList();
}

void writeCorrections(JsonWriter &json, const std::vector<Correction> &corrections)
{
    if (corrections.empty())
        return;
    json.beginList("correction");
    for (const Correction &correction : corrections) {
        json.beginObject();
        json.text("@type", "CorrectionComment");
        json.text("text", readingText(parseInline(correction.text)).text);
        json.text("datePublished", isoDay(correction.date));
        json.endObject();
    }
    json.endList();
}

/// The lead image's address on the site; empty where the article has none or the desk no site.
std::string leadAddress(const PageContext &page)
{
    const QString file = leadImageOf(page.content);
    if (file.isEmpty() || page.permanent.empty())
        return {};
    return imageAddress(QString::fromStdString(webAddress(page.input.desk.baseUrl)) + u'/', file);
}

} // namespace

void appendStructuredData(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const QString &type = page.input.kind.schemaType;
    JsonWriter json(out);
    json.beginObject();
    json.text("@context", "https://schema.org");
    json.text("@type", type.isEmpty() ? QStringView(u"Article") : QStringView(type));
    json.text("headline", content.headline);
    json.text("description", content.dek);
    json.text("inLanguage", page.tag);
    json.text("articleSection", content.category);
    json.text("keywords", content.tags.join(QStringLiteral(", ")));
    json.text("datePublished", isoDay(content.published));
    const QDate modified = content.modified.isValid() ? content.modified : content.published;
    json.text("dateModified", isoDay(modified));
    if (page.galley.words > 0)
        json.number("wordCount", page.galley.words);
    json.text("image", leadAddress(page));
    writeAuthors(json, content.authors);
    writePublisher(json, page.input.desk);
    json.text("url", page.permanent);
    json.text("mainEntityOfPage", page.permanent);
    writeCitations(json, page.marks.cited());
    writeCorrections(json, content.corrections);
    json.endObject();
}

void appendHead(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const QString &site = page.input.desk.name;
    constexpr size_t usualHead = 4096; // mostly the structured data
    TemplateValues values(usualHead);
    values.setHtml(field::HeadStructured,
                   [&page](std::string &json) { appendStructuredData(json, page); });
    values.set(field::HeadPolicy, ContentPolicy);
    values.set(field::HeadTitle,
               site.isEmpty() ? page.title : page.title + QStringLiteral(" · ") + singleLine(site));
    values.set(field::HeadSiteName, site);
    values.set(field::HeadDescription, singleLine(content.dek));
    values.set(field::HeadCanonical, page.permanent);
    values.set(field::HeadType, "article");
    values.set(field::HeadHeadline, page.title);
    values.set(field::HeadAuthors, printedNames(content.authors, page.input.language));
    values.set(field::HeadPublished, isoDay(content.published));
    values.set(field::HeadModified, isoDay(content.modified));
    values.set(field::HeadImage, leadAddress(page));
    page.templates.head.render(out, values);
}

} // namespace stet
