// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/article.h"
#include "core/review/gate.h"

namespace stet {

/// What the gate says of a page of the article as it is that is to leave the desk in a file of its
/// own. InvalidInput where something blocks, Conflict where the article is not `version` any more.
/// On a reading thread, or the store thread within a transaction.
[[nodiscard]] Result<std::vector<GateFinding>>
askToLetOut(Stores &stores, ArticleId article, qint64 version);

/// The same, past what blocks, with the reason in the record. On the store thread within a
/// transaction.
[[nodiscard]] Result<std::vector<GateFinding>>
letPageOut(WriteScope &scope, ArticleId article, qint64 version, const QString &reason);

} // namespace stet
