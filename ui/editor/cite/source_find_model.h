// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QAbstractListModel>

#include <vector>

namespace stet {

/// The sources that match what is typed, and below them the offer to enter a new one.
class SourceFindModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole, TitleRole, IsNewRole };

    using QAbstractListModel::QAbstractListModel;

    void setSources(std::vector<Source> sources);
    /// Null for the last row.
    [[nodiscard]] const Source *sourceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Source> m_sources;
};

} // namespace stet
