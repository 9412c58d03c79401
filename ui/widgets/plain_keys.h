// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace stet {

/// Whether `event` asks a view of text if it wants a single key for itself. A view that is only
/// read does not: the key is a command then. Qt's text views take it all the same, so they return
/// true from `event` where this does.
[[nodiscard]] bool leavesToShortcuts(QEvent *event);

} // namespace stet
