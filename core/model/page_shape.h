// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

/// What a stretch of a page's words is.
enum class ShapeKind {
    Paragraph,
    Heading,
    Item,    ///< the beginning of a list's item
    Row,     ///< of a table; its cells are parted by tabs
    Verbatim ///< a line of preformatted text
};

/// Units are UTF-16's of the snapshot's text.
struct ShapedBlock
{
    qsizetype start = 0;
    qsizetype length = 0;
    ShapeKind kind = ShapeKind::Paragraph;
    int level = 0;  ///< of a heading, 1 to 6; else in how many lists it lies
    int number = 0; ///< of an item in a numbered list, from 1; 0: it has none
    int quoted = 0; ///< in how many quotations it lies

    bool operator==(const ShapedBlock &) const = default;
};

/// Words that led somewhere. The address is foreign: shown as words, never followed.
struct ShapedLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString address;

    bool operator==(const ShapedLink &) const = default;
};

/// How the words of a snapshot stood on their page: all that is kept of its looks. Blocks and links
/// are in order and lie apart; a link lies in one block.
struct PageShape
{
    std::vector<ShapedBlock> blocks;
    std::vector<ShapedLink> links;

    bool operator==(const PageShape &) const = default;
};

} // namespace stet
