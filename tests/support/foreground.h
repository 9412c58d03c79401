// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QApplication>
#include <QWidget>

namespace stet::test {

/// Makes `window` the one that shortcuts go to, as a window manager does when a dialog or a palette
/// goes. Qt calls a window active while a dialog of its own still is: its keys would be lost. Asks
/// again: one that is not shown yet hears nothing, and a palette that goes late takes it along.
inline void bringForward(QWidget &window)
{
    const auto isInFront = [&window] {
        window.activateWindow();
        return QApplication::activeWindow() == &window;
    };
    QTRY_VERIFY(window.isVisible());
    QTRY_VERIFY(isInFront());
}

} // namespace stet::test
