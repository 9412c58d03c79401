// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <string>
#include <vector>

namespace stet {

/// Words of a block with the HTML that marks them.
struct WordsMark
{
    TextRange range;    ///< relative to the block's start, in UTF-16 units of its source
    std::string before; ///< goes before the first of them
    std::string open;   ///< around each run of them
    std::string close;
    std::string after; ///< behind the last of them, the link that it ends, and its citations
};

/// A block with marks, and which of the stretches have words in it.
struct MarkedBlock
{
    Block block;
    std::vector<bool> found;
};

/// Marks stretches of a block's words, which are in order and apart. No tag is cut: what stands
/// between the words (other marks, tags) stays as it is, and no link comes to stand in a link.
/// Where the words of a stretch are none of the source's, only `before` is written, at the block's
/// end. Pure.
[[nodiscard]] MarkedBlock withMarks(const Block &block, const std::vector<WordsMark> &marks);

/// Appends plain text, escaped, with stretches of it marked the same way.
void appendMarkedText(std::string &out, const QString &text, const std::vector<WordsMark> &marks);

} // namespace stet
