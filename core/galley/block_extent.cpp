// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/block_extent.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace stet {

namespace {

/// A line without its indent. A tab reaches to the next multiple of four (CommonMark §2.2).
struct IndentedLine
{
    std::string_view rest;
    quint32 indent = 0;

    explicit IndentedLine(std::string_view line)
    {
        size_t at = 0;
        for (; at < line.size() && (line[at] == ' ' || line[at] == '\t'); ++at)
            indent = line[at] == '\t' ? (indent / 4 + 1) * 4 : indent + 1;
        rest = line.substr(at);
    }
};

bool isBlankAt(std::string_view text, size_t at)
{
    return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

/// The bytes of a list marker at the start of `rest`, 0 where there is none.
size_t listMarkerLength(std::string_view rest, char delimiter)
{
    if (rest.empty())
        return 0;
    if (delimiter == '-' || delimiter == '+' || delimiter == '*')
        return rest[0] == delimiter && isBlankAt(rest, 1) ? 1 : 0;
    size_t digits = 0;
    while (digits < rest.size() && digits < 9 && rest[digits] >= '0' && rest[digits] <= '9')
        ++digits;
    const bool marker = digits > 0 && digits < rest.size() && rest[digits] == delimiter &&
                        isBlankAt(rest, digits + 1);
    return marker ? digits + 1 : 0;
}

bool isRule(std::string_view rest)
{
    if (rest.empty() || (rest[0] != '-' && rest[0] != '*' && rest[0] != '_'))
        return false;
    int count = 0;
    for (char c : rest) {
        if (c == rest[0])
            ++count;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return count >= 3;
}

bool isAtxHeading(std::string_view rest)
{
    const size_t marks = std::min(rest.find_first_not_of('#'), rest.size());
    return marks >= 1 && marks <= 6 && isBlankAt(rest, marks);
}

bool isUnderline(std::string_view rest)
{
    const size_t marks = rest.empty() ? 0 : std::min(rest.find_first_not_of(rest[0]), rest.size());
    return marks > 0 && (rest[0] == '=' || rest[0] == '-') &&
           rest.find_first_not_of(" \t", marks) == std::string_view::npos;
}

/// Whether a line that names no place may still be the last of a paragraph: "[]()" and its like.
bool continuesParagraph(const IndentedLine &line)
{
    const std::string_view rest = line.rest;
    return !rest.empty() && rest[0] != '>' && !rest.starts_with("```") &&
           !rest.starts_with("~~~") && !isRule(rest) && !isAtxHeading(rest) &&
           listMarkerLength(rest, rest[0]) == 0 && listMarkerLength(rest, '.') == 0 &&
           listMarkerLength(rest, ')') == 0;
}

/// The column at which the content of a list item begins. Lines that reach it belong to it.
struct ItemColumns
{
    static constexpr quint32 closed = std::numeric_limits<quint32>::max();
    quint32 content = 0;
    bool empty = false; ///< the marker's line holds no more: a blank line ends the item

    ItemColumns(const IndentedLine &line, size_t marker)
    {
        const IndentedLine inner(line.rest.substr(marker));
        const auto width = line.indent + static_cast<quint32>(marker);
        empty = inner.rest.empty();
        content = width + (empty || inner.indent > 4 ? 1 : inner.indent);
    }
};

} // namespace

BlockExtents::BlockExtents(const MaskedText &text)
    : m_text(text)
    , m_definitions(std::string_view(text.data(), text.size()).find("]:") != std::string_view::npos)
{}

quint32 BlockExtents::lineStart(quint32 at) const
{
    while (at > 0 && m_text.data()[at - 1] != '\n')
        --at;
    return at;
}

quint32 BlockExtents::lineEnd(quint32 at) const
{
    const void *found = std::memchr(m_text.data() + at, '\n', m_text.size() - at);
    return found ? static_cast<quint32>(static_cast<const char *>(found) - m_text.data())
                 : m_text.size();
}

std::string_view BlockExtents::lineAt(quint32 start) const
{
    return {m_text.data() + start, lineEnd(start) - start};
}

quint32 BlockExtents::endAfterLines(quint32 at, quint32 lines) const
{
    quint32 end = lineEnd(at);
    for (; lines > 0 && end < m_text.size(); --lines)
        end = lineEnd(end + 1);
    return end;
}

BlockExtent BlockExtents::next(const EventLog &log)
{
    BlockExtent extent;
    extent.start = startOf(log);
    extent.end = std::max(endOf(log, extent.start), extent.start);
    // md4c drops spaces at the end of a text, but no tabs, and keeps both in code.
    const quint8 type = log.events.front().type;
    while ((type == MD_BLOCK_P || type == MD_BLOCK_H) && extent.end > extent.start &&
           m_text.data()[extent.end - 1] == ' ')
        --extent.end;
    m_reached = lineEnd(extent.end);
    if (m_reached < m_text.size())
        ++m_reached;
    return extent;
}

quint32 BlockExtents::startOf(const EventLog &log) const
{
    quint32 start = m_reached;
    while (start < m_text.size() && start < log.first) {
        const quint32 end = lineEnd(start);
        const IndentedLine line(std::string_view(m_text.data() + start, end - start));
        quint32 behind = end;
        if (!line.rest.empty()) {
            behind = m_definitions && line.rest[0] == '[' ? definitionEnd(start) : start;
            if (behind == start || (log.first < behind && log.first >= start))
                break;
        }
        start = std::min(behind + 1, m_text.size());
    }
    if (log.first == MarkdownEvent::nowhere)
        return start;
    const quint8 type = log.events.front().type;
    if (type == MD_BLOCK_P || type == MD_BLOCK_H)
        start = behindEmptyLines(start, log.first);
    // Where the reading went wrong, md4c's own word decides.
    return start > log.first ? lineStart(log.first) : start;
}

quint32 BlockExtents::behindEmptyLines(quint32 start, quint32 first) const
{
    // A paragraph has no empty line: what stands above one belongs to the block before.
    for (quint32 end = lineEnd(start); end < first; end = lineEnd(end + 1)) {
        if (IndentedLine(lineAt(end + 1)).rest.empty())
            start = std::min(lineEnd(end + 1) + 1, m_text.size());
    }
    return start;
}

quint32 BlockExtents::definitionEnd(quint32 start) const
{
    // A link definition is taken as its first line, with the lines up to a blank one or the next
    // bracket where its address or title stands below: only lines without any text of a block come
    // here, so nothing that is shown can be lost.
    if (lineAt(start).find("]:") == std::string_view::npos)
        return start;
    quint32 end = lineEnd(start);
    while (end < m_text.size()) {
        const IndentedLine line(lineAt(end + 1));
        if (line.rest.empty() || line.rest[0] == '[' || !continuesParagraph(line))
            break;
        end = lineEnd(end + 1);
    }
    return end;
}

quint32 BlockExtents::endOf(const EventLog &log, quint32 start) const
{
    const MarkdownEvent &outer = log.events.front();
    const bool placed = log.first != MarkdownEvent::nowhere;
    quint32 end = lineEnd(placed ? std::max(start, log.last - 1) : start);
    switch (outer.type) {
    case MD_BLOCK_HR:
        return end;
    case MD_BLOCK_TABLE:
        return std::max(end, endAfterLines(start, 1 + outer.size));
    case MD_BLOCK_CODE: {
        if (outer.detail == 0)
            return end;
        const auto lines =
            std::count_if(log.events.begin(), log.events.end(), [](const MarkdownEvent &event) {
                return event.offset == MarkdownEvent::nowhere && event.detail == '\n';
            });
        return endAfterLines(start, static_cast<quint32>(lines) + 1);
    }
    case MD_BLOCK_H:
        if (isAtxHeading(IndentedLine(lineAt(start)).rest))
            return end;
        while (end < m_text.size()) {
            const quint32 line = end + 1;
            end = lineEnd(line);
            if (isUnderline(IndentedLine(lineAt(line)).rest))
                break;
        }
        return end;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        return endOfList(log, start);
    default:
        break;
    }
    const bool quote = outer.type == MD_BLOCK_QUOTE;
    while (end < m_text.size()) {
        const IndentedLine line(lineAt(end + 1));
        const bool more =
            quote ? line.indent < 4 && line.rest.starts_with('>') : continuesParagraph(line);
        if (!more)
            break;
        end = lineEnd(end + 1);
    }
    return end;
}

quint32 BlockExtents::endOfList(const EventLog &log, quint32 start) const
{
    const auto delimiter = static_cast<char>(log.events.front().detail);
    const quint32 known = lineEnd(log.first == MarkdownEvent::nowhere ? start : log.last - 1);
    // Most lists are followed by a line that cannot belong to them: no need to read them again.
    quint32 behind = std::min(known + 1, m_text.size());
    while (behind < m_text.size() && IndentedLine(lineAt(behind)).rest.empty())
        behind = std::min(lineEnd(behind) + 1, m_text.size());
    const IndentedLine following(lineAt(behind));
    if (behind >= m_text.size() ||
        (following.indent < 2 && listMarkerLength(following.rest, delimiter) == 0))
        return known;

    quint32 end = known;
    const IndentedLine head(lineAt(start));
    ItemColumns item(head, std::max<size_t>(listMarkerLength(head.rest, delimiter), 1));
    for (quint32 at = lineEnd(start) + 1; at < m_text.size(); at = lineEnd(at) + 1) {
        const IndentedLine line(lineAt(at));
        if (line.rest.empty()) {
            if (item.empty)
                item.content = ItemColumns::closed;
            continue;
        }
        if (line.indent < item.content) {
            const size_t marker = listMarkerLength(line.rest, delimiter);
            if (marker > 0 && !isRule(line.rest))
                item = ItemColumns(line, marker);
            else if (at > known)
                break;
        } else {
            item.empty = false;
        }
        end = std::max(end, lineEnd(at));
    }
    return end;
}

} // namespace stet
