// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/record_check.h"

namespace stet {

/// Compares what the desk keeps of the site's pages with the editions that it was made of, and when
/// articles are to be published with the record. One of a check's parts.
class LivePageCheck
{
public:
    LivePageCheck(CheckRun &run, RecordCheck &record);

    /// False where the check is to end.
    [[nodiscard]] bool pages();
    [[nodiscard]] bool times();

private:
    void compare(const StoredPage &kept);

    CheckRun &m_run;
    RecordCheck &m_record;
    int m_stale = 0;
};

} // namespace stet
