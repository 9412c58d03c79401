// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"
#include "core/desk/check/record_check.h"

namespace stet {

/// Checks that proposed edits are what the record says of them, and that accepted words are their
/// proposer's in the draft's log. Holds references; on the doctor's thread.
class ProposalCheck
{
public:
    ProposalCheck(CheckRun &run, RecordCheck &record);

    /// False where it was given up.
    [[nodiscard]] bool check();

private:
    CheckRun &m_run;
    RecordCheck &m_record;
};

} // namespace stet
