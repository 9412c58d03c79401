// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"

#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"
#include "core/render/theme.h"

namespace stet {

namespace {

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

QString permanentAddress(const PageInput &input)
{
    if (input.desk.baseUrl.isEmpty() || input.content.slug.isEmpty())
        return {};
    const QString path = pagePath(input.content.kind, input.content.slug);
    return QString::fromUtf8(webAddress(input.desk.baseUrl + u'/' + path));
}

/// The parts in reading order. Citations are numbered on the way through body, facts and
/// corrections, so these are made first.
std::vector<PagePart> partsOf(const PageContext &page)
{
    // What the desk has withdrawn is not said again; the notice takes its place.
    const bool withdrawn = page.withdrawn;
    std::vector<PagePart> body;
    body.reserve(page.input.galley.blocks.size());
    for (const PlacedBlock &placed : page.input.galley.blocks) {
        if (!withdrawn)
            body.push_back(blockPart(page, placed));
    }
    PagePart facts = withdrawn ? PagePart() : factsPart(page);
    PagePart corrections = correctionsPart(page);

    std::vector<PagePart> parts;
    parts.reserve(body.size() + 8);
    const auto add = [&parts](PagePart part) {
        if (!part.id.isEmpty())
            parts.push_back(std::move(part));
    };
    add(headerPart(page));
    add(std::move(corrections));
    if (!withdrawn)
        add(leadPart(page));
    for (PagePart &block : body)
        add(std::move(block));
    add(std::move(facts));
    add(sourcesPart(page));
    add(nextPart(page));
    add(readerPart(page));
    add(sharePart(page));
    return parts;
}

} // namespace

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
    CitationMarks marks(input);
    QString title = singleLine(input.content.headline);
    if (title.isEmpty())
        title = input.language.word(QStringLiteral("untitled"));
    const QString &stated = input.content.language;
    const QString tag = isLanguageTag(stated) ? stated : input.language.tag;
    const PageContext context{input,
                              theme.templates(),
                              marks,
                              tag,
                              input.language.tag,
                              title,
                              input.publicState == PublicState::Withdrawn,
                              permanentAddress(input)};
    Page page;
    page.title = title.toUtf8();
    page.language = tag.toUtf8();
    page.direction = input.language.rightToLeft ? "rtl" : "ltr";
    page.parts = partsOf(context);
    page.head = pageHead(context);
    page.before = pageTop(theme, input.desk, input.language, input.home, input.nav) +
                  "<article class=\"story\">\n";
    page.after = "</article>\n" + pageFoot(theme, input.desk);
    for (const CitationMarks::Cited &cited : marks.cited())
        page.sources.append(cited.key);
    page.marks = marks.takeMarks();
    return page;
}

QByteArray pageDocument(const Page &page, const QByteArray &stylesheet)
{
    qsizetype size = page.head.size() + page.before.size() + page.after.size() + 512;
    for (const PagePart &part : page.parts)
        size += part.html.size();
    QByteArray out;
    out.reserve(size);
    out.append("<!doctype html>\n<html lang=\"");
    appendEscaped(out, page.language);
    out.append("\" dir=\"" + page.direction + "\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append(GeneratorMeta);
    out.append('\n');
    out.append(page.head);
    out.append("<link rel=\"stylesheet\" href=\"");
    appendEscaped(out, stylesheet);
    out.append("\">\n</head>\n<body>\n");
    out.append(page.before);
    for (const PagePart &part : page.parts)
        out.append(part.html);
    out.append(page.after);
    out.append("</body>\n</html>\n");
    return out;
}

QString pagePath(const QString &kind, const QString &slug)
{
    return pathSegment(kind) + u'/' + pathSegment(slug) + QStringLiteral(".html");
}

} // namespace stet
