// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot_text.h"
#include "core/sources/reading/page_blocks.h"

#include <vector>

namespace stet {

/// What each shown block of a page is, in step with `PageBlocks::blocks`. The main text is the part
/// that says of itself that it is the article (schema.org articleBody, then `<article>`, then
/// `<main>`), if it holds enough of the page's prose; else the smallest element that holds most of
/// it. Prose is text of some length with few links: shallow features tell an article from what is
/// around it about as well as any (Kohlschütter and others, "Boilerplate Detection using Shallow
/// Text Features", 2010). Within that part, lists of links and what its name says is none of the
/// article are left out; a headline before it belongs to it.
[[nodiscard]] std::vector<RunKind> kindsOfBlocks(const PageBlocks &page);

/// The words of a page, block by block, a line each (cells of a table in one line, parted by tabs),
/// in Unicode's form NFC; what is hidden stands where it is. Characters of Unicode's tag block
/// (U+E0000 to U+E007F), which no one sees, are hidden too, except in a flag's emoji.
[[nodiscard]] SnapshotText textOfBlocks(const PageBlocks &page, const std::vector<RunKind> &kinds);

/// The same; `starts` becomes the place at which each block begins.
[[nodiscard]] SnapshotText textOfBlocks(const PageBlocks &page,
                                        const std::vector<RunKind> &kinds,
                                        std::vector<qsizetype> &starts);

} // namespace stet
