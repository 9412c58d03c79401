// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_sandbox.h"

class QWidget;

namespace stet {

/// What the program is, its licence, what it is made of, and in what the preview runs. Does not
/// block.
void showAbout(QWidget *window, PreviewSandbox sandbox);

} // namespace stet
