// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QAbstractListModel>

#include <vector>

namespace stet {

/// The problems of the open article in order of place.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WeightRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setProblems(std::vector<Problem> problems);
    /// Null where there is no such row.
    [[nodiscard]] const Problem *problemAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// What the window says of a problem: plain text, one line.
    [[nodiscard]] static QString sentence(const Problem &problem);
    [[nodiscard]] static QString weightText(Problem::Weight weight);

private:
    std::vector<Problem> m_problems;
};

} // namespace stet
