// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <QAbstractTableModel>

#include <vector>

namespace stet {

class DeskKeeper;

/// The desk's kinds of articles: their names in the desk's language and after how many days a page
/// is checked again, what their articles aim at and how long headline and dek may be. Follows the
/// desk; what is edited is asked of it.
class KindModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Days, Aim, HeadlineLimit, DekLimit, Sections, columns };

    explicit KindModel(DeskKeeper &keeper, QObject *parent = nullptr);

    /// -1 where there is no such kind.
    [[nodiscard]] int rowOf(const QString &kind) const;
    /// Null where there is no such row.
    [[nodiscard]] const Kind *kindAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString sections(const Kind &kind) const;

    DeskKeeper &m_keeper;
    std::vector<Kind> m_kinds;
    QString m_language; ///< of the names that are shown
};

} // namespace stet
