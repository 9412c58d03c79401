// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"

#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"
#include "core/render/shown_article.h"
#include "core/render/theme.h"

#include <QStringBuilder>

namespace stet {

namespace {

/// Bytes that all of a page but its blocks takes, more or less.
constexpr size_t usualParts = 8192;

/// A piece of a path that is safe below any folder and in any URL.
QString pathSegment(const QString &text)
{
    const bool plain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    if (plain)
        return text;
    const QString folded = slugify(text);
    return folded.isEmpty() ? QStringLiteral("untitled") : folded;
}

std::string permanentAddress(const PageInput &input)
{
    if (input.desk.baseUrl.isEmpty() || input.content.slug.isEmpty())
        return {};
    return webAddress(input.desk.baseUrl % u'/' % pagePath(input.content.kind, input.content.slug));
}

PagePlaces placesOf(const PageInput &input, const ShownArticle &shown)
{
    return {shown.content(), shown.galley(), [&input](const QString &key) {
                return input.source && input.source(key) != nullptr;
            }};
}

PageContext contextOf(const PageInput &input,
                      const ShownArticle &shown,
                      const Theme &theme,
                      CitationMarks &marks,
                      EvidenceMarks &evidence,
                      std::string &values)
{
    QString title = singleLine(input.content.headline);
    if (title.isEmpty())
        title = input.language.word(QStringLiteral("untitled"));
    const QString &stated = input.content.language;
    return {input,
            shown.content(),
            shown.galley(),
            theme.templates(),
            marks,
            evidence,
            values,
            isLanguageTag(stated) ? printableTag(stated) : input.language.tag,
            input.language.tag,
            title,
            printedNames(shown.content().authors, input.language),
            permanentAddress(input)};
}

/// The parts of a page in reading order, as places in one text.
struct MadeParts
{
    struct Part
    {
        QByteArrayView id;
        size_t start = 0;
        size_t size = 0;
    };

    std::string html;
    std::vector<Part> parts;

    [[nodiscard]] std::string_view htmlOf(const Part &part) const
    {
        return std::string_view(html).substr(part.start, part.size);
    }
};

/// The levels that a page's headings have: below the headline no level is skipped, whatever was
/// written (the Problems panel tells of it).
class HeadingLevels
{
public:
    /// For the headings of a page in their order.
    [[nodiscard]] int shown(int written)
    {
        while (m_open.back().written >= written)
            m_open.pop_back();
        m_open.push_back({written, m_open.back().shown + 1});
        return m_open.back().shown;
    }

private:
    struct Level
    {
        int written;
        int shown;
    };

