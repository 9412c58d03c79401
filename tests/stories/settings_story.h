// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stories/story_window.h"
#include "ui/settings/settings_dialog.h"

namespace stet::test {

/// Opens the settings by their key and goes to the page of that title by mouse; null where there is
/// none.
[[nodiscard]] SettingsDialog *openSettings(StoryWindow &story, const QString &page);

/// Opens an article of the text "word".
void writeWord(StoryWindow &story);

} // namespace stet::test
