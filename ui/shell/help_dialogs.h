// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QWidget;
template <class T>
class QList;

namespace stet {

/// Shows every shortcut of `actions` and those of the list and the search field. Does not block.
void showShortcuts(QWidget *window, const QList<QAction *> &actions);

/// What the program is, its version and licence. Does not block.
void showAbout(QWidget *window);

} // namespace stet
