// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/command_spec.h"

#include <QKeySequence>

namespace stet {

// What may be a command's keys. Pure.

/// Why these keys can be no command's, as a sentence; empty where they can.
[[nodiscard]] QString whyNoShortcut(const QKeySequence &keys);

/// Whether two commands could be meant by the same keys at the same time.
[[nodiscard]] bool canMeet(CommandPlace a, CommandPlace b);

/// Keys as the settings keep them, and back; what is no key there is left out.
[[nodiscard]] QString printShortcuts(const QList<QKeySequence> &keys);
[[nodiscard]] QList<QKeySequence> parseShortcuts(const QString &text);

/// Keys as a person reads them, "Ctrl+Shift+Z, Ctrl+Y".
[[nodiscard]] QString shownShortcuts(const QList<QKeySequence> &keys);

} // namespace stet
