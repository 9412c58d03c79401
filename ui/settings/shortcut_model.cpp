// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_model.h"

#include "ui/settings/shortcut_book.h"
#include "ui/settings/shortcut_rules.h"

#include <algorithm>

namespace stet {

ShortcutModel::ShortcutModel(ShortcutBook &book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{
    arrange();
    connect(&m_book, &ShortcutBook::described, this, [this] {
        beginResetModel();
        arrange();
        endResetModel();
    });
    // Also what the row of a rival says.
    connect(&m_book, &ShortcutBook::keysChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    });
}

void ShortcutModel::arrange()
{
    QStringList groups;
    m_rows.clear();
    for (int entry = 0; entry < int(m_book.entries().size()); ++entry) {
        m_rows.push_back(entry);
        const QString &group = m_book.entries()[size_t(entry)].command.group;
        if (!groups.contains(group))
            groups << group;
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](int a, int b) {
        return groups.indexOf(m_book.entries()[size_t(a)].command.group) <
               groups.indexOf(m_book.entries()[size_t(b)].command.group);
    });
}

int ShortcutModel::entryAt(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? m_rows[size_t(row)] : -1;
}

int ShortcutModel::rowOf(int entry) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), entry);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ShortcutModel::note(int entry) const
{
    const ShortcutBook::Entry &shown = m_book.entries()[size_t(entry)];
    for (const QKeySequence &keys : shown.keys) {
        const int rival = m_book.rival(entry, keys);
        if (rival >= 0)
            return tr("also “%1”")
                .arg(plainCommandText(m_book.entries()[size_t(rival)].command.text));
    }
    if (shown.command.fixed)
        return tr("always so");
    return shown.isUsual() ? QString() : tr("yours");
}

QString ShortcutModel::text(int entry, int column) const
{
    const ShortcutBook::Entry &shown = m_book.entries()[size_t(entry)];
    switch (column) {
    case What: {
        QString words = plainCommandText(shown.command.text);
        return words.endsWith(u'…') ? words.chopped(1) : words;
    }
    case Keys:
        return shownShortcuts(shown.keys);
    case Where:
        return shown.command.group;
    case Note:
        return note(entry);
    }
    return {};
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    const int entry = index.isValid() ? entryAt(index.row()) : -1;
    if (entry < 0)
        return {};
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == SearchRole)
        return QStringList{text(entry, What), text(entry, Keys), text(entry, Where)}.join(u'\n');
    if (role == HasKeysRole)
        return !m_book.entries()[size_t(entry)].keys.isEmpty();
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return QStringList{text(entry, What), text(entry, Keys), text(entry, Note)}.join(
            QStringLiteral(", "));
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case What:
        return tr("Command");
    case Keys:
        return tr("Keys");
    case Where:
        return tr("Menu");
    }
    return {};
}

ShortcutFilter::ShortcutFilter(Shown shown, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_shown(shown)
{}

void ShortcutFilter::setTyped(const QString &typed)
{
    m_typed = typed.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ShortcutFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_typed.isEmpty())
        return m_shown == Shown::All || index.data(ShortcutModel::HasKeysRole).toBool();
    const QString words = index.data(ShortcutModel::SearchRole).toString();
    return std::all_of(m_typed.begin(), m_typed.end(), [&](const QString &word) {
        return words.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace stet
