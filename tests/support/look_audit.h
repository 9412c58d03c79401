// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace stet::test {

/// What a person would see wrong in `root` as it is shown now, a line each: words that are cut off
/// and say nowhere how they go on, parts that lie over each other or outside of what holds them,
/// and parts with less room than they need. Empty: all is well. What a delegate paints and what
/// stands on a web page is not looked at.
[[nodiscard]] QStringList lookTroublesIn(QWidget &root);

} // namespace stet::test
