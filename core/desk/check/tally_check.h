// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/check/check_run.h"

namespace stet {

/// Compares what was tallied of articles' claims with their words and records. One of a check's
/// parts.
class TallyCheck
{
public:
    explicit TallyCheck(CheckRun &run);

    /// False where the check is to end.
    [[nodiscard]] bool check();

private:
    void compare(const ArticleTally &tallied);

    CheckRun &m_run;
    int m_stale = 0;
};

} // namespace stet
