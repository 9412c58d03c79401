// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"

namespace stet {

enum class TakenDown {
    Retracted, ///< the page stays, says why, and leaves the feeds
    Withdrawn  ///< a notice takes the place of its words
};

/// Takes published words down. No gate is asked: wrong words never wait for one. The edition is of
/// the words that readers have, not of the working text, which gets the line that tells them why
/// and keeps all else. As `Editions::retract` and `withdraw`; on the store thread within a
/// transaction.
[[nodiscard]] Result<Edition>
takeDown(WriteScope &scope, ArticleId article, TakenDown how, const QString &text);

} // namespace stet
