// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace stet::ctl {

/// What the program ends with; the same for every command (`stetctl help`, EXIT STATUS).
enum ExitCode : int {
    Good = 0,
    Findings = 1,
    WrongUsage = 2,
    DeskTrouble = 3,
    RefusedInput = 4,
    Interrupted = 130
};

/// The exit code of an error from the core.
[[nodiscard]] inline int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::InvalidInput:
    case ErrorCode::Conflict: // what was seen is something else by now
        return RefusedInput;
    case ErrorCode::Cancelled:
        return Interrupted;
    default:
        return DeskTrouble;
    }
}

} // namespace stet::ctl
