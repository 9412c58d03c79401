// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DetailsPanel that knows its lines of words.
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/details/rows_model.h"

#include <QApplication>
#include <QLineEdit>

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

void addLine(std::vector<DetailsLine> &all, DraftField field, const QLineEdit &line)
{
    if (!line.text().isEmpty())
        all.push_back({field, -1, -1, line.text()});
}

void addCells(std::vector<DetailsLine> &all, DraftField field, const RowTable &table)
{
    const QAbstractItemModel &rows = *table.model();
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            const QModelIndex cell = rows.index(row, column);
            const QString words = cell.data(Qt::EditRole).toString();
            if (table.isProse(cell) && !words.isEmpty())
                all.push_back({field, row, column, words});
        }
    }
}

/// As they stand, from above.
int rankOf(DraftField field)
{
    switch (field) {
    case DraftField::Facts:
        return 0;
    case DraftField::LeadAlt:
        return 1;
    case DraftField::LeadCaption:
        return 2;
    default:
        return 3;
    }
}

bool standsBefore(const DetailsLine &a, const DetailsLine &b)
{
    return std::tuple(rankOf(a.field), a.row, a.column) <
           std::tuple(rankOf(b.field), b.row, b.column);
}

int behindChoice(const QLineEdit &line)
{
    return line.hasSelectedText() ? line.selectionEnd() : line.cursorPosition();
}

} // namespace

std::vector<DetailsLine> DetailsPanel::lines() const
{
    std::vector<DetailsLine> all;
    addCells(all, DraftField::Facts, *m_facts);
    addLine(all, DraftField::LeadAlt, *m_leadAlt);
    addLine(all, DraftField::LeadCaption, *m_leadCaption);
    addCells(all, DraftField::Corrections, *m_corrections);
    return all;
}

std::optional<DetailsPlace> DetailsPanel::caretIn(const std::vector<DetailsLine> &lines) const
{
    const QWidget *const keyboard = QApplication::focusWidget();
    const auto *typed = qobject_cast<const QLineEdit *>(keyboard);
    DetailsLine here;
    if (keyboard == m_leadAlt || keyboard == m_leadCaption) {
        here.field = keyboard == m_leadAlt ? DraftField::LeadAlt : DraftField::LeadCaption;
    } else {
        const bool inFacts = keyboard == m_facts || m_facts->isAncestorOf(keyboard);
        const RowTable &table = inFacts ? *m_facts : *m_corrections;
        if (keyboard != &table && !table.isAncestorOf(keyboard))
            return std::nullopt;
        here.field = inFacts ? DraftField::Facts : DraftField::Corrections;
        here.row = table.currentIndex().row();
        here.column = table.currentIndex().column();
    }
    const auto at = std::lower_bound(lines.begin(), lines.end(), here, standsBefore);
    const bool isHere = at != lines.end() && !standsBefore(here, *at);
    const int position = isHere && typed != nullptr ? behindChoice(*typed) : 0;
    return DetailsPlace{size_t(at - lines.begin()), position};
}

void DetailsPanel::choose(const DetailsLine &line, const TextRange &words)
{
    QLineEdit *typed = line.field == DraftField::LeadAlt ? m_leadAlt : m_leadCaption;
    if (line.row >= 0) {
        RowTable &table = line.field == DraftField::Facts ? *m_facts : *m_corrections;
        const QModelIndex cell = table.model()->index(line.row, line.column);
        if (cell.data(Qt::EditRole).toString() != line.words)
            return; // it was changed meanwhile
        typed = table.typeInto(cell);
    }
    if (typed == nullptr || typed->text() != line.words)
        return;
    ensureWidgetVisible(typed);
    typed->setFocus(Qt::OtherFocusReason);
    typed->setSelection(int(words.start), int(words.length));
}

} // namespace stet
