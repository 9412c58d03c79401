// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/html_table.h"

#include "core/interchange/html_style.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

constexpr int WidestSpan = 200;
constexpr int DeepestSpan = 65'534;        // as in HTML
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

/// The columns that cells of rows above reach down into.
class OpenSpans
{
public:
    /// Goes on to the next row.
    void begin() { m_column = 0; }

    /// How many columns are taken before the next cell of the row, or behind its last one.
    [[nodiscard]] int taken()
    {
        int columns = 0;
        while (m_column < m_open.size() && m_open[m_column] > 0) {
            --m_open[m_column++];
            ++columns;
        }
        return columns;
    }

    [[nodiscard]] bool isAnyLeft() const
    {
        return std::any_of(m_open.begin() + qsizetype(std::min(m_column, m_open.size())),
                           m_open.end(),
                           [](int rows) { return rows > 0; });
    }

    /// A free column is passed.
    void skip() { ++m_column; }

    void add(HtmlNode cell)
    {
        const int rows = std::clamp(cell.attribute("rowspan").toInt(), 1, DeepestSpan);
        const auto columns = size_t(spanOf(cell));
        m_open.resize(std::max(m_open.size(), m_column + columns), 0);
        std::fill_n(m_open.begin() + qsizetype(m_column), columns, rows - 1);
        m_column += columns;
    }

    [[nodiscard]] qsizetype width() const { return qsizetype(m_open.size()); }

private:
    std::vector<int> m_open; // rows that each column is still taken for
    size_t m_column = 0;
};

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
    const auto height = qsizetype(rows.size());
    OpenSpans spans;
    for (const HtmlNode row : rows) {
        spans.begin();
        for (const HtmlNode cell : cellsOf(row)) {
            (void)spans.taken();
            spans.add(cell);
        }
        while (spans.isAnyLeft()) {
            if (spans.taken() == 0)
                spans.skip();
        }
        if (spans.width() > MostCells / height)
            return false;
    }
    return spans.width() >= 2 && height >= 2;
}

QString tableMarkdown(HtmlNode table, const std::function<QString(HtmlNode)> &cellText)
{
    std::vector<HtmlNode> rows;
    collectRows(table, rows);
    QList<QStringList> lines;
    qsizetype columns = 0;
    OpenSpans spans;
    const auto leave = [](QStringList &cells, int count) {
        for (int i = 0; i < count; ++i)
            cells.append(QString());
    };
    for (const HtmlNode row : rows) {
        QStringList cells;
        spans.begin();
        for (const HtmlNode cell : cellsOf(row)) {
            leave(cells, spans.taken());
            cells.append(cellText(cell));
            leave(cells, spanOf(cell) - 1);
            spans.add(cell);
        }
        while (spans.isAnyLeft()) {
            const int taken = spans.taken();
            if (taken == 0)
                spans.skip();
            leave(cells, std::max(1, taken));
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
