// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/html_tree.h"
#include "core/interchange/markdown_runs.h"

#include <optional>

namespace stet {

// What elements and inline styles mean to a reader, as browsers and word processors write them.

/// Scripts, forms, pictures' stand-ins, and what is hidden from readers.
[[nodiscard]] bool isLeftOut(HtmlNode node);

/// Whether a paragraph ends before and behind it.
[[nodiscard]] bool isBlockElement(HtmlNode node);

/// 1 to 6 for h1 to h6 and for paragraphs in Word's heading styles.
[[nodiscard]] std::optional<int> headingLevel(HtmlNode node);

/// The marks of what stands in `node`, where those around it are `outer`.
[[nodiscard]] TextMarks marksOf(HtmlNode node, TextMarks outer);

/// Whether what stands in `node` is raised or lowered, where what is around it is `outer`.
[[nodiscard]] TextRaise raiseOf(HtmlNode node, TextRaise outer);

/// `text` in the letters that Unicode has above or below the line, so that 10⁶ is not 106; where it
/// has none `^(text)` and `_(text)`. Marks of notes ([1], *) and endings of numbers (1st) stay.
[[nodiscard]] QString raisedText(const QString &text, TextRaise raise);

/// Word writes a list's items as paragraphs whose style names list and level.
[[nodiscard]] bool isWordListItem(HtmlNode node);

struct WordListMark
{
    bool ordered = false;
    int number = 1;
    int level = 1; ///< 1 to 8
};

[[nodiscard]] WordListMark wordListMark(HtmlNode node);

} // namespace stet
