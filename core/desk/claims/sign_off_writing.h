// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/claim_writing.h"

namespace stet {

/// Signs an article as it is, see `Checking::signOff`. On the store thread within a transaction.
[[nodiscard]] Result<ReviewedArticle> signArticle(WriteScope &scope,
                                                  ArticleId article,
                                                  qint64 version,
                                                  const QString &reason,
                                                  const QByteArray &seen);

/// Whether an article may be ready: somebody signed exactly its content and evidence. InvalidInput
/// says what to do.
[[nodiscard]] Result<> mayBeReady(Stores &stores, ArticleId article);

} // namespace stet
