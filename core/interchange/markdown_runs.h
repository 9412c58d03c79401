// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <vector>

namespace stet {

enum class TextMark { Strong = 1, Emphasis = 2, Strike = 4, Code = 8 };
Q_DECLARE_FLAGS(TextMarks, TextMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextMarks)

/// Whether words stand above or below their line (m², H₂O).
enum class TextRaise { None, Above, Below };

/// Words that are marked alike. A line feed in `text` is a line break that the reader sees.
struct MarkedRun
{
    QString text;
    TextMarks marks;
    QString href;                      ///< of the link that they are part of; empty outside one
    TextRaise raise = TextRaise::None; ///< for who reads the text; not written as a mark

    [[nodiscard]] bool looksLike(const MarkedRun &other) const
    {
        return marks == other.marks && href == other.href;
    }
};

/// Where the Markdown will stand: in a table's cell everything is one line and `|` is escaped.
enum class MarkdownPlace { Paragraph, Cell };

/// The runs as Markdown that reads back as the same words with the same marks. White space is
/// folded and trimmed; characters that Markdown would take for its own are escaped, but citations
/// (`[@key]`) stay citations. Emphasis that CommonMark cannot write where it stands (around
/// punctuation within a word) moves to the nearest letters.
[[nodiscard]] QString markdownOf(const std::vector<MarkedRun> &runs, MarkdownPlace place);

} // namespace stet
