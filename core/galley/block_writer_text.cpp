// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/block_writer.h"
#include "core/galley/cite_syntax.h"
#include "core/galley/code_points.h"
#include "core/galley/entities.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// The first thing in `text` that looks like a tag or a comment; empty where there is none.
std::string_view tagIn(std::string_view text)
{
    for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        if (text.substr(0, at).ends_with("{{"))
            continue; // a short code's
        const size_t name = at + 1 + (text.substr(at + 1).starts_with('/') ? 1 : 0);
        const std::string_view rest = text.substr(std::min(name, text.size()));
        if (rest.starts_with("!--"))
            return text.substr(at, 4);
        size_t length = 0;
        while (length < rest.size() && isLetterOrDigit(static_cast<unsigned char>(rest[length])))
            ++length;
        const bool letter = length > 0 && !(rest[0] >= '0' && rest[0] <= '9');
        if (letter && length < rest.size() &&
            std::string_view(" \t\n/>").find(rest[length]) != std::string_view::npos)
            return text.substr(at, name - at + length);
    }
    return {};
}

/// What opens a short code or its like, and what closes it.
struct ShortCodeMarks
{
    std::string_view open;
    std::string_view close;
    bool closed; ///< whether it is none that is not closed
};

constexpr std::array<ShortCodeMarks, 5> shortCodes = {{
    {"{{<", ">}}", false}, // Hugo
    {"{{%", "%}}", false}, // Hugo
    {"{% ", "%}", false},  // Jekyll
    {"{{ ", "}}", true},   // Jekyll, templates of Hugo
    {"{:", "}", true},     // kramdown, "Inline Attribute Lists"
}};

/// Whether what stands in "{:…}" is meant for kramdown.
bool isAttributeList(std::string_view inside)
{
    inside.remove_prefix(std::min(inside.find_first_not_of(' '), inside.size()));
    return inside.starts_with('#') || inside.starts_with('.') || inside == "toc" ||
           inside.find('=') != std::string_view::npos;
}

/// The first short code in `text` from `from` on, its opening alone where it is not closed near by;
/// empty where there is none.
std::string_view shortCodeIn(std::string_view text, size_t from)
{
    constexpr size_t Near = 300; // a text can be a million of "{{ "
    for (size_t at = text.find('{', from); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        const std::string_view rest = text.substr(at, Near);
        for (const auto &[open, close, closed] : shortCodes) {
            if (!rest.starts_with(open))
                continue;
            const size_t end = rest.find(close, open.size());
            if (end == std::string_view::npos) {
                if (!closed)
                    return rest.substr(0, open.size());
            } else if (close != "}" ||
                       isAttributeList(rest.substr(open.size(), end - open.size()))) {
                return rest.substr(0, end + close.size());
            }
        }
    }
    return {};
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

} // namespace

void BlockWriter::writeText(const MarkdownEvent &event)
{
    if (event.offset == MarkdownEvent::nowhere) {
        if (event.type == MD_TEXT_BR || event.type == MD_TEXT_SOFTBR)
            lineBreak(event.type == MD_TEXT_BR);
        else if (event.type == MD_TEXT_CODE)
            piece(std::string(event.size, static_cast<char>(event.detail)), event.offset);
        return;
    }
    m_reached = std::max(m_reached, event.offset);
    const std::string_view bytes(m_text.data() + event.offset, event.size);
    switch (event.type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        lineBreak(event.type == MD_TEXT_BR);
        break;
    case MD_TEXT_ENTITY: {
        std::string decoded;
        appendDecodedEntity(bytes, decoded);
        piece(decoded, decoded == bytes ? event.offset : MarkdownEvent::nowhere);
        break;
    }
    case MD_TEXT_CODE: {
        std::string original;
        m_text.appendOriginal(event.offset, event.size, original);
        piece(original, event.offset);
        break;
    }
    default: {
        quint32 from = std::max(event.offset, m_text.begin());
        if (m_barAhead)
            from = behindBar(event.offset, bytes);
        const quint32 end = std::min(event.offset + event.size, m_wordsEnd);
        if (from < end)
            prose(from, end - from);
        noteHtml(bytes, event.offset);
        noteShortCodes(bytes, event.offset);
    }
    }
    m_reached = std::max(m_reached, event.offset + event.size);
}

