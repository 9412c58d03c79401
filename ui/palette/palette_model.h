// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QVariant>

#include <vector>

namespace stet {

/// One line of a palette.
struct PaletteEntry
{
    enum class Check { None, Off, On };

    QString title;
    QString detail; ///< behind the title, quieter
    QString note;   ///< at the end of the line: a shortcut, a count
    QString icon;   ///< name of an icon; empty: none
    Check check = Check::None;
    bool enabled = true;
    QVariant data;
};

/// The lines of a palette as they are shown, best first. UI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, NoteRole, IconRole, EnabledRole, FoundRole };

    using QAbstractListModel::QAbstractListModel;

    /// `typed`: what the lines answer, to be marked in them.
    void setEntries(std::vector<PaletteEntry> entries, const QString &typed);
    [[nodiscard]] const PaletteEntry *entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
    QString m_typed;
};

/// The entries that answer what was typed, best first; all in their order where nothing was.
[[nodiscard]] std::vector<PaletteEntry> filteredEntries(const std::vector<PaletteEntry> &entries,
                                                        const QString &typed);

} // namespace stet
