// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

class QWidget;

namespace stet {

/// Whether `event` asks a view of text if it wants a single key for itself. A view that is only
/// read does not: the key is a command then. Qt's text views take it all the same, so they return
/// true from `event` where this does.
[[nodiscard]] bool leavesToShortcuts(QEvent *event);

/// The other way round: single letters are `field`'s, and what lies in it, where they would be
/// commands around it: a box whose choices are found by their letters, a card with buttons.
void keepLetters(QWidget &field);

} // namespace stet
