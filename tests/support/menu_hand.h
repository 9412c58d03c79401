// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QMenu>
#include <QPointer>

namespace stet::test {

/// Chooses `action` of the open `menu` by the mouse. Clicks until the menu is gone: an event that
/// comes late on a busy machine may take the choice away between press and release, and the click
/// then does nothing.
inline void clickInMenu(QMenu &menu, QAction &action)
{
    const QPointer<QMenu> open(&menu);
    const auto isOpen = [&open] {
        const QMenu *there = open.data();
        return there != nullptr && there->isVisible();
    };
    const auto isChosen = [&] {
        if (isOpen())
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&action).center());
        return !isOpen();
    };
    QTRY_VERIFY(isChosen());
}

} // namespace stet::test
