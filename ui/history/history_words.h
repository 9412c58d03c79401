// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/history/history.h"

#include <QString>

namespace stet {

// What the window says of versions and of what people did. UI thread.

/// "while writing": why a version was kept.
[[nodiscard]] QString reasonWords(RevisionReason reason);
/// "Version 3 of 12 Feb 2026, 14:03"; of number 0 "As it is now".
[[nodiscard]] QString versionTitle(const VersionHead &head);
/// The day of a moment as a heading of a list: "Today", "Yesterday", "12 Feb 2026".
[[nodiscard]] QString dayHeading(qint64 atMs, qint64 nowMs);
/// "14:03", by the clock of whoever looks.
[[nodiscard]] QString timeOfDay(qint64 atMs);
/// All that is known of an entry, a line each: when, who on which machine, why, what a source says.
[[nodiscard]] QString storyDetails(const StoryEntry &entry);

} // namespace stet
