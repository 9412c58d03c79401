// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/branch_check.h"

namespace stet {

BranchCheck::BranchCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool BranchCheck::check()
{
    const QString part = QStringLiteral("branches");
    QHash<QString, QByteArray> missing = m_record.asChecked().branches();
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const QHash<QString, QByteArray> &recorded = m_record.newest().branches();
        const std::vector<StoredBranch> page =
            m_run.stores.branches.after(last, CheckRun::RowsAtOnce);
        for (const StoredBranch &stored : page) {
            const QString id = stored.branch.id.toString();
            if (!stored.intact)
                m_run.damage(part,
                             id,
                             QStringLiteral("The words of a side branch do not match their hash."));
            else if (recorded.value(id) != stored.hash)
                m_run.damage(
                    part,
                    id,
                    QStringLiteral("The words of a side branch are not the ones that were kept."));
            missing.remove(id);
            last = stored.row;
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    for (auto branch = missing.begin(); branch != missing.end(); ++branch)
        m_run.damage(part, branch.key(), QStringLiteral("A side branch is missing."));
    return true;
}

} // namespace stet
