// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/tables/table_rules.h"

namespace stet {

// What is pasted into a table. Pure.

/// The most cells that are put into a table at once.
inline constexpr qsizetype MostPastedCells = 10'000;

/// `text` as the words of one cell: one line, with its bars escaped.
[[nodiscard]] QString cellWords(const QString &text);

/// The cells that `text` brings: a Markdown table's, or those of a sheet's lines and tabs; one for
/// anything else.
[[nodiscard]] std::vector<QStringList> pastedCells(const QString &text);

/// Puts cells into the table from `place` on, with new rows and columns behind its own where they
/// reach beyond, and moves the place to the last of them; false, and nothing changed, where that
/// takes more than `MostColumns`.
[[nodiscard]] bool
fillCells(const std::vector<QStringList> &cells, TableText &table, TablePlace &place);

} // namespace stet
