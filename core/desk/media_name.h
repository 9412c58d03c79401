// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// Why `name` cannot be an image's name: a relative path inside the desk without ".", "..",
/// backslashes and controls, at most 500 characters. Empty where it can.
[[nodiscard]] QString whyNoMediaName(const QString &name);

} // namespace stet
