// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

class DeskKeeper;

/// The desk's roster: name, e-mail, and whether the person works here. Follows the desk; what is
/// edited is asked of it.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Email, columns };

    explicit PeopleModel(DeskKeeper &keeper, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();

    DeskKeeper &m_keeper;
    std::vector<Person> m_people;
};

} // namespace stet
