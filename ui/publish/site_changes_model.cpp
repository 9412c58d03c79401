// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_changes_model.h"

#include <QDir>

#include <utility>

namespace stet {

void SiteChangesModel::setOutlook(SiteOutlook outlook)
{
    beginResetModel();
    m_outlook = std::move(outlook);
    endResetModel();
}

int SiteChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_outlook.files.size()) + int(m_outlook.left.size());
}

QString SiteChangesModel::words(int row) const
{
    if (size_t(row) >= m_outlook.files.size()) {
        const QString &path = m_outlook.left[row - qsizetype(m_outlook.files.size())];
        return tr("Stays, since it was changed: %1").arg(QDir::toNativeSeparators(path));
    }
    const SiteFileChange &file = m_outlook.files[size_t(row)];
    const QString path = QDir::toNativeSeparators(file.path);
    const QString name =
        file.headline.isEmpty() ? path : tr("%1 (“%2”)").arg(path, file.headline.simplified());
    switch (file.what) {
    case SiteFileChange::What::New:
        return tr("New: %1").arg(name);
    case SiteFileChange::What::Changed:
        return tr("Changed: %1").arg(name);
    case SiteFileChange::What::Removed:
        break;
    }
    return tr("Removed: %1").arg(name);
}

} // namespace stet
