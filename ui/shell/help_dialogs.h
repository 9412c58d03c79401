// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace stet {

/// What the program is, its version and licence. Does not block.
void showAbout(QWidget *window);

} // namespace stet
