// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publish_findings_model.h"

#include "core/base/text.h"
#include "ui/editor/panels/problems_model.h"
#include "ui/review/gate_words.h"
#include "ui/widgets/plain_label.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr qsizetype longestSubject = 160;

QString holdName(FindingHold hold)
{
    switch (hold) {
    case FindingHold::Blocks:
        return PublishFindingsModel::tr("Stands in the way");
    case FindingHold::Elsewhere:
        return PublishFindingsModel::tr("Open elsewhere, holds nothing back");
    case FindingHold::Warns:
        break;
    }
    return PublishFindingsModel::tr("Worth a look");
}

} // namespace

void PublishFindingsModel::setFindings(std::vector<HeldFinding> findings)
{
    if (findings == m_findings)
        return; // whoever is at a row stays there
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const HeldFinding *PublishFindingsModel::findingAt(int row) const
{
    return row < 0 || size_t(row) >= listed() ? nullptr : &m_findings[size_t(row)];
}

int PublishFindingsModel::count(FindingHold hold) const
{
    return int(std::count_if(m_findings.begin(), m_findings.end(), [hold](const HeldFinding &one) {
        return one.hold == hold;
    }));
}

int PublishFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(listed() + (m_findings.size() > MostRows ? 1 : 0));
}

QString PublishFindingsModel::sign(FindingHold hold)
{
    switch (hold) {
    case FindingHold::Blocks:
        return QStringLiteral("✗");
    case FindingHold::Elsewhere:
        return QStringLiteral("△");
    case FindingHold::Warns:
        break;
    }
    return QStringLiteral("!");
}

QString PublishFindingsModel::sentence(const GateFinding &finding)
{
    const QString subject =
        finding.problem ? ProblemsModel::sentence(*finding.problem) : finding.subject;
    const QString rule = ruleSentence(finding.rule);
    return subject.isEmpty()
               ? rule
               : rule + QStringLiteral(": ") + singleLine(subject).left(longestSubject);
}

QVariant PublishFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HeldFinding *held = findingAt(index.row());
    if (held == nullptr)
        return role == Qt::DisplayRole ? tr("%Ln more", nullptr, int(m_findings.size() - MostRows))
                                       : QVariant();
    const QString words = sentence(held->finding.finding);
    switch (role) {
    case Qt::DisplayRole:
        return sign(held->hold) + QStringLiteral("  ") + words;
    case Qt::ToolTipRole:
        return plainToolTip(holdName(held->hold) + QStringLiteral(": ") + words);
    case Qt::AccessibleTextRole:
        return QString(holdName(held->hold) + QStringLiteral(": ") + words);
    case HoldRole:
        return int(held->hold);
    default:
        return {};
    }
}

} // namespace stet
