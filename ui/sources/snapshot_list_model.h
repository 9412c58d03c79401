// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/snapshots.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace stet {

/// The snapshots of one source, newest first, and behind them those of the sources that were merged
/// into it, as lines of words. UI thread.
class SnapshotListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        NoteRole = Qt::UserRole + 1, ///< QString: the line below
        UsableRole,                  ///< bool: words that may serve as evidence
        BaselineRole,                ///< bool: looks are compared with it
    };

    using QAbstractListModel::QAbstractListModel;

    void setSnapshots(std::vector<Snapshot> snapshots,
                      const SnapshotId &baseline,
                      const std::vector<MergedSnapshots> &merged = {});
    /// Of the source itself.
    [[nodiscard]] int ownCount() const;
    [[nodiscard]] const std::vector<Snapshot> &snapshots() const;
    /// Null where there is no such row.
    [[nodiscard]] const Snapshot *at(int row) const;
    /// -1: not there.
    [[nodiscard]] int rowOf(const SnapshotId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString noteOf(const Snapshot &snapshot) const;

    std::vector<Snapshot> m_snapshots;
    SnapshotId m_baseline;
    int m_own = 0;
    QHash<SourceId, QString> m_keys; ///< of the merged sources
};

/// "Snapshot 3 · fetched · 12 Feb 2026, 14:03".
[[nodiscard]] QString snapshotName(const Snapshot &snapshot);

} // namespace stet
