// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace stet {

class DeskKeeper;

/// The desk's categories in their order, each with how many articles have it. Follows the desk; a
/// name that is edited is one that the desk is asked for.
class CategoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Articles, columns };

    explicit CategoryModel(DeskKeeper &keeper, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    DeskKeeper &m_keeper;
    QStringList m_names;
};

} // namespace stet
