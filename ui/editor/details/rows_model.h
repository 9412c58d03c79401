// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace stet {

/// Rows of a few values that a person types: behind the last there is an empty one, which becomes
/// a row as soon as something is typed into it. What a table needs of them; UI thread.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Without the empty row.
    [[nodiscard]] virtual int count() const = 0;

    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;

Q_SIGNALS:
    /// A person changed a value, or the rows.
    void edited();

private:
    bool m_readOnly = false;
};

/// The rows themselves, by what one of them is.
template <class Row>
class RowListModel : public RowsModel
{
public:
    using RowsModel::RowsModel;

    void setRows(const std::vector<Row> &rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }

    [[nodiscard]] int count() const override { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : count() + (isReadOnly() ? 0 : m_emptyRows);
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(headers().size());
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Qt::ItemFlags shown = QAbstractTableModel::flags(index);
        return isReadOnly() || !index.isValid() ? shown : shown | Qt::ItemIsEditable;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool asked =
            orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::ToolTipRole);
        return asked ? headers().value(section) : QVariant();
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        const bool empty = index.row() >= count();
        if (role == Qt::AccessibleTextRole && empty)
            return RowsModel::tr("New row");
        return empty ? QVariant()
                     : value(m_rows[static_cast<size_t>(index.row())], index.column(), role);
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::EditRole || isReadOnly() || !index.isValid())
            return false;
        const bool added = index.row() >= count();
        Row row = added ? newRow() : m_rows[static_cast<size_t>(index.row())];
        if (!setValue(row, index.column(), value))
            return false;
        if (added) {
            // Another empty row follows, and this one becomes what was typed.
            beginInsertRows({}, count() + 1, count() + 1);
            m_emptyRows = 2;
            endInsertRows();
            m_rows.push_back(std::move(row));
            m_emptyRows = 1;
        } else {
            m_rows[static_cast<size_t>(index.row())] = std::move(row);
        }
        Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
        Q_EMIT edited();
        return true;
    }

    bool removeRows(int row, int number, const QModelIndex &parent = {}) override
    {
        if (parent.isValid() || isReadOnly() || row < 0 || number < 1 || row + number > count())
            return false;
        beginRemoveRows({}, row, row + number - 1);
        m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + number);
        endRemoveRows();
        Q_EMIT edited();
        return true;
    }

    bool moveRows(
        const QModelIndex &from, int row, int number, const QModelIndex &to, int before) override
    {
        const bool inside = row >= 0 && row < count() && before >= 0 && before <= count();
        if (from.isValid() || to.isValid() || isReadOnly() || number != 1 || !inside ||
            !beginMoveRows({}, row, row, {}, before))
            return false;
        const auto first = m_rows.begin();
        if (before > row)
            std::rotate(first + row, first + row + 1, first + before);
        else
            std::rotate(first + before, first + row, first + row + 1);
        endMoveRows();
        Q_EMIT edited();
        return true;
    }

protected:
    [[nodiscard]] virtual QStringList headers() const = 0;
    /// What the empty row begins with.
    [[nodiscard]] virtual Row newRow() const = 0;
    [[nodiscard]] virtual QVariant value(const Row &row, int column, int role) const = 0;
    /// Puts `value` into `row`; false where it is there already or cannot be taken.
    virtual bool setValue(Row &row, int column, const QVariant &value) const = 0;

private:
    std::vector<Row> m_rows;
    int m_emptyRows = 1;
};

} // namespace stet
