// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_findings_model.h"

#include "ui/editor/panels/problems_model.h"

#include <QDir>

#include <utility>

namespace stet {

void SiteFindingsModel::setFindings(PageFindings findings, QStringList left)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_left = std::move(left);
    endResetModel();
}

const PageFinding *SiteFindingsModel::findingAt(int row) const
{
    return row < 0 || size_t(row) >= m_findings.kept.size() ? nullptr
                                                            : &m_findings.kept[size_t(row)];
}

int SiteFindingsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const bool counted = m_findings.total > qint64(m_findings.kept.size());
    return int(m_findings.kept.size()) + int(m_left.size()) + (counted ? 1 : 0);
}

QString SiteFindingsModel::words(int row) const
{
    if (const PageFinding *finding = findingAt(row))
        return finding->article + QStringLiteral(": ") + ProblemsModel::sentence(finding->problem);
    const qsizetype behind = row - qsizetype(m_findings.kept.size());
    if (behind < m_left.size())
        return tr("%1: no longer part of the site, but changed since; it stays")
            .arg(QDir::toNativeSeparators(m_left[behind]));
    return tr("%Ln more", nullptr, int(m_findings.total - qint64(m_findings.kept.size())));
}

} // namespace stet
