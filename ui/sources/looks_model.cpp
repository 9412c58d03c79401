// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/looks_model.h"

#include "core/base/record_words.h"
#include "ui/sources/source_words.h"

#include <utility>

namespace stet {

void LooksModel::setLooks(std::vector<SourceLook> looks, const std::vector<Snapshot> &snapshots)
{
    if (looks == m_looks)
        return;
    beginResetModel();
    m_looks = std::move(looks);
    m_numbers.clear();
    for (const Snapshot &snapshot : snapshots)
        m_numbers.insert(snapshot.id, snapshot.number);
    endResetModel();
}

int LooksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_looks.size());
}

int LooksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Detail + 1;
}

QVariant LooksModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const SourceLook &look = m_looks.at(size_t(index.row()));
    switch (Column(index.column())) {
    case When:
        return momentText(look.atMs);
    case Outcome:
        return outcomeName(look.outcome);
    case Status:
        return look.status > 0 ? QString::number(look.status) : QString();
    case SnapshotNumber: {
        const int number = m_numbers.value(look.snapshot);
        return number > 0 ? QString::number(number) : QString();
    }
    case Person:
        return look.person;
    case Detail:
        break;
    }
    return shownWords(look.detail);
}

QVariant LooksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Outcome:
        return tr("What came of it");
    case Status:
        return tr("Answer");
    case SnapshotNumber:
        return tr("Snapshot");
    case Person:
        return tr("Who");
    case Detail:
        break;
    }
    return tr("Detail");
}

} // namespace stet
