// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/publish_report.h"
#include "ui/publish/sentence_list_model.h"

namespace stet {

/// Which files of a site would be new, changed or removed, a row each, and last those that are no
/// longer part of it and stay. UI thread.
class SiteChangesModel : public SentenceListModel
{
    Q_OBJECT

public:
    using SentenceListModel::SentenceListModel;

    void setOutlook(SiteOutlook outlook);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QString words(int row) const override;

private:
    SiteOutlook m_outlook;
};

} // namespace stet
