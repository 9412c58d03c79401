// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palette_model.h"

class QAction;
class QMainWindow;

namespace stet {

class PalettePopup;

/// Every command of the window, by its place in the menus, with its shortcut: those that can be
/// given now first.
[[nodiscard]] std::vector<PaletteEntry> commandEntries(const QMainWindow &window);

/// The commands of the window that have a name for the settings, shown or not, with the menu that
/// each stands in.
[[nodiscard]] std::vector<std::pair<QAction *, QString>> namedCommands(const QMainWindow &window);

/// Asks for a command and gives it.
void askForCommand(PalettePopup &popup, const QMainWindow &window);

} // namespace stet
