// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/outline/outline_model.h"

#include "ui/widgets/plain_label.h"

#include <QMimeData>

namespace stet {

namespace {

const QString rowType = QStringLiteral("application/x-stet-section");

} // namespace

void OutlineModel::setSections(std::vector<OutlineSection> sections)
{
    if (sections == m_sections)
        return;
    if (sections.size() == m_sections.size()) {
        // The same rows in other words: selection and scroll place stay.
        m_sections = std::move(sections);
        if (!m_sections.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_sections = std::move(sections);
    m_current = -1;
    endResetModel();
}

void OutlineModel::setCurrent(int row)
{
    if (row == m_current)
        return;
    const int before = std::exchange(m_current, row);
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed), index(changed), {CurrentRole});
    }
}

void OutlineModel::setMovable(bool movable)
{
    m_movable = movable;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sections.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutlineSection &section = m_sections.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return section.heading.isEmpty() ? tr("(without a heading)") : section.heading;
    case Qt::ToolTipRole:
        return plainToolTip(section.heading);
    case Qt::AccessibleTextRole:
        return tr("%1, level %2").arg(section.heading, QString::number(section.level));
    case LevelRole:
        return section.level;
    case CurrentRole:
        return index.row() == m_current;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (!m_movable)
        return flags;
    // Between rows only: a section is never dropped onto another.
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

Qt::DropActions OutlineModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList OutlineModel::mimeTypes() const
{
    return {rowType};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowType, m_own + ' ' + QByteArray::number(indexes.first().row()));
    return data;
}

bool OutlineModel::dropMimeData(
    const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &)
{
    // Another window's outline is of another text.
    const QList<QByteArray> parts = data->data(rowType).split(' ');
    bool isRow = false;
    const int section = parts.last().toInt(&isRow);
    if (parts.first() != m_own || !isRow || section < 0 || section >= rowCount())
        return false;
    Q_EMIT moveWanted(size_t(section), size_t(row < 0 ? rowCount() : row));
    // Not "moved": the view would take the row away.
    return false;
}

} // namespace stet
