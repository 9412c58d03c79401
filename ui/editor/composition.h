// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace stet {

/// Whether an input method is composing words in `field`, a text edit, that are no text of it yet.
[[nodiscard]] bool isComposing(const QWidget *field);

/// Makes the words that an input method is composing words of the text; `field` has the keyboard.
/// Nothing where it is no text edit or nothing is composed. UI thread.
void commitComposition(QWidget *field);

} // namespace stet
