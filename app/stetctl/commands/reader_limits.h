// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QString;

namespace stet::ctl {

/// Ctrl-C and its like end this process at once: there is nothing half done to tidy up.
void letSignalsEnd();

/// Foreign bytes may make a parser run wild: then this process ends, and nothing else does.
void limitThisProcess();

/// As much processor time again as `limitThisProcess` leaves, for a process that reads several.
void limitNextText();

/// The most bytes that are read of a kind of text, as the operands of "extract" name it.
[[nodiscard]] qint64 mostBytesOf(const QString &what);

} // namespace stet::ctl
