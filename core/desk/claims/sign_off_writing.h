// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_writing.h"

#include <memory>

namespace stet {

/// Signs an article as it is, see `Checking::signOff`. On the store thread within a transaction.
[[nodiscard]] Result<ReviewedArticle> signArticle(WriteScope &scope,
                                                  ArticleId article,
                                                  qint64 version,
                                                  const QString &reason,
                                                  const QByteArray &seen);

/// The content that the article's newest sign-off is of; null where that stands, or where there is
/// none, or it cannot be read.
[[nodiscard]] std::shared_ptr<const ArticleContent> signedContent(Stores &stores,
                                                                  const ReviewedArticle &check);

/// Whether an article may be ready: somebody signed exactly its content and evidence. InvalidInput
/// says what to do.
[[nodiscard]] Result<> mayBeReady(Stores &stores, ArticleId article);

} // namespace stet
