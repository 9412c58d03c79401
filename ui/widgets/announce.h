// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

#include <functional>

class QAbstractItemView;
class QWidget;

namespace stet {

// What screen readers are told that no moved keyboard focus tells them. UI thread. Nothing is done
// while nobody listens.

/// From now on `widget`, a label or a bar, is what speaks by itself when `announce` says so: an
/// alert. Its words are its accessible name, else a label's text. Before it is first shown.
void makeSpeaker(QWidget &widget);

/// Tells what `speaker` says now, while it is seen or just before it is shown; nothing where it
/// says nothing. On AT-SPI, which hears no alerts from Qt 6.4, an alert is what appears: that is
/// told too.
void announce(QWidget &speaker);

/// From now on the current row of `view` is told as the place of the focus while `keys`, another
/// widget, has the keyboard and works the list. Where a list has a sentence in place of rows, that
/// is told. When the list goes, `keys` is the place again. After the view has its model.
void tellRows(QAbstractItemView &view, QWidget &keys);

/// Who is told as well as the system's readers, which the offscreen platform of tests has none of.
using Listener = std::function<void(QAccessibleInterface &about, QAccessible::Event what)>;
/// Gives the one before; empty: none.
Listener exchangeListener(Listener listener);

} // namespace stet
