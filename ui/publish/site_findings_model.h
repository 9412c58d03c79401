// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/page_findings.h"
#include "ui/publish/sentence_list_model.h"

#include <QStringList>

#include <algorithm>

namespace stet {

/// What readers of the written pages would stumble over, a row each, and files that a run left
/// where they were. UI thread.
class SiteFindingsModel : public SentenceListModel
{
    Q_OBJECT

public:
    using SentenceListModel::SentenceListModel;

    void setFindings(PageFindings findings, QStringList left);
    /// Null where the row is of no article.
    [[nodiscard]] const PageFinding *findingAt(int row) const;

    /// Those that are only counted too.
    [[nodiscard]] qint64 total() const { return m_findings.total + m_left.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QString words(int row) const override;

private:
    PageFindings m_findings;
    QStringList m_left;
};

} // namespace stet
