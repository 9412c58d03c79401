// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks comments against their hashes and the record. One of a check's parts.
class CommentCheck
{
public:
    CommentCheck(CheckRun &run, RecordCheck &record);

    /// False where the check is to end.
    [[nodiscard]] bool check();

private:
    CheckRun &m_run;
    RecordCheck &m_record;
};

} // namespace stet
