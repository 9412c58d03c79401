// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace stet {

/// What a person has typed into open forms and cards of a window and not given to the desk yet: a
/// source's fields, a note, words that become a source, other words for a claim. The article that
/// is being written, and comments on it, are not among them: those the journal has. Markdown, a
/// paragraph a field with its name; empty where nothing was typed. UI thread.
[[nodiscard]] QString typedIntoForms(const QWidget &window);

} // namespace stet
