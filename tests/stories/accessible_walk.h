// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace stet::test {

/// The widgets shown in `root` that take the keyboard and have no name for a screen reader, or no
/// role that says what they are.
[[nodiscard]] QStringList namelessIn(const QWidget &root);

/// The lists and tables shown in `root` that have a row without words for a screen reader.
[[nodiscard]] QStringList wordlessRowsIn(const QWidget &root);

/// Goes through the window of `root` by Tab until it comes round. Tells the widgets shown in `root`
/// that were not reached, the one that did not let go, and the steps that went back: up within a
/// column, or against the reading direction within a row.
[[nodiscard]] QStringList tabTroublesIn(QWidget &root);

/// The widgets shown in `root` that look the same with the keyboard in them as without. A caret
/// that is drawn is one to see.
[[nodiscard]] QStringList unseenFocusIn(QWidget &root);

} // namespace stet::test
