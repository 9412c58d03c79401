// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// This process as no other ever was: machine, boot, process id and the time it began.
[[nodiscard]] QString thisProcess();

/// Whether the process of that name may still run: false only where it is known to be gone, on
/// this machine, or where no process is named.
[[nodiscard]] bool mayRun(const QString &process);

} // namespace stet
