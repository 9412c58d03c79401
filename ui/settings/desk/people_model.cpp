// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/people_model.h"

#include "core/base/text.h"
#include "ui/settings/desk/desk_keeper.h"

namespace stet {

PeopleModel::PeopleModel(DeskKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_people(keeper.people())
{
    connect(&m_keeper, &DeskKeeper::peopleRead, this, [this] {
        beginResetModel();
        m_people = m_keeper.people();
        endResetModel();
    });
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Person &person = m_people.at(size_t(index.row()));
    if (role == Qt::CheckStateRole && index.column() == Name)
        return person.active ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    return index.column() == Name ? person.name : person.email;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool open = m_keeper.readOnlyReason().isEmpty();
    flags.setFlag(Qt::ItemIsEditable, open && index.column() == Email);
    flags.setFlag(Qt::ItemIsUserCheckable, open && index.column() == Name);
    return flags;
}

bool PeopleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const Person &before = m_people.at(size_t(index.row()));
    Person wanted = before;
    if (role == Qt::CheckStateRole && index.column() == Name)
        wanted.active = value.toInt() == Qt::Checked;
    else if (role == Qt::EditRole && index.column() == Email)
        wanted.email = singleLine(value.toString());
    if (wanted == before)
        return false;
    m_keeper.changePerson(before, wanted);
    return true;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Works here") : tr("E-mail");
}

} // namespace stet
