// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_paste.h"

#include <algorithm>

namespace stet {

QString cellWords(const QString &text)
{
    const QString line = text.simplified();
    QString words;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\' && i + 1 < line.size())
            words += line[i++];
        else if (line[i] == u'|')
            words += u'\\';
        words += line[i];
    }
    return words;
}

std::vector<QStringList> pastedCells(const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (lines.size() > 1 && lines.last().trimmed().isEmpty())
        lines.removeLast();
    while (lines.size() > 1 && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    if (const std::optional<TableText> table = readTable(lines))
        return table->rows;
    if (!text.contains(u'\t'))
        return {{cellWords(text)}};
    std::vector<QStringList> cells;
    for (const QString &line : std::as_const(lines)) {
        QStringList row;
        for (const QString &cell : line.split(u'\t'))
            row << cellWords(cell);
        cells.push_back(std::move(row));
    }
    return cells;
}

bool fillCells(const std::vector<QStringList> &cells, TableText &table, TablePlace &place)
{
    size_t widest = 0;
    for (const QStringList &row : cells)
        widest = std::max(widest, size_t(row.size()));
    const size_t columns = std::max(table.columns.size(), size_t(place.column) + widest);
    const size_t rows = std::max(table.rows.size(), size_t(place.row) + cells.size());
    if (columns > size_t(MostColumns))
        return false;
    table.columns.resize(columns, ColumnAlign::None);
    table.rows.resize(rows);
    for (QStringList &row : table.rows)
        row.resize(qsizetype(columns));
    for (size_t i = 0; i < cells.size(); ++i) {
        for (qsizetype j = 0; j < cells[i].size(); ++j)
            table.rows[size_t(place.row) + i][place.column + j] = cells[i][j];
    }
    place.row += int(cells.size()) - 1;
    place.column += int(widest) - 1;
    place.inCell = int(table.rows[size_t(place.row)][place.column].size());
    return true;
}

} // namespace stet