quint32 BlockWriter::behindBar(quint32 offset, std::string_view bytes)
{
    m_barAhead = false;
    const quint32 start = std::max(offset, m_extent.start + 2) - 2; // of the brackets
    m_block->links.back().range = range(start, offset);
    const size_t bar = bytes.find('|');
    return bar == std::string_view::npos ? offset : offset + static_cast<quint32>(bar) + 1;
}

void BlockWriter::noteHtml(std::string_view bytes, quint32 offset)
{
    if (m_htmlNoted)
        return;
    const std::string_view tag = tagIn(bytes);
    if (tag.empty())
        return;
    const quint32 at = offset + static_cast<quint32>(tag.data() - bytes.data());
    noteAt(GalleyNote::What::RawHtml, at, at + static_cast<quint32>(tag.size()), tag);
    m_htmlNoted = true;
}

void BlockWriter::noteShortCodes(std::string_view bytes, quint32 offset)
{
    for (std::string_view code = shortCodeIn(bytes, 0); !code.empty();) {
        const auto at = static_cast<size_t>(code.data() - bytes.data());
        const quint32 start = offset + static_cast<quint32>(at);
        std::string original;
        m_text.appendOriginal(start, static_cast<quint32>(code.size()), original);
        noteAt(GalleyNote::What::ShortCode,
               start,
               start + static_cast<quint32>(code.size()),
               original);
        code = shortCodeIn(bytes, at + code.size());
    }
}

void BlockWriter::noteNoCitation(size_t mask)
{
    const std::vector<Mask> &masks = m_text.masks();
    const quint32 start = masks[mask].start;
    // What is covered for another reason may stand between the brackets.
    const auto close =
        std::find_if(masks.begin() + static_cast<ptrdiff_t>(mask) + 1,
                     masks.end(),
                     [](const Mask &one) { return one.what != Mask::What::Literal; });
    if (close == masks.end() || close->what != Mask::What::Bracket ||
        m_text.original(*close) != "]")
        return;
    std::string original;
    m_text.appendOriginal(start, close->end() - start, original);
    noteAt(GalleyNote::What::NoCitation, start, close->end(), original);
}

void BlockWriter::prose(quint32 offset, quint32 size)
{
    if (!m_masks) {
        piece({m_text.data() + offset, size}, offset);
        return;
    }
    const quint32 end = offset + size;
    quint32 at = offset;
    const std::vector<Mask> &masks = m_text.masks();
    for (size_t i = m_text.maskAfter(offset); i < masks.size() && masks[i].start < end; ++i) {
        const Mask &mask = masks[i];
        if (mask.start > at)
            piece({m_text.data() + at, mask.start - at}, at);
        const std::string_view original = m_text.original(mask);
        if (mask.what == Mask::What::Cite) {
            // A mark that goes on over a line break is written where it begins.
            if (mask.start >= offset)
                cite(original, mask.start);
        } else {
            const quint32 from = std::max(mask.start, at);
            const quint32 to = std::min(mask.end(), end);
            piece(original.substr(from - mask.start, to - from), from);
            if (mask.what == Mask::What::Footnote)
                noteAt(GalleyNote::What::Footnote, mask.start, mask.end(), original);
            else if (mask.what == Mask::What::Bracket && original == "[")
                noteNoCitation(i);
        }
        at = std::min(mask.end(), end);
    }
    if (at < end)
        piece({m_text.data() + at, end - at}, at);
}

void BlockWriter::piece(std::string_view bytes, quint32 offset)
{
    if (bytes.empty())
        return;
    if (!m_images.empty()) {
        m_alt += bytes;
        return;
    }
    if (m_pending > 0 && !isBlank(bytes)) // a link around spaces alone could not be read
        openPending();
    const auto html = static_cast<int>(m_html.size());
    appendEscaped(bytes, m_html);
    m_textEnd = m_html.size();
    m_spaceInRun = offset != MarkdownEvent::nowhere;
    if (!m_codeBlock)
        m_words.add(bytes);
    if (offset == MarkdownEvent::nowhere || !m_withRuns)
        return;
    const auto source = static_cast<int>(m_units.at(offset) - m_unit);
    const auto length = static_cast<int>(
        m_text.isAscii()
            ? static_cast<qsizetype>(bytes.size())
            : m_units.at(offset + static_cast<quint32>(bytes.size())) - m_unit - source);
    m_block->runs.push_back({html, source, length});
}

