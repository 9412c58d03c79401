// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks what sources said, and the looks at them, against hashes and the record. One of a
/// check's parts.
class SnapshotCheck
{
public:
    SnapshotCheck(CheckRun &run, RecordCheck &record);

    /// False where the check is to end.
    [[nodiscard]] bool snapshots();
    [[nodiscard]] bool looks();

private:
    void look(const StoredSnapshot &stored, const QByteArray &recorded);
    void compareLinks();

    CheckRun &m_run;
    RecordCheck &m_record;
};

} // namespace stet
