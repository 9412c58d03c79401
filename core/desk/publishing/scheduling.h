// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/publish_time.h"

namespace stet {

/// Keeps when an article is to be published and what its change is called then; as
/// `Editions::schedule`. On the store thread within a transaction.
[[nodiscard]] Result<PublishTime> scheduleArticle(WriteScope &scope, const PublishTime &time);

/// The time of an article with what was said of it then. The table has the time alone; how the
/// change is called is in the record, where it was set last.
[[nodiscard]] PublishTime plannedTime(Stores &stores, ArticleId article, qint64 atMs);

} // namespace stet
