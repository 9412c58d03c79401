// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_choice.h"

#include "ui/review/claim_list_model.h"

#include <QListView>

#include <algorithm>
#include <utility>

namespace stet {

ClaimChoice::ClaimChoice(QListView &list, ClaimListModel &model, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_model(model)
{
    m_list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    QItemSelectionModel *chosen = m_list.selectionModel();
    connect(chosen, &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_showing)
            Q_EMIT rowChosen(m_model.sheetRow(current.row()));
    });
    // The claim at hand follows the choice.
    connect(chosen,
            &QItemSelectionModel::selectionChanged,
            this,
            &ClaimChoice::settle,
            Qt::QueuedConnection);
}

void ClaimChoice::showCurrent(int sheetRow)
{
    const int listed = m_model.listRow(sheetRow);
    const bool before = std::exchange(m_showing, true);
    if (listed < 0) {
        m_list.clearSelection();
        m_list.setCurrentIndex(QModelIndex());
    } else if (m_list.currentIndex().row() != listed || !m_list.selectionModel()->hasSelection()) {
        m_list.selectionModel()->setCurrentIndex(m_model.index(listed),
                                                 QItemSelectionModel::ClearAndSelect);
    }
    m_showing = before;
}

void ClaimChoice::setSheet(const SheetRows &rows, const std::shared_ptr<const CheckAids> &aids)
{
    const std::vector<int> chosen = several();
    const int current = m_model.sheetRow(m_list.currentIndex().row());
    const SheetRows before = std::exchange(m_rows, rows);
    std::vector<int> now;
    for (const int row : chosen)
        now.push_back(rows.rowOfSame(before, row));
    m_showing = true;
    m_model.setSheet(rows, aids);
    if (!chosen.empty())
        choose(now, rows.rowOfSame(before, current));
    m_showing = false;
}

/// All of them, or none.
void ClaimChoice::choose(const std::vector<int> &sheetRows, int currentRow)
{
    QItemSelection listed;
    bool all = currentRow >= 0;
    for (const int row : sheetRows) {
        const QModelIndex index = m_model.index(m_model.listRow(row));
        all = all && row >= 0 && index.isValid();
        listed.select(index, index);
    }
    const QModelIndex current = m_model.index(m_model.listRow(currentRow));
    if (!all || !current.isValid()) {
        collapse();
        return;
    }
    m_list.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    m_list.selectionModel()->select(listed, QItemSelectionModel::ClearAndSelect);
}

void ClaimChoice::collapse()
{
    m_list.selectionModel()->select(m_list.currentIndex(), QItemSelectionModel::ClearAndSelect);
}

// The other way takes the last one out again.
void ClaimChoice::extendBy(int by)
{
    const QModelIndex here = m_list.currentIndex();
    const QModelIndex next = m_model.index(here.row() + by);
    if (!here.isValid() || !next.isValid())
        return;
    QItemSelectionModel *chosen = m_list.selectionModel();
    const bool back = chosen->isSelected(next);
    chosen->setCurrentIndex(next, QItemSelectionModel::Select);
    if (back)
        chosen->select(here, QItemSelectionModel::Deselect);
}

std::vector<int> ClaimChoice::several() const
{
    std::vector<int> rows;
    for (const QModelIndex &chosen : m_list.selectionModel()->selectedIndexes())
        rows.push_back(m_model.sheetRow(chosen.row()));
    std::sort(rows.begin(), rows.end());
    return rows.size() > 1 ? rows : std::vector<int>();
}

// One that is left alone is at hand: no verb may be about another than the panes show.
void ClaimChoice::settle()
{
    const QModelIndexList chosen = m_list.selectionModel()->selectedIndexes();
    if (chosen.size() == 1 && chosen.front() != m_list.currentIndex())
        Q_EMIT rowChosen(m_model.sheetRow(chosen.front().row()));
    Q_EMIT changed();
}

} // namespace stet
