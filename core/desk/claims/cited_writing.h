// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/cited_words.h"
#include "core/desk/engine/write_scope.h"

#include <vector>

namespace stet {

/// Binds what waited for its sentence and is not bound yet. Gives what finds none, and what the
/// desk does not take as evidence any more: of these nothing is kept, no claim either. On the store
/// thread within a transaction.
[[nodiscard]] std::vector<CitedWords>
bindCited(WriteScope &scope, ArticleId article, const std::vector<CitedWords> &cited);

} // namespace stet
