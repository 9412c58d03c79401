// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/emphases.h"
#include "ui/editor/line_rules.h"

namespace stet {

/// Puts `mark` around what is chosen in each line (around the word at a bare caret), or takes it
/// away where all of it has it. Signs of lists, headings, quotations and tables stay outside, and
/// marks never cross. A caret right before a closing mark steps over it.
[[nodiscard]] ChosenText toggleMark(const ChosenText &chosen, InlineMark mark);

} // namespace stet
