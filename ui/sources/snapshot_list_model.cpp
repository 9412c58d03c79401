// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/snapshot_list_model.h"

#include "core/base/record_words.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace stet {

QString snapshotName(const Snapshot &snapshot)
{
    return QStringList{SnapshotListModel::tr("Snapshot %1").arg(snapshot.number),
                       wayName(snapshot.way),
                       momentText(snapshot.saidMs > 0 ? snapshot.saidMs : snapshot.takenMs)}
        .join(QStringLiteral(" · "));
}

void SnapshotListModel::setSnapshots(std::vector<Snapshot> snapshots,
                                     const SnapshotId &baseline,
                                     const std::vector<MergedSnapshots> &merged)
{
    const int own = int(snapshots.size());
    QHash<SourceId, QString> keys;
    for (const MergedSnapshots &one : merged) {
        keys.insert(one.source.id, one.source.key);
        snapshots.insert(snapshots.end(), one.snapshots.begin(), one.snapshots.end());
    }
    if (snapshots == m_snapshots && baseline == m_baseline && keys == m_keys)
        return;
    beginResetModel();
    m_snapshots = std::move(snapshots);
    m_baseline = baseline;
    m_own = own;
    m_keys = keys;
    endResetModel();
}

int SnapshotListModel::ownCount() const
{
    return m_own;
}

const std::vector<Snapshot> &SnapshotListModel::snapshots() const
{
    return m_snapshots;
}

const Snapshot *SnapshotListModel::at(int row) const
{
    return row >= 0 && row < int(m_snapshots.size()) ? &m_snapshots[size_t(row)] : nullptr;
}

int SnapshotListModel::rowOf(const SnapshotId &id) const
{
    const auto found = std::find_if(m_snapshots.begin(),
                                    m_snapshots.end(),
                                    [&id](const Snapshot &one) { return one.id == id; });
    return found == m_snapshots.end() ? -1 : int(found - m_snapshots.begin());
}

int SnapshotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_snapshots.size());
}

QString SnapshotListModel::noteOf(const Snapshot &snapshot) const
{
    QStringList parts{momentText(snapshot.takenMs), snapshot.person};
    if (snapshot.state != SnapshotState::Kept)
        parts.prepend(snapshot.state == SnapshotState::Blocked ? tr("no evidence: a wall")
                                                               : tr("no words could be read"));
    else if (snapshot.id == m_baseline)
        parts.prepend(tr("compared with"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant SnapshotListModel::data(const QModelIndex &index, int role) const
{
    const Snapshot *snapshot = index.isValid() ? at(index.row()) : nullptr;
    if (snapshot == nullptr)
        return {};
    QString title =
        tr("Snapshot %1").arg(snapshot->number) + QStringLiteral(" · ") + wayName(snapshot->way);
    if (index.row() >= m_own)
        title.prepend(u'@' + m_keys.value(snapshot->source) + QStringLiteral(" · "));
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::AccessibleTextRole:
        return title + QStringLiteral(", ") + noteOf(*snapshot);
    case Qt::ToolTipRole: {
        QStringList lines{shownWords(snapshot->reason),
                          snapshot->note,
                          snapshot->fileName,
                          snapshot->url.left(1'000)};
        lines.removeAll(QString());
        return plainToolTip(lines.join(u'\n'));
    }
    case NoteRole:
        return noteOf(*snapshot);
    case UsableRole:
        return snapshot->state == SnapshotState::Kept;
    case BaselineRole:
        return snapshot->id == m_baseline;
    default:
        return {};
    }
}

} // namespace stet
