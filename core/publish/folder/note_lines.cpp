// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/note_lines.h"

#include <algorithm>
#include <ranges>

namespace stet {

namespace {

/// The first byte of characters beyond U+FFFF in UTF-8: in UTF-16 they stand before some of the
/// others.
constexpr unsigned char FirstOfFour = 0xf0;

} // namespace

bool NoteLines::isPlain(std::string_view path)
{
    return std::ranges::all_of(path,
                               [](char c) { return static_cast<unsigned char>(c) < FirstOfFour; });
}

std::optional<NoteLines> NoteLines::of(const QByteArray &text, qsizetype from, size_t prefix)
{
    NoteLines lines;
    lines.m_text = {text.constData(), size_t(text.size())};
    lines.m_prefix = prefix;
    for (size_t at = size_t(from); at < lines.m_text.size();) {
        const size_t end = lines.m_text.find('\n', at);
        if (end == std::string_view::npos || end - at <= prefix)
            return std::nullopt;
        lines.m_starts.push_back(at);
        at = end + 1;
    }
    lines.m_starts.push_back(lines.m_text.size());
    for (size_t line = 0; line < lines.count(); ++line) {
        const std::string_view path = lines.pathAt(line);
        if (!isPlain(path) || (line > 0 && path < lines.pathAt(line - 1)))
            return std::nullopt;
    }
    return lines;
}

std::string_view NoteLines::pathAt(size_t line) const
{
    const size_t at = m_starts[line] + m_prefix;
    return m_text.substr(at, m_starts[line + 1] - 1 - at);
}

std::pair<size_t, size_t> NoteLines::linesOf(std::string_view path) const
{
    const auto lines = std::views::iota(size_t(0), count());
    const auto found =
        std::ranges::equal_range(lines, path, {}, [this](size_t line) { return pathAt(line); });
    const size_t first = size_t(found.begin() - lines.begin());
    return {first, first + found.size()};
}

} // namespace stet
