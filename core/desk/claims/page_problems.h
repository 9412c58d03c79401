// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/gate.h"

#include <vector>

namespace stet {

struct Stores;

/// What readers of an article's page would stumble over (`breaksPage`), for the gate. On a reading
/// thread, or the store thread within a transaction.
[[nodiscard]] std::vector<FoundElsewhere>
pageProblems(Stores &stores, const ArticleContent &content, const Galley &galley, const Kind &kind);

} // namespace stet
