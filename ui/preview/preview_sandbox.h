// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stet {

/// Whether the processes that show pages are locked in a sandbox of the system.
enum class PreviewSandbox {
    On,
    Off,
    NotStarted, ///< there is no such process yet
    Unknown,    ///< the system does not tell
};

/// As seen at the process that shows a page now, whatever it was started with. UI thread; reads two
/// small files of the kernel.
[[nodiscard]] PreviewSandbox previewSandbox();

/// The same by what the kernel says of that process and of this one (proc(5), /proc/pid/status):
/// it is locked where it has a filter of system calls of its own, beyond those that a container
/// gives to every process.
[[nodiscard]] PreviewSandbox sandboxOf(const QByteArray &pageStatus, const QByteArray &ownStatus);

} // namespace stet
