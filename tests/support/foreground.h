// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QApplication>
#include <QWidget>

namespace stet::test {

/// Makes `window` the one that shortcuts go to, as a window manager does when a dialog or a palette
/// goes. Qt calls a window active while a dialog of its own still is: its keys would be lost.
inline void bringForward(QWidget &window)
{
    window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &window);
}

} // namespace stet::test
