// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_table.h"

#include "core/interchange/html_style.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

constexpr int WidestSpan = 200;
constexpr qsizetype MostCells = 1'000'000; // a wider table is read cell after cell

bool isCell(HtmlNode node)
{
    return (node.is("td") || node.is("th")) && !isLeftOut(node);
}

/// The rows of a table, not those of tables inside it.
void collectRows(HtmlNode parent, std::vector<HtmlNode> &rows)
{
    for (HtmlNode node = parent.firstChild(); node; node = node.next()) {
        if (node.is("tr") && !isLeftOut(node))
            rows.push_back(node);
        else if (node.is("thead") || node.is("tbody") || node.is("tfoot"))
            collectRows(node, rows);
    }
}

std::vector<HtmlNode> cellsOf(HtmlNode row)
{
    std::vector<HtmlNode> cells;
    for (HtmlNode node = row.firstChild(); node; node = node.next()) {
        if (isCell(node))
            cells.push_back(node);
    }
    return cells;
}

int spanOf(HtmlNode cell)
{
    return std::clamp(cell.attribute("colspan").toInt(), 1, WidestSpan);
}

QString line(const QStringList &cells, qsizetype columns)
{
    QString out = QStringLiteral("|");
    for (qsizetype i = 0; i < columns; ++i)
        out += u' ' + cells.value(i) + QStringLiteral(" |");
    return out;
}

} // namespace

bool isDataTable(HtmlNode table)
{
    if (table.attribute("role") == u"presentation")
        return false;
    std::vector<HtmlNode> rows;
    collectRows(table, rows);
    qsizetype widest = 0;
    for (const HtmlNode row : rows) {
        qsizetype width = 0;
        for (const HtmlNode cell : cellsOf(row))
            width += spanOf(cell);
        widest = std::max(widest, width);
    }
    const auto height = qsizetype(rows.size());
    return widest >= 2 && height >= 2 && widest <= MostCells / height;
}

QString tableMarkdown(HtmlNode table, const std::function<QString(HtmlNode)> &cellText)
{
    std::vector<HtmlNode> rows;
    collectRows(table, rows);
    QList<QStringList> lines;
    qsizetype columns = 0;
    for (const HtmlNode row : rows) {
        QStringList cells;
        for (const HtmlNode cell : cellsOf(row)) {
            cells.append(cellText(cell));
            for (int i = 1; i < spanOf(cell); ++i)
                cells.append(QString());
        }
        columns = std::max(columns, cells.size());
        lines.append(cells);
    }
    QStringList out;
    for (const QStringList &cells : std::as_const(lines)) {
        out.append(line(cells, columns));
        if (out.size() == 1)
            out.append(line(QStringList(columns, QStringLiteral("---")), columns));
    }
    return out.join(u'\n');
}

} // namespace stet
