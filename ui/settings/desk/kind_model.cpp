// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/kind_model.h"

#include "core/base/text.h"
#include "ui/editor/targets/target_words.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>

namespace stet {

namespace {

int numberAt(const Kind &kind, int column)
{
    switch (column) {
    case KindModel::HeadlineLimit:
        return kind.headlineLimit;
    case KindModel::DekLimit:
        return kind.dekLimit;
    default:
        return kind.reviewDays;
    }
}

} // namespace

KindModel::KindModel(DeskKeeper &keeper, QObject *parent)
    : QAbstractTableModel(parent)
    , m_keeper(keeper)
    , m_kinds(keeper.kinds())
    , m_language(keeper.language())
{
    const auto read = [this] {
        // What is the same leaves a cell that is being edited alone.
        const bool same = std::equal(
            m_kinds.begin(),
            m_kinds.end(),
            m_keeper.kinds().begin(),
            m_keeper.kinds().end(),
            [](const Kind &a, const Kind &b) { return a.id == b.id && a.version == b.version; });
        if (same && m_language == m_keeper.language())
            return;
        beginResetModel();
        m_language = m_keeper.language();
        m_kinds = m_keeper.kinds();
        endResetModel();
    };
    connect(&m_keeper, &DeskKeeper::kindsRead, this, read);
    // Names are those of the desk's language.
    connect(&m_keeper, &DeskKeeper::settingsRead, this, read);
}

int KindModel::rowOf(const QString &kind) const
{
    const auto found = std::find_if(
        m_kinds.begin(), m_kinds.end(), [&](const Kind &one) { return one.id == kind; });
    return found == m_kinds.end() ? -1 : int(found - m_kinds.begin());
}

const Kind *KindModel::kindAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_kinds[size_t(row)] : nullptr;
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
    if (index.column() == Aim)
        return role == Qt::EditRole ? QVariant::fromValue(kind.target) : targetWords(kind.target);
    const int number = numberAt(kind, index.column());
    if (role == Qt::EditRole)
        return number;
    if (index.column() == Days)
        return number == 0 ? tr("never") : tr("after %n days", nullptr, number);
    return number == 0 ? tr("no limit") : tr("up to %1").arg(number);
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
    const bool same = index.column() == Name
                          ? name.isEmpty() || name == kind.name.in(m_keeper.settings().language)
                      : index.column() == Aim ? value.value<Target>() == kind.target
                                              : value.toInt() == numberAt(kind, index.column());
    if (same)
        return false;
    KindChange change;
    change.reviewDays = index.column() == Days ? value.toInt() : kind.reviewDays;
    change.name = name;
    if (index.column() == Aim)
        change.target = value.value<Target>();
    if (index.column() == HeadlineLimit)
        change.headlineLimit = value.toInt();
    if (index.column() == DekLimit)
        change.dekLimit = value.toInt();
    m_keeper.changeKind(kind, change);
    return true;
}

QVariant KindModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Name:
        return tr("Kind");
    case Days:
        return tr("Checked again");
    case Aim:
        return tr("Aims at");
    case HeadlineLimit:
        return tr("Headline");
    case DekLimit:
        return tr("Dek");
    default:
        return tr("Sections");
    }
}

} // namespace stet
