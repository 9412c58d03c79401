// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QString>

#include <vector>

namespace stet {

/// A piece of a block's reading text that stands in the source as it is: for mapping sentences
/// back to the editor.
struct TextRun
{
    qsizetype text = 0;   ///< position in ReadingText::text
    qsizetype source = 0; ///< position relative to the block's start
    qsizetype length = 0;

    bool operator==(const TextRun &) const = default;
};

/// A block as read: without marks, citations and addresses. Pieces inside the block (list items,
/// cells) are joined by '\n', soft and hard line breaks are spaces.
struct ReadingText
{
    QString text;
    std::vector<TextRun> runs; ///< ascending
};

/// The reading text of `block`, made from its HTML. Callable from any thread.
[[nodiscard]] ReadingText readingText(const Block &block);

} // namespace stet
