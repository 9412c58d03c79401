// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"
#include "ui/widgets/badge.h"

#include <vector>

namespace stet {

[[nodiscard]] Badge badgeFor(WorkState state);
[[nodiscard]] Badge badgeFor(PublicState state);

/// What a list says of an article: what readers have first (and whether it was corrected), then
/// where the working text stands, unless that follows from the first.
[[nodiscard]] std::vector<Badge> badgesFor(const ArticleRow &row);

[[nodiscard]] QString queueName(Queue queue);

} // namespace stet
