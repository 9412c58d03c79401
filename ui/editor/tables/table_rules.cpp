// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_rules.h"

#include "ui/editor/tables/table_width.h"

#include <algorithm>
#include <numeric>

namespace stet {

namespace {

constexpr qsizetype mostPadding = 120;     // a very long cell does not widen its whole column
constexpr qsizetype mostAligned = 200'000; // cells' units; bars of more are not put in line

/// A cell of a line: the words without the spaces around them.
struct Cell
{
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Places of the bars that part cells: not escaped ones. As in GFM, code does not protect a bar.
std::vector<qsizetype> barsOf(QStringView line)
{
    std::vector<qsizetype> bars;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'|')
            bars.push_back(i);
    }
    return bars;
}

qsizetype indentOf(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && line[i] == u' ')
        ++i;
    return i;
}

std::vector<Cell> cellsOf(QStringView line)
{
    std::vector<qsizetype> edges;
    if (!line.trimmed().startsWith(u'|'))
        edges.push_back(indentOf(line) - 1);
    for (const qsizetype bar : barsOf(line))
        edges.push_back(bar);
    if (!line.mid(edges.back() + 1).trimmed().isEmpty())
        edges.push_back(line.size());
    std::vector<Cell> cells;
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        qsizetype start = edges[i] + 1;
        qsizetype end = edges[i + 1];
        while (start < end && line[start].isSpace())
            ++start;
        while (end > start && line[end - 1].isSpace())
            --end;
        cells.push_back({start, end - start});
    }
    return cells;
}

ColumnAlign alignOf(QStringView dashes)
{
    const bool left = dashes.startsWith(u':');
    const bool right = dashes.endsWith(u':');
    if (left && right)
        return ColumnAlign::Center;
    return left ? ColumnAlign::Left : right ? ColumnAlign::Right : ColumnAlign::None;
}

QString dashesOf(ColumnAlign align, qsizetype width)
{
    QString dashes(std::max<qsizetype>(3, width), u'-');
    if (align == ColumnAlign::Left || align == ColumnAlign::Center)
        dashes[0] = u':';
    if (align == ColumnAlign::Right || align == ColumnAlign::Center)
        dashes[dashes.size() - 1] = u':';
    return dashes;
}

qsizetype spaceBefore(ColumnAlign align, qsizetype room)
{
    if (align == ColumnAlign::Right)
        return room;
    return align == ColumnAlign::Center ? room / 2 : 0;
}

} // namespace

bool isTableRow(QStringView line)
{
    return indentOf(line) < 4 && !line.trimmed().startsWith(u'>') && !barsOf(line).empty();
}

bool isDelimiterRow(QStringView line)
{
    if (!isTableRow(line))
        return false;
    const std::vector<Cell> cells = cellsOf(line);
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [&](const Cell &cell) {
        QStringView dashes = line.mid(cell.start, cell.length);
        if (dashes.startsWith(u':'))
            dashes = dashes.mid(1);
        if (dashes.endsWith(u':'))
            dashes.chop(1);
        return !dashes.isEmpty() &&
               std::all_of(dashes.begin(), dashes.end(), [](QChar c) { return c == u'-'; });
    });
}

std::optional<TableText> readTable(const QStringList &lines)
{
    if (lines.size() < 2 || !isTableRow(lines[0]) || !isDelimiterRow(lines[1]))
        return std::nullopt;
    TableText table;
    table.indent = QString(indentOf(lines[0]), u' ');
    for (const Cell &cell : cellsOf(lines[1]))
        table.columns.push_back(alignOf(QStringView(lines[1]).mid(cell.start, cell.length)));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 1)
            continue;
        QStringList row;
        for (const Cell &cell : cellsOf(lines[i]))
            row << lines[i].mid(cell.start, cell.length);
        table.rows.push_back(std::move(row));
    }
    size_t columns = table.columns.size();
    for (const QStringList &row : table.rows)
        columns = std::max(columns, size_t(row.size()));
    if (columns > size_t(MostColumns))
        return std::nullopt;
    table.columns.resize(columns, ColumnAlign::None);
    for (QStringList &row : table.rows)
        row.resize(qsizetype(columns));
    return table;
}

TablePlace placeIn(const QStringList &lines, int line, qsizetype caret)
{
    TablePlace place;
    place.row = line <= 1 ? 0 : line - 1;
    const std::vector<Cell> cells = cellsOf(lines[line]);
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        // A caret in the room before a cell's words belongs to that cell.
        const bool last = i + 1 == cells.size();
        const qsizetype bar =
            last ? lines[line].size() : lines[line].indexOf(u'|', cell.start + cell.length);
        if (caret > bar && !last)
            continue;
        place.column = int(i);
        place.inCell =
            line == 1 ? 0 : int(std::clamp<qsizetype>(caret - cell.start, 0, cell.length));
        break;
    }
    return place;
}

qsizetype WrittenTable::positionOf(const TableText &table, const TablePlace &place) const
{
    const size_t row = size_t(std::clamp<int>(place.row, 0, int(table.rows.size()) - 1));
    const size_t column = size_t(std::clamp<int>(place.column, 0, int(table.columns.size()) - 1));
    qsizetype position = 0;
    const size_t line = row == 0 ? 0 : row + 1;
    for (size_t i = 0; i < line; ++i)
        position += lines[qsizetype(i)].size() + 1;
    const qsizetype length = table.rows[row][qsizetype(column)].size();
    return position + starts[row][column] + std::clamp<qsizetype>(place.inCell, 0, length);
}

WrittenTable writeTable(const TableText &table)
{
    std::vector<qsizetype> widths(table.columns.size(), 3);
    for (const QStringList &row : table.rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], std::min(mostPadding, displayWidth(row[qsizetype(i)])));
    }
    const qsizetype width = std::accumulate(widths.begin(), widths.end(), qsizetype(0));
    if (width * qsizetype(table.rows.size()) > mostAligned)
        widths.assign(widths.size(), 0);
    WrittenTable written;
    for (const QStringList &row : table.rows) {
        QString line = table.indent;
        std::vector<qsizetype> starts;
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString &cell = row[qsizetype(i)];
            const qsizetype room = std::max<qsizetype>(0, widths[i] - displayWidth(cell));
            const qsizetype before = spaceBefore(table.columns[i], room);
            line += QStringLiteral("| ") + QString(before, u' ');
            starts.push_back(line.size());
            line += cell + QString(room - before, u' ') + u' ';
        }
        written.lines << line + u'|';
        written.starts.push_back(std::move(starts));
        if (written.lines.size() > 1)
            continue;
        QString dashes = table.indent;
        for (size_t i = 0; i < widths.size(); ++i)
            dashes += QStringLiteral("| ") + dashesOf(table.columns[i], widths[i]) + u' ';
        written.lines << dashes + u'|';
    }
    return written;
}

} // namespace stet
