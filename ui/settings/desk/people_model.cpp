// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/people_model.h"

#include "core/base/text.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/desk/row_steps.h"

#include <algorithm>
#include <utility>

namespace stet {

PeopleModel::PeopleModel(DeskKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_people(keeper.people())
{
    connect(&m_keeper, &DeskKeeper::peopleRead, this, &PeopleModel::take);
}

void PeopleModel::take()
{
    const auto idsOf = [](const std::vector<Person> &people) {
        QStringList ids;
        for (const Person &person : people)
            ids << person.id.toString();
        return ids;
    };
    const std::vector<Person> &now = m_keeper.people();
    const QStringList ids = idsOf(now);
    for (const RowStep &step : rowSteps(idsOf(m_people), ids)) {
        const auto place = m_people.begin() + step.at;
        switch (step.what) {
        case RowStep::What::Remove:
            beginRemoveRows({}, step.at, step.at);
            m_people.erase(place);
            endRemoveRows();
            break;
        case RowStep::What::Insert:
            beginInsertRows({}, step.at, step.at);
            m_people.insert(place, now.at(size_t(step.at)));
            endInsertRows();
            break;
        case RowStep::What::Move:
            beginMoveRows({}, step.from, step.from, {}, step.at);
            std::rotate(place, m_people.begin() + step.from, m_people.begin() + step.from + 1);
            endMoveRows();
            break;
        case RowStep::What::Change:
            break; // told below
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        if (now[size_t(row)] == std::exchange(m_people[size_t(row)], now[size_t(row)]))
            continue;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
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
    flags.setFlag(Qt::ItemIsEditable, open);
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
    else if (role == Qt::EditRole && index.column() == Name)
        wanted.name = singleLine(value.toString());
    if (wanted == before || wanted.name.isEmpty())
        return false;
    if (wanted.name != before.name)
        m_keeper.renamePerson(before, wanted.name);
    else
        m_keeper.changePerson(before, wanted);
    return true;
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return section == Name ? tr("Works here") : tr("E-mail");
}

} // namespace stet
