// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/outline/outline_rules.h"

#include <QAbstractListModel>
#include <QUuid>

namespace stet {

/// The sections of an article, one a row, for the outline. A row that is dropped elsewhere moves
/// nothing here: the text is changed, and the sections follow from it.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole, CurrentRole };

    using QAbstractListModel::QAbstractListModel;

    void setSections(std::vector<OutlineSection> sections);

    [[nodiscard]] const std::vector<OutlineSection> &sections() const { return m_sections; }

    /// The section with the caret; -1: none.
    void setCurrent(int row);
    void setMovable(bool movable);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void moveWanted(size_t section, size_t before);

private:
    const QByteArray m_own = QUuid::createUuid().toByteArray(); // tells its rows from others'
    std::vector<OutlineSection> m_sections;
    int m_current = -1;
    bool m_movable = true;
};

} // namespace stet
