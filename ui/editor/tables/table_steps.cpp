// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_steps.h"

#include <algorithm>

namespace stet {

namespace {

bool insertRow(TableText &table, TablePlace &place, int row)
{
    // Nothing stands above the head but another head.
    if (row < 1)
        return false;
    QStringList empty;
    empty.resize(qsizetype(table.columns.size()));
    table.rows.push_back(empty);
    std::rotate(table.rows.begin() + row, table.rows.end() - 1, table.rows.end());
    place.row = row;
    place.inCell = 0;
    return true;
}

bool deleteRow(TableText &table, TablePlace &place)
{
    if (place.row < 1)
        return false;
    table.rows.erase(table.rows.begin() + place.row);
    place.row = std::min(place.row, int(table.rows.size()) - 1);
    place.inCell = 0;
    return true;
}

bool insertColumn(TableText &table, TablePlace &place, int column)
{
    if (int(table.columns.size()) >= MostColumns)
        return false;
    table.columns.insert(table.columns.begin() + column, ColumnAlign::None);
    for (QStringList &row : table.rows)
        row.insert(column, QString());
    place.column = column;
    place.inCell = 0;
    return true;
}

bool deleteColumn(TableText &table, TablePlace &place)
{
    if (table.columns.size() < 2)
        return false;
    table.columns.erase(table.columns.begin() + place.column);
    for (QStringList &row : table.rows)
        row.removeAt(place.column);
    place.column = std::min(place.column, int(table.columns.size()) - 1);
    place.inCell = 0;
    return true;
}

bool nextCell(TableText &table, TablePlace &place)
{
    const int columns = int(table.columns.size());
    ++place.column;
    if (place.column == columns) {
        place.column = 0;
        ++place.row;
    }
    if (place.row == int(table.rows.size()))
        return insertRow(table, place, place.row);
    place.inCell = int(table.rows[size_t(place.row)][place.column].size());
    return true;
}

bool previousCell(const TableText &table, TablePlace &place)
{
    if (place.column > 0) {
        --place.column;
    } else if (place.row > 0) {
        --place.row;
        place.column = int(table.columns.size()) - 1;
    }
    place.inCell = int(table.rows[size_t(place.row)][place.column].size());
    return true;
}

bool cellBelow(TableText &table, TablePlace &place)
{
    if (place.row + 1 == int(table.rows.size()))
        return insertRow(table, place, place.row + 1);
    ++place.row;
    place.inCell = int(table.rows[size_t(place.row)][place.column].size());
    return true;
}

} // namespace

bool doStep(TableStep step, TableText &table, TablePlace &place)
{
    place.column = std::clamp(place.column, 0, int(table.columns.size()) - 1);
    switch (step) {
    case TableStep::NextCell:
        return nextCell(table, place);
    case TableStep::PreviousCell:
        return previousCell(table, place);
    case TableStep::CellBelow:
        return cellBelow(table, place);
    case TableStep::RowAbove:
        return insertRow(table, place, place.row);
    case TableStep::RowBelow:
        return insertRow(table, place, place.row + 1);
    case TableStep::DeleteRow:
        return deleteRow(table, place);
    case TableStep::ColumnLeft:
        return insertColumn(table, place, place.column);
    case TableStep::ColumnRight:
        return insertColumn(table, place, place.column + 1);
    case TableStep::DeleteColumn:
        return deleteColumn(table, place);
    case TableStep::AlignColumn: {
        ColumnAlign &align = table.columns[size_t(place.column)];
        align = ColumnAlign((int(align) + 1) % 4);
        return true;
    }
    case TableStep::Tidy:
        return true;
    }
    return false;
}

TableText emptyTable(int rows, int columns)
{
    TableText table;
    table.columns.resize(size_t(std::clamp(columns, 1, MostColumns)), ColumnAlign::None);
    QStringList empty;
    empty.resize(qsizetype(table.columns.size()));
    table.rows.assign(size_t(std::max(0, rows)) + 1, empty);
    return table;
}

} // namespace stet
