// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_list_model.h"

#include "ui/review/source_names.h"
#include "ui/widgets/claim_looks.h"

#include <algorithm>

namespace stet {

QString filterName(ClaimFilter filter)
{
    switch (filter) {
    case ClaimFilter::Open:
        return ClaimListModel::tr("Open");
    case ClaimFilter::LookAgain:
        return ClaimListModel::tr("Look again");
    case ClaimFilter::Fallen:
        return ClaimListModel::tr("Changed or drifted");
    case ClaimFilter::Notes:
        return ClaimListModel::tr("With open notes");
    case ClaimFilter::Verified:
        return ClaimListModel::tr("Verified");
    case ClaimFilter::Attested:
        return ClaimListModel::tr("Attested");
    case ClaimFilter::NotAFact:
        return ClaimListModel::tr("Not a fact");
    case ClaimFilter::All:
        break;
    }
    return ClaimListModel::tr("All claims");
}

ClaimListModel::ClaimListModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void ClaimListModel::setSheet(const SheetRows &rows, const std::shared_ptr<const CheckAids> &aids)
{
    m_rows = rows;
    m_aids = aids;
    show(shownRows());
}

void ClaimListModel::setFilter(ClaimFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(shownRows());
}

void ClaimListModel::show(const std::vector<int> &shown)
{
    if (shown.size() == m_shown.size()) {
        m_shown = shown;
        if (!shown.empty())
            Q_EMIT dataChanged(index(0), index(int(shown.size()) - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

std::vector<int> ClaimListModel::shownRows() const
{
    std::vector<int> shown;
    for (int row = 0; row < m_rows.count(); ++row) {
        if (isShown(row))
            shown.push_back(row);
    }
    return shown;
}

bool ClaimListModel::isShown(int sheetRow) const
{
    const ClaimStanding standing = m_rows.standing(sheetRow);
    switch (m_filter) {
    case ClaimFilter::All:
        return true;
    case ClaimFilter::Open:
        return m_rows.isOpen(sheetRow);
    case ClaimFilter::LookAgain:
        return standing.lookAgain;
    case ClaimFilter::Fallen:
        return standing.state == ClaimState::Changed || standing.state == ClaimState::Drifted ||
               standing.state == ClaimState::Orphaned;
    case ClaimFilter::Notes:
        return m_rows.openNotes(sheetRow) > 0;
    case ClaimFilter::Verified:
        return standing.state == ClaimState::Verified;
    case ClaimFilter::Attested:
        return standing.attested;
    case ClaimFilter::NotAFact:
        break;
    }
    return standing.state == ClaimState::NotAFact;
}

int ClaimListModel::sheetRow(int row) const
{
    return row >= 0 && row < int(m_shown.size()) ? m_shown[size_t(row)] : -1;
}

int ClaimListModel::listRow(int sheetRow) const
{
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), sheetRow);
    return found != m_shown.end() && *found == sheetRow ? int(found - m_shown.begin()) : -1;
}

int ClaimListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ClaimListModel::data(const QModelIndex &index, int role) const
{
    const int row = sheetRow(index.row());
    if (row < 0)
        return {};
    const ClaimStanding standing = m_rows.standing(row);
    const ClaimLook look = lookOf(standing);
    const ClaimRecord *record = m_rows.record(row);
    switch (role) {
    case Qt::DisplayRole:
        return m_rows.words(row);
    case SignRole:
        return QString(look.sign + u' ' + look.word);
    case ToneRole:
        return int(look.tone);
    case PersonRole:
        return record != nullptr && record->verdict && standing.state != ClaimState::Unchecked
                   ? record->verdict->person
                   : QString();
    case NoteRole:
        return noteOf(row);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2. %3").arg(look.word, m_rows.words(row), noteOf(row));
    default:
        return {};
    }
}

QString ClaimListModel::noteOf(int sheetRow) const
{
    QStringList parts;
    const ClaimRecord *record = m_rows.record(sheetRow);
    if (record == nullptr)
        return {};
    for (const Evidence &one : record->evidence) {
        const SourceAtHand *source = m_aids ? m_aids->source(one.source) : nullptr;
        QString name = source != nullptr ? shortName(source) : one.who;
        if (const QString place = placeWords(one.locator); !place.isEmpty())
            name += QStringLiteral(", ") + place;
        if (!parts.contains(name))
            parts << name;
    }
    if (const int notes = m_rows.openNotes(sheetRow))
        parts << tr("%Ln open note(s)", nullptr, notes);
    return parts.join(QStringLiteral(" · "));
}

} // namespace stet
