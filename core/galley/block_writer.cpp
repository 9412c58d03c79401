// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/block_writer.h"

#include "core/galley/code_points.h"
#include "core/galley/heading_name.h"
#include "core/galley/reading_text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace stet {

namespace {

/// A language word that may stand in a class attribute.
bool isCodeLanguage(std::string_view word)
{
    return !word.empty() && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
               std::string_view("+-#._").find(c) != std::string_view::npos;
    });
}

/// A heading inside of a quotation or a list is none of the page's, whose levels it would break.
constexpr std::string_view Subhead = "<p class=\"subhead\">";

int headingLevel(const MarkdownEvent &event)
{
    // The page's one <h1> is the headline.
    return std::max<int>(event.detail, 2);
}

std::string listAttributes(const MarkdownEvent &event)
{
    return event.type == MD_BLOCK_OL && event.size != 1
               ? " start=\"" + std::to_string(event.size) + '"'
               : std::string();
}

/// The tag of a block that takes no thought; null for the others.
const char *plainTag(quint8 type)
{
    switch (type) {
    case MD_BLOCK_P:
        return "p";
    case MD_BLOCK_THEAD:
        return "thead";
    case MD_BLOCK_TBODY:
        return "tbody";
    case MD_BLOCK_TR:
        return "tr";
    default:
        return nullptr;
    }
}

} // namespace

BlockWriter::BlockWriter(const MaskedText &text, bool withRuns)
    : m_text(text)
    , m_withRuns(withRuns)
    , m_units(text, 0, 0)
{}

void BlockWriter::begin(const EventLog &log,
                        const BlockExtent &extent,
                        qsizetype unit,
                        Block &block)
{
    m_log = &log;
    m_block = &block;
    m_extent = extent;
    m_units.restart(extent.start, unit);
    m_unit = unit;
    m_html.clear();
    m_spans.clear();
    m_pending = 0;
    m_images.clear();
    m_alt.clear();
    m_altCites.clear();
    m_words = {};
    m_containers = 0;
    m_codeBlock = false;
    m_reached = extent.start;
    m_wordsEnd = std::numeric_limits<quint32>::max();
    m_textEnd = 0;
    const size_t mask = m_text.maskAfter(extent.start);
    m_masks = mask < m_text.masks().size() && m_text.masks()[mask].start < extent.end;
    m_barAhead = false;
    m_htmlNoted = false;
    m_depthNoted = false;
}

void BlockWriter::write(const EventLog &log,
                        const BlockExtent &extent,
                        qsizetype unit,
                        Block &block)
{
    begin(log, extent, unit, block);
    const std::vector<MarkdownEvent> &events = log.events;
    outerElement(events.front());
    if (block.kind == BlockKind::Heading)
        readName();
    if (isFigure()) {
        writeFigure();
    } else {
        for (size_t i = 1; i + 1 < events.size(); ++i)
            write(events[i], events[i + 1]);
    }
    finish();
}

void BlockWriter::readName()
{
    const std::vector<MarkdownEvent> &events = m_log->events;
    const MarkdownEvent &last = events[events.size() - 2];
    const bool escaped =
        last.offset > 0 && last.offset <= m_text.size() && m_text.data()[last.offset - 1] == '\\';
    if (last.what != MarkdownEvent::What::Text || last.type != MD_TEXT_NORMAL ||
        last.offset == MarkdownEvent::nowhere || escaped)
        return;
    const HeadingName given = headingName({m_text.data() + last.offset, last.size});
    if (given.name.empty())
        return;
    m_wordsEnd = last.offset + static_cast<quint32>(given.wordsEnd);
    m_block->name = toQString(given.name);
}

void BlockWriter::finish()
{
    while (!m_spans.empty())
        closeSpan();
    if (m_block->kind == BlockKind::Code)
        m_html += "</code>";
    else if (m_block->kind == BlockKind::Table)
        m_html += "</table>";
    m_block->html = QByteArray(m_html.data(), static_cast<qsizetype>(m_html.size()));
    m_block->words = m_words.count();
    m_block->characters = m_words.characters();
    if (m_block->kind == BlockKind::Heading)
        m_block->heading = readingText(*m_block).text;
}

void BlockWriter::write(const MarkdownEvent &event, const MarkdownEvent &following)
{
    switch (event.what) {
    case MarkdownEvent::What::EnterBlock:
        enterBlock(event, following);
        break;
    case MarkdownEvent::What::LeaveBlock:
        leaveBlock(event);
        break;
    case MarkdownEvent::What::EnterSpan:
        if (event.type == MD_SPAN_IMG)
            m_images.push_back(event.size);
        else
            enterSpan(event);
        break;
    case MarkdownEvent::What::LeaveSpan:
        if (event.type == MD_SPAN_IMG)
            leaveImage();
        else
            leaveSpan(event.type);
        break;
    case MarkdownEvent::What::Text:
        writeText(event);
        break;
    }
}

