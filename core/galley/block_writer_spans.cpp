// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/block_writer.h"
#include "core/galley/cite_syntax.h"
#include "core/galley/code_points.h"
#include "core/galley/figure_title.h"
#include "core/galley/link_filter.h"

#include <algorithm>

namespace stet {

namespace {

const char *tagOfSpan(quint8 type)
{
    switch (type) {
    case MD_SPAN_EM:
        return "em";
    case MD_SPAN_STRONG:
        return "strong";
    case MD_SPAN_CODE:
        return "code";
    case MD_SPAN_DEL:
        return "del";
    default:
        return "a";
    }
}

bool isLink(quint8 type)
{
    return type == MD_SPAN_A || type == MD_SPAN_WIKILINK;
}

} // namespace

void BlockWriter::enterSpan(const MarkdownEvent &event)
{
    OpenSpan span;
    span.type = event.type;
    span.span = event.size;
    // Inside of an image all is alternative text.
    span.shown = m_images.empty() && m_spans.size() < maxSpans;
    if (span.shown && isLink(event.type))
        enterLink(span);
    m_pending += span.shown ? 1 : 0;
    m_spans.push_back(span);
}

void BlockWriter::enterLink(OpenSpan &span)
{
    const MarkdownAttribute &address = m_log->spans[span.span].address;
    const QString target = toQString(m_log->text(address));
    if (std::any_of(m_spans.begin(), m_spans.end(), [](const OpenSpan &open) {
            return open.shown && isLink(open.type);
        })) {
        span.shown = false;
        return;
    }
    if (span.type == MD_SPAN_WIKILINK) {
        span.link = m_block->links.size();
        WikiLink link;
        // In a table the bar before the text is escaped, as GFM has it: md4c takes the whole
        // for the slug.
        const qsizetype bar = target.indexOf(u'|');
        link.slug = target.left(bar).simplified();
        m_barAhead = bar >= 0;
        if (isInBlock(address))
            link.range = range(address.source - 2, address.source + address.length + 2);
        m_block->links.push_back(std::move(link));
        return;
    }
    const LinkKind kind = classifyLink(target);
    if (kind == LinkKind::Refused) {
        span.shown = false;
        note(GalleyNote::What::UnsafeLink, address);
    } else if (kind == LinkKind::Fragment) {
        span.toPart = true;
        span.link = m_block->parts.size();
        m_block->parts.push_back({placeOf(address), target.mid(1)});
    }
}

void BlockWriter::leaveSpan(quint8 type)
{
    // md4c 0.4.8 does not always pair its spans (a strikethrough around a wiki link, say).
    const auto same = std::find_if(
        m_spans.rbegin(), m_spans.rend(), [&](const OpenSpan &span) { return span.type == type; });
    if (same == m_spans.rend())
        return;
    const auto outer = static_cast<size_t>(m_spans.rend() - same) - 1;
    while (m_spans.size() > outer)
        closeSpan();
}

void BlockWriter::closeSpan()
{
    const OpenSpan span = m_spans.back();
    m_spans.pop_back();
    if (span.shown && span.pending) {
        --m_pending;
        if (span.type == MD_SPAN_A)
            note(GalleyNote::What::EmptyLink, m_log->spans[span.span].address);
    } else if (span.shown)
        m_html.append("</").append(tagOfSpan(span.type)).append(">");
    if (span.type == MD_SPAN_WIKILINK && span.shown) {
        TextRange &range = m_block->links[span.link].range;
        const size_t close = std::string_view(m_text.data(), m_extent.end).find("]]", m_reached);
        if (close != std::string_view::npos)
            range.length = m_units.at(static_cast<quint32>(close) + 2) - m_unit - range.start;
    }
}

void BlockWriter::openPending()
{
    if (m_pending == 0)
        return;
    for (OpenSpan &span : m_spans) {
        if (span.shown && span.pending) {
            openTag(span);
            span.pending = false;
        }
    }
    m_pending = 0;
}

void BlockWriter::openTag(const OpenSpan &span)
{
    m_html.append("<").append(tagOfSpan(span.type));
    if (span.type == MD_SPAN_WIKILINK) {
        addSlot(Slot::What::Link, span.link);
    } else if (span.type == MD_SPAN_A) {
        const MarkdownSpan &link = m_log->spans[span.span];
        if (span.toPart) {
            addSlot(Slot::What::Part, span.link);
        } else {
            m_html += " href=\"";
            appendEscapedUrl(m_log->text(link.address), m_html);
            m_html += '"';
        }
        if (link.title.length > 0) {
            m_html += " title=\"";
            appendEscaped(m_log->text(link.title), m_html);
            m_html += '"';
        }
    }
    m_html += '>';
}

void BlockWriter::closeLinkAround()
{
    const auto link = std::find_if(m_spans.begin(), m_spans.end(), [](const OpenSpan &span) {
        return span.shown && isLink(span.type);
    });
    if (link == m_spans.end() || link->pending)
        return;
    // What is left of the link's text opens it again.
    for (auto span = m_spans.end(); span-- != link;) {
        if (!span->shown || span->pending)
            continue;
        m_html.append("</").append(tagOfSpan(span->type)).append(">");
        span->pending = true;
        ++m_pending;
    }
}

bool BlockWriter::isFigure() const
{
    const std::vector<MarkdownEvent> &events = m_log->events;
    const auto is = [&](size_t i, MarkdownEvent::What what, quint8 type) {
        return events[i].what == what && events[i].type == type;
    };
    if (events.size() < 4 || events[0].type != MD_BLOCK_P ||
        !is(1, MarkdownEvent::What::EnterSpan, MD_SPAN_IMG) ||
        !is(events.size() - 2, MarkdownEvent::What::LeaveSpan, MD_SPAN_IMG))
        return false;
    const auto images = std::count_if(events.begin(), events.end(), [](const MarkdownEvent &e) {
        return e.what == MarkdownEvent::What::EnterSpan && e.type == MD_SPAN_IMG;
    });
    return images == 1 &&
           isAllowedImage(toQString(m_log->text(m_log->spans[events[1].size].address)));
}

void BlockWriter::writeFigure()
{
    const std::vector<MarkdownEvent> &events = m_log->events;
    m_block->kind = BlockKind::Figure;
    m_block->tag = QByteArrayLiteral("figure");
    m_images.push_back(events[1].size);
    for (size_t i = 2; i + 2 < events.size(); ++i)
        write(events[i], events[i + 1]);
    m_images.pop_back();
    const MarkdownSpan &image = m_log->spans[events[1].size];
    writeImage(image);
    if (image.title.length == 0 && m_altCites.empty())
        return;
    m_html += "<figcaption>";
    const std::string_view title = m_log->text(image.title);
    const FigureTitle parts(title);
    writeCaption(image.title, 0, parts.captionEnd);
    for (const auto &[mark, offset] : m_altCites)
        cite(mark, offset);
    if (parts.hasCredit()) {
        m_words.separate();
        m_html += parts.captionEnd > 0 ? " <span class=\"credit\">" : "<span class=\"credit\">";
        writeCaption(image.title, parts.creditStart, parts.creditEnd);
        m_html += "</span>";
    }
    if (parts.licenceStart < title.size())
        writeLicence(image.title, parts.licenceStart);
    m_html += "</figcaption>";
}

/// Words that cite nothing: they are a link where they lead anywhere.
void BlockWriter::writeLicence(const MarkdownAttribute &title, size_t from)
{
    const std::string_view text = m_log->text(title).substr(from);
    const FigureLicence licence(text);
    // An address that is refused is shown, as what else was written.
    const bool leads = classifyLink(toQString(licence.address)) == LinkKind::Web;
    m_words.separate();
    if (!m_html.ends_with('>') || m_html.ends_with("</span>"))
        m_html += ' ';
    m_html += "<span class=\"licence\">";
    if (leads) {
        m_html += "<a rel=\"license\" href=\"";
        appendEscapedUrl(licence.address, m_html);
        m_html += "\">";
    }
    const std::string_view words = leads ? licence.words : text;
    const auto before = static_cast<quint32>(from + size_t(words.data() - text.data()));
    piece(words, isInBlock(title) ? title.source + before : MarkdownEvent::nowhere);
    m_html += leads ? "</a></span>" : "</span>";
}

void BlockWriter::leaveImage()
{
    const MarkdownSpan &image = m_log->spans[m_images.back()];
    m_images.pop_back();
    if (!m_images.empty())
        return;
    openPending();
    if (isAllowedImage(toQString(m_log->text(image.address)))) {
        writeImage(image);
    } else {
        note(GalleyNote::What::UnsafeImage, image.address);
        appendEscaped(m_alt, m_html);
        m_words.add(m_alt);
    }
    m_alt.clear();
    for (const auto &[mark, offset] : m_altCites)
        cite(mark, offset);
    m_altCites.clear();
}

void BlockWriter::writeImage(const MarkdownSpan &image)
{
    const std::string_view address = m_log->text(image.address);
    m_block->image = true;
    m_html += "<img src=\"";
    if (const std::optional<QString> file = imageFile(toQString(address))) {
        addSlot(Slot::What::Image, static_cast<size_t>(m_block->images.size()));
        m_block->images.append(*file);
    } else {
        appendEscapedUrl(address, m_html);
    }
    const bool blank = m_alt.find_first_not_of(" \t\n") == std::string::npos;
    m_html += "\" alt=\"";
    if (!blank)
        appendEscaped(m_alt, m_html);
    else if (const std::string_view target = addressAround(); !target.empty())
        appendEscaped(target, m_html); // of a link that has nothing else to be called by
    m_html += '"';
    if (m_block->kind != BlockKind::Figure && image.title.length > 0) {
        m_html += " title=\"";
        appendEscaped(m_log->text(image.title), m_html);
        m_html += '"';
        note(GalleyNote::What::LostCaption, image.title);
    }
    m_html += " loading=\"lazy\">";
    if (blank)
        note(GalleyNote::What::MissingAlt, image.address);
}

std::string_view BlockWriter::addressAround() const
{
    for (const OpenSpan &span : m_spans) {
        if (span.shown && isLink(span.type))
            return m_log->text(m_log->spans[span.span].address);
    }
    return {};
}

void BlockWriter::writeCaption(const MarkdownAttribute &title, size_t from, size_t end)
{
    std::string_view rest = m_log->text(title).substr(0, end);
    quint32 at = isInBlock(title) ? title.source : MarkdownEvent::nowhere;
    const auto advance = [&](size_t length) {
        rest.remove_prefix(length);
        if (at != MarkdownEvent::nowhere)
            at += static_cast<quint32>(length);
    };
    advance(std::min(from, rest.size()));
    while (!rest.empty()) {
        const size_t length = citationLength(rest);
        if (length > 0) {
            cite(rest.substr(0, length), at);
            advance(length);
            continue;
        }
        const size_t plain = std::min(rest.find("[@", 1), rest.size());
        piece(rest.substr(0, plain), at);
        advance(plain);
    }
}

} // namespace stet