    std::vector<Level> m_open{{1, 1}};
};

/// Citations are numbered on the way through body, facts, the lead picture and corrections, so
/// these are made first.
MadeParts makeParts(const PageContext &page)
{
    using Part = MadeParts::Part;
    MadeParts made;
    const auto make = [&](QByteArrayView id, const auto &append, const auto &...of) {
        const size_t start = made.html.size();
        append(made.html, page, of...);
        return Part{id, start, made.html.size() - start};
    };
    const Galley &galley = page.galley;
    made.html.reserve(static_cast<size_t>(galley.body.size()) * 5 / 4 + usualParts);
    std::vector<Part> text;
    text.reserve(galley.blocks.size() + 1);
    HeadingLevels levels;
    for (const PlacedBlock &placed : galley.blocks) {
        const Block &block = *placed.block;
        if (!block.isShown())
            continue;
        const int level = block.kind == BlockKind::Heading ? levels.shown(block.level) : 0;
        text.push_back(make(placed.id, appendBlock, placed, level));
    }
    text.push_back(make("facts", appendFacts));
    const Part lead = make("lead", appendLead);
    const Part corrections = make("corrections", appendCorrections);

    made.parts.reserve(text.size() + 8);
    made.parts.push_back(make("header", appendHeader));
    made.parts.push_back(corrections);
    made.parts.push_back(lead);
    made.parts.insert(made.parts.end(), text.begin(), text.end());
    made.parts.push_back(make("sources", appendSources));
    made.parts.push_back(make("evidence", appendEvidence));
    if (showsWords(page.input.publicState)) {
        made.parts.push_back(make("mentions", appendMentions));
        made.parts.push_back(make("topics", appendTopics));
        made.parts.push_back(make("next", appendNext));
        made.parts.push_back(make("reader", appendReader));
        made.parts.push_back(make("share", appendShare));
    }
    std::erase_if(made.parts, [](const Part &part) { return part.size == 0; });
    return made;
}

FrameInput frameOf(const PageInput &input)
{
    return {input.desk, input.language, input.home, input.nav, input.lists};
}

void appendBefore(std::string &out, const PageContext &page)
{
    appendTop(out, page.templates, frameOf(page.input));
    out += "<article class=\"story\">\n";
}

void appendAfter(std::string &out, const PageContext &page)
{
    out += "</article>\n";
    appendFoot(out, page.templates, frameOf(page.input));
}

} // namespace

QString printedNames(const std::vector<Byline> &authors, const Language &language)
{
    QStringList names;
    for (const Byline &author : authors) {
        QString name = singleLine(author.name);
        if (!name.isEmpty() && !author.role.isEmpty())
            name += QStringLiteral(" (") + singleLine(author.role) + u')';
        if (!name.isEmpty())
            names.append(name);
    }
    return joinedNames(std::move(names), language);
}

QString joinedNames(QStringList names, const Language &language)
{
    if (names.size() < 2)
        return names.value(0);
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + u' ' + language.word(QStringLiteral("and")) + u' ' +
           last;
}

QByteArray Page::mainHtml() const
{
    qsizetype size = 0;
    for (const PagePart &part : parts)
        size += part.html.size();
    QByteArray out;
    out.reserve(size);
    for (const PagePart &part : parts)
        out.append(part.html);
    return out;
}

Page renderPage(const PageInput &input, const Theme &theme)
{
    const ShownArticle shown(input);
    const PagePlaces places = placesOf(input, shown);
    CitationMarks marks(input, places);
    EvidenceMarks evidence(input);
    std::string values;
    values.reserve(usualParts);
    const PageContext context = contextOf(input, shown, theme, marks, evidence, values);
    const MadeParts made = makeParts(context);
    const auto bytesBy = [&context](void (*append)(std::string &, const PageContext &)) {
        std::string out;
        append(out, context);
        return bytesOf(out);
    };
    Page page;
    page.title = context.title.toUtf8();
    page.language = context.tag.toUtf8();
    page.direction = bytesOf(directionOf(input.language));
    page.head = bytesBy(appendHead);
    page.before = bytesBy(appendBefore);
    page.after = bytesBy(appendAfter);
    page.parts.reserve(made.parts.size());
    for (const MadeParts::Part &part : made.parts) {
        const std::string_view html = made.htmlOf(part);
        page.parts.push_back(
            {part.id.toByteArray(), hashBesideNumbers(html, page.marks), bytesOf(html)});
    }
    for (const CitationMarks::Cited &cited : marks.cited())
        page.sources.append(cited.key);
    return page;
}

std::string renderDocument(const PageInput &input, const Theme &theme, const QString &stylesheet)
{
    const ShownArticle shown(input);
    const PagePlaces places = placesOf(input, shown);
    CitationMarks marks(input, places);
    EvidenceMarks evidence(input);
    std::string values;
    values.reserve(usualParts);
    const PageContext context = contextOf(input, shown, theme, marks, evidence, values);
    const MadeParts made = makeParts(context);
    std::string out;
    out.reserve(made.html.size() + usualParts);
    appendDocumentStart(out, viewOf(context.tag.toUtf8()), directionOf(input.language));
    appendHead(out, context);
    appendBodyStart(out, viewOf(stylesheet.toUtf8()));
    appendBefore(out, context);
    for (const MadeParts::Part &part : made.parts)
        out.append(made.htmlOf(part));
    appendAfter(out, context);
    appendDocumentEnd(out);
    return out;
}

QByteArray pageDocument(const Page &page, const QByteArray &stylesheet)
{
    std::string out;
    appendDocumentStart(out, viewOf(page.language), viewOf(page.direction));
    out.append(viewOf(page.head));
    appendBodyStart(out, viewOf(stylesheet));
    out.append(viewOf(page.before));
    for (const PagePart &part : page.parts)
        out.append(viewOf(part.html));
    out.append(viewOf(page.after));
    appendDocumentEnd(out);
    return bytesOf(out);
}

QStringList pageImages(const PageInput &input)
{
    const ShownArticle shown(input);
    QStringList images;
    if (const QString lead = leadImageOf(shown.content(), input); !lead.isEmpty()) {
        images.append(lead);
        images.append(parseInline(shown.content().leadCaption).images);
    }
    if (const PictureCopy *const card = shareCardOf(shown.content(), input))
        images.append(card->file.name);
    for (const PlacedBlock &placed : shown.galley().blocks)
        images.append(placed.block->images);
    for (const Fact &fact : shown.content().facts)
        images.append(parseInline(fact.value).images);
    for (const Correction &correction : shown.content().corrections)
        images.append(parseInline(correction.text).images);
    return images;
}

QString pagePath(const QString &kind, const QString &slug)
{
    return pathSegment(kind) % u'/' % pathSegment(slug) % u".html";
}

QString newsItemPath(const QString &kind, const QString &slug)
{
    return pathSegment(kind) % u'/' % pathSegment(slug) % u".json";
}

} // namespace stet
