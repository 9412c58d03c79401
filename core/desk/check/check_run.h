// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/doctor.h"
#include "core/store/check_store.h"
#include "core/store/stores.h"

#include <functional>

namespace stet {

/// What the parts of a desk's check share: a reading connection of their own, the report that they
/// fill, the count of rows for progress. Lives on a pool thread, as long as the check.
class CheckRun
{
public:
    /// `goesOn` is asked now and then, with the rows looked at so far; false ends the check.
    CheckRun(Connection &open,
             QString blobFolder,
             DoctorReport &findings,
             std::function<bool(qint64 rows)> goesOn);

    Connection &connection;
    Stores stores;
    CheckStore rows;
    const QString blobs;
    DoctorReport &report;

    static constexpr int RowsAtOnce = 200;

    void damage(const QString &part, const QString &subject, const QString &what);
    void fault(const QString &part, const QString &subject, const QString &what);
    void note(const QString &part, const QString &subject, const QString &what);

    /// False where the check is to end.
    [[nodiscard]] bool pass(qint64 more);

    /// Calls `page` in one snapshot after the other until it gives no rows or the check is to end
    /// (false). No snapshot lasts longer than a page, so a desk at work can be checked.
    [[nodiscard]] bool pages(const std::function<qint64()> &page);

private:
    std::function<bool(qint64)> m_goesOn;
    qint64 m_seen = 0;
};

} // namespace stet
