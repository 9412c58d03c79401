// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QtTest>

namespace stet::test {

/// Presses a key where the keyboard is.
inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

/// Letter by letter: the first one may open what the next goes into, as in a cell of a table.
inline void type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClicks(QApplication::focusWidget(), letter);
}

} // namespace stet::test
