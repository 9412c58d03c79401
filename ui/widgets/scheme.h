// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// Which colours the user wants.
enum class Scheme { System, Light, Dark, Contrast };

/// The name in the settings and in the names of files.
[[nodiscard]] QString nameOf(Scheme scheme);
/// System where there is no such name.
[[nodiscard]] Scheme schemeFrom(const QString &name);

} // namespace stet
