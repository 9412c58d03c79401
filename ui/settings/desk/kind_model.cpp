// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/kind_model.h"

#include "core/base/text.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/widgets/plain_label.h"

namespace stet {

KindModel::KindModel(DeskKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_kinds(keeper.kinds())
{
    const auto read = [this] {
        beginResetModel();
        m_kinds = m_keeper.kinds();
        endResetModel();
    };
    connect(&m_keeper, &DeskKeeper::kindsRead, this, read);
    // Names are those of the desk's language.
    connect(&m_keeper, &DeskKeeper::settingsRead, this, read);
}

int KindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_kinds.size());
}

int KindModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString KindModel::sections(const Kind &kind) const
{
    QStringList names;
    for (const SectionPreset &section : kind.sections)
        names << section.heading.in(m_keeper.settings().language);
    return names.join(QStringLiteral(" · "));
}

QVariant KindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Kind &kind = m_kinds.at(size_t(index.row()));
    if (role == Qt::ToolTipRole && index.column() == Sections)
        return plainToolTip(sections(kind));
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == Name)
        return kind.name.in(m_keeper.settings().language);
    if (index.column() == Sections)
        return sections(kind);
    if (role == Qt::EditRole)
        return kind.reviewDays;
    return kind.reviewDays == 0 ? tr("never") : tr("after %n days", nullptr, kind.reviewDays);
}

Qt::ItemFlags KindModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemIsEditable,
                  index.column() != Sections && m_keeper.readOnlyReason().isEmpty());
    return flags;
}

bool KindModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() == Sections)
        return false;
    const Kind &kind = m_kinds.at(size_t(index.row()));
    const QString name = index.column() == Name ? singleLine(value.toString()) : QString();
    const int days = index.column() == Days ? value.toInt() : kind.reviewDays;
    const bool sameName = name.isEmpty() || name == kind.name.in(m_keeper.settings().language);
    if (sameName && days == kind.reviewDays)
        return false;
    m_keeper.changeKind(kind, sameName ? QString() : name, days);
    return true;
}

QVariant KindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Kind") : section == Days ? tr("Checked again") : tr("Sections");
}

} // namespace stet
