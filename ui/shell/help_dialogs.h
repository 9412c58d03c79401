// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace stet {

/// Whether the engine that shows pages is locked in a sandbox of the system.
enum class PreviewSandbox { On, Off };

/// What the program is, its licence, what it is made of, and in what the preview runs. Does not
/// block.
void showAbout(QWidget *window, PreviewSandbox sandbox);

} // namespace stet