void BlockWriter::lineBreak(bool hard)
{
    if (!m_images.empty()) {
        m_alt += ' ';
        return;
    }
    // Inside of a citation that goes on over the break there is nothing to write.
    if (m_masks) {
        const size_t mask = m_text.maskAfter(m_reached);
        if (mask < m_text.masks().size() && m_text.masks()[mask].start < m_reached)
            return;
    }
    m_words.breakLine();
    m_html += hard ? "<br>" : "\n";
    m_textEnd = hard ? 0 : m_html.size();
    m_spaceInRun = false;
}

void BlockWriter::cite(std::string_view mark, quint32 offset)
{
    if (!m_images.empty()) {
        m_altCites.emplace_back(mark, offset);
        if (offset == MarkdownEvent::nowhere)
            offset = placeOfMark(mark);
        noteAt(
            GalleyNote::What::CitedAlt, offset, offset + static_cast<quint32>(mark.size()), mark);
        return;
    }
    dropSpaceBeforeMark();
    closeLinkAround();
    m_words.separate();
    CiteMark cite;
    cite.items = citationItems(mark);
    if (offset == MarkdownEvent::nowhere)
        offset = placeOfMark(mark);
    cite.range = range(offset, offset + static_cast<quint32>(mark.size()));
    addSlot(Slot::What::Cite, m_block->cites.size());
    m_block->cites.push_back(std::move(cite));
}

quint32 BlockWriter::placeOfMark(std::string_view mark) const
{
    const std::vector<Mask> &masks = m_text.masks();
    for (size_t i = m_text.maskAfter(m_reached); i < masks.size(); ++i) {
        if (masks[i].start >= m_extent.end)
            break;
        if (m_text.original(masks[i]) == mark)
            return masks[i].start;
    }
    return m_reached;
}

void BlockWriter::dropSpaceBeforeMark()
{
    // "word [@a]" is set as "word¹".
    if (m_html.empty() || m_html.size() != m_textEnd ||
        (m_html.back() != ' ' && m_html.back() != '\n'))
        return;
    m_html.pop_back();
    m_words.dropSpace();
    m_textEnd = 0;
    if (m_block->runs.empty())
        return;
    HtmlRun &run = m_block->runs.back();
    if (run.length > 0 && static_cast<size_t>(run.html) == m_html.size())
        m_block->runs.pop_back();
    else if (run.length > 0 && m_spaceInRun)
        --run.length;
}

void BlockWriter::addSlot(Slot::What what, size_t index)
{
    m_block->fillings.push_back(
        {static_cast<qsizetype>(m_html.size()), what, static_cast<int>(index)});
}

TextRange BlockWriter::range(quint32 start, quint32 end)
{
    start = std::clamp(start, m_extent.start, m_extent.end);
    end = std::clamp(end, start, m_extent.end);
    const qsizetype first = m_units.at(start) - m_unit;
    return {first, m_units.at(end) - m_unit - first};
}

void BlockWriter::noteAt(GalleyNote::What what,
                         quint32 start,
                         quint32 end,
                         std::string_view subject)
{
    // An address can be an image of a megabyte: a person needs its head.
    constexpr qsizetype longEnough = 120;
    QString words = toQString(subject.substr(0, 4 * longEnough));
    if (words.size() > longEnough)
        words = words.left(longEnough) + u'\u2026';
    m_block->notes.push_back({what, range(start, end), words});
}

TextRange BlockWriter::placeOf(const MarkdownAttribute &address)
{
    return isInBlock(address) ? range(address.source, address.source + address.length)
                              : range(m_reached, m_reached);
}

void BlockWriter::note(GalleyNote::What what, const MarkdownAttribute &address)
{
    const bool placed = isInBlock(address);
    noteAt(what,
           placed ? address.source : m_reached,
           placed ? address.source + address.length : m_reached,
           m_log->text(address));
}

} // namespace stet
