// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_model.h"

#include "ui/palette/find_text.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestShown = 400;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const QString &typed)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_typed = typed.simplified();
    endResetModel();
}

const PaletteEntry *PaletteModel::entryAt(int row) const
{
    return row >= 0 && row < int(m_entries.size()) ? &m_entries[size_t(row)] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *entry = entryAt(index.row());
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->title.left(longestShown);
    case Qt::AccessibleTextRole:
        return QStringList{entry->title.left(longestShown), entry->detail, entry->note}
            .join(u' ')
            .simplified();
    case Qt::ToolTipRole:
        return plainToolTip(entry->title.left(5 * longestShown));
    case Qt::CheckStateRole:
        return entry->check == PaletteEntry::Check::None
                   ? QVariant()
                   : QVariant(entry->check == PaletteEntry::Check::On ? Qt::Checked
                                                                      : Qt::Unchecked);
    case DetailRole:
        return entry->detail.left(longestShown);
    case NoteRole:
        return entry->note;
    case IconRole:
        return entry->icon;
    case EnabledRole:
        return entry->enabled;
    case FoundRole:
        return m_typed;
    default:
        return {};
    }
}

std::vector<PaletteEntry> filteredEntries(const std::vector<PaletteEntry> &entries,
                                          const QString &typed)
{
    const Needle needle = needleOf(typed);
    if (needle.isEmpty())
        return entries;
    std::vector<std::pair<int, const PaletteEntry *>> found;
    for (const PaletteEntry &entry : entries) {
        const QByteArray title = foldedForFinding(entry.title.left(longestShown));
        const QByteArray detail = foldedForFinding(entry.detail.left(longestShown));
        if (const int score = scoreOf(needle, viewOf(title), viewOf(detail)); score > 0)
            found.emplace_back(entry.enabled ? score + 100'000 : score, &entry);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<PaletteEntry> sorted;
    for (const auto &[score, entry] : found)
        sorted.push_back(*entry);
    return sorted;
}

} // namespace stet
