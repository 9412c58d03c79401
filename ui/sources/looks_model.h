// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace stet {

/// The record of the looks at a source, newest first. UI thread.
class LooksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Outcome, Status, SnapshotNumber, Person, Detail };

    using QAbstractTableModel::QAbstractTableModel;

    /// `snapshots` are the source's.
    void setLooks(std::vector<SourceLook> looks, const std::vector<Snapshot> &snapshots);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SourceLook> m_looks;
    QHash<SnapshotId, int> m_numbers;
};

} // namespace stet
