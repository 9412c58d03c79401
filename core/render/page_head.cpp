// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"

#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// The name of a JSON member as it is written behind another one. Made by the compiler.
class MemberName
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): names are written as literals
    consteval MemberName(const char *name)
    {
        for (const std::string_view piece : {",\"", name, "\":"})
            m_end = std::copy(piece.begin(), piece.end(), m_text.begin() + m_end) - m_text.begin();
    }

    [[nodiscard]] std::string_view first() const { return following().substr(1); }

    [[nodiscard]] std::string_view following() const { return {m_text.data(), size_t(m_end)}; }

private:
    std::array<char, 32> m_text = {};
    std::ptrdiff_t m_end = 0;
};

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

    void beginObject(const MemberName &name)
    {
        begin(name);
        m_out += '{';
    }

    void endObject() { m_out += '}'; }

    void beginList(const MemberName &name)
    {
        begin(name);
        m_out += '[';
    }

    void endList() { m_out += ']'; }

    void text(const MemberName &name, QStringView value) { string(name, value); }

    void text(const MemberName &name, std::string_view value) { string(name, value); }

    void number(const MemberName &name, qint64 value)
    {
        begin(name);
        m_out += std::to_string(value);
    }

private:
    [[nodiscard]] bool isFirst() const
    {
        return m_out.size() == m_start || m_out.back() == '{' || m_out.back() == '[';
    }

    void begin(const MemberName &name) { m_out += isFirst() ? name.first() : name.following(); }

    template <class Text>
    void string(const MemberName &name, Text value)
    {
        if (value.empty())
            return;
        begin(name);
        m_out += '"';
        appendJsonText(m_out, value);
        m_out += '"';
    }

    std::string &m_out;
    const size_t m_start;
};

/// The last day on which readers were given other words; null where nothing is said of it.
QDate lastChange(const ArticleContent &content)
{
    QDate last = std::max(content.published, content.modified);
    for (const Correction &correction : content.corrections)
        last = std::max(last, correction.date);
    return last;
}

void writeAuthors(JsonWriter &json, const std::vector<Byline> &authors)
{
    bool any = false;
    for (const Byline &author : authors) {
        const QString name = singleLine(author.name);
        if (name.isEmpty())
            continue;
        if (!any)
            json.beginList("author");
        any = true;
        json.beginObject();
        json.text("@type", "Person");
        json.text("name", name);
        json.text("jobTitle", author.role);
        json.endObject();
    }
    if (any)
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
    const QString file = leadImageOf(page.content, page.input);
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
    json.text("dateModified", isoDay(lastChange(content)));
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

const std::string &escapedPolicy()
{
    static const std::string escaped = [] {
        std::string html;
        appendHtmlText(html, ContentPolicy);
        return html;
    }();
    return escaped;
}

void appendHead(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const QString &site = page.input.desk.name;
    TemplateValues values(page.values);
    values.setHtml(field::HeadStructured,
                   [&page](std::string &json) { appendStructuredData(json, page); });
    values.setHtml(field::HeadPolicy, [](std::string &html) { html += escapedPolicy(); });
    values.set(field::HeadTitle,
               site.isEmpty() ? page.title : page.title % u" · " % singleLine(site));
    values.set(field::HeadSiteName, site);
    values.set(field::HeadDescription, singleLine(content.dek));
    values.set(field::HeadCanonical, page.permanent);
    values.set(field::HeadType, "article");
    values.set(field::HeadHeadline, page.title);
    values.set(field::HeadAuthors, page.names);
    values.set(field::HeadPublished, isoDay(content.published));
    if (content.modified.isValid() || !content.corrections.empty())
        values.set(field::HeadModified, isoDay(lastChange(content)));
    const std::string image = leadAddress(page);
    values.set(field::HeadImage, image);
    if (!image.empty())
        values.set(field::HeadImageAlt, content.leadAlt);
    page.templates.head.render(out, values);
}

} // namespace stet
