// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/source_find_model.h"

namespace stet {

void SourceFindModel::setSources(std::vector<Source> sources)
{
    beginResetModel();
    m_sources = std::move(sources);
    endResetModel();
}

const Source *SourceFindModel::sourceAt(int row) const
{
    return row >= 0 && static_cast<size_t>(row) < m_sources.size()
               ? &m_sources[static_cast<size_t>(row)]
               : nullptr;
}

int SourceFindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size()) + 1;
}

QVariant SourceFindModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Source *source = sourceAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (!source)
            return tr("New source…");
        return source->publisher.isEmpty()
                   ? source->title
                   : source->publisher + QStringLiteral(": ") + source->title;
    case TitleRole:
        return source ? source->title : QString();
    case KeyRole:
        return source ? source->key : QString();
    case IsNewRole:
        return source == nullptr;
    default:
        return {};
    }
}

} // namespace stet