void BlockWriter::outerElement(const MarkdownEvent &event)
{
    Block &block = *m_block;
    switch (event.type) {
    case MD_BLOCK_H: {
        static const std::array<QByteArray, 5> tags = {"h2", "h3", "h4", "h5", "h6"};
        block.kind = BlockKind::Heading;
        block.level = headingLevel(event);
        block.tag = tags.at(static_cast<size_t>(block.level) - 2);
        break;
    }
    case MD_BLOCK_HR:
        block.kind = BlockKind::Rule;
        block.tag = QByteArrayLiteral("hr");
        break;
    case MD_BLOCK_CODE:
        block.kind = BlockKind::Code;
        block.tag = QByteArrayLiteral("pre");
        block.attributes = QByteArrayLiteral(" tabindex=\"0\"");
        openCode(event);
        break;
    case MD_BLOCK_TABLE:
        block.kind = BlockKind::Table;
        block.tag = QByteArrayLiteral("div");
        block.attributes = QByteArrayLiteral(" class=\"table\" tabindex=\"0\"");
        m_html += "<table>";
        break;
    case MD_BLOCK_QUOTE:
        block.kind = BlockKind::Quote;
        block.tag = QByteArrayLiteral("blockquote");
        m_containers = 1;
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        block.kind = BlockKind::List;
        block.tag = event.type == MD_BLOCK_UL ? QByteArrayLiteral("ul") : QByteArrayLiteral("ol");
        block.attributes = QByteArray::fromStdString(listAttributes(event));
        m_containers = 1;
        break;
    default:
        block.kind = BlockKind::Paragraph;
        block.tag = QByteArrayLiteral("p");
        break;
    }
}

bool BlockWriter::enterContainer()
{
    if (++m_containers <= maxContainers)
        return true;
    if (!m_depthNoted)
        noteAt(GalleyNote::What::TooDeep, m_reached, m_reached, {});
    m_depthNoted = true;
    return false;
}

void BlockWriter::enterBlock(const MarkdownEvent &event, const MarkdownEvent &following)
{
    m_words.separate();
    switch (event.type) {
    case MD_BLOCK_QUOTE:
        if (enterContainer())
            m_html += "<blockquote>";
        break;
    case MD_BLOCK_UL:
        if (enterContainer())
            m_html += "<ul>";
        break;
    case MD_BLOCK_OL:
        if (enterContainer())
            m_html += "<ol" + listAttributes(event) + '>';
        break;
    case MD_BLOCK_LI:
        if (m_containers > maxContainers)
            m_html += '\n';
        else
            m_html += event.detail == 0 ? "<li>" : "<li class=\"task\">";
        if (event.detail != 0)
            m_html += event.detail == ' ' ? "<span class=\"box\">\u2610</span> "
                                          : "<span class=\"box\">\u2611</span> ";
        break;
    case MD_BLOCK_HR:
        m_html += "<hr>";
        break;
    case MD_BLOCK_H:
        m_html += Subhead;
        break;
    case MD_BLOCK_CODE:
        m_html += "<pre tabindex=\"0\">";
        openCode(event);
        break;
    case MD_BLOCK_TABLE:
        m_html += R"(<div class="table" tabindex="0"><table>)";
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        openCell(event, following);
        break;
    default:
        if (const char *tag = plainTag(event.type))
            m_html.append("<").append(tag).append(">");
    }
}

void BlockWriter::leaveBlock(const MarkdownEvent &event)
{
    while (!m_spans.empty())
        closeSpan();
    m_words.separate();
    switch (event.type) {
    case MD_BLOCK_QUOTE:
        if (m_containers-- <= maxContainers)
            m_html += "</blockquote>";
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        if (m_containers-- <= maxContainers)
            m_html += event.type == MD_BLOCK_UL ? "</ul>" : "</ol>";
        break;
    case MD_BLOCK_LI:
        if (m_containers <= maxContainers)
            m_html += "</li>";
        break;
    case MD_BLOCK_HR:
        break;
    case MD_BLOCK_H:
        // A heading that is only begun is no heading to a reader.
        if (m_html.ends_with(Subhead) && !isSlotHere())
            m_html.resize(m_html.size() - Subhead.size());
        else
            m_html += "</p>";
        break;
    case MD_BLOCK_CODE:
        m_codeBlock = false;
        m_html += "</code></pre>";
        break;
    case MD_BLOCK_TABLE:
        m_html += "</table></div>";
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_html.append("</").append(m_cell).append(">");
        break;
    default:
        if (const char *tag = plainTag(event.type))
            m_html.append("</").append(tag).append(">");
    }
}

void BlockWriter::openCode(const MarkdownEvent &event)
{
    m_codeBlock = true;
    const std::string_view language = m_log->text(m_log->spans[event.size].address);
    m_html += "<code";
    if (isCodeLanguage(language))
        m_html.append(" class=\"language-").append(language).append("\"");
    m_html += '>';
}

void BlockWriter::openCell(const MarkdownEvent &event, const MarkdownEvent &following)
{
    // An empty header names no column: a screen reader would announce nothing.
    const bool empty = following.what == MarkdownEvent::What::LeaveBlock;
    const bool header = event.type == MD_BLOCK_TH && !empty;
    m_cell = header ? "th" : "td";
    m_html += header ? "<th scope=\"col\"" : "<td";
    if (event.detail == MD_ALIGN_CENTER)
        m_html += " class=\"center\"";
    else if (event.detail == MD_ALIGN_RIGHT)
        m_html += " class=\"right\"";
    m_html += '>';
}

} // namespace stet
