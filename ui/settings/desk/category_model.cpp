// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/category_model.h"

#include "core/base/text.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/row_steps.h"

namespace stet {

CategoryModel::CategoryModel(DeskKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_names(keeper.categories())
{
    connect(&m_keeper, &DeskKeeper::settingsRead, this, &CategoryModel::read);
    connect(&m_keeper, &DeskKeeper::useRead, this, [this] {
        read();
        if (!m_names.isEmpty())
            Q_EMIT dataChanged(index(0, Articles), index(rowCount() - 1, Articles));
    });
}

void CategoryModel::read()
{
    const QStringList now = m_keeper.categories();
    for (const RowStep &step : rowSteps(m_names, now)) {
        switch (step.what) {
        case RowStep::What::Remove:
            beginRemoveRows({}, step.at, step.at);
            m_names.removeAt(step.at);
            endRemoveRows();
            break;
        case RowStep::What::Insert:
            beginInsertRows({}, step.at, step.at);
            m_names.insert(step.at, now.at(step.at));
            endInsertRows();
            break;
        case RowStep::What::Move:
            beginMoveRows({}, step.from, step.from, {}, step.at);
            m_names.move(step.from, step.at);
            endMoveRows();
            break;
        case RowStep::What::Change:
            m_names[step.at] = now.at(step.at);
            Q_EMIT dataChanged(index(step.at, 0), index(step.at, columns - 1));
            break;
        }
    }
}

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int CategoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const QString &name = m_names.at(index.row());
    if (index.column() == Name)
        return name;
    return m_keeper.useOf(name);
}

Qt::ItemFlags CategoryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemIsEditable,
                  index.column() == Name && m_keeper.readOnlyReason().isEmpty());
    return flags;
}

bool CategoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = singleLine(value.toString());
    if (!index.isValid() || index.column() != Name || role != Qt::EditRole || name.isEmpty() ||
        m_names.at(index.row()) == name)
        return false;
    if (m_names.contains(name)) {
        Q_EMIT m_keeper.refused(
            {ErrorCode::InvalidInput,
             tr("“%1” is another category. Give its articles this one in the list: choose them "
                "all and set the category; then this one can be removed.")
                 .arg(name.left(60)),
             {}},
            tr("rename the category"));
        return false;
    }
    m_keeper.renameCategory(m_names.at(index.row()), name);
    return true;
}

QVariant CategoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return section == Name ? tr("Category") : tr("Articles");
}

} // namespace stet
