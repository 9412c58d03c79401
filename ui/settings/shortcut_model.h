// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace stet {

class ShortcutBook;

/// The commands of a book as a table, menu by menu: what, keys, where. Follows the book.
class ShortcutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Keys, Where, Note, columns };

    enum Role { SearchRole = Qt::UserRole, HasKeysRole };

    explicit ShortcutModel(ShortcutBook &book, QObject *parent = nullptr);

    /// The entry of the book that a row shows.
    [[nodiscard]] int entryAt(int row) const;
    [[nodiscard]] int rowOf(int entry) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    [[nodiscard]] QString text(int entry, int column) const;
    [[nodiscard]] QString note(int entry) const;

    ShortcutBook &m_book;
    std::vector<int> m_rows;
};

/// The rows whose words or keys have all that was typed; where nothing is typed, all or, for a
/// sheet, those that have keys.
class ShortcutFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Shown { All, WithKeys };

    explicit ShortcutFilter(Shown shown, QObject *parent = nullptr);

    void setTyped(const QString &typed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Shown m_shown;
    QStringList m_typed;
};

} // namespace stet
