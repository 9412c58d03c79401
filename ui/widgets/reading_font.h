// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace stet {

/// The face in which words of articles and sources are read, as pages have it, in the size and
/// weight of `base`.
[[nodiscard]] QFont readingFont(const QFont &base);

} // namespace stet
