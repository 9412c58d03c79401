// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <algorithm>

namespace stet {

/// The last day on which readers were given other words; null where nothing is said of it.
[[nodiscard]] inline QDate
lastChange(QDate published, QDate modified, const std::vector<Correction> &corrections)
{
    QDate last = std::max(published, modified);
    for (const Correction &correction : corrections)
        last = std::max(last, correction.date);
    return last;
}

} // namespace stet
