// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_report.h"

#include <QAbstractListModel>

namespace stet {

/// Which files of a site would be new, changed or removed, a row each, and last those that are no
/// longer part of it and stay. UI thread.
class SiteChangesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setOutlook(SiteOutlook outlook);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString words(int row) const;

    SiteOutlook m_outlook;
};

} // namespace stet
