// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/galley/reading_text.h"

#include <QString>

#include <vector>

namespace stet {

/// What changes the reading of words, or says which cell of a table they are.
struct MarkedStretch
{
    enum class What { Struck, Link, Cite, Box, Cell };
    What what = What::Struck;
    TextRange range; ///< in MarkedText::text; of a citation and a box of length 0
    QString target =
        {};        ///< of a link: its address, "[[slug]]" or "#part"; of a box "ticked", "empty"
    int cite = -1; ///< of a citation: index into Block::cites
    int row = -1;  ///< of a cell, from 0: the table's head
    int column = -1;

    bool operator==(const MarkedStretch &) const = default;
};

/// A block as read, as `ReadingText`, with what its words carry.
struct MarkedText : ReadingText
{
    std::vector<MarkedStretch> marks; ///< by where they begin
};

/// `readingText` with marks. Callable from any thread.
[[nodiscard]] MarkedText markedText(const Block &block);

} // namespace stet
