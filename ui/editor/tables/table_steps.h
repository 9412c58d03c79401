// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/tables/table_rules.h"

namespace stet {

/// What can be done to a table at a cell.
enum class TableStep {
    NextCell,     ///< behind the last one a new row
    PreviousCell, ///< the first stays
    CellBelow,    ///< below the last row a new one
    RowAbove,
    RowBelow,
    DeleteRow,
    ColumnLeft,  ///< a new column before this one
    ColumnRight, ///< and behind it
    DeleteColumn,
    AlignColumn, ///< none, left, centre, right, and again
    Tidy,        ///< only the bars
};

/// Does a step at `place` and moves the place along; false, and nothing changed, where it cannot
/// be done: the head's row and the last column are not deleted. Pure.
[[nodiscard]] bool doStep(TableStep step, TableText &table, TablePlace &place);

/// A new table with an empty head and so many rows below it.
[[nodiscard]] TableText emptyTable(int rows, int columns);

} // namespace stet
