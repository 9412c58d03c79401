// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/publishing/publish_order.h"

namespace stet {

/// What publishing an article would do. NotFound where there is none. On a reading thread, or the
/// store thread within a transaction.
[[nodiscard]] Result<PublishView> considerPublishing(Stores &stores, ArticleId article);

/// Publishes an article as it is: through the gate, with a kept version, an edition and what
/// readers are told of the change, and with the article public. Gives the newest edition back where
/// all of it was published already. As `Editions::publish`; on the store thread within a
/// transaction.
[[nodiscard]] Result<Edition>
publishArticle(WriteScope &scope, ArticleId article, qint64 version, const PublishOrder &order);

} // namespace stet
