// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace stet {

/// The lines of a text that stand sorted by what they say behind their first `Prefix` bytes: in
/// the note of a site's files, their paths. Of the text, which must outlive it. A value.
class NoteLines
{
public:
    /// Those from `from` on; none where a line is too short or not in its order, where the last one
    /// has no end, or where bytes and characters may be ordered in two ways (beyond U+FFFF).
    [[nodiscard]] static std::optional<NoteLines>
    of(const QByteArray &text, qsizetype from, size_t prefix);

    /// Whether bytes and characters order a text with this path in one way.
    [[nodiscard]] static bool isPlain(std::string_view path);

    [[nodiscard]] size_t count() const { return m_starts.size() - 1; }

    /// Which lines say `path`: the first and the one behind the last.
    [[nodiscard]] std::pair<size_t, size_t> linesOf(std::string_view path) const;

    /// Where a line begins; of `count` where the text ends.
    [[nodiscard]] qsizetype start(size_t line) const { return qsizetype(m_starts[line]); }

private:
    [[nodiscard]] std::string_view pathAt(size_t line) const;

    std::string_view m_text;
    size_t m_prefix = 0;
    std::vector<size_t> m_starts; ///< of all lines, and the end
};

} // namespace stet
