// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/html_tree.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// What an element's name, role or class says of all that is in it.
enum class PartHint { None, Navigation, Boilerplate };

/// An element that holds blocks.
struct PageElement
{
    HtmlNode node;
    int parent = -1; ///< an index; parents come first
    PartHint hint = PartHint::None;
    bool isFirm = false; ///< the hint is HTML's own (nav, footer), not guessed from a class
    bool isArticle = false;
    bool isArticleBody = false; ///< schema.org articleBody
    bool isMain = false;
};

/// Words of a block that are alike: all shown or all hidden.
struct BlockWords
{
    QString text;
    bool isHidden = false;
};

/// Units of a block's words, one after the other, that are one link's.
struct BlockLink
{
    qsizetype start = 0;
    qsizetype length = 0;
    int href = -1; ///< index in `PageBlocks::hrefs`
};

/// What begins and ends with a line break, or a table's cell. White space is collapsed, except in
/// `<pre>`.
struct PageBlock
{
    std::vector<BlockWords> words;
    std::vector<BlockLink> links; ///< in order, shown or not
    int element = 0;              ///< index of the innermost PageElement
    int heading = 0;              ///< 1 to 6; 0: none
    bool isCell = false;          ///< stands in one line with the cell before
    bool isButton = false;
    int shownCharacters = 0; ///< without spaces
    int linkCharacters = 0;  ///< of these, in links
    int shownWords = 0;

    [[nodiscard]] bool isMostlyLinks() const { return 2 * linkCharacters > shownCharacters; }

    [[nodiscard]] QString shownText() const;
};

/// A page taken apart: what a reader sees and what is hidden, in order, and the frame around it.
struct PageBlocks
{
    std::vector<PageElement> elements; ///< the first is the whole page
    std::vector<PageBlock> blocks;
    QStringList hrefs; ///< where links lead, as the page says it
    bool asksForPassword = false;
};

/// Walks the page once. Scripts, styles, pictures, embedded pages and the choices of forms have no
/// words; the labels of buttons are blocks of their own. Recursion is bounded by the reader's
/// depth.
[[nodiscard]] PageBlocks blocksOf(const HtmlDocument &document);

} // namespace stet
