// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stet::bench {

/// What a program took that ran to its end.
struct ProgramRun
{
    int exitCode = 0;
    double ms = 0;
    double peakMb = 0; ///< the largest that it was
};

/// Runs a program, its standard output unseen; ends this one where it cannot be run or is killed.
[[nodiscard]] ProgramRun runProgram(const QString &program, const QStringList &arguments);

} // namespace stet::bench
