// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"
#include "ui/widgets/badge.h"

#include <vector>

namespace stet {

[[nodiscard]] Badge badgeFor(WorkState state);
[[nodiscard]] Badge badgeFor(PublicState state);
/// Of the working text of an article that readers have.
[[nodiscard]] Badge updateBadgeFor(WorkState state);

/// What a list says of an article: what readers have first, then where the working text stands,
/// unless it is what they have; whether the page was corrected comes last. Where readers have a
/// page whose words they may read, the working text is an update of it, and called so.
[[nodiscard]] std::vector<Badge> badgesFor(const ArticleRow &row);

[[nodiscard]] QString queueName(Queue queue);

} // namespace stet
