// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace stet {

// Markdown tables as GitHub writes them (GFM 0.29, "Tables"). Pure; positions are UTF-16 units.

enum class ColumnAlign { None, Left, Center, Right };

/// A table: its first row is the head.
struct TableText
{
    QString indent; ///< before each row; at most three spaces
    std::vector<ColumnAlign> columns;
    std::vector<QStringList> rows; ///< each as long as `columns`

    bool operator==(const TableText &) const = default;
};

/// A cell of a table, and where the caret stands in its words.
struct TablePlace
{
    int row = 0; ///< 0: the head
    int column = 0;
    int inCell = 0;

    bool operator==(const TablePlace &) const = default;
};

inline constexpr int MostColumns = 100;

/// Whether a line can be a row: it has a bar that is not escaped.
[[nodiscard]] bool isTableRow(QStringView line);
/// Whether it is the line of dashes below a table's head.
[[nodiscard]] bool isDelimiterRow(QStringView line);

/// A table from its lines, the line of dashes second; nothing where they are none. Missing cells
/// become empty; those beyond the head's are kept, and the head is made longer.
[[nodiscard]] std::optional<TableText> readTable(const QStringList &lines);

/// Where `caret` in the line number `line` of a table stands; the line of dashes counts as the
/// head.
[[nodiscard]] TablePlace placeIn(const QStringList &lines, int line, qsizetype caret);

/// The lines of a table with bars under each other, as wide as a fixed font shows the words;
/// without room where that would take more than 200 000 units.
struct WrittenTable
{
    QStringList lines;
    /// Where the words of a cell begin: by row, as in `TableText`, and column.
    std::vector<std::vector<qsizetype>> starts;

    /// The place of a caret from the beginning of the first line.
    [[nodiscard]] qsizetype positionOf(const TableText &table, const TablePlace &place) const;
};

[[nodiscard]] WrittenTable writeTable(const TableText &table);

} // namespace stet
