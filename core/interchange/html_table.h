// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/html_tree.h"

#include <functional>

namespace stet {

/// Whether the table holds data: at least two columns and two rows, and at most a million cells.
/// Others lay out a page, and their cells are read one after the other.
[[nodiscard]] bool isDataTable(HtmlNode table);

/// A table of Markdown whose first row is the head. `cellText` gives a cell as one line. A cell
/// that spans columns is followed by empty ones, one that spans rows has empty ones below it; rows
/// are filled up to the longest.
[[nodiscard]] QString tableMarkdown(HtmlNode table,
                                    const std::function<QString(HtmlNode)> &cellText);

} // namespace stet
