// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/publishing/publish_order.h"
#include "core/store/stores.h"

#include <optional>

namespace stet {

/// An article that is to be published, with what readers have of it.
struct PublishCase
{
    StoredArticle stored;
    ReviewedArticle check;
    std::optional<StoredEdition> newest;
    PublishView view;
};

/// NotFound where there is no such article; Corrupt where its newest edition cannot be read. On a
/// reading thread, or the store thread within a transaction.
[[nodiscard]] Result<PublishCase> publishCase(Stores &stores, ArticleId article);

} // namespace stet
