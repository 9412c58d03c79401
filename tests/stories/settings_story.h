// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stories/story_window.h"
#include "ui/settings/settings_dialog.h"

class QTableView;

namespace stet::test {

/// Opens the settings by their key and goes to the page of that title by mouse; null where there is
/// none.
[[nodiscard]] SettingsDialog *openSettings(StoryWindow &story, const QString &page);

/// Opens an article of the text "word".
void writeWord(StoryWindow &story);

/// F2, letters and Enter in a cell, as they go to whatever has the keyboard.
void typeInCell(QTableView &table, int column, const QString &text);

} // namespace stet::test
