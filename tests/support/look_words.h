// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace stet::test {

/// The widget by its class, its name and its words, for a report.
[[nodiscard]] QString describe(const QWidget &widget);

/// Which words of `widget` itself cannot be read: cut off in width without a sign and a tool tip
/// that has them, or in height.
[[nodiscard]] QStringList wordTroubles(const QWidget &widget);

} // namespace stet::test
